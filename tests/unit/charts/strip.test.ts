import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { pairMix } from '../../../src/charts/pair-mix.ts'
import { binned, labelled, manyDots, stacked } from '../../../src/charts/strip-layout.ts'
import type { Point } from '../../../src/charts/strip.ts'
import { hasPlace, strip } from '../../../src/charts/strip.ts'
import { textWidth } from '../../../src/charts/text.ts'
import { rateText } from '../../../src/view/compare/rate-text.ts'
import { count, ratio } from '../../../src/indicator/indicator.ts'
import { locales } from '../../../src/locale/locale.ts'
import { busy, madeFile, shapes } from './fixture.ts'
import { spread } from '../support/shapes.ts'
import { words } from '../../../src/locale/words.ts'

const { document } = new JSDOM('').window
const parsed = (svg: string): Element => {
  document.body.innerHTML = spread(svg)
  return document.body.firstElementChild!
}
const point = (label: string, reading: ReturnType<typeof ratio>): Point => {
  const own = { ...reading, low: null, high: null, unit: 'ratio' as const }
  const [text, counts] = rateText(
    own,
    { missing: 'none', derived: '(derived)', residents: '' },
    words('en'),
  )
  return { label, name: label, year: 2024, ...reading, text, counts, review: 'compared' }
}
const draw = (points: readonly Point[], of = true, locale: 'zh' | 'en' = 'zh') =>
  strip(
    {
      id: 's',
      title: '组',
      indicator: '率',
      unit: of ? null : '件',
      head: ['a', 'b', 'c', ...(of ? ['d'] : [])],
      points,
    },
    words(locale),
  )
const rates = [
  point('甲', ratio(313, 720)),
  point('乙', ratio(1902, 3521)),
  point('丙', ratio(1816, 3050)),
  point('丁', ratio(3, 4)),
  point('戊', ratio(0, 0)),
  point('己', ratio(null, 805)),
]

describe('a strip', () => {
  const chart = draw(rates)
  const svg = parsed(chart.svg)

  test('has a dot for each figure, a ring for one of under ten cases, none for no figure', () => {
    expect(svg.querySelectorAll('.c1 circle, circle.c1')).toHaveLength(3)
    expect(svg.querySelectorAll('.c7 circle, circle.c7')).toHaveLength(1)
    expect(svg.querySelectorAll('circle')).toHaveLength(4)
  })

  test('places each by its value on the axis from 0 to 100 %', () => {
    const x = [...svg.querySelectorAll('circle')].map((dot) => Number(dot.getAttribute('cx')))
    const share = (at: number): number => (at - 17) / (453 - 17)
    const drawn = x.map(share).sort((a, b) => a - b)
    const expected = [313 / 720, 1902 / 3521, 1816 / 3050, 3 / 4]
    drawn.forEach((at, index) => expect(at).toBeCloseTo(expected[index]!, 3))
  })

  test('names its dots with their figures and says who is missing and why', () => {
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent)
    expect(texts).toEqual(expect.arrayContaining(['甲 43.5%', '乙 54.0%', '丙 59.5%', '丁 3/4']))
    expect(chart.description).toBe(
      '率：6个机关中3个有可比数值，在43.5%与59.5%之间。不足10件，只列件数：丁 3/4。没有案件：戊。没有数字：己。',
    )
    expect(chart.table.rows).toEqual([
      ['甲', '2024', '43.5%', '313/720'],
      ['乙', '2024', '54.0%', '1,902/3,521'],
      ['丙', '2024', '59.5%', '1,816/3,050'],
      ['丁', '2024', '3/4', '–'],
      ['戊', '2024', '—', '–'],
      ['己', '2024', 'none', '–'],
    ])
  })

  test('gives the middle of five and more', () => {
    const five = [20, 30, 40, 50, 60].map((each) => point(`x${each}`, ratio(each, 100)))
    expect(draw(five).description).toContain('中位数为40.0%')
    expect(draw(five.slice(1)).description).not.toContain('中位数')
    expect(draw(five, true, 'en').description).toBe(
      '率: all 5 agencies have a comparable figure, between 20.0% and 60.0%, median 40.0%.',
    )
  })

  test('of counts begins at 0, of days before the deadline below it', () => {
    const texts = (points: Point[]): (string | null)[] =>
      [...parsed(draw(points, false).svg).querySelectorAll('text')].map((each) => each.textContent)
    expect(texts([point('甲', count(718)), point('乙', count(3525))])).toContain('0')
    expect(texts([point('甲', count(-25)), point('乙', count(0))])).toContain('−20')
  })

  test('of changes goes as far as they do, below 0 and above 100 %', () => {
    const changed = [ratio(-2600, 4000), ratio(14, 3511), ratio(30, 20)]
    const svg = parsed(draw(changed.map((each, at) => point(`${at}`, each))).svg)
    const x = [...svg.querySelectorAll('circle')].map((dot) => Number(dot.getAttribute('cx')))
    expect(Math.min(...x)).toBeGreaterThan(10)
    expect(Math.max(...x)).toBeLessThan(480)
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent)
    expect(texts).toEqual(expect.arrayContaining(['0 −65.0%', '1 0.4%', '2 150.0%', '−50%', '0%']))
    const many = Array.from({ length: 2 * manyDots }, (_, at) =>
      point(`${at}`, ratio(at * 11 - 300, 100)),
    )
    const large = parsed(draw(many).svg)
    expect(large.querySelectorAll('circle')).toHaveLength(0)
    expect(large.querySelectorAll('rect').length).toBeGreaterThan(3)
  })

  test('is the same twice, and small even of the whole country', () => {
    expect(draw(rates)).toEqual(chart)
    const country = Array.from({ length: 3000 }, (_, at) =>
      point(`${at}`, ratio((at * 7919) % 1000, at % 9 === 0 ? 8 : 1000)),
    )
    const large = draw(country.filter(({ numerator, denominator }) => numerator! <= denominator!))
    expect(Buffer.byteLength(large.svg)).toBeLessThan(8192)
    expect(large.svg).not.toContain('<circle')
    expect(large.note).toContain('分段合计')
  })

  test('has no place without a figure', () => {
    expect(hasPlace([point('戊', ratio(0, 0)), point('己', ratio(null, 805))])).toBe(false)
    expect(hasPlace(rates)).toBe(true)
  })
})

