import { expect, test } from 'vitest'
import type { RowNamed } from '../../../src/dataset/tables.ts'
import { directoryOf } from '../../../src/view/compare/directory.ts'
import { agency, makeReport } from '../support/report.ts'
import { csvRows, jsonRows, publish, recordOf } from '../support/published.ts'
import type { Reading } from '../../../src/report/report.ts'

const keyed: Reading = { by: 'open-disclosure', date: '2026-11-22', how: 'keyed' }
const reports = [
  makeReport({ 'requests.received.total': '7' }, { year: 2022, readings: [keyed] }),
  makeReport({ 'requests.received.total': '9' }, { year: 2023 }),
]
const other = { ...agency, id: 'shiyang-990102-gov' }
const files = publish([
  recordOf(other, [makeReport({}, { agency: other.id })]),
  recordOf(agency, reports),
])

test('an agency speaks through its last report that is no draft, or not at all', () => {
  const rows = csvRows(files, 'agencies.csv').map((row) => [
    row['agency_id'],
    row['received'],
    row['headline_year'],
    row['headline_scope'],
  ])
  expect(rows).toEqual([
    [other.id, '', '', ''],
    [agency.id, '7', '2022', 'region'],
  ])
})

test('every figure says whether its report has been compared with its source', () => {
  for (const file of ['reports.csv', 'observations.csv', 'indicators.csv', 'reports-wide.csv']) {
    const said = csvRows(files, file)
      .filter((row) => row['agency_id'] === agency.id)
      .map((row) => `${row['year']} ${row['reviewed']} ${row['readings']}`)
    expect([...new Set(said)]).toEqual(['2022 true 1', '2023 false 0'])
  }
  const reviews = csvRows(files, 'reports.csv').map((row) => row['review'])
  expect(reviews).toEqual(['draft', 'compared', 'draft'])
})

test('drafts are left out of comparisons', () => {
  const table = <Name extends 'agencies' | 'reports'>(name: Name): RowNamed<Name>[] =>
    jsonRows(files, `${name}.json`) as never
  const { places } = directoryOf(table('agencies'), table('reports'))
  expect([...places].map(([id, { entry }]) => [id, entry.reports.map(({ year }) => year)])).toEqual(
    [[agency.id, [2022]]],
  )
})
