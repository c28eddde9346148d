import { contextOf } from '../../../src/check/check.ts'
import { expect, test } from 'vitest'
import { columnShift } from '../../../src/check/column-shift.ts'
import type { CellId } from '../../../src/form/editions.ts'
import type { Report } from '../../../src/report/report.ts'
import { golden } from '../support/golden.ts'
import { agency, makeReport } from '../support/made-up.ts'

const columns = ['natural_person', 'enterprise', 'research', 'public_interest'].concat([
  'legal_service',
  'other_org',
  'total',
])

/** A report that has the row 予以公开 alone, printed so. */
function of(...texts: readonly string[]): [Report] {
  const cells = columns.map((column) => `requests.granted.${column}` as CellId)
  const report = makeReport(Object.fromEntries(cells.map((cell, at) => [cell, texts[at]])))
  return [{ ...report, observations: report.observations.filter(({ row }) => row === 'granted') }]
}

golden(
  columnShift,
  {
    'the total one column early': of('34', '1', '0', '0', '2', '37', ''),
    'the sum before a total that says so too': of('34', '1', '0', '0', '2', '37', '37'),
    'the sum before a total that is a mark': of('34', '1', '0', '0', '2', '37', '/'),
    'a blank total, and no sum before it': of('34', '1', '0', '0', '2', '36', ''),
    'blanks among the figures': of('34', '', '', '', '3', '37', ''),
    'nothing but zeros': of('0', '0', '0', '0', '0', '0', ''),
    'nothing but blanks': of('', '', '', '', '', '', ''),
    'a blank before a blank total': of('0', '0', '0', '0', '0', '', ''),
    'a row that is not there': [{ ...makeReport(), observations: [] }],
    'negative figures': of('-3', '0', '0', '0', '0', '-3', ''),
  },
  ({ at }) => at === 'granted',
)

test('only a row that could have slipped is looked at: one with figures and a blank total', () => {
  const report = makeReport({ 'requests.granted.total': '', 'requests.partial.total': '' })
  const results = columnShift.run(report, contextOf(agency, report, null))
  expect(results.map(({ at, verdict }) => [at, verdict])).toEqual([
    ['granted', 'passed'],
    ['partial', 'passed'],
  ])
})
