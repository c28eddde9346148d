import type { VFile } from 'vfile'
import type { Label } from '../locale/label.ts'
import { agencyIdPattern, anAgencyId } from '../agency/agency.ts'
import type { Reader } from '../curated/fields.ts'
import {
  address,
  bilingual,
  date,
  isArchive,
  isGovernment,
  list,
  nullable,
  object,
  oneOf,
  pattern,
  text,
  textThat,
  year,
} from '../curated/fields.ts'
import type { Position } from '../curated/message.ts'
import { problem } from '../curated/message.ts'
import { didYouMean, unexpected } from '../curated/said.ts'
import { readYaml } from '../curated/yaml.ts'
import type { CellId } from '../form/editions.ts'
import { cellIds, editions } from '../form/editions.ts'
import type { EditionId } from '../form/editions.ts'
import type { Correction, FrontMatter, Note, Reading, Scope, Source } from './report.ts'
import { readFigure } from './figure.ts'
import { correctionKinds, readingKinds, scopes } from './report.ts'
import { sourceFormats } from './source-formats.ts'

const cell = oneOfCells()
const hexadecimal = pattern(/^[0-9a-fA-F]{64}$/, {
  zh: '64位十六进制的 sha256，或 null',
  en: 'a sha256 of 64 hexadecimal digits, or null',
})
const sum: Reader<string> = (file, node) => hexadecimal(file, node)?.toLowerCase()
const source = object<Source>(
  {
    url: nullable(address),
    archive_url: nullable(address),
    kind: oneOf(['official', 'copy']),
    format: oneOf(sourceFormats),
    retrieved: nullable(date),
    sha256: nullable(sum),
    note: bilingual('prose', 'prose'),
  },
  ['note'],
)
/** The readers of what a correction says beside who made it and when. */
export const correctionReaders = {
  cell,
  kind: oneOf(Object.keys(correctionKinds) as (keyof typeof correctionKinds)[]),
  was: figureText(),
  now: figureText(),
  reason: bilingual('prose', 'prose'),
}
const correction = object<Correction>({ ...correctionReaders, by: text('prose'), date })
const note = object<Note>({
  check: pattern(/^[a-z]+(-[a-z]+)*$/, { zh: '核对规则的编号', en: 'the id of a check' }),
  cells: list(cell),
  zh: text('prose'),
  en: text('prose'),
  by: text('prose'),
  date,
})
const reading = object<Reading>({
  by: text('prose'),
  date,
  how: oneOf(Object.keys(readingKinds) as (keyof typeof readingKinds)[]),
})
const frontMatter = object<FrontMatter>({
  agency: pattern(agencyIdPattern, anAgencyId),
  year,
  title: nullable(text('chinese')),
  edition: oneOf<EditionId>(editions.map(({ id }) => id)),
  period: nullable(object<{ from: string; to: string }>({ from: date, to: date })),
  scope: oneOf(Object.keys(scopes) as Scope[]),
  scope_evidence: nullable(text('chinese')),
  published: nullable(date),
  signed: nullable(date),
  added: date,
  source,
  corrections: list(correction),
  notes: list(note),
  readings: list(reading),
})

function oneOfCells(): Reader<CellId> {
  const known = new Set<string>(cellIds)
  return (file, node) => {
    if (node.kind === 'text' && known.has(node.text)) return node.text as CellId
    problem(file, {
      rule: 'front-matter',
      reason: unexpected(
        { zh: '单元格', en: 'cell' },
        {
          zh: '单元格编号，如 requests.received.total',
          en: 'the id of a cell such as requests.received.total',
        },
      ),
      place: node.place,
      ...(node.kind === 'text' ? { actual: node.text, note: didYouMean(node.text, cellIds) } : {}),
    })
    return undefined
  }
}

function figureText(): Reader<string> {
  return textThat((given) => given.length <= 40 && readFigure(given) !== null, {
    zh: '格子里的字：数字、空白、符号（/ — -）、? 或 absent',
    en: 'the text of a cell: a number, nothing, a mark (/ — -), ? or absent',
  })
}

/** Front matter as read: undefined where it is wrong, beside what the body can be read with all the same. */
export type FrontMatterReading = {
  readonly front: FrontMatter | undefined
  readonly edition: string | null
  /** The line of each key. */
  readonly lines: Readonly<Record<string, number>>
}

/** Reads the front matter of a report, whose first line is `firstLine`. Where it is wrong the file says why. */
export function readFrontMatter(file: VFile, yaml: string, firstLine: number): FrontMatterReading {
  const node = readYaml(file, yaml, firstLine)
  if (!node) return { front: undefined, edition: null, lines: {} }
  const front = frontMatter(file, node)
  const entries = node.kind === 'map' ? node.entries : new Map<string, never>()
  const edition = entries.get('edition')?.value
  return {
    front:
      front && sound(file, front, (key) => entries.get(key)?.value.place ?? node.place)
        ? front
        : undefined,
    edition: edition?.kind === 'text' ? edition.text : null,
    lines: Object.fromEntries([...entries].map(([key, { key: place }]) => [key, place.line])),
  }
}

/** Rules that tie one key to another. */
function sound(file: VFile, front: FrontMatter, at: (key: string) => Position): boolean {
  let whole = true
  const say = (key: string, reason: Label, note: Label | null = null): void => {
    whole = false
    problem(file, { rule: 'front-matter', reason, place: at(key), note })
  }
  if ([...(front.scope_evidence ?? '')].length > 12) {
    say(
      'scope_evidence',
      unexpected(
        { zh: '过长的引文', en: 'long quotation' },
        { zh: '至多十二个字', en: 'at most a dozen characters' },
      ),
    )
  }
  if (front.period && front.period.from > front.period.to) {
    say(
      'period',
      unexpected(
        { zh: '起止', en: 'period' },
        { zh: '`from` 不晚于 `to`', en: '`from` not after `to`' },
      ),
    )
  }
  const { url, archive_url: archive, kind, note } = front.source
  const host = (of: string): string => URL.parse(of)?.hostname ?? ''
  const told = (of: string): boolean =>
    note !== undefined && note.zh.includes(host(of)) && note.en.includes(host(of))
  if (url && kind === 'official' && !isGovernment(url) && !told(url)) {
    say('source', notOn(url, { zh: '以 .gov.cn 结尾的域名', en: 'one that ends in .gov.cn' }), {
      zh: `写 source.note {zh, en}，提到 ${host(url)} 并说明为什么这是机关自己的页面；否则写 kind: copy。`,
      en: `Give source.note {zh, en} that names ${host(url)} and says why this is the agency’s own page, or kind: copy.`,
    })
  }
  if (archive && !isArchive(archive) && !told(archive)) {
    say(
      'source',
      notOn(archive, {
        zh: '网页存档的域名，如 web.archive.org',
        en: 'an archive of the web such as web.archive.org',
      }),
      {
        zh: `写 source.note {zh, en}，提到 ${host(archive)} 并说明由谁保存；否则写 archive_url: null。`,
        en: `Give source.note {zh, en} that names ${host(archive)} and says who keeps the copy, or archive_url: null.`,
      },
    )
  }
  return whole
}

/** An address on a host that is none of those wanted. */
function notOn(address: string, wanted: Label): Label {
  return unexpected({ zh: `${address} 的域名`, en: `host of ${address}` }, wanted)
}
