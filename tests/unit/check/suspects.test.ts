import { expect, test } from 'vitest'
import { failuresIn, failuresOf } from '../../../src/check/suspects.ts'
import { makeReport } from '../support/made-up.ts'

type Values = ReadonlyMap<string, number | null>

/** What fails in a table three of zeros with these figures: the identity, both sides, the suspect, whether blanks stand in it. */
function failing(
  figures: Readonly<Record<string, number | null>>,
  drop: readonly string[] = [],
): string[] {
  const zeros = makeReport().observations.filter(({ table }) => table === 'requests')
  const values: Values = new Map([
    ...zeros.map(({ cell }) => [cell.replace('requests.', ''), 0] as const),
    ...Object.entries(figures),
  ])
  const full = new Map(
    [...values]
      .filter(([at]) => !drop.includes(at))
      .map(([at, value]) => [`requests.${at}`, value]),
  )
  return failuresOf('form-2021', 'requests', (cell) => full.get(cell)).map(
    ({ identity, left, right, suspect, blank }) => {
      const why = suspect
        ? `${suspect.cell.replace('requests.', '')} = ${suspect.value}`
        : 'nothing alone'
      return `${identity.check}.${identity.at} ${left}/${right}: ${why}${blank ? ', blank' : ''}`
    },
  )
}

test.each([
  ['nothing', {}, []],
  [
    'one figure too high is named, and 0 in it would do',
    { 'granted.natural_person': 3 },
    [
      'applicants.granted 3/0: granted.natural_person = 0',
      'outcomes.natural_person 3/0: granted.natural_person = 0',
    ],
  ],
  [
    'a total too high stands in three identities, and all of them must agree',
    { 'outcome_total.total': 3 },
    [
      'balance.total 0/3: outcome_total.total = 0',
      'applicants.outcome_total 0/3: outcome_total.total = 0',
      'outcomes.total 0/3: outcome_total.total = 0',
    ],
  ],
  [
    'a figure that would have to be below 0 is not named',
    { 'granted.enterprise': 3, 'partial.enterprise': -3, 'outcome_total.natural_person': -3 },
    [
      'balance.natural_person 0/-3: outcome_total.natural_person = 0',
      'applicants.granted 3/0: nothing alone',
      'applicants.partial -3/0: nothing alone',
      'applicants.outcome_total -3/0: outcome_total.natural_person = 0',
      'outcomes.natural_person 0/-3: outcome_total.natural_person = 0',
    ],
  ],
  [
    'a figure below 0 is, where 0 would do',
    { 'granted.total': -2 },
    ['applicants.granted 0/-2: granted.total = 0', 'outcomes.total -2/0: granted.total = 0'],
  ],
  [
    'where row and column miss by different amounts no cell explains both',
    { 'granted.natural_person': 3, 'partial.natural_person': 1 },
    [
      'applicants.granted 3/0: nothing alone',
      'applicants.partial 1/0: nothing alone',
      'outcomes.natural_person 4/0: nothing alone',
    ],
  ],
  [
    'two wrong figures of one row: neither column is explained by the row',
    { 'granted.natural_person': 3, 'granted.enterprise': 2 },
    [
      'applicants.granted 5/0: nothing alone',
      'outcomes.natural_person 3/0: nothing alone',
      'outcomes.enterprise 2/0: nothing alone',
    ],
  ],
  [
    'two cells that would do equally: neither is named',
    { 'received.total': 2, 'outcome_total.total': 0, 'carried_in.natural_person': 2 },
    [
      'balance.natural_person 2/0: carried_in.natural_person = 0',
      'balance.total 2/0: received.total = 0',
      'applicants.received 0/2: received.total = 0',
      'applicants.carried_in 2/0: carried_in.natural_person = 0',
    ],
  ],
  [
    'a blank cell is said to be one',
    {
      'granted.natural_person': null,
      'granted.total': 2,
      'outcome_total.natural_person': 2,
      'outcome_total.total': 2,
      'received.natural_person': 2,
      'received.total': 2,
    },
    [
      'applicants.granted 0/2: granted.natural_person = 2, blank',
      'outcomes.natural_person 0/2: granted.natural_person = 2, blank',
    ],
  ],
  [
    'decimals are compared without the noise of binary fractions',
    {
      'granted.natural_person': 0.1,
      'granted.enterprise': 0.2,
      'granted.total': 0.3,
      'outcome_total.natural_person': 0.1,
    },
    [
      'balance.natural_person 0/0.1: nothing alone',
      'applicants.outcome_total 0.1/0: nothing alone',
      'outcomes.enterprise 0.2/0: nothing alone',
      'outcomes.total 0.3/0: nothing alone',
    ],
  ],
] as const)('%s', (_, figures, expected) => {
  expect(failing(figures)).toEqual(expected)
})

test('an identity of which a cell is missing is not tested, and explains nothing', () => {
  expect(failing({ 'granted.natural_person': 3 }, ['granted.research'])).toEqual([
    'outcomes.natural_person 3/0: nothing alone',
  ])
})

test('the failures of a report are those of its table of requests, worked out once', () => {
  const report = makeReport({
    'requests.granted.natural_person': '3',
    'disputes.review.total': '4',
  })
  const found = failuresIn(report)
  expect(found.map(({ identity, suspect }) => [identity.check, identity.at, suspect])).toEqual([
    ['applicants', 'granted', { cell: 'requests.granted.natural_person', value: 0 }],
    ['outcomes', 'natural_person', { cell: 'requests.granted.natural_person', value: 0 }],
  ])
  expect(failuresIn(report)).toBe(found)
})
