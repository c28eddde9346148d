import type { VFile } from 'vfile'
import { agencyIdPattern } from '../agency/agency.ts'
import type { Reader } from '../curated/fields.ts'
import {
  address,
  bilingual,
  date,
  list,
  nullable,
  oneOf,
  pattern,
  record,
  text,
  year,
  yesNo,
} from '../curated/fields.ts'
import { problem } from '../curated/message.ts'
import { readYaml } from '../curated/yaml.ts'
import type { CellId } from '../form/editions.ts'
import { cellIds, editions } from '../form/editions.ts'
import type { EditionId } from '../form/editions.ts'
import type { Correction, FrontMatter, Note, Scope, Source } from './report.ts'
import { correctionKinds, scopes } from './report.ts'

const cell = oneOfCells()
const source = record<Source>(
  {
    url: nullable(address),
    archive_url: nullable(address),
    kind: oneOf(['official', 'copy']),
    format: oneOf(['docx', 'doc', 'wps', 'html', 'mht', 'pdf', 'txt', 'md']),
    retrieved: nullable(date),
    sha256: pattern(/^[0-9a-f]{64}$/, 'a sha256 of 64 hexadecimal digits'),
    note: bilingual('prose', 'prose'),
  },
  ['note'],
)
const correction = record<Correction>({
  cell,
  kind: oneOf(Object.keys(correctionKinds) as (keyof typeof correctionKinds)[]),
  was: figureText(),
  now: figureText(),
  reason: bilingual('prose', 'prose'),
  by: text('prose'),
  date,
})
const note = record<Note>({
  check: pattern(/^[a-z]+(-[a-z]+)*$/, 'the id of a check'),
  cells: list(cell),
  zh: text('prose'),
  en: text('prose'),
  by: text('prose'),
  date,
})
const frontMatter = record<FrontMatter>({
  agency: pattern(agencyIdPattern, 'an agency id such as jincheng-140500-gov'),
  year,
  title: nullable(text('chinese')),
  edition: oneOf<EditionId>(editions.map(({ id }) => id)),
  period: nullable(record<{ from: string; to: string }>({ from: date, to: date })),
  scope: oneOf(Object.keys(scopes) as Scope[]),
  scope_evidence: nullable(text('chinese')),
  published: nullable(date),
  signed: nullable(date),
  added: date,
  source,
  corrections: list(correction),
  notes: list(note),
  reviewed: yesNo,
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
  return pattern(/^.{0,40}$/u, 'the text of a cell')
}

/**
 * Reads the front matter of a report, whose first line is `firstLine`, with the line of each key. Undefined when wrong:
 * the file says why.
 */
export function readFrontMatter(
  file: VFile,
  yaml: string,
  firstLine: number,
): { front: FrontMatter; lines: Readonly<Record<string, number>> } | undefined {
  const node = readYaml(file, yaml, firstLine)
  const read = node ? frontMatter(file, node) : undefined
  if (!read || node?.kind !== 'map') return undefined
  const at = (key: string): { line: number; column: number } =>
    node.entries.get(key)?.value.place ?? node.place
  let whole = true
  const say = (key: string, reason: string, hint?: string): void => {
    whole = false
    problem(file, { rule: 'front-matter', reason, place: at(key), ...(hint ? { note: hint } : {}) })
  }
  if ([...(read.scope_evidence ?? '')].length > 12) {
    say('scope_evidence', 'Unexpected long quotation, expected at most a dozen characters')
  }
  if (read.period && read.period.from > read.period.to) {
    say('period', 'Unexpected period, expected `from` not after `to`')
  }
  const { url, kind, note: told } = read.source
  if (url && kind === 'official' && !told && !URL.parse(url)?.hostname.endsWith('.gov.cn')) {
    say(
      'source',
      `Unexpected host of ${url}, expected one that ends in .gov.cn`,
      'Give source.note {zh, en} that says why this is the agency’s own page, or kind: copy.',
    )
  }
  const lines = Object.fromEntries(
    [...node.entries].map(([key, { key: place }]) => [key, place.line]),
  )
  return whole ? { front: read, lines } : undefined
}
