import { JSDOM } from 'jsdom'
import { expect, test, vi } from 'vitest'
import type { Chart } from '../../../src/charts/chart.ts'
import { charts } from '../../../src/charts/charts.ts'
import { width } from '../../../src/charts/size.ts'
import { textWidth } from '../../../src/charts/text.ts'
import { locales } from '../../../src/locale/locale.ts'
import { testAll } from '../support/all.ts'
import { shapes } from './fixture.ts'
import { words } from '../../../src/locale/words.ts'

const { document } = new JSDOM('').window

function drawn(): { name: string; id: string; chart: Chart }[] {
  return Object.entries(shapes).flatMap(([name, file]) =>
    charts.flatMap(({ id, draw }) =>
      locales.flatMap((locale) => {
        const chart = draw(file, words(locale))
        return chart ? [{ name: `${name}, ${id}, ${locale}`, id, chart }] : []
      }),
    ),
  )
}

const all = drawn().map((each) => ({ ...each, svg: parsed(each.chart.svg) }))

function parsed(svg: string): Element {
  document.body.innerHTML = svg
  expect(document.body.childNodes).toHaveLength(1)
  return document.body.firstElementChild!
}

test('every chart of the list is drawn, each under an id of its own', () => {
  const ids = charts.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect([...new Set(all.map(({ id }) => id))].sort()).toEqual(ids.sort())
})

testAll('a chart has its id and only what a picture needs', all, ({ id, chart, svg }) => {
  expect(chart.id).toBe(id)
  const names = new Set([...svg.querySelectorAll('*')].map(({ localName }) => localName))
  expect([...names].filter((name) => !/^(circle|g|line|path|rect|text|tspan)$/.test(name))).toEqual(
    [],
  )
  const attributes = new Set(
    [svg, ...svg.querySelectorAll('*')].flatMap((each) => each.getAttributeNames()),
  )
  for (const name of ['style', 'href', 'xlink:href', 'onclick', 'xmlns', 'clip-path']) {
    expect(attributes).not.toContain(name)
  }
  expect(chart.svg).not.toMatch(/⚠|NaN|undefined|null|Infinity/)
})

testAll('a chart is named, and described by the page', all, ({ id, chart, svg }) => {
  expect(svg.getAttribute('role')).toBe('img')
  expect(svg.getAttribute('aria-label')).toBe(chart.title)
  const ids = [...svg.querySelectorAll('[id]')].map((each) => each.id)
  expect(ids).toEqual([])
  expect(svg.getAttribute('aria-describedby')).toBe(`${id}-desc`)
  expect(svg.querySelectorAll('g[aria-label]')).toHaveLength(0)
})

testAll('a chart is small, and its coordinates have two decimals at most', all, ({ chart }) => {
  expect(Buffer.byteLength(chart.svg)).toBeLessThan(8192)
  expect(chart.svg.match(/="[^"]*\d\.\d{3,}/g)).toBeNull()
})

testAll('a chart draws no number that its table lacks', all, ({ chart, svg }) => {
  const numbers = (text: string): string[] => text.match(/\d[\d,]*(?:\.\d+)?%?/g) ?? []
  const table = new Set(chart.table.rows.flat().flatMap(numbers))
  const texts = [...svg.querySelectorAll('text')]
    .map(({ textContent }) => textContent)
    .filter((text) => !/^<10$|form$|表格$/.test(text))
  expect(texts.flatMap(numbers).filter((number) => !table.has(number))).toEqual([])
})

testAll('a chart writes nothing beyond its right edge', all, ({ svg }) => {
  const beyond = [...svg.querySelectorAll('text')].filter((text) => {
    if (text.closest('[text-anchor]')?.getAttribute('text-anchor') !== 'start') return false
    const lines = [...text.querySelectorAll('tspan')].map(({ textContent }) => textContent!)
    const longest = Math.max(
      ...(lines.length > 0 ? lines : [text.textContent!]).map((line) => textWidth(line)),
    )
    return across(text) + longest > width
  })
  expect(beyond.map((text) => text.outerHTML)).toEqual([])
})

testAll('a chart has a table as wide as its head', all, ({ chart }) => {
  expect(chart.table.rows.map((row) => row.length)).toEqual(
    chart.table.rows.map(() => chart.table.head.length),
  )
  expect(chart.table.rows.flat().every((cell) => cell !== '')).toBe(true)
})

/** How far to the right a text starts: its own place, and that of the groups around it. */
function across(text: Element): number {
  let x = Number(text.getAttribute('x'))
  for (let at: Element | null = text; at; at = at.parentElement) {
    x += Number(/translate\(([^,]+),/.exec(at.getAttribute('transform') ?? '')?.[1] ?? 0)
  }
  return x
}

test('the mean is within 5 kB', () => {
  const bytes = all.map(({ chart }) => Buffer.byteLength(chart.svg))
  expect(bytes.reduce((sum, each) => sum + each, 0) / bytes.length).toBeLessThan(5000)
})

test('is the same again and in any other order, without a warning', () => {
  const warn = vi.spyOn(console, 'warn')
  const before = new Map(all.map(({ name, chart }) => [name, chart]))
  for (const [name, file] of Object.entries(shapes).reverse()) {
    for (const { id, draw } of [...charts].reverse()) {
      for (const locale of [...locales].reverse()) {
        expect(draw(file, words(locale))).toEqual(before.get(`${name}, ${id}, ${locale}`) ?? null)
      }
    }
  }
  expect(warn).not.toHaveBeenCalled()
})
