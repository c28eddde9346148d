import { expect, test } from 'vitest'
import { conventionOf, impliedBase, percentage } from '../../../src/check/percent.ts'
import { readStated } from '../../../src/report/stated.ts'

test.each([
  ['5.13', 37, 720, 'truncated'],
  ['5.14', 37, 720, 'rounded'],
  ['5.15', 37, 720, null],
  ['31.38', 226, 720, 'truncated'],
  ['94.86', 683, 720, 'either'],
  ['50', 1, 2, 'either'],
  ['100', 3, 3, 'either'],
  ['33.3', 1, 3, 'either'],
  ['66.7', 2, 3, 'rounded'],
  ['66.6', 2, 3, 'truncated'],
  ['0', 0, 5, 'either'],
  ['1.05', 39, 3607, null],
  ['1.08', 39, 3607, 'either'],
  ['-12.3', -120, 979, 'rounded'],
  ['12.3', -120, 979, null],
  ['0', 0, 0, null],
  ['5', 1, 0, null],
  ['1', 1, 200, 'rounded'],
  ['-1', -1, 200, 'rounded'],
  ['0', 1, 200, 'truncated'],
  ['0', -1, 1000, 'either'],
  ['57', 0.57, 1, 'either'],
  ['-5.13', -37, 720, 'truncated'],
  ['-5.14', 37, 720, null],
])('%s of %d/%d is %s', (printed, numerator, denominator, convention) => {
  expect(conventionOf(readStated(printed)!, numerator, denominator)).toBe(convention)
})

test.each([
  ['59.55', 718, { low: 450, high: 450 }],
  ['-12.3', 859, { low: 979, high: 980 }],
  ['0', 10, { low: 10, high: 10 }],
  ['100', 10, { low: 5, high: 5 }],
  ['-100', 10, null],
  ['-99', 1, null],
  ['33.33', 1, null],
  ['0', 0, null],
  ['-200', -5, null],
  ['10', 300_000, { low: 270_271, high: 273_972 }],
  ['-10', 300_000, { low: 331_492, high: 337_078 }],
  ['0', 300_000, { low: 297_030, high: 303_030 }],
  ['1.0', 10_000, { low: 9892, high: 9905 }],
])('growth of %s to %d implies %o', (printed, now, implied) => {
  expect(impliedBase(readStated(printed)!, now)).toEqual(implied)
})

test('a percentage for a message has the decimals asked for', () => {
  expect([percentage(37, 720, 2), percentage(1, 3, 0)]).toEqual(['5.14', '33'])
})
