import type { CellRemark } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import type { Overlay, Sheet, SheetCell } from './sheet.ts'
import type { Area } from './xlsx-names.ts'

/** A cell, or several merged, as it is shown: where it begins and the area it takes, hidden rows and columns left out. */
export type ShownCell = {
  readonly row: number
  readonly column: number
  readonly area: Area
  readonly text: string
  readonly remarks: readonly CellRemark[]
}

/** A sheet as it is shown. */
export type ShownSheet = {
  readonly name: string
  /** The rows that have something, or lines round empty cells, in order. */
  readonly rows: readonly number[]
  /** The cells that have something, and merged ones that have nothing, by the row they begin in, from left to right. */
  readonly lines: ReadonlyMap<number, readonly ShownCell[]>
  /** Rows into which a cell with something reaches from above. */
  readonly covered: ReadonlySet<number>
  readonly hiddenRows: ReadonlySet<number>
  readonly overlays: readonly Overlay[]
  /** How many cells that have a text are not shown. */
  readonly left: number
}

/** Whether a cell has something: a text, or a picture or doubt in its place. */
export function isFilled({ text, remarks }: Pick<ShownCell, 'text' | 'remarks'>): boolean {
  return text.trim() !== '' || remarks.some(({ kind }) => kind === 'picture' || kind === 'doubt')
}

/** What of a sheet is shown. A merged cell is shown in what is left of it; what lies under it is not. */
export function showSheet(sheet: Sheet): ShownSheet {
  const { hiddenRows, hiddenColumns, linedRows, overlays, name } = sheet
  const lines = new Map<number, ShownCell[]>()
  const covered = new Set<number>()
  const filled = sheet.cells.filter(isFilled)
  const last = {
    row: filled.reduce((most, { row }) => Math.max(most, row), 0),
    column: filled.reduce((most, { column }) => Math.max(most, column), 0),
  }
  let left = 0
  const add = (cell: SheetCell, area: Area): void => {
    const row = firstShown(cell.row, Math.min(area.bottom, last.row), hiddenRows)
    const column = firstShown(cell.column, Math.min(area.right, last.column), hiddenColumns)
    if (row === null || column === null) {
      if (cell.text.trim() !== '') left++
      return
    }
    const line = lines.get(row) ?? []
    lines.set(row, line)
    line.push({ ...cell, row, column, area })
    if (!isFilled(cell)) return
    const end = Math.min(area.bottom, last.row, row + ingestLimits.rowSpan)
    for (let each = row + 1; each <= end; each++) covered.add(each)
  }
  const anchors = new Set<Area>()
  for (const cell of sheet.cells) {
    const area = sheet.merges.find((each) => isWithin(cell, each))
    if (!area) add(cell, areaOf(cell))
    else if (area.top === cell.row && area.left === cell.column) {
      anchors.add(area)
      add(cell, area)
    } else if (cell.text.trim() !== '') left++
  }
  for (const area of sheet.merges) {
    if (!anchors.has(area)) add({ row: area.top, column: area.left, text: '', remarks: [] }, area)
  }
  for (const line of lines.values()) line.sort((a, b) => a.column - b.column)
  const used = [...lines].filter(([, line]) => line.some(isFilled)).map(([row]) => row)
  const rows = [...new Set([...used, ...covered, ...linedRows])]
    .filter((row) => !hiddenRows.has(row))
    .sort((a, b) => a - b)
  return { name, rows, lines, covered, hiddenRows, overlays, left }
}

function isWithin({ row, column }: SheetCell, { top, left, bottom, right }: Area): boolean {
  return top <= row && row <= bottom && left <= column && column <= right
}

function areaOf({ row, column }: SheetCell): Area {
  return { top: row, left: column, bottom: row, right: column }
}

/** The first of a range that is not hidden; null where all are. */
function firstShown(from: number, to: number, hidden: ReadonlySet<number>): number | null {
  for (let at = from; at <= to; at++) if (!hidden.has(at)) return at
  return null
}
