import fc from 'fast-check'
import { expect, test } from 'vitest'
import { count, ratio } from '../../../src/indicator/indicator.ts'
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
