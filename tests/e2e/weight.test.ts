import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { htmlFiles, read } from './pages.ts'

const { folder } = inject('root')
const gzip = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length
const styles = readdirSync(join(folder, '_astro')).filter((name) => name.endsWith('.css'))
const shared = [...styles.map((name) => join('_astro', name)), 'favicon.svg']

test('style sheets are 6 kB at most', () => {
  const sizes = styles.map((name) => readFileSync(join(folder, '_astro', name)).length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6 * 1024)
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
  ['report', /^(en\/)?agencies\/[^/]+\/\d{4}\/index\.html$/, 250, 30],
])('%s pages stay within their budget', (_type, pattern, raw, transferred) => {
  const pages = htmlFiles(folder).filter((page) => pattern.test(page))
  expect(pages.length).toBeGreaterThan(10)
  const rest = shared.reduce((sum, path) => sum + gzip(readFileSync(join(folder, path))), 0)
  const heavy = pages.flatMap((page) => {
    const text = read(folder, page)
    const [html, all] = [Buffer.byteLength(text) / 1024, (gzip(text) + rest) / 1024]
    return html > raw || all > transferred
      ? [`${page} ${html.toFixed(1)} kB, ${all.toFixed(1)} kB`]
      : []
  })
  expect(heavy).toEqual([])
})
