import type { Grid, GridCell, PageBox } from '../grid.ts'
import { isLabel, isNumbered, isRowLabel } from './pdf-labels.ts'
import { boxOn } from './pdf-page.ts'
import type { Word } from './pdf-page.ts'
import type { Piece, PieceCell } from './pdf-table.ts'
import { cellsOfPiece, cluster } from './pdf-table.ts'
import { withRemarks } from './runs.ts'

type Cell = PieceCell & { readonly page: number; readonly boxes: PageBox[] }

/** A cell above a page break and the cell of the same columns below it. */
type Pair = { readonly above: Cell; readonly below: PieceCell }

/**
 * The grid of a table from its pieces, page by page, `order` from 1 among those of the document: on the column edges of
 * all pieces together, a row or merged cell that a page break cut made whole, without the heads printed again on a page.
 */
export function joinPieces(
  pieces: readonly Piece[],
  words: ReadonlyMap<Piece, readonly Word[]>,
  order: number,
): Grid {
  const columns = cluster(pieces.flatMap(({ xs }) => xs))
  const cells: Cell[] = []
  let rows = 0
  for (const piece of pieces) {
    const page = piece.page.no
    const all = cellsOfPiece(piece, columns, words.get(piece) ?? [])
    const heads = rows === 0 ? 0 : headsAgain(cells, all)
    const own = all
      .filter(({ row }) => row >= heads)
      .map((cell) => ({ ...cell, row: cell.row - heads }))
    const first = own.filter(({ row }) => row === 0)
    const pairs = pairsOf(cells, rows, first)
    const cut = isCutRow(pairs, first)
    const start = cut ? rows - 1 : rows
    const merged = new Map<PieceCell, Cell>()
    for (const { above, below } of pairs) {
      const isMerged = above.rowSpan > 1 || below.rowSpan > 1
      if (cut || (isMerged ? goesOn(above, below) : isOpenHead(above, below, first))) {
        merged.set(below, above)
      }
    }
    for (const cell of own) {
      const above = merged.get(cell)
      if (above) {
        above.text = [above.text, cell.text].filter((text) => text !== '').join('\n')
        above.remarks = [...above.remarks, ...cell.remarks]
        above.rowSpan = start + cell.rowSpan - above.row
        above.boxes.push(boxOn(page, cell.box))
      } else {
        const boxes = [boxOn(page, cell.box)]
        cells.push({ ...cell, row: start + cell.row, page, boxes })
      }
    }
    rows = start + piece.ys.length - 1 - heads
  }
  return compact(rows, cells, order)
}

/** Cells that end above the break with those of the same columns below it. */
function pairsOf(
  cells: readonly Cell[],
  rows: number,
  first: readonly PieceCell[],
): readonly Pair[] {
  const last = cells.filter(({ row, rowSpan }) => row + rowSpan === rows)
  return first.flatMap((below) => {
    const above = last.find(
      ({ column, columnSpan }) => column === below.column && columnSpan === below.columnSpan,
    )
    return above ? [{ above, below }] : []
  })
}

/** How many rows below the break repeat the first rows of the table: heads without figures, the same in all their cells. */
function headsAgain(cells: readonly PieceCell[], all: readonly PieceCell[]): number {
  const rowsOf = (from: readonly PieceCell[]): readonly string[] =>
    [...Map.groupBy(from, ({ row }) => row)]
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row.map(sameAs).sort().join('\n'))
  const [head, again] = [rowsOf(cells), rowsOf(all)]
  const differs = again.findIndex((row, index) => row !== head[index])
  let count = differs < 0 ? again.length : differs
  const isWhole = (): boolean =>
    all.every(({ row, rowSpan }) => row >= count || row + rowSpan <= count)
  while (count > 0 && !isWhole()) count--
  const heads = all.filter(({ row }) => row < count)
  const isHead = heads.some((cell) => !isBlank(cell)) && heads.every(({ text }) => !isFigure(text))
  return isHead ? count : 0
}

function sameAs({ text, column, columnSpan, rowSpan }: PieceCell): string {
  return [column, columnSpan, rowSpan, bare(text)].join(' ')
}

function isFigure(text: string): boolean {
  return /^[\d.,/+-]+$/u.test(bare(text))
}

/** Whether the break cuts a row, so that the first row below it is the rest of the last above. */
function isCutRow(pairs: readonly Pair[], first: readonly PieceCell[]): boolean {
  const row = pairs.filter(({ below }) => below.rowSpan === 1)
  if (row.length === 0 || pairs.length < first.length) return false
  if (row.every(({ below }) => isBlank(below))) return true
  if (row.some(({ below }) => isLabel(below.text))) return false
  if (row.some(({ above, below }) => !isBlank(below) && isLabel(above.text + below.text)))
    return true
  const [label, ...values] = row
  if (!label || values.length === 0 || isNumbered(label.below.text)) return false
  if (isBlank(label.below)) return /\p{Script=Han}/u.test(label.above.text)
  if (isLabel(label.above.text)) return false
  const emptyBelow = values.every(({ below }) => isBlank(below))
  const emptyAbove = values.every(({ above }) => isBlank(above))
  return emptyBelow !== emptyAbove
}

/** Whether a merged cell goes on below the break: it is empty on one side, or its text is cut. */
function goesOn(above: Cell, below: PieceCell): boolean {
  if (isBlank(above) || isBlank(below)) return true
  if (isLabel(below.text) || isNumbered(below.text)) return false
  return isLabel(above.text + below.text) || !isLabel(above.text)
}

/** Whether a head of two rows, one on each page, is empty below the break. */
function isOpenHead(above: Cell, below: PieceCell, first: readonly PieceCell[]): boolean {
  const texts = first.map(({ text }) => text).filter((text) => text.trim() !== '')
  return (
    isBlank(below) &&
    !isBlank(above) &&
    texts.length > 0 &&
    !/\d/u.test(above.text + texts.join('')) &&
    !isRowLabel(texts[0]!)
  )
}

function isBlank({ text }: { readonly text: string }): boolean {
  return text.trim() === ''
}

function bare(text: string): string {
  return text.replace(/\s/gu, '')
}

/** The grid without rows and columns in which no cell begins. */
function compact(rows: number, cells: readonly Cell[], order: number): Grid {
  const kept = (starts: readonly number[], size: number): number[] => {
    const begun = new Set(starts)
    let at = -1
    return [...Array.from({ length: size }, (_, index) => (begun.has(index) ? ++at : at)), at + 1]
  }
  const width = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0)
  const row = kept(
    cells.map((cell) => cell.row),
    rows,
  )
  const column = kept(
    cells.map((cell) => cell.column),
    width,
  )
  // An edge in which nothing begins belongs to the cells before it, so a span ends where the next kept one begins.
  const end = (map: readonly number[], at: number): number => {
    for (let index = at; index < map.length - 1; index++) {
      if (index === 0 || map[index] !== map[index - 1]) return map[index]!
    }
    return map.at(-1)!
  }
  const placed = cells.map((cell): GridCell => {
    const [r, c] = [row[cell.row]!, column[cell.column]!]
    return {
      text: cell.text,
      ...withRemarks(cell.remarks),
      row: r,
      column: c,
      rowSpan: end(row, cell.row + cell.rowSpan) - r,
      columnSpan: end(column, cell.column + cell.columnSpan) - c,
      place: { page: cell.page, line: null, table: order, row: r + 1, boxes: cell.boxes },
    }
  })
  return {
    rows: row.at(-1)!,
    columns: column.at(-1)!,
    ruled: true,
    cells: placed.sort((a, b) => a.row - b.row || a.column - b.column),
  }
}
