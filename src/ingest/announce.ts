import type { VFile } from 'vfile'
import type { Chinese } from '../curated/message.ts'
import type { Label } from '../locale/label.ts'
import type { SourcePlace } from './grid.ts'
import { listed } from './said.ts'

/**
 * What a person should look at, most pressing first: the rule of each message of a draft. Labels come first, since a row
 * taken for another spoils all that follows.
 */
export const ingestRules = [
  'label',
  'unresolved',
  'disagreement',
  'identity',
  'absent',
  'order',
  'doubled',
  'shifted',
  'omitted',
  'edition',
  'blank',
  'agency',
  'year',
  'title',
  'period',
  'scope',
  'published',
  'signed',
  'source',
  'added',
  'front-matter',
  'personal',
  'remark',
  'claims',
] as const

/** The rule of a message of a draft. */
export type IngestRule = (typeof ingestRules)[number]

/** A message about a draft. `at` is where in the draft it is about: a cell's id, a claim's id or a key of the front matter. */
export type Announcement = {
  readonly rule: IngestRule
  readonly reason: Label
  readonly at: string
  readonly source: SourcePlace | null
  /** The line of text at that place as printed, of which a dozen characters are shown. */
  readonly printed?: string
  readonly note?: string
  readonly actual?: string
  readonly expected?: string
}

/** Adds an announcement to the draft's file, at a line and column of the draft. Never fatal: a draft is for reading. */
export function announce(
  file: VFile,
  { rule, reason, source, printed, note, actual, expected }: Announcement,
  place: { readonly line: number; readonly column: number },
): void {
  const where = placeInWords(source, printed)
  const said = where
    ? { zh: `${reason.zh}（${where.zh}）`, en: `${reason.en} (${where.en})` }
    : reason
  const message = file.message(said.en, { ruleId: rule, source: 'open-disclosure' })
  const chinese: Chinese = { reason: said.zh, note: note ?? null }
  Object.assign(message, { chinese })
  message.fatal = undefined
  message.line = place.line
  message.column = place.column
  message.place = { ...place }
  message.name = `${file.path}:${place.line}:${place.column}`
  if (actual !== undefined) message.actual = actual
  if (expected !== undefined) message.expected = [expected]
  if (note) message.note = note
}

/**
 * A place in the captured report in words: `source page 3, table 2, row 7`, `source cell Sheet1!C47`, `source line 4, “…”`;
 * null where nothing is known.
 */
export function placeInWords(place: SourcePlace | null, printed = ''): Label | null {
  if (!place) return null
  if (place.cell) return { zh: `原文 ${place.cell} 格`, en: `source cell ${place.cell}` }
  const parts = (['page', 'line', 'table', 'row'] as const).flatMap((key): Label[] => {
    const no = place[key]
    return no === null ? [] : [{ zh: inChinese[key].replace('n', String(no)), en: `${key} ${no}` }]
  })
  const begin = [...printed.trim()].slice(0, 12).join('')
  if (begin !== '') parts.push({ zh: `“${begin}”`, en: `“${begin}”` })
  const all = listed(parts)
  return parts.length > 0 ? { zh: `原文${all.zh}`, en: `source ${all.en}` } : null
}

const inChinese = { page: '第n页', line: '第n行', table: '第n个表', row: '表中第n行' } as const
