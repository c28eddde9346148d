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
  /** The cells that are there, with something or without, by the row they begin in, from left to right. */
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

/**
 * What of a sheet is shown. A merged cell is shown in what is left of it; what lies under it is not. Empty cells are there
 * where they have lines or are merged. Throws for more than 100,000 of them.
 */
export function showSheet(sheet: Sheet): ShownSheet {
  const { hiddenRows, hiddenColumns, overlays, name } = sheet
  const lines = new Map<number, ShownCell[]>()
  const covered = new Set<number>()
  const filled = sheet.cells.filter(isFilled)
  const last = {
    row: filled.reduce((most, { row }) => Math.max(most, row), 0),
    column: filled.reduce((most, { column }) => Math.max(most, column), 0),
  }
  let left = 0
  const add = (cell: SheetCell, area: Area): void => {
    const row = firstShown(cell.row, Math.min(area.bottom, last.row + 1), hiddenRows)
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
  const areaOver = findAreas(sheet.merges)
  const seen = new Set<Area>()
  // A row of blanks may follow the last row that has something.
  const lined = sheet.lined.filter(
    ({ row, column }) => row <= last.row + 1 && column <= last.column,
  )
  if (lined.length > limits.lined) throw new Error(`Unexpected empty cells over ${limits.lined}`)
  for (const cell of [
    ...sheet.cells,
    ...lined.map((each) => ({ ...each, text: '', remarks: [] })),
  ]) {
    const area = areaOver(cell)
    if (!area) add(cell, { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column })
    else if (area.top === cell.row && area.left === cell.column) {
      seen.add(area)
      add(cell, area)
    } else if (cell.text.trim() !== '') left++
  }
  for (const area of sheet.merges) {
    if (!seen.has(area)) add({ row: area.top, column: area.left, text: '', remarks: [] }, area)
  }
  for (const line of lines.values()) line.sort((a, b) => a.column - b.column)
  const used = [...lines].filter(([, line]) => line.some(isThere)).map(([row]) => row)
  const rows = [...new Set([...used, ...covered])].filter((row) => !hiddenRows.has(row))
  rows.sort((a, b) => a - b)
  return { name, rows, lines, covered, hiddenRows, overlays, left }
}

const limits = { lined: 100_000 }

/** Whether a cell makes its row one that is there: it has something, or stands alone, with lines round it. */
function isThere(cell: ShownCell): boolean {
  return (
    isFilled(cell) || (cell.area.top === cell.area.bottom && cell.area.left === cell.area.right)
  )
}

/** Finds the merged cells over a cell. */
function findAreas(areas: readonly Area[]): (cell: SheetCell) => Area | undefined {
  const byRow = new Map<number, Area[]>()
  const tall: Area[] = []
  for (const area of areas) {
    if (area.bottom - area.top > ingestLimits.rowSpan) tall.push(area)
    else {
      for (let row = area.top; row <= area.bottom; row++) {
        const own = byRow.get(row)
        if (own) own.push(area)
        else byRow.set(row, [area])
      }
    }
  }
  return ({ row, column }) =>
    [...(byRow.get(row) ?? []), ...tall].find(
      ({ top, left, bottom, right }) =>
        top <= row && row <= bottom && left <= column && column <= right,
    )
}

/** The first of a range that is not hidden; null where all are. */
function firstShown(from: number, to: number, hidden: ReadonlySet<number>): number | null {
  for (let at = from; at <= to; at++) if (!hidden.has(at)) return at
  return null
}
