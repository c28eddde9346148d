import { expect, test } from 'vitest'
import { editions } from '../../../src/form/editions.ts'
import { form2019 } from '../../../src/form/editions/2019.ts'
import { form2021 } from '../../../src/form/editions/2021.ts'
import { groupLeaves, identitiesOf, outcomeLeaves } from '../../../src/form/identities.ts'
import { tableOf } from '../../../src/form/editions.ts'

test.each([
  ['form-2019', 'requests', { balance: 7, applicants: 23, outcomes: 7 }],
  ['form-2021', 'requests', { balance: 7, applicants: 25, outcomes: 7 }],
  ['form-2019', 'disputes', { results: 3 }],
  ['form-2021', 'disputes', { results: 3 }],
] as const)('%s has in %s the identities %o', (id, table, counts) => {
  const edition = editions.find((each) => each.id === id)!
  const found: Record<string, number> = {}
  for (const { check } of identitiesOf(edition, table)) found[check] = (found[check] ?? 0) + 1
  expect(found).toEqual(counts)
})

test('the outcomes that a total adds up are 19 in 2019 and 21 in 2021', () => {
  expect(outcomeLeaves(tableOf(form2019, 'requests'))).toHaveLength(19)
  expect(outcomeLeaves(tableOf(form2021, 'requests'))).toHaveLength(21)
  expect(outcomeLeaves(tableOf(form2019, 'requests')).at(-1)).toBe('other_outcome')
  expect(outcomeLeaves(tableOf(form2021, 'requests')).slice(-3)).toEqual([
    'other_no_correction',
    'other_fee_unpaid',
    'other_other',
  ])
})

test('each identity, written out once', () => {
  const one = (table: 'requests' | 'disputes', check: string, at: string): unknown => {
    const { left, right } = identitiesOf(form2021, table).find(
      (each) => each.check === check && each.at === at,
    )!
    return [left, right]
  }
  expect(one('requests', 'balance', 'total')).toEqual([
    ['requests.received.total', 'requests.carried_in.total'],
    ['requests.outcome_total.total', 'requests.carried_out.total'],
  ])
  expect(one('requests', 'applicants', 'granted')).toEqual([
    [
      'natural_person',
      'enterprise',
      'research',
      'public_interest',
      'legal_service',
      'other_org',
    ].map((column) => `requests.granted.${column}`),
    ['requests.granted.total'],
  ])
  expect(one('disputes', 'results', 'review')).toEqual([
    ['upheld', 'corrected', 'other', 'pending'].map((column) => `disputes.review.${column}`),
    ['disputes.review.total'],
  ])
})

test('leaves of an outcome group; 其他处理 of 2019 is its own', () => {
  const table2019 = tableOf(form2019, 'requests')
  const table2021 = tableOf(form2021, 'requests')
  expect(groupLeaves(table2021, 'denied')).toHaveLength(8)
  expect(groupLeaves(table2021, 'unavailable')).toHaveLength(3)
  expect(groupLeaves(table2021, 'not_processed')).toHaveLength(5)
  expect(groupLeaves(table2021, 'other_outcome')).toHaveLength(3)
  expect(groupLeaves(table2019, 'other_outcome')).toEqual(['other_outcome'])
  expect(groupLeaves(table2021, 'constructor')).toEqual([])
})
