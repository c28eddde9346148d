import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { isDate } from '../../../src/curated/fields.ts'
import type { Wanted } from './wanted.ts'

const known = ['source', 'agency', 'year', 'url', 'published']

/** Reads a list of reports to add; a text with the line and what to do where it is none. */
export function readList(path: string): Wanted[] | string {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true })
  const [header = [], ...rows] = data
  if (!header.includes('source') || header.some((name) => !known.includes(name)))
    return `${path}:1:1 Unexpected header ${header.join(',')}, expected source and any of ${known.slice(1).join(', ')}`
  const wanted: Wanted[] = []
  for (const [at, row] of rows.entries()) {
    const of = (name: string): string | null => row[header.indexOf(name)]?.trim() || null
    const [year, published] = [of('year'), of('published')]
    const wrong =
      of('source') === null
        ? 'no source'
        : year !== null && !/^20\d\d$/.test(year)
          ? `year ${year}, expected four digits`
          : published !== null && !isDate(published)
            ? `published ${published}, expected YYYY-MM-DD`
            : null
    if (wrong !== null) return `${path}:${at + 2}:1 Unexpected ${wrong}`
    wanted.push({
      source: of('source')!,
      agency: of('agency'),
      year: year === null ? null : Number(year),
      url: of('url'),
      published,
    })
  }
  return wanted
}
