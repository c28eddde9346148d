import type { Grid, GridCell } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import type { WordPart, WordTable } from './docx-document.ts'
import type { Run } from './runs.ts'
import { settle, withRemarks } from './runs.ts'

type Growing = { -readonly [Key in keyof GridCell]: GridCell[Key] }

/**
 * The grid of a Word table, `order` from 1 among those of the document. A cell that continues a merge adds to the span of
 * the one it continues and loses its own text, as in print. Throws for a cell over more than 256 rows.
 */
export function toGrid(table: WordTable, order: number): Grid {
  const cells: Growing[] = []
  const above = new Map<number, Growing>()
  const rows = table.rows.filter(({ deleted }) => !deleted)
  for (const [row, { before, cells: own }] of rows.entries()) {
    let column = before
    // The cell that a cell marked as merged with the one before adds to; undefined where that one went into the row above.
    let last: Growing | undefined
    for (const { span: given, vertical, horizontal, parts } of own) {
      const span = Math.max(1, given)
      const upper = above.get(column)
      if (horizontal === 'continue' && column > before) {
        if (last) last.columnSpan += span
      } else if (vertical === 'continue' && upper && upper.row + upper.rowSpan === row) {
        upper.rowSpan++
        if (upper.rowSpan > ingestLimits.rowSpan)
          throw new Error(`Unexpected cell over ${ingestLimits.rowSpan} rows`)
        last = undefined
      } else {
        const place = { page: null, line: null, table: order, row: row + 1 }
        const { text, remarks } = settle(runsOfParts(parts))
        const spans = { row, column, rowSpan: 1, columnSpan: span }
        last = { text: text.replace(/\n$/u, ''), ...withRemarks(remarks), ...spans, place }
        cells.push(last)
        if (vertical) above.set(column, last)
        else above.delete(column)
      }
      column += span
    }
  }
  const columns = cells.reduce((most, each) => Math.max(most, each.column + each.columnSpan), 0)
  return { rows: rows.length, columns, ruled: true, cells }
}

/** Whether a table only lays out others: it holds one that has more cells than itself. */
export function holdsLayout(table: WordTable): boolean {
  const own = countCells(table)
  const inner = table.rows.flatMap(({ cells }) => cells.flatMap(({ parts }) => parts))
  return inner.some((part) => part.kind === 'table' && countCells(part.table) > own)
}

function countCells({ rows }: WordTable): number {
  return rows.reduce((sum, { cells }) => sum + cells.length, 0)
}

/** The text of a cell in runs: a line a paragraph, and for a table in it a line a row with tabs between cells. */
export function runsOfParts(parts: readonly WordPart[]): readonly Run[] {
  const lines = parts.flatMap((part) =>
    part.kind === 'paragraph'
      ? [part.runs ?? [{ kind: 'shown' as const, text: part.text }]]
      : part.table.rows
          .filter(({ deleted }) => !deleted)
          .map(({ cells }) =>
            joined(
              cells.map((cell) => runsOfParts(cell.parts)),
              '\t',
            ),
          ),
  )
  return joined(lines, '\n')
}

function joined(all: readonly (readonly Run[])[], text: string): readonly Run[] {
  return all.flatMap((runs, at) => (at === 0 ? runs : [{ kind: 'shown' as const, text }, ...runs]))
}
