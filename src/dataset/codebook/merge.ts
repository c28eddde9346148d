import { colToLetter } from 'hucre/xlsx'
import type { Label } from '../../locale/label.ts'
import type { TableName } from '../tables.ts'
import { tableNamed } from '../tables.ts'

/** The languages that a merge is written in, beside the formulas of a spreadsheet. */
export const programs = {
  r: 'R',
  python: 'Python',
  duckdb: 'DuckDB',
  javascript: 'JavaScript (Node)',
} as const

export type Program = keyof typeof programs

/** A worked merge: each program prints the same lines, a row of `over` each in the order of its key, values joined by commas. */
export type Merge = {
  readonly id: string
  readonly title: Label
  /** What it does, and what to mind. */
  readonly text: Label
  /** What stands in a line. */
  readonly result: readonly string[]
  readonly reads: readonly TableName[]
  /** A table of the reader's own, by way of example: the name of its file and its text. */
  readonly own: { readonly file: string; readonly text: string } | null
  /** The table whose every row gives a line: nothing is lost in silence. */
  readonly over: TableName
  readonly code: Readonly<Record<Program, string>>
  /** Formulas for a new sheet of the workbook, a column each, for the row of the first data; to fill down. */
  readonly excel: readonly string[]
}

/** The row of a sheet of the workbook that holds its first data. */
export const firstRow = 4

/** A column of a sheet as a formula names it, whole: `observations!$J:$J`. */
export function whole<Name extends TableName>(table: Name, column: string): string {
  const letter = letterOf(table, column)
  return `${sheet(table)}!$${letter}:$${letter}`
}

/** The value of a column in the row of the formula, which moves on as it is filled down: `reports!A4`. */
export function here<Name extends TableName>(table: Name, column: string): string {
  return `${sheet(table)}!${letterOf(table, column)}${firstRow}`
}

/** The value of a column in the row of `table` whose other column is `equal`. */
export function found(table: TableName, column: string, by: string, equal: string): string {
  return `INDEX(${whole(table, column)},MATCH(${equal},${whole(table, by)},0))`
}

function sheet(table: TableName): string {
  return table.includes('-') ? `'${table}'` : table
}

function letterOf(table: TableName, column: string): string {
  const at = tableNamed(table).columns.findIndex(({ name }) => name === column)
  if (at < 0) throw new Error(`no column ${column} in ${table}`)
  return colToLetter(at)
}
