import { csvFormat } from './files/csv.ts'
import { jsonFormat } from './files/json.ts'
import type { AgencyRecord } from './record.ts'
import type { Shards } from './shards.ts'
import { openShards } from './shards.ts'
import type { Sink } from './sink.ts'
import type { RecordRows, Table } from './table.ts'
import type { Texts } from './flavour.ts'

/** Rows of a record that stand together and are of one part, `<year>-<province>`: from `first` up to before `end`. */
export type Run = { readonly part: string; readonly first: number; end: number }

/** The rows of a record by the part that they belong to; the province alone where a row is of no year. */
export function runsOf({ items }: RecordRows, { agency }: AgencyRecord): readonly Run[] {
  const province = agency.division.slice(0, 2)
  const runs: Run[] = []
  let last: number | null | undefined
  items.forEach(({ report, year }, at) => {
    const of = report?.year ?? year ?? null
    if (of === last) runs.at(-1)!.end = at + 1
    else runs.push({ part: of === null ? province : `${of}-${province}`, first: at, end: at + 1 })
    last = of
  })
  return runs
}

/** The slices of tables: CSV, and JSON unless its JSON is something else (an agency's). */
export type Slices = {
  /** Opens a slice before it has a row, so that it is there without any. */
  readonly open: (path: string, table: Table) => void
  /** Adds a run of rows, with their texts, to the slices that they go to. */
  readonly add: (table: Table, rows: RecordRows, run: Run, texts: Texts) => void
  readonly close: (path: string) => void
  /** Closes all that are still open. */
  readonly end: () => void
}

/** Opens the slices; each file of them is split above the limit. */
export function openSlices(sink: Sink, limit: number): Slices {
  const slices = new Map<string, readonly (readonly [keyof Texts, Shards])[]>()
  return {
    open: (path, table) => void sliceAt(path, table),
    add(table, rows, { part, first, end }, texts) {
      for (const { folder, names } of rows.slices) {
        const own = Map.groupBy(texts.csv.keys(), (at) => names[first + at]!)
        for (const [name, at] of own) {
          const all = at.length === end - first
          for (const [kind, files] of sliceAt(`${folder}/${name}`, table)) {
            const picked = all ? texts[kind] : at.map((each) => texts[kind][each]!)
            files.add(picked, partWithin(folder, part))
          }
        }
      }
    },
    close(path) {
      for (const [, files] of slices.get(path) ?? []) files.end()
      slices.delete(path)
    },
    end() {
      for (const slice of slices.values()) for (const [, files] of slice) files.end()
    },
  }

  function sliceAt(path: string, { columns }: Table): readonly (readonly [keyof Texts, Shards])[] {
    const known = slices.get(path)
    if (known) return known
    const csv = openShards(sink, path, csvFormat(columns), limit)
    const made: [keyof Texts, Shards][] = [['csv', csv]]
    if (!path.startsWith('agencies/')) {
      made.push(['json', openShards(sink, path, jsonFormat(columns), limit)])
    }
    slices.set(path, made)
    return made
  }
}

/** A slice that is of one year or province is split by the other. */
function partWithin(folder: string, part: string): string {
  const [year = '', province = ''] = part.split('-')
  return folder === 'years' ? province : folder === 'provinces' ? year : part
}
