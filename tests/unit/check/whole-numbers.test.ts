import { expect, test } from 'vitest'
import { wholeNumbers } from '../../../src/check/whole-numbers.ts'
import type { EditionId } from '../../../src/form/editions.ts'
import type { Printed } from '../support/report.ts'
import { checked, makeReport } from '../support/report.ts'

test.each<[EditionId, Printed, string[]]>([
  [
    'form-2021',
    { 'enforcement.penalties.decisions': '-1' },
    ['enforcement.penalties.decisions >= 0'],
  ],
  [
    'form-2021',
    { 'enforcement.penalties.decisions': '1.5' },
    ['enforcement.penalties.decisions a whole number'],
  ],
  ['form-2021', { 'enforcement.penalties.decisions': '1.0' }, []],
  ['form-2021', { 'fees.administrative.amount': '12943.88' }, []],
  ['form-2021', { 'fees.administrative.amount': '-1' }, ['fees.administrative.amount >= 0']],
  ['form-2019', { 'licensing.permits.items_change': '-3' }, []],
  ['form-2019', { 'licensing.permits.items_change': '+461' }, []],
  [
    'form-2019',
    { 'licensing.permits.items_change': '-3.5' },
    ['licensing.permits.items_change a whole number'],
  ],
  ['form-2019', { 'procurement.central.amount': '251000.5元' }, []],
  [
    'form-2019',
    { 'procurement.central.projects': '0.5' },
    ['procurement.central.projects a whole number'],
  ],
])('%s %o', (edition, printed, expected) => {
  const { findings } = checked([wholeNumbers], makeReport(printed, { edition }))
  expect(findings.map((each) => `${each.at} ${each.expected}`)).toEqual(expected)
  for (const { verdict, actual, at } of findings) {
    expect([verdict, actual]).toEqual(['fails', printed[at as keyof Printed]])
  }
})

test('only figures are tested: blanks, marks, illegible and absent cells are not', () => {
  const printed: Printed = {
    'documents.rules.issued': '',
    'documents.rules.repealed': '/',
    'documents.rules.in_force': '?',
    'licensing.permits.decisions': 'absent',
  }
  const { tallies } = checked([wholeNumbers], makeReport(printed))
  expect(tallies).toEqual([
    { check: 'whole-numbers', applied: 196, passed: 196, failed: 0, undecided: 0 },
  ])
})
