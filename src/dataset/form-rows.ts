import { byCodeUnit } from '../curated/order.ts'
import type { CellId, TableId } from '../form/editions.ts'
import { editions } from '../form/editions.ts'
import type { Edition, FormTable } from '../form/form.ts'

/** The columns that each table of the form has in any edition, in code-unit order. */
export const formColumns: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(editions.flatMap(tablesOf), ({ id }) => id)].map(([id, tables]) => {
    const columns = tables.flatMap((table) => table.columns.map((column) => column.id))
    return [id, [...new Set(columns)].sort(byCodeUnit)]
  }),
)

/** A row of a table of the form, its cells in the order of `formColumns`. */
export type FormRowCells = { readonly table: TableId; readonly cells: readonly CellId[] }

const rows = new Map<string, FormRowCells>()

/** The cells of a row, `<table>.<row>`: each id is made once, however many reports have it. */
export function formRow(row: string): FormRowCells {
  const known = rows.get(row)
  if (known) return known
  const table = row.slice(0, row.indexOf('.')) as TableId
  const cells = formColumns.get(table)!.map((column) => `${row}.${column}` as CellId)
  rows.set(row, { table, cells })
  return { table, cells }
}

function tablesOf({ tables }: Edition): readonly FormTable[] {
  return tables
}
