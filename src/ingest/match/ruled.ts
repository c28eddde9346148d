import type { EditionId } from '../../form/editions.ts'
import type { Block, Grid, GridCell } from '../grid.ts'
import { fold } from '../fold.ts'
import { withoutBrackets } from '../label-notes.ts'
import type { ColumnLabel } from '../labels.ts'
import { matchColumn, matchRow } from '../labels.ts'
import { readCell } from '../printed.ts'
import { disputeCount } from './disputes.ts'
import type { Piece } from './strip.ts'

/** Cells placed by the lines of ruled grids: row by its label cell, column by the heads that stand over it. */
export type RuledReading = {
  readonly cells: ReadonlyMap<string, Piece>
  readonly hints: ReadonlyMap<string, ReadonlySet<EditionId>>
  /** Cells that two places of the report give differently, with what they say. */
  readonly doubled: ReadonlyMap<string, readonly string[]>
}

/** Reads all ruled grids of a report by their geometry. */
export function readRuled(blocks: readonly Block[]): RuledReading {
  const cells = new Map<string, Piece>()
  const hints = new Map<string, Set<EditionId>>()
  const doubled = new Map<string, readonly string[]>()
  for (const block of blocks) {
    if (block.kind !== 'grid' || !block.grid.ruled) continue
    for (const { id, table, editions, piece } of readGrid(block.grid)) {
      const before = cells.get(id)
      if (before && before.text !== piece.text)
        doubled.set(id, [...(doubled.get(id) ?? [before.text]), piece.text])
      cells.set(id, before ?? piece)
      const known = hints.get(table)
      hints.set(table, new Set(known ? editions.filter((each) => known.has(each)) : editions))
    }
  }
  return { cells, hints, doubled }
}

type Found = { id: string; table: string; editions: readonly EditionId[]; piece: Piece }

function readGrid(grid: Grid): Found[] {
  if (grid.rows * grid.columns > 100_000) return []
  const cover = coverOf(grid)
  const found: Found[] = []
  const rows = cover.map((line) => rowOf(line))
  for (const [r, line] of cover.entries()) {
    const row = rows[r]
    if (!row) continue
    const byColumn = new Map<string, { label: ColumnLabel; cells: Set<GridCell> }>()
    for (const [c, cell] of line.entries()) {
      const label = c < row.after ? null : headOver(cover, rows, r, c, row.table)
      if (!label || !cell) continue
      const entry = byColumn.get(label.column) ?? { label, cells: new Set() }
      entry.cells.add(cell)
      byColumn.set(label.column, entry)
    }
    for (const { label, cells } of byColumn.values()) {
      const piece = one([...cells], byColumn, label)
      if (piece) {
        const id = `${row.table}.${row.row}.${label.column}`
        found.push({ id, table: row.table, editions: label.editions, piece })
      }
    }
  }
  return [...found, ...readDisputes(grid, cover)]
}

/** The only cell of a column that says something, or a blank; null where two do, or one stretches over two columns. */
function one(
  cells: readonly GridCell[],
  columns: ReadonlyMap<string, { cells: ReadonlySet<GridCell> }>,
  label: ColumnLabel,
): Piece | null {
  const filled = cells.filter((each) => readCell(each).kind !== 'blank')
  const cell = filled[0] ?? cells[0]!
  if (filled.length > 1) return null
  const shared = [...columns].some(([id, each]) => id !== label.column && each.cells.has(cell))
  if (shared && filled.length > 0) return null
  return { ...readCell(cell), at: cell.column, place: cell.place }
}

/** For each row and column of the grid the cell that covers it. */
function coverOf(grid: Grid): (GridCell | undefined)[][] {
  const cover: (GridCell | undefined)[][] = Array.from({ length: grid.rows }, () => [])
  for (const cell of grid.cells) {
    for (let r = cell.row; r < Math.min(cell.row + cell.rowSpan, grid.rows); r++) {
      for (let c = cell.column; c < Math.min(cell.column + cell.columnSpan, grid.columns); c++) {
        cover[r]![c] ??= cell
      }
    }
  }
  return cover
}

/** The row of the form that a line of cells is, by its last label, and the column after that label; null for heads. */
function rowOf(
  line: readonly (GridCell | undefined)[],
): { table: string; row: string; after: number } | null {
  let found: { table: string; row: string; after: number } | null = null
  for (const [c, cell] of line.entries()) {
    if (!cell || readCell(cell).kind !== 'label') continue
    if (isHead(cell.text)) return null
    const match = matchRow(cell.text, false)
    if (match && !match.row.group && match.row.table !== 'disputes') {
      found = { table: match.row.table, row: match.row.row, after: c + 1 }
    }
  }
  return found
}

function isHead(text: string): boolean {
  const folded = fold(withoutBrackets(text))
  if (folded === '信息内容' || folded === '申请人情况' || folded === '法人或其他组织') return true
  return folded !== '其他' && folded !== '总计' && folded !== '合计' && matchColumn(text).length > 0
}

/** The column of a table that heads stand for over a cell: the nearest above, or the two nearest read together. */
function headOver(
  cover: readonly (readonly (GridCell | undefined)[])[],
  rows: readonly ({ table: string } | null)[],
  row: number,
  column: number,
  table: string,
): ColumnLabel | null {
  let below: GridCell | null = null
  for (let r = row - 1; r >= 0; r--) {
    const cell = cover[r]![column]
    if (!cell || rows[r] || readCell(cell).kind !== 'label') continue
    const texts = below ? [cell.text + below.text, cell.text] : [cell.text]
    for (const text of texts) {
      const label = matchColumn(text).find((each) => each.table === table)
      if (label) return label
    }
    below = cell
  }
  return null
}

/** The table of section four: a column is the result under the procedure; the figures stand in the row below the heads. */
function readDisputes(grid: Grid, cover: readonly (readonly (GridCell | undefined)[])[]): Found[] {
  const isLeaf = (text: string): boolean => /^(?:结果维持|结果纠正|尚未审结)$/u.test(fold(text))
  const last = grid.cells.reduce(
    (most, { text, row, rowSpan }) => (isLeaf(text) ? Math.max(most, row + rowSpan - 1) : most),
    -1,
  )
  const heads = Array.from({ length: grid.columns }, (_, c) => ({
    leaf: headOver(cover, [], last + 1, c, 'disputes'),
    procedure: procedureOver(cover, last, c),
  }))
  const filled = cover.find(
    (line, r) =>
      r > last && line.some((cell) => cell && cell.row === r && readCell(cell).kind !== 'blank'),
  )
  const line = filled ?? cover[last + 1]
  if (!line || heads.filter(({ leaf, procedure }) => leaf && procedure).length < disputeCount)
    return []
  return heads.flatMap(({ leaf, procedure }, c) => {
    const cell = line[c]
    if (!leaf || !procedure || !cell || cell.columnSpan > 1) return []
    const piece = { ...readCell(cell), at: c, place: cell.place }
    if (piece.kind === 'label') return []
    const id = `disputes.${procedure}.${leaf.column}`
    return [{ id, table: 'disputes', editions: leaf.editions, piece }]
  })
}

function procedureOver(
  cover: readonly (readonly (GridCell | undefined)[])[],
  row: number,
  column: number,
): string | null {
  for (let r = row; r >= 0; r--) {
    const cell = cover[r]![column]
    const match = cell ? matchRow(cell.text, false) : null
    if (match?.row.table === 'disputes') return match.row.row
  }
  return null
}
