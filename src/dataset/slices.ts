import { csvFormat } from './files/csv.ts'
import { jsonFormat } from './files/json.ts'
import type { Texts } from './flavour.ts'
import type { Limits } from './limits.ts'
import type { Sink } from './sink.ts'
import type { RecordRows, Table } from './table.ts'
import type { TextFile } from './text-file.ts'
import { openText } from './text-file.ts'

/** The slices of tables: CSV, and JSON unless its JSON is something else (an agency's). */
export type Slices = {
  /** Opens a slice before it has a row, so that it is there without any. */
  readonly open: (path: string, table: Table) => void
  /** Adds the rows of a record, with their texts, to the slices that they go to. */
  readonly add: (table: Table, rows: RecordRows, texts: Texts) => void
  readonly close: (path: string) => void
  /** Closes all that are still open, and gives the paths of the files that were left out. */
  readonly end: () => readonly string[]
}

/** Opens the slices; a form that would be too large is left out. */
export function openSlices(sink: Sink, { small, large }: Limits): Slices {
  const slices = new Map<string, readonly (readonly [keyof Texts, TextFile])[]>()
  const without: string[] = []
  return {
    open: (path, table) => void sliceAt(path, table),
    add(table, { slices: folders }, texts) {
      for (const { folder, names } of folders) {
        const own = Map.groupBy(texts.csv.keys(), (at) => names[at]!)
        for (const [name, at] of own) {
          const all = at.length === names.length
          for (const [kind, file] of sliceAt(`${folder}/${name}`, table)) {
            file.add(all ? texts[kind] : at.map((each) => texts[kind][each]!))
          }
        }
      }
    },
    close,
    end() {
      for (const path of [...slices.keys()]) close(path)
      return without
    },
  }

  function close(path: string): void {
    for (const [kind, file] of slices.get(path) ?? []) {
      if (file.end() === null) without.push(`${path}.${kind}`)
    }
    slices.delete(path)
  }

  function sliceAt(
    path: string,
    { columns }: Table,
  ): readonly (readonly [keyof Texts, TextFile])[] {
    const known = slices.get(path)
    if (known) return known
    const made: [keyof Texts, TextFile][] = [
      ['csv', openText(sink, path, csvFormat(columns), large)],
    ]
    if (!path.startsWith('agencies/')) {
      made.push(['json', openText(sink, path, jsonFormat(columns), small)])
    }
    slices.set(path, made)
    return made
  }
}