describe('the layout', () => {
  const dots = (values: readonly number[]) =>
    stacked(
      values.map((at, index) => ({ at, x: at, small: false, text: `agency ${index} ${at}` })),
      5,
    )

  test('lets no two dots cover each other', () => {
    const laid = dots([100, 100, 104, 111, 300, 301, 302])
    for (const a of laid) {
      for (const b of laid) {
        if (a !== b) expect(Math.hypot(a.x - b.x, a.rise - b.rise)).toBeGreaterThan(10)
      }
    }
  })

  test('lets no two names cover each other and keeps them inside', () => {
    const laid = dots([20, 21, 60, 100, 180, 181, 300, 320, 330, 460])
    const { labels, height } = labelled(laid, { radius: 5, right: 480 })
    expect(labels.length).toBeGreaterThan(6)
    const boxes = labels.map(({ dot, end, text, y }) => {
      const x = end ? dot.x + 5 - textWidth(text) : dot.x - 5
      return { x1: x, x2: x + textWidth(text), y2: y, y1: y - 15 }
    })
    for (const box of boxes) {
      expect(box.x1).toBeGreaterThanOrEqual(0)
      expect(box.x2).toBeLessThanOrEqual(480)
      expect(box.y2).toBeLessThan(height)
      const over = boxes.filter(
        (other) =>
          other !== box &&
          other.x1 < box.x2 &&
          box.x1 < other.x2 &&
          other.y1 < box.y2 &&
          box.y1 < other.y2,
      )
      expect(over).toEqual([])
    }
  })

  test('counts every dot in one interval, the last at the end too', () => {
    const many = Array.from({ length: manyDots + 41 }, (_, at) => ({
      at: at / (manyDots + 40),
      small: at % 3 === 0,
    }))
    const { bins } = binned(many, [0, 1])
    expect(bins.reduce((sum, { total }) => sum + total, 0)).toBe(many.length)
    expect(bins.filter(({ most }) => most)).toHaveLength(1)
  })
})

describe('two agencies', () => {
  const half = (name: string, cells: Readonly<Record<string, number>>) => ({
    name,
    report: madeFile([{ year: 2024, cells }]).reports[0]!,
  })

  test.each(locales)('have a bar each for every outcome, with counts and shares (%s)', (locale) => {
    const chart = pairMix([half('甲', busy(1)), half('乙', busy(3))], words(locale))!
    const svg = parsed(chart.svg)
    expect(svg.querySelectorAll('.c1 rect, rect.c1')).toHaveLength(6)
    expect(svg.querySelectorAll('.c2 rect, rect.c2')).toHaveLength(6)
    expect(chart.table.rows[0]!.slice(1)).toEqual(
      locale === 'zh' ? ['300（40.0%）', '900（40.0%）'] : ['300 (40.0%)', '900 (40.0%)'],
    )
    const numbers = (text: string): string[] => text.match(/\d[\d,]*(?:\.\d+)?%?/g) ?? []
    const table = new Set(chart.table.rows.flat().flatMap(numbers))
    const drawn = [...svg.querySelectorAll('text')].flatMap((each) => numbers(each.textContent))
    expect(drawn.filter((each) => !table.has(each))).toEqual([])
  })

  test('of which one has under ten cases: its counts only; both: no chart', () => {
    const tiny = shapes['tiny']!.reports[0]!
    const chart = pairMix([half('甲', busy(1)), { name: '乙', report: tiny }], words('zh'))!
    expect(parsed(chart.svg).querySelectorAll('.c2 rect, rect.c2')).toHaveLength(0)
    expect(chart.table.rows[0]![2]).toBe('1')
    expect(
      pairMix(
        [0, 1].map(() => ({ name: '乙', report: tiny })),
        words('zh'),
      ),
    ).toBeNull()
  })
})
