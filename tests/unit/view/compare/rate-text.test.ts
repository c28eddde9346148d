import { expect, test } from 'vitest'
import { words } from '../../../../src/locale/words.ts'
import { rateText } from '../../../../src/view/compare/rate-text.ts'
import { wilson } from '../../../../src/indicator/wilson.ts'
import { count, ratio } from '../../../../src/indicator/indicator.ts'

const none = { low: null, high: null }
const own = { missing: 'none', derived: '(derived)', residents: '(residents)' }

test.each([
  [ratio(313, 720), ['43.5%', '313/720']],
  [ratio(1816, 3050), ['59.5%', '1,816/3,050']],
  [ratio(0, 65), ['0.0%', '0/65']],
  [ratio(3, 4), ['3/4', '']],
  [ratio(0, 0), ['—', '']],
  [ratio(null, 805), ['none', '']],
  [ratio(3, null), ['none', '']],
  [count(3525), ['3,525', '']],
  [count(0), ['0', '']],
  [count(-25), ['−25', '']],
  [ratio(-14, 3511), ['−0.4%', '−14/3,511']],
  [count(null), ['none', '']],
])('%j is shown as %j', (reading, expected) => {
  expect(rateText({ ...reading, ...none, unit: 'ratio' }, own, words('en'))).toEqual(expected)
})

test.each([
  [{ ...ratio({ value: 275, derived: true }, 805), unit: 'ratio' }, ['34.2%', '275/805 (derived)']],
  [{ ...count({ value: 272, derived: true }), unit: '件' }, ['272', '(derived)']],
  [
    { value: 1.305421, numerator: 30, denominator: 22.9811, status: 'computed', unit: '件/万人' },
    ['1.31', '30/22.9811 (residents)'],
  ],
  [
    { value: null, numerator: 4, denominator: 22.9811, status: 'small', unit: '件/万人' },
    ['4/22.9811', '4/22.9811 (residents)'],
  ],
] as const)('%j is shown as %j, too', (reading, expected) => {
  expect(rateText({ ...reading, ...none }, own, words('en'))).toEqual(expected)
})

test.each([
  [10, 3, ['30.0%', '3/10 · 10.8%–60.3%']],
  [99, 99, ['100.0%', '99/99 · 96.3%–100.0%']],
  [100, 30, ['30.0%', '30/100']],
  [9, 3, ['3/9', '']],
])('of %i cases the bounds stand after the counts only from 10 to 99', (whole, part, expected) => {
  const bounds = wilson(part, whole)
  const reading = { ...ratio(part, whole), ...bounds!, unit: 'ratio' as const }
  expect(rateText(reading, own, words('en'))).toEqual(expected)
})

test('a rate that has no bounds shows none', () => {
  const reading = { ...ratio(5, 40), ...none, unit: 'ratio' as const }
  expect(rateText(reading, own, words('en'))).toEqual(['12.5%', '5/40'])
})
