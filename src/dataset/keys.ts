/** Columns whose values are the key of another table; where `to` is the table itself, another of its rows. */
export type ForeignKey = {
  readonly columns: readonly string[]
  readonly to: string
  readonly key: readonly string[]
}

const report: ForeignKey = { columns: ['report_id'], to: 'reports', key: ['report_id'] }
const agency: ForeignKey = { columns: ['agency_id'], to: 'agencies', key: ['agency_id'] }
const check: ForeignKey = { columns: ['check'], to: 'checks', key: ['check'] }
const cell: ForeignKey = { columns: ['edition', 'cell'], to: 'cells', key: ['edition', 'cell'] }
const indicator: ForeignKey = { columns: ['indicator'], to: 'measures', key: ['indicator'] }

const keys: Readonly<Record<string, readonly ForeignKey[]>> = {
  agencies: ['parent_id', 'successor_id'].map((column) => ({
    columns: [column],
    to: 'agencies',
    key: ['agency_id'],
  })),
  reports: [agency],
  observations: [report, agency, cell],
  'reports-wide': [report, agency],
  indicators: [report, agency, indicator],
  findings: [report, agency, check],
  audit: [report, check],
  claims: [report],
  corrections: [report],
  coverage: [agency],
}

/** The foreign keys of a table. An empty value refers to nothing. */
export function foreignKeysOf(table: string): readonly ForeignKey[] {
  return keys[table] ?? []
}
