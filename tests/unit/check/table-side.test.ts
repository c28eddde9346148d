import { expect, test } from 'vitest'
import { commonUnit, tableSide } from '../../../src/check/table-side.ts'
import type { CellId } from '../../../src/form/editions.ts'
import type { ClaimUnit } from '../../../src/report/claim-units.ts'
import { makeReport } from '../support/made-up.ts'

const report = makeReport({
  'requests.granted.total': '8',
  'requests.partial.natural_person': '3',
  'requests.partial.total': '',
  'requests.denied_deliberative.total': '?',
  'fees.administrative.amount': '12.5',
  'documents.normative.issued': '4条',
  'licensing.permits.decisions': '7元',
})

test.each<[string, readonly CellId[], object | null]>([
  ['one cell', ['requests.granted.total'], { value: 8, derived: false, open: false }],
  [
    'two cells',
    ['requests.granted.total', 'documents.normative.issued'],
    { value: 12, derived: false, open: false },
  ],
  [
    'a total that was worked out',
    ['requests.granted.total', 'requests.partial.total'],
    { value: 11, derived: true, open: false },
  ],
  [
    'a cell that nobody can read',
    ['requests.granted.total', 'requests.denied_deliberative.total'],
    { value: 8, derived: false, open: true },
  ],
  ['nothing that can be read', ['requests.denied_deliberative.total'], null],
  ['no cell', [], null],
])('what the tables give for %s', (_, cells, expected) => {
  expect(tableSide(report, cells)).toEqual(expected && { cells, ...expected })
})

test('a cell of another edition is that which stands for it', () => {
  const old = makeReport({ 'requests.other_outcome.total': '6' }, { edition: 'form-2019' })
  expect(tableSide(old, ['requests.other_other.total'])).toMatchObject({
    cells: ['requests.other_outcome.total'],
    value: 6,
  })
})

test.each<[string, readonly CellId[], ClaimUnit, string | null]>([
  ['counts', ['requests.granted.total', 'documents.rules.in_force'], '件', '件'],
  ['counts in other words', ['requests.granted.total', 'documents.normative.issued'], '件', '件'],
  ['money of two sizes', ['fees.administrative.amount', 'licensing.permits.decisions'], '元', null],
  ['money', ['fees.administrative.amount'], '亿元', '万元'],
  ['money for a count', ['fees.administrative.amount'], '件', null],
  ['a count for money', ['requests.granted.total'], '亿元', null],
  ['a count for a share', ['requests.granted.total'], '%', null],
  ['money and counts', ['fees.administrative.amount', 'requests.granted.total'], '亿元', null],
  ['no cell', [], '件', null],
])('the unit of %s', (_, cells, unit, expected) => {
  expect(commonUnit(report, cells, { unit })).toBe(expected)
})

test('a cell without a unit has none to compare', () => {
  const old = makeReport({ 'procurement.central.amount': '8' }, { edition: 'form-2019' })
  expect(commonUnit(old, ['procurement.central.amount'], { unit: '元' })).toBeNull()
})
