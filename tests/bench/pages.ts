import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { PageSize } from './floor-pages.ts'

/** What an agency's page weighs, over a sample: bytes of HTML raw and by brotli, of stylesheets by brotli, of script. */
export type Weight = {
  readonly pages: number
  readonly mean: number
  readonly max: number
  readonly meanBrotli: number
  readonly stylesBrotli: number
  readonly script: number
}

/** The pages that Astro lays out in a built site, in code-unit order of their paths: not the charts' own, drawn before. */
export function findPages(dist: string): PageSize[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !/^(en\/)?embed\//.test(path))
    .sort()
    .map((path) => ({ path, bytes: statSync(join(dist, path)).size }))
}

/** What a path is a page of: an agency, a report, or something else. */
export function kindOf(path: string): 'agency' | 'report' | 'other' {
  const [, rest = ''] = /^(?:en\/)?agencies\/[^/]+\/(.*)index\.html$/.exec(path) ?? []
  if (/^\d{4}\/$/.test(rest)) return 'report'
  return rest === '' && /^(?:en\/)?agencies\/[^/]+\/index\.html$/.test(path) ? 'agency' : 'other'
}

/** Weighs agency pages, at most 300 of them, evenly drawn; null where the site has none. */
export function weigh(dist: string, pages: readonly PageSize[]): Weight | null {
  const agencies = pages.filter(({ path }) => kindOf(path) === 'agency')
  const sample = agencies.filter((_, at) => at % Math.ceil(agencies.length / 300) === 0)
  if (sample.length === 0) return null
  const texts = sample.map(({ path }) => readFileSync(join(dist, path), 'utf8'))
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)
  const brotli = (text: string | Buffer): number => brotliCompressSync(text).length
  const styles = new Set(texts[0]!.match(/(?<=<link[^>]*rel="stylesheet"[^>]*href=")[^"]+/g) ?? [])
  return {
    pages: sample.length,
    mean: sum(agencies.map(({ bytes }) => bytes)) / agencies.length,
    max: agencies.reduce((most, { bytes }) => Math.max(most, bytes), 0),
    meanBrotli: sum(texts.map(brotli)) / texts.length,
    stylesBrotli: sum([...styles].map((path) => brotli(readFileSync(join(dist, path))))),
    script: Math.max(...texts.map((text) => scriptBytes(dist, text))),
  }
}

/** Bytes of script that a page runs or loads; data blocks (`type="application/..."`) are none. */
function scriptBytes(dist: string, html: string): number {
  const scripts = [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)]
  return scripts.reduce((total, [, attributes = '', code = '']) => {
    if (/type="(application|speculation)/.test(attributes)) return total
    const [, source] = /\bsrc="([^"]+)"/.exec(attributes) ?? []
    return total + (source ? statSync(join(dist, source)).size : Buffer.byteLength(code))
  }, 0)
}
