import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { htmlFiles, read } from './pages.ts'

const { folder } = inject('root')
const gzip = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length
const all = htmlFiles(folder)
const pages = all.filter((page) => !/^(en\/)?embed\//.test(page))

// What a package names may be no file of ours.
const there = new Set(readdirSync(join(folder, '_astro')))

/** The files of `_astro/` that a page loads, by the end of their names; scripts with what they import. */
function loaded(page: string, end: 'css' | 'js'): string[] {
  const named = (text: string): string[] =>
    [...text.matchAll(/["'`(](?:\/_astro\/|\.\/)([\w.-]+)["'`)]/g)].map((match) => match[1]!)
  const files = new Set<string>()
  const add = (text: string): void => {
    const own = named(text).filter((each) => each.endsWith(`.${end}`) && there.has(each))
    for (const name of own.filter((each) => !files.has(each))) {
      files.add(name)
      if (end === 'js') add(read(join(folder, '_astro'), name))
    }
  }
  add(read(folder, page))
  return [...files]
}

const bytes = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + readFileSync(join(folder, '_astro', name)).length, 0)

test.each([
  ['css', 10],
  ['js', 6],
] as const)('of %s a page loads %d kB at most', (end, most) => {
  // The workbench loads its readers as a file asks for them, and the page of questions what answers: their own tests say how much.
  const weighed = pages.filter((page) => end === 'css' || !/^(en\/)?(ask|workbench)\//.test(page))
  const heavy = weighed.map((page) => `${bytes(loaded(page, end))} ${page}`)
  expect(heavy.filter((each) => !(Number.parseInt(each) > 1000))).toEqual([])
  expect(heavy.filter((each) => Number.parseInt(each) > most * 1024)).toEqual([])
})

test('the page of a chart alone loads its own style sheet and the script that tells its height', () => {
  const alone = all.filter((page) => !pages.includes(page))
  expect(alone.length).toBeGreaterThan(50)
  for (const page of alone) {
    expect(loaded(page, 'css'), page).toEqual([])
    expect(loaded(page, 'js'), page).toEqual([])
  }
  expect(readFileSync(join(folder, 'embed', 'style.css')).length).toBeLessThanOrEqual(6 * 1024)
  expect(readFileSync(join(folder, 'embed', 'height.js')).length).toBeLessThanOrEqual(512)
})

test('no style sheet or script is there that no page loads', () => {
  const used = new Set(pages.flatMap((page) => [...loaded(page, 'css'), ...loaded(page, 'js')]))
  expect(readdirSync(join(folder, '_astro')).filter((name) => !used.has(name))).toEqual([])
})

test('a chart’s own page is light: 20 kB, 6 kB of style sheet, half a kB of script', () => {
  const pages = htmlFiles(folder).filter((page) => /^(en\/)?embed\//.test(page))
  const sizes = pages.map((page) => Buffer.byteLength(read(folder, page)))
  expect(sizes.length).toBeGreaterThan(50)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(20 * 1024)
  expect(readFileSync(join(folder, 'embed', 'style.css')).length).toBeLessThanOrEqual(6 * 1024)
  expect(readFileSync(join(folder, 'embed', 'height.js')).length).toBeLessThanOrEqual(512)
})

test.each([
  ['agency', /^(en\/)?agencies\/[^/]+\/index\.html$/, 60, 20],
  ['report', /^(en\/)?agencies\/[^/]+\/\d{4}\/index\.html$/, 60, 30],
])('%s pages stay within their budget', (_type, pattern, raw, transferred) => {
  const own = pages.filter((page) => pattern.test(page))
  expect(own.length).toBeGreaterThan(10)
  const heavy = own.flatMap((page) => {
    const text = read(folder, page)
    const rest = [
      'favicon.svg',
      ...[...loaded(page, 'css'), ...loaded(page, 'js')].map((name) => join('_astro', name)),
    ].reduce((sum, path) => sum + gzip(readFileSync(join(folder, path))), 0)
    const [html, all] = [Buffer.byteLength(text) / 1024, (gzip(text) + rest) / 1024]
    return html > raw || all > transferred
      ? [`${page} ${html.toFixed(1)} kB, ${all.toFixed(1)} kB`]
      : []
  })
  expect(heavy).toEqual([])
})
