import type { Written } from './build.ts'
import { sumLines } from './build.ts'
import { catalog } from './files/catalog.ts'
import { csvwGroup, csvwOf } from './files/csvw.ts'
import { dataPackage } from './files/data-package.ts'
import { readme } from './files/readme.ts'
import { schemaFiles } from './files/schemas/schemas.ts'
import { fitting, workbook } from './files/xlsx.ts'
import { writeZip } from './files/zip.ts'
import type { Release, DatasetContext } from './record.ts'
import { fileLimit } from './shards.ts'
import type { Sink } from './sink.ts'
import { readBack } from './read-back.ts'

/** The zip of everything. */
export const zipName = 'open-disclosure.zip'

/** The workbook. */
export const workbookName = 'open-disclosure.xlsx'

/**
 * Writes what is made from the published tables: descriptions, schemas, the workbook, README, the zip and the sums.
 * Gives the paths of files that are larger than the limit all the same, with their bytes.
 */
export async function writeProduct(
  written: Written,
  { release }: DatasetContext,
  sink: Sink,
  limit = fileLimit,
): Promise<readonly { readonly path: string; readonly bytes: number }[]> {
  for (const each of written.tables) {
    sink.append(`${each.table.name}.csv-metadata.json`, json(csvwOf(each)))
  }
  sink.append('csv-metadata.json', json(csvwGroup(written.tables)))
  for (const [path, schema] of schemaFiles()) sink.append(path, json(schema))
  sink.append(workbookName, await workbookOf(written, release, sink))
  sink.append('README.md', readme(written, release))
  const described = dataPackage(written, release, sink)
  sink.append('datapackage.json', json(described))
  sink.append('catalog.jsonld', json(catalog(described)))
  zip(sink, limit)
  sink.append('SHA256SUMS', sumsOf(sink, sink.paths()))
  return sink
    .paths()
    .map((path) => ({ path, bytes: sink.size(path) }))
    .filter(({ bytes }) => bytes > limit)
}

function workbookOf(written: Written, release: Release, sink: Sink): Promise<Uint8Array> {
  const fits = fitting(written.tables.map(({ table, rows }) => ({ table, count: rows })))
  const tables = written.tables.map(({ table, rows, files }) => ({
    table,
    count: rows,
    rows: fits.has(table.name) ? readBack(sink, table, files.json) : null,
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
function zip(sink: Sink, limit: number): void {
  const paths = zipPaths(sink.paths(), sink.size, limit)
  const sums = new TextEncoder().encode(sumsOf(sink, paths))
  const entries = [
    ...paths.map((path) => ({ path, bytes: () => sink.read(path) })),
    { path: 'SHA256SUMS', bytes: () => sums },
  ]
  writeZip(entries, (bytes) => sink.append(zipName, bytes))
}

function isBulk(path: string): boolean {
  return (
    /^[^/]+\.parquet$/.test(path) ||
    /^reports-wide(-\d{4}-\d{2})?\.csv$/.test(path) ||
    /^(README\.md|datapackage\.json|catalog\.jsonld|form\.json|release\.json)$/.test(path) ||
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
