import { readFileSync } from 'node:fs'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { drawAll } from '../../../src/charts/draw-all.ts'
import { readPalette } from '../../../src/charts/palette.ts'
import { picture, pictureWidth } from '../../../src/charts/picture.ts'
import { locales, settings } from '../../../src/locale/locale.ts'
import { testAll } from '../support/all.ts'
import { shapes } from './fixture.ts'

const palette = readPalette(
  ['src/styles/colours.css', 'src/charts/charts.css']
    .map((path) => readFileSync(path, 'utf8'))
    .join(''),
)
const address = 'https://example.org/a/b/agencies/yangben-990101-gov/?a=1&b=<2>'

const all = Object.entries(shapes).flatMap(([name, file]) =>
  locales.flatMap((locale) =>
    drawAll(file)[locale].map((chart) => ({
      name: `${name}, ${chart.id}, ${locale}`,
      chart,
      frame: {
        agency: String(file.agency['name_zh']),
        source: 'Source & date, CC BY 4.0.',
        address,
        language: settings[locale].tag,
      },
    })),
  ),
)

const pictures = all.map((each) => {
  const svg = picture(each.chart, each.frame, palette)
  return { ...each, svg, ...parse(svg) }
})

testAll(
  'a picture is an XML document of its own, of shapes and text only',
  pictures,
  ({ svg, elements }) => {
    expect(new Set(elements.filter((name) => !allowed.has(name)))).toEqual(new Set())
    expect(svg).not.toMatch(/undefined|NaN|null/)
  },
)

testAll('a picture carries its looks with it, and asks for nothing', pictures, ({ attributes }) => {
  const names = new Set(attributes.map(([name]) => name))
  for (const name of ['class', 'style', 'href', 'xlink:href', 'id']) {
    expect(names).not.toContain(name)
  }
  expect([...names].filter((name) => name.startsWith('on'))).toEqual([])
  const values = attributes.filter(([name]) => name !== 'xmlns').map(([, value]) => value)
  expect(values.filter((value) => /url\(|https?:|var\(|currentColor/i.test(value))).toEqual([])
})

testAll(
  'a picture says whose figures these are, of what, from where and as of when',
  pictures,
  ({ chart, frame, texts }) => {
    const said = texts.join('').replaceAll(' ', '')
    for (const part of [frame.agency, chart.title, frame.source, address]) {
      const shown = frame.language === 'en' ? part.replaceAll(/[‘’]/g, "'") : part
      expect(said).toContain(shown.replaceAll(' ', ''))
    }
  },
)

testAll(
  'a picture is as wide as it says, and nothing of the frame stands outside',
  pictures,
  ({ svg }) => {
    const [, , , height] = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg)!.slice(1).map(Number)
    expect(svg).toContain(`width="${pictureWidth}" height="${height}"`)
    const down = [...svg.matchAll(/<text x="30" y="([\d.]+)"/g)].map(([, y]) => Number(y))
    expect(Math.max(...down)).toBeLessThan(height!)
    expect(down).toEqual(down.toSorted((a, b) => a - b))
  },
)

test('without an address none is drawn', () => {
  const { chart, frame } = all[0]!
  expect(picture(chart, { ...frame, address: null }, palette)).not.toContain('example.org')
})

const allowed = new Set([
  'svg',
  'title',
  'desc',
  'rect',
  'circle',
  'g',
  'text',
  'line',
  'path',
  'tspan',
])

/** What a strict XML parser makes of it. */
function parse(svg: string): {
  elements: string[]
  attributes: [string, string][]
  texts: string[]
} {
  const [elements, attributes, texts] = [[], [], []] as [string[], [string, string][], string[]]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    elements.push(tag.name)
    attributes.push(...Object.entries(tag.attributes as Record<string, string>))
  })
  parser.on('text', (text) => void texts.push(text))
  parser.write(svg).close()
  return { elements, attributes, texts }
}
