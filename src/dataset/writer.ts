import { csvFormat } from './files/csv.ts'
import { jsonFormat } from './files/json.ts'
import type { Texts } from './flavour.ts'
import type { FlavourName } from './flavours.ts'
import { flavourNames, flavours } from './flavours.ts'
import type { Sink } from './sink.ts'
import type { Row, Table } from './table.ts'

/** A published table: how many rows, and the files of each form; none where it is left out of a form. */
export type PublishedTable = {
  readonly table: Table
  readonly rows: number
  readonly files: Readonly<Record<FlavourName, readonly string[]>>
}

/** A table being written in every form. */
export type Writer = {
  /** Adds rows of one part and gives their texts. */
  readonly add: (rows: readonly Row[], part: string) => Texts
  /** Closes every file; `metadata` travels in the Parquet file. */
  readonly end: (metadata: Readonly<Record<string, string>>) => PublishedTable
}

/** What the writing of tables is told: whether in more forms than slices have, and how large a file may be. */
export type WriterOptions = { readonly all: boolean; readonly limit: number }

/** Opens a table in the forms that slices have and, where `all` is asked, in every other. */
export function openWriter(sink: Sink, table: Table, { all, limit }: WriterOptions): Writer {
  const [csv, json] = [csvFormat(table.columns), jsonFormat(table.columns)]
  const opened = flavourNames
    .filter((name) => all || flavours[name].sliced)
    .map((name) => [name, flavours[name].open(sink, table, limit)] as const)
  let count = 0
  return {
    add(rows, part) {
      count += rows.length
      const texts = { csv: rows.map(csv.text), json: rows.map(json.text) }
      for (const [, files] of opened) files.add(rows, part, texts)
      return texts
    },
    end(metadata) {
      const made = new Map<FlavourName, readonly string[]>()
      for (const [name, files] of opened)
        made.set(name, files.end(metadata, made.get('json') ?? []))
      const files = Object.fromEntries(flavourNames.map((name) => [name, made.get(name) ?? []]))
      return { table, rows: count, files: files as PublishedTable['files'] }
    },
  }
}
