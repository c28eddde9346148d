import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { drawAll } from '../../../src/charts/draw-all.ts'
import { readPalette } from '../../../src/charts/palette.ts'
import { testAll } from '../support/all.ts'
import { shapes } from './fixture.ts'
import { spread } from '../support/shapes.ts'

const css = ['src/styles/colours.css', 'src/charts/charts.css']
  .map((path) => readFileSync(path, 'utf8'))
  .join('')
const pairs = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]+), (#[\da-f]+)\)/g)].map(
    ([, name, light, dark]) => [name!, [light!, dark!] as const],
  ),
)
const series = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6']

testAll(
  'a colour is legible on the page, in the light and in the dark, and what is written in it too',
  series.flatMap((name) => [
    { name: `${name} in the light`, colour: pairs.get(name)![0], paper: pairs.get('paper')![0] },
    { name: `${name} in the dark`, colour: pairs.get(name)![1], paper: pairs.get('paper')![1] },
  ]),
  ({ colour, paper }) => {
    expect(contrast(colour, paper)).toBeGreaterThanOrEqual(4.5)
  },
)

test('pictures take the light colours of the style sheets', () => {
  const { attributes, paper } = readPalette(css)
  expect(paper).toBe(pairs.get('paper')![0])
  for (const name of series) expect(attributes.get(name)).toBe(` fill="${pairs.get(name)![0]}"`)
  expect(attributes.get('c7')).toBe(` fill="none" stroke="${pairs.get('ink')![0]}"`)
})

test('the page of a chart has every colour that it names', () => {
  const own = css + readFileSync('src/styles/embed.css', 'utf8')
  const named = [...own.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name!)
  const defined = new Set([...own.matchAll(/--([\w-]+):/g)].map(([, name]) => name!))
  expect(named).toContain('paper')
  expect(named.filter((name) => !defined.has(name))).toEqual([])
})

test('a style sheet without the colours is refused', () => {
  expect(() => readPalette('.plot .c1 {\n  fill: var(--c1);\n}\n')).toThrow('no colour --ink')
})

const { document } = new JSDOM('').window
const all = Object.entries(shapes).flatMap(([name, file]) =>
  drawAll(file).zh.map((chart) => ({ name: `${name}, ${chart.id}`, svg: chart.svg })),
)

testAll('nothing is told by colour alone', all, ({ svg }) => {
  document.body.innerHTML = spread(svg)
  const bars = [...document.querySelectorAll('g:is([class^=c], .dot) > :is(rect, circle)')]
  expect(bars.length).toBeGreaterThan(0)
  const own = texts('text').map(({ y }) => y)
  const unnamed = bars.filter((bar) => {
    const colour = bar.parentElement!.getAttribute('class')!
    const alone = new Set(bars.map((each) => each.parentElement!.getAttribute('class'))).size === 1
    const named = texts(`.${colour} text, text.${colour}`).some(({ text }) => /[^\d,]/.test(text))
    const above = own.includes(Number(bar.getAttribute('y')) - 5)
    return !alone && !named && !above
  })
  expect(unnamed.map((bar) => bar.outerHTML)).toEqual([])
})

testAll(
  'parts of a column do not touch',
  all.filter(({ name }) => name.includes('outcome-trend')),
  ({ svg }) => {
    document.body.innerHTML = spread(svg)
    const columns = Map.groupBy(document.querySelectorAll('g[class^=c] > rect'), (bar) =>
      bar.getAttribute('x'),
    )
    expect(columns.size).toBeGreaterThan(1)
    for (const bars of columns.values()) {
      const parts = bars
        .map((bar) => ({ y: number(bar, 'y'), end: number(bar, 'y') + number(bar, 'height') }))
        .sort((a, b) => a.y - b.y)
      const gaps = parts.slice(1).map(({ y }, at) => y - parts[at]!.end)
      expect(Math.min(...gaps)).toBeGreaterThan(0.9)
    }
  },
)

function number(element: Element, name: string): number {
  return Number(element.getAttribute(name))
}

function texts(selector: string): { text: string; y: number }[] {
  return [...document.querySelectorAll(selector)].map((element) => ({
    text: element.textContent ?? '',
    y: number(element, 'y'),
  }))
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replaceAll(/[\da-f]/g, '$&$&') : hex
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(digits.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
