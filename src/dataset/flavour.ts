import type { Label } from '../locale/label.ts'
import type { Limits } from './limits.ts'
import type { Sink } from './sink.ts'
import type { Piece } from './stretch.ts'
import type { Table } from './table.ts'

/** The file of a table in one form, being written. */
export type FlavourFile = {
  readonly add: (piece: Piece) => void
  /**
   * Closes the file and gives its path; null where the table is left out. `metadata` is what travels in a file that has
   * room for it, `csv` the path of the table's CSV, null where that is left out.
   */
  readonly end: (metadata: Readonly<Record<string, string>>, csv: string | null) => string | null
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
  /** Which of the limits holds for it; null where it is written at every size. */
  readonly limit: 'small' | 'large' | null
  /** What the README of the files says of it, the one language after the other. */
  readonly says: Label
  readonly open: (sink: Sink, table: Table, limits: Limits) => FlavourFile
}
