import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { identityChecks } from '../../../src/check/identities.ts'
import { wholeNumbers } from '../../../src/check/whole-numbers.ts'
import { count } from '../../../src/indicator/indicator.ts'
import { evaluate, indicatorOf, indicators } from '../../../src/indicator/indicators.ts'
import type { Report } from '../../../src/report/report.ts'
import type { Printed } from '../support/report.ts'
import { agency, checked, makeReport, parseGood } from '../support/report.ts'

const path = join('tests', 'fixtures', 'base', 'agencies', '99', agency.id, '2023.md')
const worked = parseGood(readFileSync(path, 'utf8'))

// One check beside the identities, which the consistency rate leaves out.
function valuesOf(
  report: Report,
  more: { readonly previous?: Report; readonly residents?: number } = {},
): Record<string, unknown> {
  const { tallies } = checked([...identityChecks, wholeNumbers], report)
  return Object.fromEntries(
    evaluate(report, { tallies, daysLate: null, previous: null, residents: null, ...more }).map(
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
    caseload: total(32),
    'pending-at-start': total(32),
    handled: total(27),
    'handled-rate': rate(27, 32, 0.84375),
    'disclosure-rate-full': rate(12, 27, 0.444444),
    'disclosure-rate': rate(16, 27, 0.592593),
    'refusal-rate': rate(2, 27, 0.074074),
    'refusal-rate-without-referrals': rate(1, 27, 0.037037),
    'merits-disclosure-rate': rate(16, 17, 0.941176),
    'not-held-rate': rate(7, 27, 0.259259),
    'unavailable-rate': rate(7, 27, 0.259259),
    'not-processed-rate': rate(1, 27, 0.037037),
    'other-rate': rate(1, 27, 0.037037),
    'petition-rate': rate(1, 27, 0.037037),
    'other-other-rate': rate(1, 27, 0.037037),
    'individual-share': rate(20, 30, 0.666667),
    'carried-over-rate': rate(5, 32, 0.15625),
    reviews: total(4),
    'review-rate': rate(4, 27, 0.148148),
    'upheld-rate': small(2, 4),
    'review-other-rate': small(1, 4),
    'review-correction-rate': small(1, 4),
    'review-correction-rate-decided': small(1, 3),
    lawsuits: total(2),
    'lawsuit-rate': rate(2, 27, 0.074074),
    'court-correction-rate': small(0, 1),
    'court-correction-rate-decided': small(0, 1),
    'consistency-rate': rate(42, 42, 1),
    'days-late': missing,
    'normative-net-change': total(3),
    'received-change': [null, null, null, 'missing'],
    'received-per-10000': [null, 30, null, 'missing'],
  })
})

test('of a report of zeros a rate is `zero`, a count 0; of a blank one everything is missing', () => {
  const zeros = valuesOf(makeReport())
  for (const { id, unit } of indicators) {
    if (unit === 'ratio' && id !== 'consistency-rate' && id !== 'received-change')
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
  const blank = { 'requests.partial.total': '', 'requests.partial.natural_person': '' }
  const without = valuesOf(
    makeReport({ ...printed, ...blank, 'requests.outcome_total.natural_person': '' }),
  )
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
      ...['pending-at-start', 'handled', 'reviews', 'lawsuits', 'caseload', 'lawsuit-rate'],
      ...['upheld-rate', 'review-other-rate', 'other-other-rate', 'petition-rate'],
      ...['normative-net-change', 'received-change', 'received-per-10000'],
    ].toSorted(),
  )
})

test.each([-14, 0, 29])('%i days after the deadline are a count, below 0 too', (daysLate) => {
  const days = indicators.find(({ id }) => id === 'days-late')!
  expect(days.evaluate(worked, { tallies: [], daysLate, previous: null, residents: null })).toEqual(
    count(daysLate),
  )
})

test('an indicator is found by its id; a word that is none is a fault of the program', () => {
  expect(indicatorOf('handled').label.en).toBe('Requests concluded')
  expect(() => indicatorOf('no-such-rate')).toThrow('no indicator no-such-rate')
})

test('a total left blank that the figures in print fix gives a derived value', () => {
  const printed = Object.fromEntries(worked.observations.map((each) => [each.cell, each.printed]))
  const derived = valuesOf(makeReport({ ...printed, 'requests.partial.total': '' }))
  expect(derived['disclosure-rate']).toEqual([0.592593, 16, 27, 'derived'])
  expect(derived['disclosure-rate-full']).toEqual(rate(12, 27, 0.444444))
  const received = valuesOf(makeReport({ ...printed, 'requests.received.total': '' }))
  expect(received['received']).toEqual([30, null, null, 'derived'])
  const few = valuesOf(makeReport({ ...printed, 'disputes.review.total': '' }))
  expect(few['review-correction-rate']).toEqual(small(1, 4))
})

