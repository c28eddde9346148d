import { expect, test } from 'vitest'
import { agreementLabels, agreementOf } from '../../../src/check/agreement.ts'
import { readStated } from '../../../src/report/stated.ts'

const agreed = (printed: string, numerator: number, denominator?: number): string | null =>
  agreementOf({ printed, precision: readStated(printed)!.precision }, numerator, denominator)

test.each<[string, number, number, string | null]>([
  ['718', 718, 1, 'same'],
  ['718', 719, 1, null],
  ['5.7', 57464, 10_000, 'either'],
  ['5.8', 57500, 10_000, 'rounded'],
  ['5.7', 57500, 10_000, 'truncated'],
  ['0', 0, 1, 'same'],
])('%s of %d/%d: %s', (printed, numerator, denominator, how) => {
  expect(agreed(printed, numerator, denominator)).toBe(how)
})

/** The least and the greatest whole number with which an approximation agrees. */
function span(printed: string, most = 30_000): (number | undefined)[] {
  const all = Array.from({ length: most }, (_, at) => at - most / 10)
  const fits = all.filter((each) => agreed(printed, each) !== null)
  expect(fits.at(-1)! - fits[0]! + 1).toBe(fits.length)
  return [fits[0], fits.at(-1)]
}

test.each<[string, number, number]>([
  ['约700', 630, 770],
  ['约718', 717, 719],
  ['约720', 710, 730],
  ['约1000', 900, 1100],
  ['约11000', 10_000, 12_000],
  ['约5', 5, 5],
  ['-700左右', -770, -630],
  ['700余', 700, 799],
  ['710余', 710, 719],
  ['718余', 718, 718],
  ['1000余', 1000, 1499],
  ['10余', 10, 19],
  ['30余', 30, 39],
  ['近700', 630, 700],
  ['近720', 710, 720],
  ['不足1000', 900, 1000],
  ['约0', 0, 0],
])('%s is from %d to %d', (printed, least, most) => {
  expect(span(printed)).toEqual([least, most])
})

test.each<[string, number, boolean]>([
  ['1.35余', 1.3599, true],
  ['1.35余', 1.36, false],
  ['1.35余', 1.3499, false],
  ['约1.30', 1.4, true],
  ['约1.30', 1.44, false],
  ['近94.9', 94.86, true],
  ['近94.9', 94.79, false],
  ['-12余', -12.5, true],
  ['-12余', -11.9, false],
])('%s and %d: %s', (printed, exact, fits) => {
  expect(agreed(printed, exact) === 'approximate').toBe(fits)
})

test('every way of agreeing but the plainest has its words', () => {
  expect(
    Object.entries(agreementLabels).map(([how, label]) => [how, label?.zh, label?.en]),
  ).toEqual([
    ['same', undefined, undefined],
    ['rounded', '四舍五入', 'rounded'],
    ['truncated', '截去尾数', 'cut off, not rounded'],
    ['either', '四舍五入或截尾均可', 'rounded or cut off alike'],
    ['approximate', '在约数范围内', 'within the approximation'],
  ])
})
