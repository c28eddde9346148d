import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Grid, GridCell } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import { tooLarge } from './html-limits.ts'
import type { Look, Styles } from './html-look.ts'
import { lookOf } from './html-look.ts'
import { runsOf } from './html-text.ts'
import { settle, withRemarks } from './runs.ts'

type Element = DefaultTreeAdapterTypes.Element

/** A table's grid, and how many of its rows and cells are not there for a reader. */
export type TableRead = { readonly grid: Grid; readonly gone: number }

/**
 * The grid of a table with the spans it declares, `order` from 1 among the tables of the page; `look` is that of the table.
 * Rows and cells of which nothing is shown are no part of it.
 */
export function gridOfTable(table: Element, order: number, look: Look, styles: Styles): TableRead {
  const cells: GridCell[] = []
  const taken: boolean[][] = []
  const all = rowsOf(table, look, styles)
  const rows = all.filter((each) => !each.look.gone)
  let gone = all.length - rows.length
  for (const [row, tr] of rows.entries()) {
    let column = 0
    for (const cell of cellsOf(tr.element)) {
      const own = lookOf(tr.look, cell, styles)
      if (own.gone) {
        gone++
        continue
      }
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
      const { text, remarks } = settle(runsOf(cell, own, styles))
      cells.push({
        text: text.trim(),
        ...withRemarks(remarks),
        row,
        column,
        rowSpan,
        columnSpan,
        place,
      })
      column += columnSpan
    }
  }
  const columns = cells.reduce((most, each) => Math.max(most, each.column + each.columnSpan), 0)
  return { grid: { rows: rows.length, columns, ruled: true, cells }, gone }
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

type Row = { readonly element: Element; readonly look: Look }

/** The rows of a table in order, of its sections too, but not of tables in its cells. */
function rowsOf(table: Element, look: Look, styles: Styles): Row[] {
  const rowsIn = (parent: Element, own: Look): Row[] =>
    parent.childNodes
      .filter((each): each is Element => each.nodeName === 'tr')
      .map((element) => ({ element, look: lookOf(own, element, styles) }))
  return table.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return []
    if (child.tagName === 'tr') return [{ element: child, look: lookOf(look, child, styles) }]
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName)
      ? rowsIn(child, lookOf(look, child, styles))
      : []
  })
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
