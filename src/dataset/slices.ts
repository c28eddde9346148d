import { csvFormat } from './files/csv.ts'
import { jsonFormat, jsonRowsFormat } from './files/json.ts'
import type { Limits } from './limits.ts'
import type { Sink } from './sink.ts'
import { joinParts, splitParts } from './parts.ts'
import type { Piece } from './stretch.ts'
import { json as fromJson } from './stretch.ts'
import type { Column } from './column.ts'
import type { RecordTable, Table } from './table.ts'
import type { Format, TextFile } from './text-file.ts'
import { openText } from './text-file.ts'

/** The slices of tables, as CSV and JSON; the JSON of wide ones says the columns once. */
export type Slices = {
  /** Adds the rows of a piece to the slices that they go to. */
  readonly add: (table: RecordTable, piece: Piece) => void
  /** Closes all, and gives the paths of the files that were left out. */
  readonly end: () => readonly string[]
}

/** Opens the slices; a form that would be too large is left out. */
export function openSlices(sink: Sink, { small, large }: Limits): Slices {
  const slices = new Map<string, { readonly csv: TextFile; readonly json: TextFile }>()
  return {
    add(table, piece) {
      if (!table.sliced || piece.count === 0) return
      const kept = piece.kept('slices', () => sliceTexts(table, piece))
      const [head, ...texts] = splitParts(kept as Uint8Array)
      for (const [at, [folder, name, count]] of fromJson<SliceName[]>(head!).entries()) {
        const slice = sliceAt(`${folder}/${name}`, table, isWide(folder))
        slice.csv.add(count, texts[2 * at]!)
        slice.json.add(count, texts[2 * at + 1]!)
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
    const [csv, json] = formatsOf(columns, wide)
    const made = {
      csv: openText(sink, path, csv, large),
      json: openText(sink, path, json, small),
    }
    slices.set(path, made)
    return made
  }
}

/** A slice that rows go to, and how many. */
type SliceName = readonly [folder: string, name: string, count: number]

/** The slices that the rows of a piece go to, then of each the text of its rows in CSV and in JSON. */
function sliceTexts({ columns }: Table, piece: Piece): Uint8Array {
  const rows = piece.rows()
  const all = piece.slices().flatMap(({ folder, names }) => {
    const [csv, json] = formatsOf(columns, isWide(folder))
    return [...Map.groupBy(rows, (_, at) => names[at]!)].map(([name, own]) => ({
      name: [folder, name, own.length] satisfies SliceName,
      texts: [csv, json].map(({ text, between }) => own.map(text).join(between)),
    }))
  })
  return joinParts([
    JSON.stringify(all.map(({ name }) => name)),
    ...all.flatMap(({ texts }) => texts),
  ])
}

function formatsOf(columns: readonly Column[], wide: boolean): readonly [Format, Format] {
  return [csvFormat(columns), wide ? jsonRowsFormat(columns) : jsonFormat(columns)]
}

/** Whether the slices of a folder are wide, a report a row: of so many columns that each object would be mostly their names. */
export function isWide(folder: string): boolean {
  return folder === 'years' || folder === 'provinces'
}
