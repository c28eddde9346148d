import type { Label } from '../locale/label.ts'
import type { AgencyRecord, World } from './record.ts'

/** A value of a published table. Lists are joined by `;` in CSV and stay lists in JSON. */
export type Value = string | number | boolean | null | readonly string[]

/** A row, its values in the order of the columns. */
export type Row = readonly Value[]

/** The types of column, as the dictionary names them. */
export type ColumnType = 'string' | 'integer' | 'number' | 'date' | 'year' | 'boolean' | 'list'

/** A column of a published table. Permanent: columns are added, never renamed or moved. */
export type Column = {
  readonly name: string
  readonly type: ColumnType
  readonly unit: string | null
  readonly label: Label
  readonly description: Label
}

/** A published table: one grain, a key, columns in order, and rows from an agency's record or from the lists in the code. */
export type Table = {
  readonly name: string
  readonly label: Label
  /** What one row is. */
  readonly grain: Label
  readonly key: readonly string[]
  readonly columns: readonly Column[]
} & (
  | { readonly of: 'record'; readonly rows: (record: AgencyRecord, world: World) => Iterable<Row> }
  | { readonly of: 'code'; readonly rows: () => Iterable<Row> }
)

/** Makes a column. */
export function column(
  name: string,
  type: ColumnType,
  zh: string,
  en: string,
  more: Partial<{ zh: string; en: string; unit: string }> = {},
): Column {
  return {
    name,
    type,
    unit: more.unit ?? null,
    label: { zh, en },
    description: { zh: more.zh ?? zh, en: more.en ?? en },
  }
}
