import { expect, test } from 'vitest'
import { inData } from '../../../src/locale/format.ts'
import { share } from '../../../src/locale/share.ts'
import { words } from '../../../src/locale/words.ts'

const all = [words('zh'), words('en'), inData]

test.each([
  [0, '0'],
  [-0, '0'],
  [999, '999'],
  [3525, '3,525'],
  [-177, '−177'],
  [-1_234_567.5, '−1,234,567.5'],
  [72_701.2578, '72,701.2578'],
])('the count %d reads %s in each language and in the data', (value, text) => {
  expect(all.map((t) => t.number(value))).toEqual([text, text, text])
})

test.each([
  ['3525', '3,525'],
  ['5.10', '5.10'],
  ['-12.30', '−12.30'],
  ['+1036', '+1,036'],
  ['12943.8800', '12,943.8800'],
  ['0.12345', '0.12345'],
  ['1,234,567', '1,234,567'],
  ['3646/3607: 1.08%; 3525/3511: -0.40%', '3,646/3,607: 1.08%; 3,525/3,511: −0.40%'],
  ['12.3% − 10.1%', '12.3% − 10.1%'],
  ['约1200余', '约1,200余'],
  ['65335万元', '65,335万元'],
  ['', ''],
])('the figures %s are written %s', (text, written) => {
  expect(all.map((t) => t.figures(text))).toEqual([written, written, written])
})

test.each([
  [-14, 3511, '−0.4%'],
  [-1, 4000, '>−0.1%'],
  [-3511, 3511, '−100.0%'],
  [-3, 9, '−3/9'],
])('%d of %d, a change, reads %s', (part, whole, text) => {
  expect(all.map((t) => share(part, whole, t))).toEqual([text, text, text])
})

test('figures and days read the same however many were written before', () => {
  const days = Array.from({ length: 9000 }, (_, at) => new Date(at * 86_400_000).toISOString())
  const read = (): string[] =>
    [words('zh'), words('en')].flatMap((t) =>
      days.map((day, at) => `${t.number(at)} ${t.percent(at / 9000)} ${t.day(day.slice(0, 10))}`),
    )
  const first = read()
  expect(first[9003]).toBe('3 0.0% 4 January 1970')
  expect(read()).toEqual(first)
})
