import { expect, test } from 'vitest'
import { isOpen, namedReadings, otherReadings } from '../../../src/check/definitions.ts'
import type { Reading } from '../../../src/check/definitions.ts'
import type { CellId } from '../../../src/form/editions.ts'
import { makeReport } from '../support/made-up.ts'

const report = makeReport({
  'requests.received.total': '64',
  'requests.received.natural_person': '58',
  'requests.carried_in.total': '4',
  'requests.outcome_total.total': '60',
  'requests.outcome_total.natural_person': '55',
  'requests.granted.total': '8',
  'requests.granted.natural_person': '7',
  'requests.partial.total': '3',
  'requests.other_no_correction.total': '2',
  'requests.denied_deliberative.total': '?',
  'disputes.review.total': '17',
  'disputes.review.upheld': '11',
  'disputes.review.pending': '3',
  'disputes.direct_suit.total': '?',
  'disputes.direct_suit.pending': '2',
  'disputes.suit_after_review.total': '5',
  'disputes.suit_after_review.pending': 'absent',
})
const told = (readings: readonly Reading[]): string[] =>
  readings.map(({ label, value }) => `${label.en} ${value}`)

test.each<[readonly CellId[], string[]]>([
  [['requests.received.total'], ['including requests carried in 68', 'requests concluded 60']],
  [
    ['requests.received.natural_person'],
    ['including requests carried in 58', 'requests concluded 55'],
  ],
  [['requests.outcome_total.total'], ['requests newly received 64', 'received and carried in 68']],
  [['requests.granted.total', 'requests.received.total'], []],
  [['disputes.review.total'], ['cases concluded, without those pending 14']],
  [['disputes.review.total', 'requests.received.total'], []],
  [['disputes.review.upheld'], []],
  [['disputes.direct_suit.total'], []],
  [['disputes.suit_after_review.total'], []],
  [['documents.normative.in_force'], []],
  [[], []],
])('other definitions of %s: %s', (cells, expected) => {
  expect(told(otherReadings(report, cells))).toEqual(expected)
})

const two: readonly CellId[] = ['requests.granted.total', 'requests.partial.total']
const other: readonly CellId[] = [
  'requests.other_no_correction.total',
  'requests.other_fee_unpaid.total',
  'requests.other_other.total',
]

test.each<[string, readonly CellId[], string[]]>([
  ['部分公开', two, ['the one row that it names 3']],
  ['公开及部分公开', two, []],
  ['公开', two, []],
  ['部分公开', [two[1]!], []],
  ['未补正等其他处理', other, ['the one row that it names 2']],
  ['其他处理', other, []],
  ['逾期不再处理', other, []],
  ['其他处理', [other[0]!, other[2]!], []],
  ['自然人申请予以公开', two, ['the one row that it names 8', 'individuals alone 7']],
  ['公民申请', ['requests.received.total'], ['individuals alone 58']],
  ['个人申请', ['requests.received.natural_person'], []],
  ['个人申请', ['disputes.review.total'], []],
  ['公民', ['requests.received.total', 'disputes.review.total'], []],
  ['未缴纳费用', other, []],
])('what %s names of %s: %s', (words, cells, expected) => {
  expect(told(namedReadings(report, cells, words))).toEqual(expected)
})

test('a cell that the table does not have has no other reading', () => {
  const empty = { ...report, observations: [] }
  for (const cell of [
    'requests.received.total',
    'requests.outcome_total.total',
    'disputes.review.total',
  ] as const) {
    expect(otherReadings(empty, [cell])).toEqual([])
    expect(namedReadings(empty, [cell], '自然人')).toEqual([])
  }
})

test.each<[readonly CellId[], readonly CellId[], boolean]>([
  [['disputes.review.total'], [], false],
  [['requests.denied_deliberative.total'], [], true],
  [['disputes.review.total'], ['disputes.suit_after_review.pending'], true],
  [['disputes.review.total'], ['disputes.review.pending'], false],
])('%s less %s may come to something else: %s', (plus, minus, open) => {
  expect(isOpen(report, { plus, minus })).toBe(open)
})
