import { claimVerdicts } from '../../../check/judgement.ts'
import { correctionKinds, readingKinds } from '../../../report/report.ts'
import { columnsWithin } from '../../agency-file.ts'
import { formColumns } from '../../form-rows.ts'
import { packedColumns } from '../../packed-agency.ts'
import { tableNamed } from '../../tables.ts'
import type { JsonSchema } from './common.ts'
import { anyText, date, draft, label, list, map, object, orNull, text, tuple } from './common.ts'
import { columnSchema, rowSchema } from './tables.ts'

const source = [orNull(text), text, orNull(date), orNull(label)]

const judgement = [
  text,
  { enum: Object.keys(claimVerdicts) },
  orNull(text),
  orNull({ type: 'number' }),
  orNull(label),
  { type: 'boolean' },
  orNull(object({ low: { type: 'number' }, high: { type: 'number' } })),
]

const correction = [
  text,
  { enum: Object.keys(correctionKinds) },
  anyText,
  anyText,
  label,
  text,
  date,
]

const note = [text, list(text), text, text, text, date]

const reading = [text, date, { enum: Object.keys(readingKinds) }]

/** The schema of `agencies/<agency id>.json`: the agency, the form and its indicators by years, and what is of each report. */
export function agencyJsonSchema(): JsonSchema {
  const row = (name: NameWithin): JsonSchema => tuple(columnsWithin(name).map(columnSchema))
  const years = (name: NameWithin): JsonSchema => {
    const [id, ...rest] = columnsWithin(name).map(columnSchema)
    return list(tuple([id!, ...rest.map(series)]))
  }
  return {
    $schema: draft,
    title: '一个机关的文件 The file of an agency',
    ...object({
      agency: rowSchema(tableNamed('agencies').columns),
      variants: list(text),
      successor: orNull(text),
      valid_from: orNull(date),
      valid_to: orNull(date),
      columns: object(
        Object.fromEntries(
          Object.entries(packedColumns).map(([name, columns]) => [name, { const: columns }]),
        ),
      ),
      cells: list({
        anyOf: [...formColumns].map(([table, columns]) => formRow(table, columns)),
      }),
      indicators: years('indicators'),
      audit: years('audit'),
      reports: list(
        object({
          report: tuple(tableNamed('reports').columns.map(columnSchema)),
          period: orNull(object({ from: date, to: date })),
          scope_evidence: orNull(text),
          source: tuple(source),
          editions: map(text),
          claims: list(row('claims')),
          findings: list(row('findings')),
          judgements: list(tuple(judgement)),
          derived: {
            ...map({ type: 'number' }),
            propertyNames: { pattern: '^\\w+\\.\\w+\\.\\w+$' },
          },
          folded: map(list(text)),
          corrections: list(tuple(correction)),
          notes: list(tuple(note)),
          readings: list(tuple(reading)),
        }),
      ),
    }),
  }
}

type NameWithin = Parameters<typeof columnsWithin>[0]

/** A row of a table of the form: which, its line, and what is printed in each column. */
function formRow(table: string, columns: readonly string[]): JsonSchema {
  const row = { type: 'string', pattern: `^${table}\\.\\w+$` }
  return tuple([row, series({ type: 'integer' }), ...columns.map(() => series(anyText))])
}

/** One value of all reports, or one of each, null where a report has none. */
function series(value: JsonSchema): JsonSchema {
  return { anyOf: [value, list(orNull(value)), { type: 'null' }] }
}
