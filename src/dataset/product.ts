import type { Written } from './build.ts'
import { sumLines } from './build.ts'
import { catalog } from './files/catalog.ts'
import { codebook } from './files/codebook.ts'
import { csvwGroup, csvwOf } from './files/csvw.ts'
import { dataPackage } from './files/data-package.ts'
import { readme } from './files/readme.ts'
import { schemaFiles } from './files/schemas/schemas.ts'
import { fitting, workbook } from './files/xlsx.ts'
import { writeZip } from './files/zip.ts'
import type { Language } from '../locale/label.ts'
import { languages } from '../locale/label.ts'
import type { Release, DatasetContext } from './record.ts'
import { isPartitioned, partition } from './files/partition.ts'
import type { Limits } from './limits.ts'
import { limits } from './limits.ts'
import { bytesOf } from './parts.ts'
import type { Sink } from './sink.ts'
import type { Keep } from './stretch.ts'
import { keepNothing } from './stretch.ts'
import { readBack } from './read-back.ts'

/** The zip of everything. */
export const zipName = 'open-disclosure.zip'

/** The codebook in a language of the data. */
export function codebookName(language: Language): string {
  return language === 'en' ? 'CODEBOOK.md' : `CODEBOOK.${language}.md`
}

/** The workbook. */
export const workbookName = 'open-disclosure.xlsx'

/**
 * Writes what is made from the published tables: descriptions, schemas, the workbook, README, the zip and the sums.
 * Gives the paths of files that are larger than they may be, with their bytes; packed CSV and Parquet may be of any size.
 */
export async function writeProduct(
  written: Written,
  { release }: DatasetContext,
  sink: Sink,
  { large, rows: most }: Limits = limits,
  keep: Keep = keepNothing,
): Promise<readonly { readonly path: string; readonly bytes: number }[]> {
  for (const each of written.tables) {
    if (isPartitioned(each, most)) await partition(sink, each, written.parts)
    sink.append(`${each.table.name}.csv-metadata.json`, json(csvwOf(each)))
  }
  sink.append('csv-metadata.json', json(csvwGroup(written.tables)))
  for (const [path, schema] of schemaFiles()) sink.append(path, json(schema))
  sink.append(workbookName, await workbookOf(written, release, sink))
  sink.append('README.md', readme(written, release))
  for (const language of languages) sink.append(codebookName(language), codebook(language))
  const described = dataPackage(written, release, sink)
  sink.append('datapackage.json', json(described))
  sink.append('catalog.jsonld', json(catalog(described)))
  zip(sink, large, keep)
  sink.append('SHA256SUMS', sumsOf(sink, sink.paths()))
  return sink
    .paths()
    .map((path) => ({ path, bytes: sink.size(path) }))
    .filter(({ path, bytes }) => bytes > large && !/\.(?:csv\.gz|parquet)$/.test(path))
}

function workbookOf(written: Written, release: Release, sink: Sink): Promise<Uint8Array> {
  const fits = fitting(written.tables.map(({ table, rows }) => ({ table, count: rows })))
  const tables = written.tables.map((each) => ({
    table: each.table,
    count: each.rows,
    rows: fits.has(each.table.name) ? readBack(sink, each) : null,
  }))
  return workbook(tables, release)
}

/**
 * The files that the zip holds: every other one; where they are more than the limit before they are packed, Parquet, the
 * wide table and what describes them.
 */
export function zipPaths(
  all: readonly string[],
  size: (path: string) => number,
  limit: number,
): string[] {
  const whole = all.reduce((sum, path) => sum + size(path), 0) <= limit
  return whole ? [...all] : all.filter((path) => isBulk(path))
}

/** Writes the zip, with sums of its own. */
function zip(sink: Sink, limit: number, keep: Keep): void {
  const paths = zipPaths(sink.paths(), sink.size, limit)
  const sums = sumsOf(sink, paths)
  const entries = [
    ...paths.map((path) => ({ path, sum: sink.sum(path), bytes: () => sink.read(path) })),
    { path: 'SHA256SUMS', sum: sums, bytes: () => bytesOf(sums) },
  ]
  writeZip(entries, (bytes) => sink.append(zipName, bytes), keep)
}

function isBulk(path: string): boolean {
  return (
    /^[^/]+\.parquet$/.test(path) ||
    path === 'reports-wide.csv' ||
    /^(README\.md|CODEBOOK(\.zh)?\.md|datapackage\.json|catalog\.jsonld|form\.json|release\.json)$/.test(
      path,
    ) ||
    /^(fields|cells|checks|measures)\.csv$/.test(path) ||
    /^[^/]*csv-metadata\.json$/.test(path)
  )
}

function sumsOf(sink: Sink, paths: readonly string[]): string {
  return sumLines(new Map(paths.map((path) => [path, sink.sum(path)])))
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`
}
