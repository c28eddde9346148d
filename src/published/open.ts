import type { AgencyFile } from '../dataset/agency-file.ts'
import type { DataPackage } from '../dataset/files/data-package.ts'
import type { Release } from '../dataset/record.ts'
import type { PackedAgency } from '../dataset/packed-agency.ts'
import { unpackAgency } from '../dataset/unpack-agency.ts'
import { csvText, rowsOfCsv } from '../dataset/files/csv.ts'
import type { Column } from '../dataset/column.ts'
import type { Table } from '../dataset/table.ts'
import type { RowNamed, TableName } from '../dataset/tables.ts'
import { tableNamed } from '../dataset/tables.ts'
import type { Cache } from './cache.ts'
import { openCache } from './cache.ts'
import type { Notes } from './notes.ts'
import { openNotes } from './notes.ts'
import type { PublishedFile, ReleaseFolder } from './read.ts'
import {
  countRows,
  filesIn,
  foldersIn,
  hasFolder,
  readFirst,
  readJson,
  readLines,
  readText,
  sizeOf,
  sumOfFile,
} from './read.ts'

/** The published files, and what was drawn from them, as the site reads them: rows by the types of their columns. */
export type Published = Cache &
  Pick<Notes, 'keyed' | 'noted' | 'sum' | 'within'> & {
    /** The rows of a table whose size goes with the agencies or reports, such as `reports`; kept once read. */
    readonly table: <Name extends TableName>(name: Name) => readonly RowNamed<Name>[]
    /** The rows of any table one by one. */
    readonly rows: <Name extends TableName>(name: Name) => Iterable<RowNamed<Name>>
    /** The first rows of any table as texts, a value a column; fewer or none where its CSV has no more. */
    readonly first: (table: Table, rows: number) => readonly (readonly string[])[]
    readonly agency: (id: string) => AgencyFile
    /** A published text as it stands. */
    readonly text: (path: string) => string
    /** The values of an indicator: its slice. */
    readonly indicator: (id: string) => readonly RowNamed<'indicators'>[]
    readonly release: () => Release
    /** What the releases froze, the last first; none where they are not beside `v1/`. */
    readonly releases: () => readonly ReleaseFolder[]
    readonly dataPackage: () => DataPackage
    /** What build:site drew before the pages, of an agency by its id or for a page by its path; as whoever drew it left it. */
    readonly drawn: (of: string) => unknown
    readonly files: Files
  }

/** The published files themselves. */
export type Files = {
  /** Those in the top folder, in code-unit order of their names. */
  readonly top: () => readonly PublishedFile[]
  /** Those of a table in every form. */
  readonly ofTable: (name: string) => readonly PublishedFile[]
  /** The size of a file; null where there is none of that path. */
  readonly bytes: (path: string) => number | null
  /** The rows of a CSV file; null where there is none of that path. */
  readonly rows: (path: string) => number | null
  /** Whether a table is partitioned by year and province, too. */
  readonly isPartitioned: (name: string) => boolean
}

/** Opens the published files in a folder that holds `v1/`. Nothing is read before it is asked for, and nothing twice in a row. */
export function open(data: string, charts = '.build/charts'): Published {
  const folder = `${data}/v1`
  const notes = openNotes()
  const cache = openCache(notes)
  // That a file is not there is an answer, too.
  notes.answers('file', (path) => sumOfFile(folder, path) ?? 'none')
  notes.answers('drawn', (of) => sumOfFile(charts, drawnPath(of)))
  const releases = asked(notes, 'releases', () => foldersIn(`${data}/releases`))
  const files = openFiles(folder, notes, cache)
  const read = <T>(path: string, from: (folder: string, path: string) => T): T => {
    notes.note([['file', path]])
    return from(folder, path)
  }
  const json = (path: string): unknown => read(path, readJson)
  const readTable = (name: string): unknown => [...rows(name as TableName)]
  const readAgency = (id: string): AgencyFile =>
    unpackAgency(json(`agencies/${id}.json`) as PackedAgency)
  const readSlice = (path: string): readonly RowNamed<'indicators'>[] => [
    ...rowsAt<RowNamed<'indicators'>>(path, () => tableNamed('indicators').columns),
  ]
  const readRelease = (): unknown => json('release.json')
  const readDrawn = (of: string): unknown => {
    notes.note([['drawn', of]])
    return readJson(charts, drawnPath(of))
  }
  return {
    ...cache,
    ...notes,
    files,
    rows,
    table: <Name extends TableName>(name: Name) =>
      cache.recent(readTable, name, Infinity) as readonly RowNamed<Name>[],
    first: ({ name, columns }, count) => {
      const end = ['csv', 'csv.gz'].find((each) => read(`${name}.${each}`, sizeOf) !== null)
      if (end === undefined) return []
      const text = readFirst(folder, `${name}.${end}`, count)
      return rowsOfCsv(columns, text).map((row) => row.map(csvText))
    },
    text: (path) => read(path, readText),
    agency: (id) => cache.recent(readAgency, id, 8),
    indicator: (id) => cache.recent(readSlice, `indicators/${id}`),
    release: () => cache.once(readRelease) as Release,
    releases: () => releases(''),
    dataPackage: () => json('datapackage.json') as DataPackage,
    drawn: (of) => cache.recent(readDrawn, of),
  }

  function rows<Name extends TableName>(name: Name): Iterable<RowNamed<Name>> {
    return rowsAt<RowNamed<Name>>(name, () => tableNamed(name).columns)
  }

  /** The rows of a table or a slice from its JSON, or where it has none from its CSV. */
  function* rowsAt<T>(path: string, columnsOf: () => readonly Column[]): Generator<T> {
    const end = ['json', 'csv', 'csv.gz'].find((each) => read(`${path}.${each}`, sizeOf) !== null)
    if (end === undefined) throw new Error(`no ${path}.json: run \`npm run build:data\` first`)
    if (end === 'json') return yield* json(`${path}.json`) as readonly T[]
    const columns = columnsOf()
    let header = true
    for (const lines of readLines(folder, `${path}.${end}`)) {
      for (const row of rowsOfCsv(columns, lines, header)) {
        yield Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])) as T
      }
      header = false
    }
  }
}

/** The file, among those drawn, of an agency by its id, or of a page by its path. */
export function drawnPath(of: string): string {
  return `${of.replace(/\/$/, '')}.json`
}

function openFiles(folder: string, notes: Notes, cache: Cache): Files {
  const all = asked(notes, 'files', () => filesIn(folder))
  const listed = (): readonly PublishedFile[] => all('')
  const top = (): readonly PublishedFile[] => cache.once(listed)
  return {
    top,
    ofTable: (name) => top().filter(({ path }) => path.startsWith(`${name}.`)),
    bytes: asked(notes, 'bytes', (path) => sizeOf(folder, path)),
    rows: asked(notes, 'rows', (path) =>
      sizeOf(folder, path) === null ? null : countRows(folder, path),
    ),
    isPartitioned: asked(notes, 'partitioned', (name) => hasFolder(folder, name, 'year=')),
  }
}

/** A question that is answered by what is made of it, without a copy of that. */
function asked<T>(notes: Notes, name: string, make: (of: string) => T): (of: string) => T {
  notes.answers(name, (of) => JSON.stringify(make(of)))
  return (of) => {
    notes.note([[name, of]])
    return make(of)
  }
}
