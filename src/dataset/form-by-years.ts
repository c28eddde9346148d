import { byCodeUnit } from '../curated/order.ts'
import type { Cell, CellId } from '../form/editions.ts'
import { cellsOf, editions, unitOf } from '../form/editions.ts'
import { figure } from '../report/figures.ts'
import type { Value } from './column.ts'
import { csvLine } from './files/csv.ts'
import type { AgencyRecord } from './record.ts'

/**
 * `agencies/<agency id>.csv`: the form by years, a row a cell in the order of the newest form, and a column a year with what
 * the report prints; empty where it prints nothing or that year's form has no such cell.
 */
export function formByYears({ reports }: Pick<AgencyRecord, 'reports'>): string {
  const head = csvLine([...names, ...reports.map(({ year }) => String(year))])
  const lines = inOrder.flatMap((cell) => {
    const found = reports.map((report) => figure(report, cell.id)?.printed ?? null)
    return found.every((printed) => printed === null) ? [] : csvLine([...described(cell), ...found])
  })
  return head + lines.join('')
}

/** The columns before those of the years, as `cells` describes them. */
const names = ['table', 'row', 'column', 'label_zh', 'label_en', 'unit'] as const

function described(cell: Cell): Value[] {
  const { table, row, column } = cell
  const label = (language: 'zh' | 'en', bar: string): string =>
    `${row.label[language]}${bar}${column.label[language]}`
  return [table.id, row.id, column.id, label('zh', '｜'), label('en', ' | '), unitOf(cell)]
}

/** The cells of every edition in the order of the newest, those of a table that it lacks after its own. */
const inOrder: readonly Cell[] = orderedCells()

function orderedCells(): Cell[] {
  const newestFirst = editions.toSorted((a, b) => byCodeUnit(String(b.from), String(a.from)))
  const cells = new Map<CellId, Cell>()
  for (const edition of newestFirst) {
    for (const cell of cellsOf(edition)) if (!cells.has(cell.id)) cells.set(cell.id, cell)
  }
  const tables = [...new Set([...cells.values()].map(({ table }) => table.id))]
  return [...cells.values()].toSorted(
    (a, b) => tables.indexOf(a.table.id) - tables.indexOf(b.table.id),
  )
}
