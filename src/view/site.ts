import type { Chart } from '../charts/chart.ts'
import type { AgencyFile, Fields, ReportFile } from '../dataset/agency-file.ts'
import { readAgency, readDrawn, readJson, readRows, readTable } from '../published/read.ts'
import type { Locale } from '../locale/locale.ts'
import { inLanguage } from '../locale/locale.ts'
import type { Words } from '../locale/words.ts'
import type { ChartLinks } from './chart-markup.ts'
import { chartPaths, sitePicturePath } from './embed/paths.ts'
import type { Place } from './issue.ts'
import { fullAddress, placeOf } from '../published/address.ts'

/** Where this site lives. */
export const place = placeOf(process.env['SITE'], process.env['BASE'])
const { base } = place
const folder = process.env['DATA_DIR'] ?? 'public/data'
const charts = process.env['CHARTS_DIR'] ?? '.build/charts'

/** The address of a page: `page('en', 'agencies/')` is `/en/agencies/` under the base path. */
export function page(locale: Locale, path = ''): string {
  return `${base}/${inLanguage(locale, path)}`
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
  return place.site && new URL(path, place.site).href
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
export function reportPlace({ report }: ReportFile, locale: Locale): Place {
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

let followed: ReadonlyMap<string, readonly string[]> | null = null

/** The ids of the agencies that an agency is the successor of. */
export function predecessorsOf(id: string): readonly string[] {
  followed ??= new Map(
    [...Map.groupBy(table('agencies'), (row) => String(row['successor_id']))].map(
      ([successor, rows]) => [successor, rows.map((row) => String(row['agency_id']))],
    ),
  )
  return followed.get(id) ?? []
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
  return drawn<readonly Chart[]>(id, locale)
}

/** The chart of a pair's page in a language; null where there is none to draw. */
export function drawnPair(path: string, locale: Locale): Chart | null {
  return drawn<Chart | null>(path, locale)
}

/** The charts of a measure's page in a language, by group. */
export function drawnStrips(path: string, locale: Locale): Readonly<Record<string, Chart>> {
  return drawn<Readonly<Record<string, Chart>>>(path, locale)
}

/** The file in CHARTS_DIR for what is drawn of an agency, by its id, or for a page, by its path. */
export function drawnFile(of: string): string {
  return `${of.replace(/\/$/, '')}.json`
}

// A page is built in each language one after the other: the charts of one are kept.
let last: { readonly of: string; readonly read: unknown } | null = null

function drawn<T>(of: string, locale: Locale): T {
  if (last?.of !== of) last = { of, read: readDrawn(charts, drawnFile(of)) }
  return (last.read as Readonly<Record<Locale, T>>)[locale]
}

/** Where a chart of an agency is to be had as files, and on a page of its own. */
export function linksOf(locale: Locale, id: string, { id: chart }: Chart): ChartLinks {
  const { csv, svg, png, embed } = chartPaths(locale, id, chart)
  return {
    csv: asset(csv),
    svg: asset(svg),
    png: pictures ? asset(png) : null,
    embed: asset(embed),
  }
}

/** The picture that a page is shared with, its full address and what it shows: a chart of an agency, else the site's. */
export function pictureOf(
  t: Words,
  shown: { readonly agency: string; readonly name: string; readonly chart: Chart } | null,
): { readonly address: string; readonly shows: string } | null {
  const path = shown
    ? chartPaths(t.locale, shown.agency, shown.chart.id).png
    : sitePicturePath(t.locale).replace(/svg$/, 'png')
  const address = pictures ? fullAddress(place, path) : null
  const shows = shown ? `${shown.name} · ${shown.chart.title}` : t.site.name
  return address === null ? null : { address, shows }
}

const pictures = Boolean(process.env['PICTURES'])

let published: { readonly version: string; readonly date: string } | null = null

/** The release that the data is of, read once. */
export function release(): { readonly version: string; readonly date: string } {
  published ??= readJson<{ version: string; date: string }>(folder, 'release.json')
  return published
}
