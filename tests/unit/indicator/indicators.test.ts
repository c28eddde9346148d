import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { identityChecks } from '../../../src/check/identities.ts'
import { wholeNumbers } from '../../../src/check/whole-numbers.ts'
import { count } from '../../../src/indicator/indicator.ts'
import { evaluate, indicatorOf, indicators } from '../../../src/indicator/indicators.ts'
import type { Report } from '../../../src/report/report.ts'
import { agency, checked, makeReport, parseGood } from '../support/report.ts'

const path = join('tests', 'fixtures', 'base', 'agencies', '99', agency.id, '2023.md')
const worked = parseGood(readFileSync(path, 'utf8'))

// One check beside the identities, which the consistency rate leaves out.
function valuesOf(report: Report): Record<string, unknown> {
  const { tallies } = checked([...identityChecks, wholeNumbers], report)
  return Object.fromEntries(
    evaluate(report, { tallies, daysLate: null }).map(
      ({ indicator, value, numerator, denominator, status }) => [
        indicator,
        [value, numerator, denominator, status],
      ],
    ),
  )
}

const rate = (numerator: number, denominator: number, value: number): unknown[] => [
  value,
  numerator,
  denominator,
  'computed',
]
const small = (numerator: number, denominator: number): unknown[] => [
  null,
  numerator,
  denominator,
  'small',
]
const total = (value: number): unknown[] => [value, null, null, 'computed']
const missing = [null, null, null, 'missing']

test('every measure of the made-up report, worked by hand', () => {
  expect(valuesOf(worked)).toEqual({
    received: total(30),
    'pending-at-start': total(32),
    handled: total(27),
    'handled-rate': rate(27, 32, 0.84375),
    'disclosure-rate-full': rate(12, 27, 0.444444),
    'disclosure-rate': rate(16, 27, 0.592593),
    'refusal-rate': rate(2, 27, 0.074074),
    'refusal-rate-without-referrals': rate(1, 27, 0.037037),
    'merits-disclosure-rate': rate(16, 18, 0.888889),
    'not-held-rate': rate(7, 27, 0.259259),
    'unavailable-rate': rate(7, 27, 0.259259),
    'not-processed-rate': rate(1, 27, 0.037037),
    'other-rate': rate(1, 27, 0.037037),
    'individual-share': rate(20, 30, 0.666667),
    'carried-over-rate': rate(5, 32, 0.15625),
    reviews: total(4),
    'review-rate': rate(4, 27, 0.148148),
    'review-correction-rate': small(1, 4),
    'review-correction-rate-decided': small(1, 3),
    lawsuits: total(2),
    'court-correction-rate': small(0, 1),
    'court-correction-rate-decided': small(0, 1),
    'consistency-rate': rate(42, 42, 1),
    'days-late': missing,
  })
})

test('of a report of zeros a rate is `zero`, a count 0; of a blank one everything is missing', () => {
  const zeros = valuesOf(makeReport())
  for (const { id, unit } of indicators) {
    if (unit === 'ratio' && id !== 'consistency-rate')
      expect(zeros[id]).toEqual([null, 0, 0, 'zero'])
  }
  expect(zeros['received']).toEqual(total(0))
  const blank = Object.fromEntries(worked.observations.map(({ cell }) => [cell, '']))
  const blanks = valuesOf(makeReport(blank))
  for (const { id } of indicators) {
    expect(blanks[id]).toEqual(id === 'consistency-rate' ? [null, 0, 0, 'zero'] : missing)
  }
})

test('a blank that a rate does not need leaves it as it is; one that it needs takes it away', () => {
  const printed = Object.fromEntries(worked.observations.map((each) => [each.cell, each.printed]))
  const without = valuesOf(makeReport({ ...printed, 'requests.partial.total': '' }))
  expect(without['disclosure-rate-full']).toEqual(rate(12, 27, 0.444444))
  expect(without['disclosure-rate']).toEqual([null, null, 27, 'missing'])
  expect(without['merits-disclosure-rate']).toEqual(missing)
})

test('an identity that fails lowers the consistency rate; one that cannot be tested does not count', () => {
  const printed = Object.fromEntries(worked.observations.map((each) => [each.cell, each.printed]))
  const wrong = valuesOf(makeReport({ ...printed, 'disputes.review.total': '9' }))
  expect(wrong['consistency-rate']).toEqual(rate(41, 42, 0.97619))
  const unread = valuesOf(makeReport({ ...printed, 'disputes.review.total': '?' }))
  expect(unread['consistency-rate']).toEqual(rate(41, 41, 1))
})

test('the measures of the contract, each once', () => {
  expect(indicators.map(({ id }) => id).toSorted()).toEqual(
    [
      ...['handled-rate', 'disclosure-rate-full', 'disclosure-rate', 'refusal-rate'],
      ...['refusal-rate-without-referrals', 'merits-disclosure-rate', 'not-held-rate'],
      ...['unavailable-rate', 'not-processed-rate', 'other-rate', 'individual-share'],
      ...['carried-over-rate', 'review-rate', 'review-correction-rate'],
      ...['review-correction-rate-decided', 'court-correction-rate'],
      ...['court-correction-rate-decided', 'consistency-rate', 'days-late', 'received'],
      ...['pending-at-start', 'handled', 'reviews', 'lawsuits'],
    ].toSorted(),
  )
})

test.each([-14, 0, 29])('%i days after the deadline are a count, below 0 too', (daysLate) => {
  const days = indicators.find(({ id }) => id === 'days-late')!
  expect(days.evaluate(worked, { tallies: [], daysLate })).toEqual(count(daysLate))
})

test('an indicator is found by its id; a word that is none is a fault of the program', () => {
  expect(indicatorOf('handled').label.en).toBe('Requests handled')
  expect(() => indicatorOf('no-such-rate')).toThrow('no indicator no-such-rate')
})
