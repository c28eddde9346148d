import type { AgencyFile } from '../dataset/agency-file.ts'
import type { DataPackage } from '../dataset/files/data-package.ts'
import type { Release } from '../dataset/record.ts'
import type { RowNamed, TableName } from '../dataset/tables.ts'
import type { Cache } from './cache.ts'
import { openCache } from './cache.ts'
import type { PublishedFile } from './read.ts'
import { countRows, filesIn, readJson, readText, sizeOf } from './read.ts'

/** The published files, and what was drawn from them, as the site reads them: rows by the types of their columns. */
export type Published = Cache & {
  /** The rows of a table whose size goes with the agencies or reports, such as `reports`; kept once read. */
  readonly table: <Name extends TableName>(name: Name) => readonly RowNamed<Name>[]
  /** The rows of any table one by one: of a large one no more than a part is in memory. */
  readonly rows: <Name extends TableName>(name: Name) => Iterable<RowNamed<Name>>
  readonly agency: (id: string) => AgencyFile
  /** A published text as it stands. */
  readonly text: (path: string) => string
  /** The values of an indicator: its slice. */
  readonly indicator: (id: string) => readonly RowNamed<'indicators'>[]
  readonly release: () => Release
  readonly dataPackage: () => DataPackage
  /** What build:site drew before the pages, of an agency by its id or for a page by its path; as whoever drew it left it. */
  readonly drawn: (of: string) => unknown
  readonly files: Files
}

/** The published files themselves. */
export type Files = {
  /** Those in the top folder, in code-unit order of their names. */
  readonly top: () => readonly PublishedFile[]
  /** Those of a table in every form: its own, or its parts by year and province where one file would be too large. */
  readonly ofTable: (name: string) => readonly PublishedFile[]
  /** The size of a file; null where there is none of that path. */
  readonly bytes: (path: string) => number | null
  /** The rows of a CSV file; null where there is none of that path. */
  readonly rows: (path: string) => number | null
  /** The rows of a table, over all its CSV files. */
  readonly tableRows: (name: string) => number
}

/** Opens the published files in a folder that holds `v1/`. Nothing is read before it is asked for, and nothing twice in a row. */
export function open(data: string, charts = '.build/charts'): Published {
  const folder = `${data}/v1`
  const cache = openCache()
  const files = openFiles(folder, cache)
  const json = (path: string): unknown => readJson(folder, path)
  const readTable = (name: string): unknown => [...rows(name as TableName)]
  const readAgency = (id: string): unknown => json(`agencies/${id}.json`)
  const readSlice = (path: string): unknown[] =>
    files.bytes(`${path}.json`) === null
      ? filesIn(`${folder}/${path.split('/')[0]}`)
          .filter((each) => isPart(each.path, path.split('/')[1]!))
          .flatMap((each) => json(`${path.split('/')[0]}/${each.path}`) as unknown[])
      : (json(`${path}.json`) as unknown[])
  const readRelease = (): unknown => json('release.json')
  const readDrawn = (of: string): unknown => readJson(charts, drawnPath(of))
  return {
    ...cache,
    files,
    rows,
    table: <Name extends TableName>(name: Name) =>
      cache.recent(readTable, name, Infinity) as readonly RowNamed<Name>[],
    text: (path) => readText(folder, path),
    agency: (id) => cache.recent(readAgency, id, 8) as AgencyFile,
    indicator: (id) =>
      cache.recent(readSlice, `indicators/${id}`) as readonly RowNamed<'indicators'>[],
    release: () => cache.once(readRelease) as Release,
    dataPackage: () => json('datapackage.json') as DataPackage,
    drawn: (of) => cache.recent(readDrawn, of),
  }

  function* rows<Name extends TableName>(name: Name): Generator<RowNamed<Name>> {
    const own = files.ofTable(name).filter(({ path }) => /^[^.]+\.json$/.test(path))
    if (own.length === 0) throw new Error(`no ${name}.json: run \`npm run build:data\` first`)
    for (const { path } of own) yield* json(path) as readonly RowNamed<Name>[]
  }
}

/** The file, among those drawn, of an agency by its id, or of a page by its path. */
export function drawnPath(of: string): string {
  return `${of.replace(/\/$/, '')}.json`
}

function openFiles(folder: string, cache: Cache): Files {
  const all = (): readonly PublishedFile[] => filesIn(folder)
  const top = (): readonly PublishedFile[] => cache.once(all)
  const ofTable: Files['ofTable'] = (name) => {
    const end = /^(?:-(?:\d{4}-)?\d{2})?\./
    return top().filter(({ path }) => path.startsWith(name) && end.test(path.slice(name.length)))
  }
  const countTable = (name: string): number =>
    ofTable(name)
      .filter(({ path }) => /^[^.]+\.csv$/.test(path))
      .reduce((sum, { path }) => sum + countRows(folder, path), 0)
  return {
    top,
    ofTable,
    bytes: (path) => sizeOf(folder, path),
    rows: (path) => (sizeOf(folder, path) === null ? null : countRows(folder, path)),
    tableRows: (name) => cache.recent(countTable, name, Infinity),
  }
}

/** Whether a file is a part of a slice that is too large for one: `2024-14.json` of `received` is `received-2024-14.json`. */
function isPart(path: string, name: string): boolean {
  return path.startsWith(`${name}-`) && /^\d{4}.*\.json$/.test(path.slice(name.length + 1))
}
