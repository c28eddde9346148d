import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, count, ratio } from '../../../src/indicator/indicator.ts'
import { makeReport } from '../support/report.ts'
import { holds } from '../support/runs.ts'

test.each([
  [1, 3, null, 'small'],
  [9, 9, null, 'small'],
  [0, 9, null, 'small'],
  [1, 10, 0.1, 'computed'],
  [0, 10, 0, 'computed'],
  [1, 12, 0.083333, 'computed'],
  [2, 12, 0.166667, 'computed'],
  [10, 10, 1, 'computed'],
  [0, 0, null, 'zero'],
  [5, 0, null, 'zero'],
  [null, 20, null, 'missing'],
  [5, null, null, 'missing'],
  [null, null, null, 'missing'],
  [null, 0, null, 'missing'],
])('%s of %s is %s: %s', (numerator, denominator, value, status) => {
  expect(ratio(numerator, denominator)).toEqual({ value, numerator, denominator, status })
})

test('a ratio has at most six decimals and stays within the rounding of the division', () => {
  holds(
    fc.property(fc.nat(100_000), fc.integer({ min: 10, max: 100_000 }), (part, whole) => {
      const { value } = ratio(part, whole)
      expect(String(value).replace(/^\d+\.?/, '').length).toBeLessThanOrEqual(6)
      expect(Math.abs(value! - part / whole)).toBeLessThanOrEqual(5.000001e-7)
    }),
  )
})

test('a count is known or missing', () => {
  expect(count(0)).toEqual({ value: 0, numerator: null, denominator: null, status: 'computed' })
  expect(count(null)).toEqual({
    value: null,
    numerator: null,
    denominator: null,
    status: 'missing',
  })
})

test.each(['', '/', '?', 'absent'])('a sum over %j has no value', (printed) => {
  const report = makeReport({
    'requests.granted.total': '3',
    'requests.partial.total': printed,
  })
  expect(add(report, ['requests.granted.total'])).toBe(3)
  expect(add(report, ['requests.granted.total', 'requests.partial.total'])).toBeNull()
  expect(add(report, ['requests.partial.total', 'requests.granted.total'])).toBeNull()
})

test('a cell that the edition does not have has no value; a group is the rows of the table at hand', () => {
  const cells = {
    'requests.other_no_correction.total': '1',
    'requests.other_fee_unpaid.total': '2',
    'requests.other_other.total': '4',
    'requests.other_outcome.total': '8',
    'requests.denied_admin_query.total': '16',
    'requests.denied_third_party.total': '32',
  } as const
  const in2021 = makeReport(cells)
  const in2019 = makeReport(cells, { edition: 'form-2019' })
  const mixed = makeReport(cells, {}, { requests: 'form-2019' })
  expect(add(in2021, ['procurement.central.projects'])).toBeNull()
  expect([in2021, in2019, mixed].map((each) => add(each, [{ group: 'other_outcome' }]))).toEqual([
    7, 8, 8,
  ])
  expect(add(in2021, [{ group: 'denied' }])).toBe(48)
  expect(add(in2021, [{ group: 'denied', without: 'denied_admin_query' }])).toBe(32)
})
