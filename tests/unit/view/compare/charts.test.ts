import { JSDOM } from 'jsdom'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { RowNamed } from '../../../../src/dataset/tables.ts'
import { indicatorOf } from '../../../../src/indicator/indicators.ts'
import { words } from '../../../../src/locale/words.ts'
import type { FrontMatter, Reading } from '../../../../src/report/report.ts'
import { indicatorChartColumns, indicatorCsv } from '../../../../src/view/compare/chart-files.ts'
import { directoryOf } from '../../../../src/view/compare/directory.ts'
import { indicatorCharts } from '../../../../src/view/compare/draw-all.ts'
import type { PublishedIndicator } from '../../../../src/view/compare/indicators.ts'
import type { Readings } from '../../../../src/view/compare/indicator-series.ts'
import { trendGroups } from '../../../../src/view/compare/trends.ts'
import { agency, makeReport } from '../../support/report.ts'
import { jsonRows, publish, recordOf } from '../../support/published.ts'
import { spread } from '../../support/shapes.ts'

const keyed: Reading = { by: 'open-disclosure', date: '2026-11-22', how: 'keyed' }
const t = words('en')

/** A made-up report of a year: a hundred concluded, so many of them granted, and reviews concluded, half of them corrected. */
function made(year: number, granted: number, more: Partial<FrontMatter> = {}) {
  const edition = year < 2021 ? 'form-2019' : 'form-2021'
  return makeReport(
    {
      'requests.received.total': '100',
      'requests.granted.total': String(granted),
      'requests.outcome_total.total': '100',
      'requests.received.natural_person': '100',
      'disputes.review.upheld': '10',
      'disputes.review.corrected': '10',
      'disputes.review.total': '20',
    },
    { year, edition, readings: [keyed], ...more },
  )
}

const [north, south] = ['xuni-990101-gov', 'shiyang-990102-gov'].map((id) => ({
  ...agency,
  id,
})) as [typeof agency, typeof agency]
const files = publish([
  recordOf(south, [
    made(2020, 20, { agency: south.id }),
    made(2021, 30, { agency: south.id, scope: 'core' }),
    made(2022, 40, { agency: south.id }),
    made(2023, 50, { agency: south.id }),
    made(2024, 60, { agency: south.id }),
  ]),
  recordOf(north, [made(2024, 80, { agency: north.id })]),
  recordOf(agency, [made(2022, 10), made(2024, 12)]),
])
const rowsOf = <Name extends 'agencies' | 'reports' | 'indicators'>(path: string) =>
  jsonRows(files, path) as unknown as readonly RowNamed<Name>[]
const held = directoryOf(rowsOf<'agencies'>('agencies.json'), rowsOf<'reports'>('reports.json'))

function shown(id: string) {
  const { label, note, unit } = indicatorOf(id)
  const indicator: PublishedIndicator = { id, label, note, unit, numerator: '', denominator: null }
  const readings: Readings = Map.groupBy(
    rowsOf<'indicators'>(`indicators/${id}.json`),
    (row) => row.agency_id,
  )
  const text = indicatorCsv(held, indicator, readings, (id, year) => [`${id}-${year}.test`])
  const rows = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true }).data
  return { charts: indicatorCharts(held, indicator, readings, t), text, rows }
}

const { document } = new JSDOM('').window
const joined = (svg: string): number => {
  document.body.innerHTML = spread(svg)
  return document.querySelectorAll('.line path, path.line').length
}

test('agencies of more than one year have lines, by groups', () => {
  expect(trendGroups(held).map(({ id, years, drawn }) => [id, years, drawn])).toEqual([
    ['trend-county-region', [2020, 2021, 2022, 2023, 2024], true],
  ])
})

test('a line is cut by a change of scope and over years that are not held', () => {
  const { charts } = shown('disclosure-rate')
  expect(Object.keys(charts)).toEqual(['county-region', 'trend-county-region'])
  const trend = charts['trend-county-region']!
  // Of five years of the one, 2020 to 2022 are cut by scope; of the other, a year between is not held.
  expect(joined(trend.svg)).toBe(2)
  expect(trend.note).toContain(t.chartYears.cut)
  expect(trend.note).not.toContain('2024')
  expect(trend.table.rows.map((row) => row.slice(1))).toEqual([
    [20, 30, 40, 50, 60].map((share) => `${share}.0% (${share}/100)`),
    ['no report held', 'no report held', '10.0% (10/100)', 'no report held', '12.0% (12/100)'],
  ])
})

test('an indicator that the law touched is cut there, with the day said', () => {
  const trend = shown('review-correction-rate').charts['trend-county-region']!
  expect(joined(trend.svg)).toBe(1)
  expect(trend.note).toContain('2024 (review before court)')
})

test('an indicator that the form revised is cut there', () => {
  const { rows } = shown('other-rate')
  const own = rows.filter((row) => row['agency_id'] === south.id)
  expect(own.map((row) => [row['year'], row['breaks']])).toEqual([
    ['2020', ''],
    ['2021', 'scope;form-2021;fees-2021'],
    ['2022', 'scope'],
    ['2023', ''],
    ['2024', ''],
  ])
})

test('the file names the findings on a figure', () => {
  const { rows } = shown('disclosure-rate')
  expect(rows.map((row) => row['findings'])).toEqual(
    rows.map((row) => `${row['agency_id']}-${row['year']}.test`),
  )
})

test('the file has the newest of each, every year of those with a line, units, counts, caveats', () => {
  const { text, rows } = shown('disclosure-rate')
  expect(text.split('\n')[0]).toBe(indicatorChartColumns.join(','))
  expect(rows.map((row) => [row['agency_id'], row['year'], row['value']])).toEqual([
    ...[0.2, 0.3, 0.4, 0.5, 0.6].map((value, at) => [south.id, String(2020 + at), String(value)]),
    [north.id, '2024', '0.8'],
    [agency.id, '2022', '0.1'],
    [agency.id, '2024', '0.12'],
  ])
  expect(rows[1]).toMatchObject({
    group: 'county-region',
    numerator: '30',
    denominator: '100',
    status: 'computed',
    unit: 'ratio',
    scope: 'core',
    edition: 'form-2021',
    review: 'compared',
    breaks: 'scope',
  })
})
