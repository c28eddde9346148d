import { expect, test } from 'vitest'
import { otherReadings } from '../../../src/check/definitions.ts'
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
  'disputes.review.total': '17',
  'disputes.review.upheld': '11',
  'disputes.review.pending': '3',
  'disputes.direct_suit.total': '',
  'disputes.direct_suit.pending': '',
  'disputes.suit_after_review.total': '5',
  'disputes.suit_after_review.pending': 'absent',
})

test.each<[readonly CellId[], boolean, string[]]>([
  [
    ['requests.received.total'],
    false,
    [
      'requests carried in included 68',
      'requests concluded 60',
      'individuals alone, in one row of those that it names 58',
    ],
  ],
  [['requests.received.total'], true, ['requests carried in included 68']],
  [
    ['requests.received.natural_person'],
    false,
    ['requests carried in included 58', 'requests concluded 55'],
  ],
  [
    ['requests.outcome_total.total'],
    false,
    [
      'requests newly received 64',
      'received and carried in 68',
      'individuals alone, in one row of those that it names 55',
    ],
  ],
  [
    ['requests.granted.total', 'requests.received.total'],
    false,
    [
      'one row of those that it names 8',
      'one row of those that it names 64',
      'individuals alone, in one row of those that it names 7',
      'individuals alone, in one row of those that it names 58',
    ],
  ],
  [['disputes.review.total'], false, ['cases concluded, without those pending 14']],
  [['disputes.review.upheld'], false, []],
  [
    ['disputes.review.total', 'disputes.review.upheld'],
    false,
    ['one row of those that it names 17', 'one row of those that it names 11'],
  ],
  [['disputes.direct_suit.total'], false, []],
  [['disputes.suit_after_review.total'], false, []],
  [['documents.normative.in_force'], false, []],
  [
    ['procurement.central.projects', 'requests.granted.total'],
    false,
    ['one row of those that it names 8', 'individuals alone, in one row of those that it names 7'],
  ],
  [[], false, []],
])('%s, of a part: %s', (cells, part, expected) => {
  expect(
    otherReadings(report, cells, part).map(({ label, value }) => `${label.en} ${value}`),
  ).toEqual(expected)
})

test('a cell that the table does not have has no other reading', () => {
  const empty = { ...report, observations: [] }
  for (const cell of [
    'requests.received.total',
    'requests.outcome_total.total',
    'disputes.review.total',
  ] as const)
    expect(otherReadings(empty, [cell], false)).toEqual([])
})
