import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Grid, GridCell } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import { tooLarge } from './html-limits.ts'
import { textOf } from './html-text.ts'

type Element = DefaultTreeAdapterTypes.Element

/** The grid of a table with the spans it declares, `order` from 1 among the tables of the page. */
export function gridOfTable(table: Element, order: number): Grid {
  const cells: GridCell[] = []
  const taken: boolean[][] = []
  const rows = rowsOf(table)
  for (const [row, tr] of rows.entries()) {
    let column = 0
    for (const cell of cellsOf(tr)) {
      while (taken[row]?.[column]) column++
      const rowSpan = Math.min(
        span(cell, 'rowspan', ingestLimits.rowSpan) || rows.length,
        rows.length - row,
      )
      const columnSpan = Math.max(1, span(cell, 'colspan', ingestLimits.columnSpan))
      if (column + columnSpan > 256) throw tooLarge('a table of more than 256 columns')
      if (cells.length >= ingestLimits.cells) throw tooLarge('more than 20,000 cells')
      for (let r = row; r < row + rowSpan; r++) {
        const line = (taken[r] ??= [])
        for (let c = column; c < column + columnSpan; c++) line[c] = true
      }
      const place = { page: null, line: null, table: order, row: row + 1 }
      cells.push({ text: textOf(cell), row, column, rowSpan, columnSpan, place })
      column += columnSpan
    }
  }
  const columns = cells.reduce((most, each) => Math.max(most, each.column + each.columnSpan), 0)
  return { rows: rows.length, columns, ruled: true, cells }
}

/** Whether a table holds data: at least two cells a row somewhere, no table within, no cell with a whole article. */
export function isData(table: Element): boolean {
  let wide = false
  const stack: Element[] = [table]
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next !== table && next.tagName === 'table') return false
    if (next.tagName === 'tr' && cellsOf(next).length > 1) wide = true
    if ((next.tagName === 'td' || next.tagName === 'th') && paragraphs(next) > 30) return false
    for (const child of next.childNodes) if ('tagName' in child) stack.push(child)
  }
  return wide
}

function paragraphs(cell: Element): number {
  return cell.childNodes.filter(({ nodeName }) => nodeName === 'p' || nodeName === 'div').length
}

/** The rows of a table in order, of its sections too, but not of tables in its cells. */
function rowsOf(table: Element): Element[] {
  return table.childNodes.flatMap((child) =>
    !('tagName' in child)
      ? []
      : child.tagName === 'tr'
        ? [child]
        : ['thead', 'tbody', 'tfoot'].includes(child.tagName)
          ? child.childNodes.filter((each): each is Element => each.nodeName === 'tr')
          : [],
  )
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter(
    (each): each is Element => each.nodeName === 'td' || each.nodeName === 'th',
  )
}

function span(cell: Element, name: string, most: number): number {
  const value = cell.attrs.find((each) => each.name === name)?.value
  const number = value === undefined ? 1 : Number.parseInt(value, 10)
  return Number.isInteger(number) && number >= 0 ? Math.min(number, most) : 1
}
