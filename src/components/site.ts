import type { Chart } from '../charts/chart.ts'
import type { Drawn } from '../charts/drawn.ts'
import type { AgencyFile, Fields, ReportFile } from '../dataset/agency-file.ts'
import { readAgency, readDrawn, readJson, readRows, readTable } from '../dataset/read.ts'
import type { Locale } from '../locale/locale.ts'
import type { Place } from './issue.ts'

const base = import.meta.env.BASE_URL.replace(/\/$/, '')
const folder = process.env['DATA_DIR'] ?? 'public/data'

/** The address of a page: `page('en', 'agencies/')` is `/en/agencies/` under the base path. */
export function page(locale: Locale, path = ''): string {
  return `${base}/${locale === 'zh' ? '' : `${locale}/`}${path}`
}

/** The address of a published file: `file('reports.csv')` is `/data/v1/reports.csv` under the base path. */
export function file(path: string): string {
  return `${base}/data/v1/${path}`
}

/** The address of a file of `public/`. */
export function asset(path: string): string {
  return `${base}/${path}`
}

/** The full address of a path of this site; null where SITE is not set. */
export function absolute(path: string): string | null {
  return import.meta.env.SITE ? new URL(path, import.meta.env.SITE).href : null
}

/** The address of a line of a curated file in the repository; null where REPOSITORY is not set. */
export function sourceLine(path: string, line?: number): string | null {
  const repository = process.env['REPOSITORY']?.replace(/\/$/, '')
  return repository ? `${repository}/blob/main/${path}${line ? `#L${line}` : ''}` : null
}

/** The repository's address; null where REPOSITORY is not set. */
export function repository(): string | null {
  return process.env['REPOSITORY'] || null
}

/** Where a report stands, for a report of an error: its page, its curated file, its id. */
export function placeOf({ report }: ReportFile, locale: Locale): Place {
  const path = page(locale, `agencies/${String(report['agency_id'])}/${String(report['year'])}/`)
  return {
    address: absolute(path) ?? path,
    file: String(report['file']),
    title: String(report['report_id']),
  }
}

const tables = new Map<string, readonly Fields[]>()

/** The rows of a published table whose size goes with the agencies or reports, such as `reports`; kept once read. */
export function table(
  name: 'agencies' | 'reports' | 'corrections' | 'coverage' | 'measures',
): readonly Fields[] {
  const known = tables.get(name)
  if (known) return known
  const read = readTable(folder, name)
  tables.set(name, read)
  return read
}

/** The rows of any published table, one by one: of a large one no more than a part is in memory. */
export function rowsOf(name: string): Iterable<Fields> {
  return readRows(folder, name)
}

// The pages of an agency are built one after the other: a few files are kept, so that memory stays flat.
const recent = new Map<string, AgencyFile>()

/** An agency's published file. */
export function agency(id: string): AgencyFile {
  const known = recent.get(id)
  if (known) return known
  const read = readAgency(folder, id)
  if (recent.size >= 8) recent.delete(recent.keys().next().value!)
  recent.set(id, read)
  return read
}

/** An agency's charts in a language, as build:site drew them before the pages. */
export function drawnCharts(id: string, locale: Locale): readonly Chart[] {
  return readDrawn<Drawn>(process.env['CHARTS_DIR'] ?? '.build/charts', `${id}.json`)[locale]
}

/** The release that the data is of. */
export function release(): { version: string; date: string } {
  return readJson(folder, 'release.json')
}
