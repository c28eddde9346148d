import type { CellRemark, Grid, GridCell } from '../grid.ts'
import { withRemarks } from './runs.ts'
import type { ShownCell, ShownSheet } from './sheet-shown.ts'
import { isFilled } from './sheet-shown.ts'
import type { Area } from './xlsx-names.ts'
import { cellName } from './xlsx-names.ts'

const limits = { places: 100_000 }

/**
 * The grid of some rows of a sheet, `order` from 1 among the tables of the workbook. Columns in which no cell begins are
 * no columns of the table, nor those after the last that has something; every other place has a cell. Throws for more than 100,000 places.
 */
export function sheetGrid(sheet: ShownSheet, rows: readonly number[], order: number): Grid {
  const own = rows.map((row) => sheet.lines.get(row) ?? [])
  const filled = own.flatMap((line) => line.filter(isFilled).map(({ column }) => column))
  const last = filled.reduce((most, column) => Math.max(most, column), 0)
  const begun = own.flatMap((line) => line.map(({ column }) => column))
  const columns = [...new Set(begun.filter((column) => column <= last))].sort((a, b) => a - b)
  if (rows.length * columns.length > limits.places)
    throw new Error(`Unexpected table of ${rows.length} rows and ${columns.length} columns`)
  const cells: GridCell[] = []
  const taken = new Set<number>()
  const add = (row: number, column: number, cell: ShownCell): void => {
    const { area, text } = cell
    const rowSpan = countUpTo(rows, row, area.bottom)
    const columnSpan = countUpTo(columns, column, area.right)
    for (let r = row; r < row + rowSpan; r++) {
      for (let c = column; c < column + columnSpan; c++) taken.add(r * columns.length + c)
    }
    const name = `${sheet.name}!${cellName(cell.row, cell.column)}`
    const place = { page: null, line: null, table: order, row: row + 1, cell: name }
    const remarks = [...cell.remarks, ...overlaid(sheet, area)]
    cells.push({
      text,
      ...withRemarks(remarks),
      ...{ row, column, rowSpan, columnSpan, place },
    })
  }
  for (const [row, line] of own.entries()) {
    for (const cell of line) {
      const column = columns.findIndex((each) => each >= cell.column)
      if (column >= 0 && columns[column]! <= cell.area.right) add(row, column, cell)
    }
    for (const [column, at] of columns.entries()) {
      if (!taken.has(row * columns.length + column)) add(row, column, emptyCell(rows[row]!, at))
    }
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  return { rows: rows.length, columns: columns.length, ruled: true, cells }
}

function emptyCell(row: number, column: number): ShownCell {
  const area = { top: row, left: column, bottom: row, right: column }
  return { row, column, area, text: '', remarks: [] }
}

/** How many of sorted numbers, from a position on, are no larger than an end: at least one. */
function countUpTo(sorted: readonly number[], from: number, end: number): number {
  let count = 1
  while (from + count < sorted.length && sorted[from + count]! <= end) count++
  return count
}

/** What lies over a cell: a picture hides what is printed, a box with text adds to it. */
function overlaid({ overlays }: ShownSheet, area: Area): CellRemark[] {
  return overlays
    .filter(
      ({ top, left, bottom, right }) =>
        top <= area.bottom && area.top <= bottom && left <= area.right && area.left <= right,
    )
    .map(({ text }) =>
      text === null
        ? { kind: 'picture', text: 'drawing' }
        : { kind: 'doubt', text: `under a box with the text ${text.slice(0, 20)}` },
    )
}