test('the change on the year before asks for that year and for scopes that are known and the same', () => {
  const before = makeReport({ 'requests.received.total': '20' }, { year: 2022 })
  const change = (report: Report, previous: Report): unknown =>
    valuesOf(report, { previous })['received-change']
  const now = (more: object): Report => makeReport({ 'requests.received.total': '30' }, more)
  expect(change(now({}), before)).toEqual([0.5, 10, 20, 'computed'])
  expect(change(now({ scope: 'core' }), before)).toEqual(missing)
  expect(change(now({ year: 2024 }), before)).toEqual(missing)
  const unknown = { scope: 'unknown' } as const
  expect(change(now(unknown), { ...before, ...unknown })).toEqual(missing)
  const few = makeReport({ 'requests.received.total': '4' }, { year: 2022 })
  expect(change(now({}), few)).toEqual([null, 26, 4, 'small'])
})

test('requests per 10,000 residents are of whole regions and of ten requests or more', () => {
  const per = (more: object, residents?: number, received = '30'): unknown =>
    valuesOf(
      makeReport({ 'requests.received.total': received }, more),
      residents === undefined ? {} : { residents },
    )['received-per-10000']
  expect(per({}, 229_811)).toEqual([1.305421, 30, 22.9811, 'computed'])
  expect(per({}, 60_000)).toEqual([5, 30, 6, 'computed'])
  expect(per({}, 80_000, '10')).toEqual([1.25, 10, 8, 'computed'])
  expect(per({}, 229_811, '9')).toEqual([null, 9, 22.9811, 'small'])
  expect(per({ scope: 'core' }, 229_811)).toEqual([null, 30, null, 'missing'])
  expect(per({})).toEqual([null, 30, null, 'missing'])
})

test('requests per 10,000 residents rest on a total worked out where it was left blank', () => {
  const printed = Object.fromEntries(worked.observations.map((each) => [each.cell, each.printed]))
  const blank = makeReport({ ...printed, 'requests.received.total': '' })
  expect(valuesOf(blank, { residents: 60_000 })['received-per-10000']).toEqual([
    5,
    30,
    6,
    'derived',
  ])
})

test('the net change of normative documents asks for both columns, and may be below 0', () => {
  const net = (printed: Printed, edition: 'form-2019' | 'form-2021' = 'form-2021'): unknown =>
    valuesOf(makeReport(printed, { edition }))['normative-net-change']
  const [issued, repealed] = ['documents.normative.issued', 'documents.normative.repealed']
  expect(net({ [issued!]: '2', [repealed!]: '5' })).toEqual(total(-3))
  expect(net({ [issued!]: '', [repealed!]: '5' })).toEqual(missing)
  expect(net({ [issued!]: '2', [repealed!]: '?' })).toEqual(missing)
  expect(net({}, 'form-2019')).toEqual(missing)
})

test('bounds stand beside shares of cases alone', () => {
  const bounded = indicators.filter(({ bounded }) => bounded).map(({ id }) => id)
  for (const id of [
    'review-rate',
    'lawsuit-rate',
    'received-change',
    'received-per-10000',
    'consistency-rate',
    'days-late',
    'received',
  ])
    expect(bounded).not.toContain(id)
  const context = { tallies: [], daysLate: null, previous: null, residents: null }
  const values = new Map(evaluate(worked, context).map((each) => [each.indicator, each]))
  expect(values.get('disclosure-rate')?.bounds).toEqual({ low: 0.407267, high: 0.754852 })
  expect(values.get('upheld-rate')?.bounds).toEqual({ low: 0.150039, high: 0.849961 })
  expect(values.get('received')?.bounds).toBeNull()
  expect(values.get('review-rate')).toMatchObject({ numerator: 4, denominator: 27, bounds: null })
  const { granted, whole } = {
    granted: 'requests.granted.total',
    whole: 'requests.outcome_total.total',
  }
  const bounds = (printed: Printed): unknown => {
    const all = evaluate(makeReport(printed), context)
    return all.find(({ indicator }) => indicator === 'disclosure-rate-full')?.bounds
  }
  expect(bounds({ [granted]: '5', [whole]: '10' })).toEqual({ low: 0.236593, high: 0.763407 })
  expect(bounds({ [granted]: '?', [whole]: '10' })).toBeNull()
  expect(bounds({ [granted]: '5', [whole]: '?' })).toBeNull()
})
