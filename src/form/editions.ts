import type { Label } from '../locale/label.ts'
import type { FormColumn, Edition, FormRow, FormTable } from './form.ts'
import { form2019 } from './editions/2019.ts'
import { form2021 } from './editions/2021.ts'

/** Every edition of the form, oldest first: the one list. */
export const editions = [form2019, form2021] as const

/** The id of an edition: `form-2019`, `form-2021`. */
export type EditionId = (typeof editions)[number]['id']

/** The id of a table: `requests`. */
export type TableId = (typeof editions)[number]['tables'][number]['id']

type CellOf<T> = T extends { id: infer I extends string; rows: infer R; columns: infer C }
  ? `${I}.${RowOf<R>}.${ColumnOf<C>}`
  : never
type RowOf<R> = R extends readonly (infer Each)[]
  ? Each extends { group: true }
    ? never
    : Each extends { id: infer I extends string }
      ? I
      : never
  : never
type ColumnOf<C> = C extends readonly (infer Each)[]
  ? Each extends { id: infer I extends string }
    ? I
    : never
  : never

/** The id of a cell, `table.row.column`, of any edition: a misspelt one does not compile. */
export type CellId = CellOf<(typeof editions)[number]['tables'][number]>

/** A box of the form, with the parts it stands in. */
export type Cell = {
  readonly id: CellId
  readonly edition: Edition
  readonly table: FormTable
  readonly row: FormRow
  readonly column: FormColumn
}

/** The rows of a table that have figures. */
export function figureRows(table: FormTable): readonly FormRow[] {
  return table.rows.filter((row) => !row.group)
}

const memo = new WeakMap<FormTable, readonly Cell[]>()

/** The cells of a table in the form's order, row by row. */
export function cellsOfTable(edition: Edition, table: FormTable): readonly Cell[] {
  const known = memo.get(table)
  if (known?.[0]?.edition === edition) return known
  const cells = figureRows(table).flatMap((row) =>
    table.columns.map((column) => ({
      id: `${table.id}.${row.id}.${column.id}` as CellId,
      edition,
      table,
      row,
      column,
    })),
  )
  memo.set(table, cells)
  return cells
}

/** The cells of an edition in the form's order: 198 in 2019, 200 in 2021. */
export function cellsOf(edition: Edition): readonly Cell[] {
  return edition.tables.flatMap((table) => cellsOfTable(edition, table))
}

const byEdition = new Map<string, ReadonlyMap<string, Cell>>(
  editions.map((edition) => [
    edition.id,
    new Map(cellsOf(edition).map((cell) => [cell.id as string, cell])),
  ]),
)

/** The edition with an id, or null. */
export function findEdition(id: string): Edition | null {
  return editions.find((edition) => edition.id === id) ?? null
}

/** The table of an edition; throws when the edition has none of that id. */
export function tableOf(edition: Edition, id: TableId): FormTable {
  const table = edition.tables.find((each) => each.id === id)
  if (!table) throw new Error(`${edition.id} has no table ${id}`)
  return table
}

/** The cell with an id in an edition, or null where the edition does not have it. */
export function findCell(edition: string, id: string): Cell | null {
  return byEdition.get(edition)?.get(id) ?? null
}

/** The newest edition that has the cell, or null for a word that is no cell of any edition. */
export function newestCell(id: string): Cell | null {
  return editions.reduce<Cell | null>((newest, each) => findCell(each.id, id) ?? newest, null)
}

const [first, second, ...later] = editions

/** The ids of the cells that the first release published, in its order: the second edition's, then what only the first has. */
export const firstCellIds: readonly CellId[] = idsOf(second, first)

/** The ids of the cells that later editions added, edition by edition, so that what is published is only ever added to. */
export const laterCellIds: readonly CellId[] = idsOf(...later).filter(
  (id) => !firstCellIds.includes(id),
)

/** The ids of all editions' cells, each once, in the order of the published columns. */
export const cellIds: readonly CellId[] = [...firstCellIds, ...laterCellIds]

function idsOf(...of: readonly Edition[]): CellId[] {
  return [...new Set(of.flatMap((edition) => cellsOf(edition).map(({ id }) => id)))]
}

/** The unit that the form means for a cell, or null where it prints none (2019 procurement amount). */
export function unitOf({ table, row, column }: Cell): string | null {
  if (column.unit !== undefined) return column.unit
  return row.unit ?? table.unit
}

/** The sections of an edition that have no table: figures are stated in their text. */
export function proseSections({ sections, tables }: Edition): number[] {
  return sections.map(({ no }) => no).filter((no) => !tables.some(({ section }) => section === no))
}

/** The edition made for reports on a year; null before the first. */
export function editionForYear(year: number): Edition | null {
  return editions.findLast(({ from }) => year >= from) ?? null
}

/** The report years that an edition was made for; `to` is null for the newest. */
export function yearsOf(edition: Edition): { readonly from: number; readonly to: number | null } {
  const next = editions.find(({ from }) => from > edition.from)
  return { from: edition.from, to: next ? next.from - 1 : null }
}

/** The name of an edition by its first year: 2021版, the 2021 form. */
export function editionName({ from }: Pick<Edition, 'from'>): Label {
  return { zh: `${from}版`, en: `the ${from} form` }
}

/** The oldest edition that has a cell. */
export function firstWith(id: CellId): Edition {
  const edition = editions.find((each) => findCell(each.id, id))
  if (!edition) throw new Error(`no edition has ${id}`)
  return edition
}
