import { csvFormat } from './files/csv.ts'
import { jsonFormat, jsonRowsFormat } from './files/json.ts'
import type { Texts } from './flavour.ts'
import type { Limits } from './limits.ts'
import type { Sink } from './sink.ts'
import type { PortionRows } from './portion.ts'
import type { Table } from './table.ts'
import type { TextFile } from './text-file.ts'
import { openText } from './text-file.ts'

/** The slices of tables, as CSV and JSON; the JSON of wide ones says the columns once. */
export type Slices = {
  /** Adds the rows of a record, with their texts, to the slices that they go to. */
  readonly add: (table: Table, rows: PortionRows, texts: Texts) => void
  /** Closes all, and gives the paths of the files that were left out. */
  readonly end: () => readonly string[]
}

/** Opens the slices; a form that would be too large is left out. */
export function openSlices(sink: Sink, { small, large }: Limits): Slices {
  const slices = new Map<string, { readonly csv: TextFile; readonly json: TextFile }>()
  return {
    add(table, { rows, slices: folders }, texts) {
      for (const { folder, names } of folders) {
        const wide = isWide(folder)
        const json = wide ? rows.map((row) => JSON.stringify(row)) : texts.json
        const own = Map.groupBy(texts.csv.keys(), (at) => names[at]!)
        for (const [name, at] of own) {
          const slice = sliceAt(`${folder}/${name}`, table, wide)
          slice.csv.add(at.map((each) => texts.csv[each]!))
          slice.json.add(at.map((each) => json[each]!))
        }
      }
    },
    end: () =>
      [...slices].flatMap(([path, { csv, json }]) => [
        ...(csv.end() === null ? [`${path}.csv`] : []),
        ...(json.end() === null ? [`${path}.json`] : []),
      ]),
  }

  function sliceAt(
    path: string,
    { columns }: Table,
    wide: boolean,
  ): { readonly csv: TextFile; readonly json: TextFile } {
    const known = slices.get(path)
    if (known) return known
    const format = wide ? jsonRowsFormat(columns) : jsonFormat(columns)
    const made = {
      csv: openText(sink, path, csvFormat(columns), large),
      json: openText(sink, path, format, small),
    }
    slices.set(path, made)
    return made
  }
}

/** Whether the slices of a folder are wide, a report a row: of so many columns that each object would be mostly their names. */
export function isWide(folder: string): boolean {
  return folder === 'years' || folder === 'provinces'
}
