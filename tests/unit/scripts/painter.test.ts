import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { openPainter } from '../../../scripts/lib/painter.ts'
import { parseDivisions } from '../../../src/agency/divisions-file.ts'
import { fonts } from '../../../src/charts/picture.ts'
import { inked, readPng } from '../support/png.ts'

const paint = await openPainter()

/** A picture of texts, a line each. */
function drawn(...texts: readonly string[]): string {
  const lines = texts.map((text, at) => `<text x="10" y="${30 + at * 40}">${text}</text>`)
  const height = 40 * texts.length + 10
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="${height}" font-size="20" font-family="${fonts}"><rect width="400" height="${height}" fill="#fff"/>${lines.join('')}</svg>`
}

test('a picture has the size asked for, and the same bytes again', () => {
  const svg = drawn('晋城市人民政府 720 件')
  const png = paint(svg, 800)
  const { width, height } = readPng(png)
  expect([width, height]).toEqual([800, 100])
  expect(Buffer.compare(paint(svg, 800), png)).toBe(0)
})

test('Chinese is drawn in glyphs, not in boxes', () => {
  // Nothing has a glyph at U+10FFFD: it is drawn as what stands for a missing one, if at all.
  const lines = ['晋', '绛', '县', '\u{10FFFD}']
  const pixels = readPng(paint(drawn(...lines), 400))
  const seen = lines.map((_, at) => inked(pixels, 0, 10 + at * 40, 200, 30))
  expect(inked(readPng(paint(drawn(''), 400)), 0, 0, 400, 50)).toBe(0)
  expect(seen.slice(0, 3).every((count) => count > 60)).toBe(true)
  const shapes = lines.map((_, at) =>
    pixels.data.subarray((10 + at * 40) * 1600, (40 + at * 40) * 1600).toString('base64'),
  )
  expect(new Set(shapes).size).toBe(4)
})

test('the font has every character of the names of divisions', () => {
  const register = parseDivisions(new VFile(readFileSync('data/divisions.csv', 'utf8')))
  const names = [...register.values()].flatMap(({ name }) => [...name])
  // The last one, of private use, is no font's: it must be found lacking.
  const characters = [...new Set([...names, '\u{F0000}'])]
  const missing = readPng(paint(drawn('\u{10FFFD}'), 400)).data
  const lacking: string[] = []
  for (let at = 0; at < characters.length; at += 100) {
    const some = characters.slice(at, at + 100)
    const pixels = readPng(paint(drawn(...some), 400))
    some.forEach((character, row) => {
      const own = pixels.data.subarray((10 + row * 40) * 1600, (40 + row * 40) * 1600)
      if (missing.subarray(16000, 64000).equals(own)) lacking.push(character)
    })
  }
  expect(lacking).toEqual(['\u{F0000}'])
})
