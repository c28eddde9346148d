import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { htmlFiles, read } from './pages.ts'

const { folder } = inject('root')
const gzip = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length
const assets = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, path]) => path!.slice(1))
const stylesOf = (text: string): string[] => assets(text, /<link rel="stylesheet" href="([^"]+)"/g)
const scriptsOf = (text: string): string[] => assets(text, /<script[^>]* src="([^"]+)"/g)
const bytes = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + readFileSync(join(folder, path)).length, 0)

test.each([
  ['style sheets', stylesOf, 6 * 1024],
  ['scripts', scriptsOf, 6 * 1024],
])('the %s of a page are 6 kB at most', (_kind, of, most) => {
  const pages = htmlFiles(folder).map((page) => ({ page, size: bytes(of(read(folder, page))) }))
  expect(pages.some(({ size }) => size > 0)).toBe(true)
  expect(pages.filter(({ size }) => size > most)).toEqual([])
})

test('the script of comparisons is 2.5 kB at most', () => {
  const scripts = scriptsOf(read(folder, 'compare/index.html'))
  expect(scripts.length).toBeGreaterThan(0)
  const own = scripts.filter((path) =>
    readFileSync(join(folder, path), 'utf8').includes('replaceState'),
  )
  expect(own).toHaveLength(1)
  expect(bytes(own)).toBeLessThanOrEqual(2560)
})

test.each([
  ['agency', /^(en\/)?agencies\/[^/]+\/index\.html$/, 60, 20],
  ['report', /^(en\/)?agencies\/[^/]+\/\d{4}\/index\.html$/, 250, 30],
])('%s pages stay within their budget', (_type, pattern, raw, transferred) => {
  const pages = htmlFiles(folder).filter((page) => pattern.test(page))
  expect(pages.length).toBeGreaterThan(10)
  const paths = [...stylesOf(read(folder, pages[0]!)), 'favicon.svg']
  const rest = paths.reduce((sum, path) => sum + gzip(readFileSync(join(folder, path))), 0)
  const heavy = pages.flatMap((page) => {
    const text = read(folder, page)
    const [html, all] = [Buffer.byteLength(text) / 1024, (gzip(text) + rest) / 1024]
    return html > raw || all > transferred
      ? [`${page} ${html.toFixed(1)} kB, ${all.toFixed(1)} kB`]
      : []
  })
  expect(heavy).toEqual([])
})
