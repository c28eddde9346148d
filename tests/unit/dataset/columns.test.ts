import { expect, test } from 'vitest'
import { cellIds } from '../../../src/form/editions.ts'
import { tables } from '../../../src/dataset/tables.ts'

// The contract's lists, word for word, and what was added at their ends (agencies: their
// lifetime; cells: what a cell must not be compared with; findings: what they are about):
// columns are never renamed or moved. `*` marks the key.
const contract: Record<string, string> = {
  agencies:
    '*agency_id, name_zh, name_en, kind, level, division_code, division_zh, division_en, province_code, province_zh, province_en, parent_id, website, first_year, last_year, reports, valid_from, valid_to, successor_id, received, handled, disclosure_rate, reviews, lawsuits, headline_year, headline_scope, successor_ids',
  reports:
    '*report_id, agency_id, year, edition, scope, title, published, signed, deadline, days_late, source_url, source_kind, source_sha256, reviewed, added, cells, reported, blank, checks_run, findings, file, readings, review',
  observations:
    '*report_id, agency_id, year, *cell, edition, table, row, column, unit, value, status, printed, file, line, reviewed, readings',
  'reports-wide': `*report_id, agency_id, name_zh, year, edition, scope, ${cellIds.join(', ')}, reviewed, readings`,
  indicators:
    '*report_id, agency_id, year, *indicator, value, numerator, denominator, status, reviewed, readings, unit, low, high',
  findings:
    '*finding_id, report_id, agency_id, year, check, verdict, cells, actual, expected, difference, message_zh, message_en, file, line, place, at',
  audit: '*report_id, *check, applied, passed, failed, undecided',
  claims:
    '*report_id, *claim, label, value, unit, scope, cells, verdict, file, line, printed, precision, period, counted',
  corrections: '*report_id, *cell, *date, kind, was, now, reason_zh, reason_en, by',
  cells:
    '*edition, *cell, table, row, column, label_zh, label_en, unit, explain_zh, explain_en, articles, comparable, counterparts, caution_zh, caution_en',
  checks: '*check, label_zh, label_en, exact, severity, statement_zh, statement_en, formula',
  measures: '*indicator, label_zh, label_en, unit, numerator, denominator, note_zh, note_en',
  fields: '*file, *field, type, unit, label_zh, label_en, description_zh, description_en',
  coverage: '*agency_id, *year, state',
  places:
    '*division_code, name_zh, name_en, level, prefecture_code, province_code, agency_id, reports, last_year, due_year, due, state',
  population: '*division_code, *year, *basis, residents, source',
}

test('the published tables are those of the contract', () => {
  expect(tables.map(({ name }) => name).toSorted()).toEqual(Object.keys(contract).toSorted())
})

test.each(tables.map((table) => [table.name, table] as const))(
  '%s has the columns and the key of the contract, in order',
  (name, { columns, key }) => {
    const listed = columns.map((each) => (key.includes(each.name) ? `*${each.name}` : each.name))
    expect(listed.join(', ')).toBe(contract[name])
  },
)

test('every column is described in both languages, and no name would lose its column on reading', () => {
  for (const { columns } of tables) {
    const names = columns.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { name, label, description } of columns) {
      expect(name).toMatch(/^[a-z][a-z_0-9.]*$/)
      for (const text of [label.zh, label.en, description.zh, description.en]) {
        expect(text.trim()).not.toBe('')
      }
    }
  }
})
