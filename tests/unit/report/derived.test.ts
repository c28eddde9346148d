import { expect, test } from 'vitest'
import { derivedIn } from '../../../src/report/figures.ts'
import type { Printed } from '../support/report.ts'
import { makeReport } from '../support/report.ts'

const cell = (row: string, column: string): keyof Printed => `requests.${row}.${column}` as never

/** The totals worked out in a report of zeros that has these figures in print. */
function derived(printed: Printed): Record<string, number> {
  return Object.fromEntries(derivedIn(makeReport(printed)))
}

test('nothing is worked out where nothing is blank, illegible figures and a blank part', () => {
  expect(derived({})).toEqual({})
  expect(derived({ [cell('granted', 'total')]: '?' })).toEqual({})
  expect(derived({ [cell('granted', 'enterprise')]: '' })).toEqual({})
})

test('a total whose row and column give two values is that of its row', () => {
  const total = cell('outcome_total', 'total')
  expect(
    derived({
      [cell('granted', 'natural_person')]: '6',
      [cell('outcome_total', 'natural_person')]: '6',
      [cell('granted', 'total')]: '12',
      [total]: '',
    }),
  ).toEqual({ [total]: 6 })
})

test('a total worked out goes on into the next one', () => {
  const [column, total] = [cell('outcome_total', 'natural_person'), cell('outcome_total', 'total')]
  expect(
    derived({
      [cell('granted', 'natural_person')]: '6',
      [column]: '',
      [cell('granted', 'total')]: '?',
      [total]: '',
    }),
  ).toEqual({ [column]: 6, [total]: 6 })
})

test('parts left blank add nothing where those in print make up the total', () => {
  const column = cell('outcome_total', 'enterprise')
  const row = {
    [cell('granted', 'natural_person')]: '6',
    [cell('granted', 'total')]: '6',
    [cell('granted', 'enterprise')]: '',
    [column]: '',
    [cell('outcome_total', 'total')]: '?',
  }
  expect(derived(row)).toEqual({ [column]: 0 })
  expect(derived({ ...row, [cell('granted', 'total')]: '7' })).toEqual({})
  expect(derived({ ...row, [cell('granted', 'research')]: '?' })).toEqual({})
})

test('a blank total of a row is worked out although its column says that it adds nothing', () => {
  expect(
    derived({
      [cell('granted', 'natural_person')]: '2',
      [cell('outcome_total', 'natural_person')]: '2',
      [cell('granted', 'total')]: '',
    }),
  ).toEqual({ [cell('granted', 'total')]: 2 })
})

test('of disputes the total of a procedure', () => {
  expect(
    derived({
      'disputes.review.upheld': '3',
      'disputes.review.pending': '1',
      'disputes.review.total': '',
    }),
  ).toEqual({ 'disputes.review.total': 4 })
})
