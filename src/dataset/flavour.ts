import type { Label } from '../locale/label.ts'
import type { Sink } from './sink.ts'
import type { Row, Table } from './table.ts'

/** Rows as their lines of CSV and JSON, made once for the table's files and its slices. */
export type Texts = { readonly csv: readonly string[]; readonly json: readonly string[] }

/** The files of a table in one form, being written. */
export type FlavourFiles = {
  /** Adds rows of one part, with their texts. */
  readonly add: (rows: readonly Row[], part: string, texts: Texts) => void
  /**
   * Closes the files and gives their paths; none where the table is left out. `metadata` is what travels in a file that has
   * room for it, `json` the paths of the table's JSON.
   */
  readonly end: (
    metadata: Readonly<Record<string, string>>,
    json: readonly string[],
  ) => readonly string[]
}

/** A form in which tables are published. */
export type Flavour = {
  /** The media type of its files. */
  readonly mediaType: string
  /** Whether it is text in UTF-8. */
  readonly text: boolean
  /** Whether slices have it, too; what is written for a slice is written even where little is asked. */
  readonly sliced: boolean
  /** Whether `datapackage.json` describes it: what is for people alone is left out. */
  readonly described: boolean
  /** What the README of the files says of it, the one language after the other. */
  readonly says: Label
  /** Opens the files of a table, none of them larger than the limit. */
  readonly open: (sink: Sink, table: Table, limit: number) => FlavourFiles
}
