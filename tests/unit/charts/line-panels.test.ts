import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { disputeTrend } from '../../../src/charts/dispute-trend.ts'
import { requestTrend } from '../../../src/charts/request-trend.ts'
import { words } from '../../../src/locale/words.ts'
import type { MadeReport } from './fixture.ts'
import { busy, madeFile, shapes } from './fixture.ts'
import { spread } from '../support/shapes.ts'

const { document } = new JSDOM('').window
const [zh, en] = [words('zh'), words('en')]

/** How often a chart joins two years, over all its lines, and its points. */
function drawn({ svg }: { readonly svg: string }): readonly [joined: number, points: number] {
  document.body.innerHTML = spread(svg)
  const of = (selector: string): number => document.querySelectorAll(selector).length
  return [of('.line path, path.line'), of('circle')]
}

const years = (...all: readonly Omit<MadeReport, 'cells'>[]) =>
  requestTrend(madeFile(all.map((each, at) => ({ ...each, cells: busy(at + 1) }))), zh)!

test('two years are a slope a line: joined once, with both figures written at the ends', () => {
  const chart = requestTrend(shapes['two years']!, en)!
  expect(drawn(chart)).toEqual([2, 4])
  const texts = [...document.querySelectorAll('text')].map(({ textContent }) => textContent)
  expect(texts).toEqual([
    ...['1,560', '780', '1,500', '750'],
    ...[en.requestCharts.trend.received, en.requestCharts.trend.concluded],
    ...['2023', '2024'],
  ])
})

test('a point stands as high as its figure, over the same 0 in every panel', () => {
  drawn(requestTrend(shapes['two years']!, en)!)
  const down = [...document.querySelectorAll('circle')].map((dot) => dot.getAttribute('cy'))
  // The line of 0 is at 84 in the first panel, at 168 in the second; the highest of all, 1,560, 38 above its own.
  const of = (zero: number, figure: number): string =>
    String(Math.round((zero - (38 * figure) / 1560) * 10) / 10)
  expect(down).toEqual([of(84, 1560), of(84, 780), of(168, 1500), of(168, 750)])
})

test('three years of one scope and one form are two steps a line', () => {
  const chart = years({ year: 2022 }, { year: 2023 }, { year: 2024 })
  expect(drawn(chart)).toEqual([4, 6])
  expect(chart.note).not.toContain(zh.chartYears.cut)
})

test('a line is cut where the form was revised: eight years, seven steps, six joined', () => {
  const chart = requestTrend(shapes['eight years']!, zh)!
  expect(drawn(chart)).toEqual([12, 16])
  expect(chart.note).toContain(zh.chartYears.cut)
})

test('a line is cut where the scope changes, and where it is not known', () => {
  const scopes = ['core', 'region', 'region', 'unknown', 'unknown'] as const
  const chart = years(...scopes.map((scope, at) => ({ year: 2022 + at, scope })))
  expect(drawn(chart)).toEqual([2, 10])
  expect(chart.note).toContain(zh.chartYears.cut)
})

test('nothing is joined over a year that is not held, or over a figure that is missing', () => {
  expect(drawn(requestTrend(shapes['a gap']!, zh)!)).toEqual([0, 4])
  const cells = { ...busy(1), 'requests.received.total': 'illegible' as const }
  const file = madeFile([
    { year: 2022, cells: busy(1) },
    { year: 2023, cells },
    { year: 2024, cells: busy(1) },
  ])
  expect(drawn(requestTrend(file, zh)!)).toEqual([2, 5])
})

test('reviews and lawsuits are cut where review came to go before court', () => {
  const file = madeFile([2022, 2023, 2024].map((year) => ({ year, cells: busy(1) })))
  expect(drawn(disputeTrend(file, zh)!)).toEqual([3, 9])
})
