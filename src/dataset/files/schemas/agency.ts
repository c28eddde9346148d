import { claimVerdicts } from '../../../check/judgement.ts'
import { correctionKinds, readingKinds } from '../../../report/report.ts'
import { columnsWithin, tablesWithin } from '../../agency-file.ts'
import { tableNamed } from '../../tables.ts'
import type { JsonSchema } from './common.ts'
import { anyText, date, draft, label, list, map, object, orNull, text } from './common.ts'
import { rowSchema } from './tables.ts'

const source = object(
  {
    url: orNull(text),
    archive_url: orNull(text),
    kind: { enum: ['official', 'copy'] },
    format: text,
    retrieved: orNull(date),
    sha256: orNull({ type: 'string', pattern: '^[0-9a-f]{64}$' }),
    note: label,
  },
  ['note'],
)

const judgement = object({
  verdict: { enum: Object.keys(claimVerdicts) },
  table: orNull(text),
  difference: orNull({ type: 'number' }),
  how: orNull(label),
  derived: { type: 'boolean' },
  implied: orNull(object({ low: { type: 'number' }, high: { type: 'number' } })),
})

const correction = object({
  cell: text,
  kind: { enum: Object.keys(correctionKinds) },
  was: anyText,
  now: anyText,
  reason: label,
  by: text,
  date,
})

const note = object({ check: text, cells: list(text), zh: text, en: text, by: text, date })

const reading = object({ by: text, date, how: { enum: Object.keys(readingKinds) } })

/** The schema of `agencies/<agency id>.json`: the agency, and its reports with all that the tables say of each. */
export function agencyJsonSchema(): JsonSchema {
  const rows = (name: string): JsonSchema => list({ $ref: `#/definitions/${name}` })
  return {
    $schema: draft,
    title: '一个机关的文件 The file of an agency',
    ...object({
      agency: { $ref: '#/definitions/agencies' },
      variants: list(text),
      successor: orNull(text),
      valid_from: orNull(date),
      valid_to: orNull(date),
      reports: list(
        object({
          report: { $ref: '#/definitions/reports' },
          period: orNull(object({ from: date, to: date })),
          scope_evidence: orNull(text),
          source,
          editions: map(text),
          ...Object.fromEntries(tablesWithin.map((name) => [name, rows(name)])),
          judgements: map(judgement),
          derived: {
            ...map({ type: 'number' }),
            propertyNames: { pattern: '^\\w+\\.\\w+\\.\\w+$' },
          },
          folded: map(list(text)),
          corrections: list(correction),
          notes: list(note),
          readings: list(reading),
        }),
      ),
    }),
    definitions: Object.fromEntries([
      ...(['agencies', 'reports'] as const).map((name) => [
        name,
        rowSchema(tableNamed(name).columns),
      ]),
      ...tablesWithin.map((name) => [name, rowSchema(columnsWithin(name))]),
    ]),
  }
}
