import type { VFile } from 'vfile'
import { agencyIdPattern } from '../agency/agency.ts'
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
import { readYaml } from '../curated/yaml.ts'
import type { CellId } from '../form/editions.ts'
import { cellIds, editions } from '../form/editions.ts'
import type { EditionId } from '../form/editions.ts'
import type { Correction, FrontMatter, Note, Reading, Scope, Source } from './report.ts'
import { readFigure } from './figure.ts'
import { correctionKinds, readingKinds, scopes } from './report.ts'
import { sourceFormats } from './source-formats.ts'

const cell = oneOfCells()
const hexadecimal = pattern(/^[0-9a-fA-F]{64}$/, 'a sha256 of 64 hexadecimal digits, or null')
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
const correction = object<Correction>({
  cell,
  kind: oneOf(Object.keys(correctionKinds) as (keyof typeof correctionKinds)[]),
  was: figureText(),
  now: figureText(),
  reason: bilingual('prose', 'prose'),
  by: text('prose'),
  date,
})
const note = object<Note>({
  check: pattern(/^[a-z]+(-[a-z]+)*$/, 'the id of a check'),
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
  agency: pattern(agencyIdPattern, 'an agency id such as jincheng-140500-gov'),
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
      reason: 'Unexpected cell, expected the id of a cell such as requests.received.total',
      place: node.place,
      ...(node.kind === 'text' ? { actual: node.text } : {}),
    })
    return undefined
  }
}

function figureText(): Reader<string> {
  return textThat(
    (given) => given.length <= 40 && readFigure(given) !== null,
    'the text of a cell: a number, nothing, a mark (/ — -), ? or absent',
  )
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
  const say = (key: string, reason: string, note?: string): void => {
    whole = false
    problem(file, { rule: 'front-matter', reason, place: at(key), ...(note ? { note } : {}) })
  }
  if ([...(front.scope_evidence ?? '')].length > 12) {
    say('scope_evidence', 'Unexpected long quotation, expected at most a dozen characters')
  }
  if (front.period && front.period.from > front.period.to) {
    say('period', 'Unexpected period, expected `from` not after `to`')
  }
  const { url, archive_url: archive, kind, note } = front.source
  const host = (of: string): string => URL.parse(of)?.hostname ?? ''
  const told = (of: string): boolean =>
    note !== undefined && note.zh.includes(host(of)) && note.en.includes(host(of))
  if (url && kind === 'official' && !isGovernment(url) && !told(url)) {
    say(
      'source',
      `Unexpected host of ${url}, expected one that ends in .gov.cn`,
      `Give source.note {zh, en} that names ${host(url)} and says why this is the agency’s own page, or kind: copy.`,
    )
  }
  if (archive && !isArchive(archive) && !told(archive)) {
    say(
      'source',
      `Unexpected host of ${archive}, expected an archive of the web such as web.archive.org`,
      `Give source.note {zh, en} that names ${host(archive)} and says who keeps the copy, or archive_url: null.`,
    )
  }
  return whole
}
