import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from '../../../src/indicator/wilson.ts'
import { holds } from '../support/runs.ts'

// Worked by the formula in another language, to six decimals.
test.each([
  [1, 10, 0.017876, 0.40415],
  [5, 10, 0.236593, 0.763407],
  [0, 1, 0, 0.793451],
  [1, 1, 0.206549, 1],
  [0, 20, 0, 0.161125],
  [20, 20, 0.838875, 1],
  [313, 720, 0.398954, 0.471183],
])('%i of %i: %f to %f', (part, whole, low, high) => {
  expect(wilson(part, whole)).toEqual({ low, high })
})

test.each([
  [0, 0],
  [-1, 5],
  [6, 5],
])('%i of %i has no bounds', (part, whole) => {
  expect(wilson(part, whole)).toBeNull()
})

test('the bounds hold the share, and lie closer together the more cases there are', () => {
  holds(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (part, more) => {
      const whole = part + more
      const [few, many] = [wilson(part, whole)!, wilson(part * 10, whole * 10)!]
      expect(few.low).toBeLessThanOrEqual(part / whole + 1e-6)
      expect(few.high).toBeGreaterThanOrEqual(part / whole - 1e-6)
      expect(many.high - many.low).toBeLessThan(few.high - few.low)
    }),
  )
})
