import type { Grid, SourcePlace } from '../grid.ts'
import type { Settled } from './runs.ts'
import { withRemarks } from './runs.ts'

/** How a line of text holds cells: `|` between them, tabs between them, or one cell led by a tab. */
export type RowKind = 'pipes' | 'tabs' | 'led'

/** A row made out from lines of text. */
export type TextRow = { readonly cells: string[]; readonly place: SourcePlace }

/** How a line holds cells; null for a line of text. */
export function rowKind(line: string): RowKind | null {
  const trimmed = line.trim()
  if (trimmed.startsWith('|') && trimmed.length > 1) return 'pipes'
  const first = line.indexOf('|')
  if (first >= 0 && line.indexOf('|', first + 1) > 0) return 'pipes'
  const tab = line.indexOf('\t')
  if (tab < 0) return null
  return tab === 0 && line.indexOf('\t', 1) < 0 ? 'led' : 'tabs'
}

/** The text of a cell led by a tab. */
export function ledText(line: string): string {
  return line.slice(1)
}

/** The cells of a row of pipes; null for the line of dashes under a header. */
export function pipeCells(line: string): string[] | null {
  const cells: string[] = []
  let cell = ''
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\' && line[at + 1] === '|') {
      cell += '|'
      at++
    } else if (line[at] === '|') {
      cells.push(cell)
      cell = ''
    } else cell += line[at]
  }
  cells.push(cell)
  if (cells[0]!.trim() === '') cells.shift()
  if (cells.at(-1)?.trim() === '') cells.pop()
  if (cells.length > 0 && cells.every((each) => /^\s{0,50}:?-{2,200}:?\s{0,50}$/.test(each)))
    return null
  return cells
}

/** An unruled grid of rows, `order` from 1 among those of the text; `seen` is how the text of a cell is seen. */
export function gridOfRows(
  rows: readonly TextRow[],
  order: number,
  seen: (text: string) => Settled,
): Grid {
  const cells = rows.flatMap(({ cells: texts, place }, row) =>
    texts.map(seen).map(({ text, remarks }, column) => ({
      text,
      ...withRemarks(remarks),
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      place: { ...place, table: order, row: row + 1 },
    })),
  )
  const columns = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  return { rows: rows.length, columns, ruled: false, cells }
}
