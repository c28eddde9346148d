import type { Heading, Root, Table as MarkdownTable, TableCell } from 'mdast'
import type { VFile } from 'vfile'
import type { Position } from '../curated/message.ts'
import { problem, quote } from '../curated/message.ts'
import type { Cell, EditionId, TableId } from '../form/editions.ts'
import { unitOf } from '../form/editions.ts'
import type { Edition, FormRow } from '../form/form.ts'
import { readFigure } from './figure.ts'
import type { Observation } from './report.ts'
import type { Match } from './table.ts'
import { cellsOfRow, cornerOf, matchTable } from './table.ts'

/** A cell of a Markdown table: its text, trimmed, and where it begins. */
export type TextCell = { readonly text: string; readonly place: Position }

/** Reads a table of figures that its heading announced as `tableId`. Wrong rows are left out: the file says why. */
export function readTable(
  file: VFile,
  node: MarkdownTable,
  edition: Edition,
  tableId: string,
): Observation[] {
  const [header = [], ...rows] = gridOf(file, node)
  const match = matchTable(
    edition,
    tableId,
    header.slice(1).map(({ text }) => text),
    rows.map(([label]) => label?.text ?? ''),
  )
  const corner = cornerOf(edition.tables.find(({ id }) => id === tableId)!)
  if (header[0]?.text !== corner) {
    lineFault(file, 'column', header[0]?.place ?? positionOf(node), header[0]?.text ?? null, corner)
  }
  if (!('edition' in match)) {
    for (const { at, actual, expected } of match.columns) {
      lineFault(file, 'column', header[at + 1]?.place ?? positionOf(node), actual, expected)
    }
    for (const { at, actual, expected } of match.rows) {
      const place = (rows[at] ?? rows.at(-1))?.[0]?.place ?? positionOf(node)
      lineFault(file, 'row', place, actual, expected)
    }
    return []
  }
  return rows.flatMap((cells, index) => readRow(file, cells, match, match.rows[index]!, node))
}

/** The figures of a row of a matched table; none of a group head, which is to be empty. */
function readRow(
  file: VFile,
  cells: readonly TextCell[],
  match: Match,
  row: FormRow,
  node: MarkdownTable,
): Observation[] {
  const figures = cells.slice(1)
  if (figures.length !== match.table.columns.length) {
    problem(file, {
      rule: 'table',
      reason: `Unexpected ${figures.length} cells in row ${row.label.zh}, expected ${match.table.columns.length}`,
      place: cells[0]?.place ?? positionOf(node),
    })
    return []
  }
  if (!row.group) {
    return cellsOfRow(match, row).flatMap(
      (cell, column) => readCell(file, figures[column]!, cell, match.edition) ?? [],
    )
  }
  for (const { text, place } of figures) {
    if (text === '') continue
    problem(file, {
      rule: 'table',
      reason: `Unexpected ${quote(text)} in the group head ${row.label.zh}, expected an empty cell`,
      place,
      actual: text,
    })
  }
  return []
}

function readCell(
  file: VFile,
  { text, place }: TextCell,
  cell: Cell,
  edition: EditionId,
): Observation | null {
  const figure = readFigure(text)
  if (!figure) {
    problem(file, {
      rule: 'figure',
      reason: `Unexpected ${quote(text)} in ${cell.id}, expected a number, nothing, a mark (/ — -), ? or absent`,
      place,
      actual: text,
      expected: ['0', '', '/', '?', 'absent'],
      note: 'Write the figure as printed. Where nobody can read it, write `?`.',
    })
    return null
  }
  return {
    cell: cell.id,
    table: cell.table.id as TableId,
    row: cell.row.id,
    column: cell.column.id,
    edition,
    printed: text,
    status: figure.status,
    value: figure.value,
    unit: figure.unit ?? unitOf(cell),
    line: place.line,
    at: place.column,
  }
}

function lineFault(
  file: VFile,
  what: 'row' | 'column',
  place: Position,
  actual: string | null,
  expected: string | null,
): void {
  const reason =
    actual === null
      ? `Missing ${what} ${expected}`
      : expected === null
        ? `Unexpected ${what} ${quote(actual)}, expected it nowhere here`
        : `Unexpected ${what} ${quote(actual)}, expected ${expected}`
  problem(file, {
    rule: 'table',
    reason,
    place,
    ...(actual === null ? {} : { actual }),
    ...(expected === null ? {} : { expected: [expected] }),
    note: 'Rows and columns are those of the edition, in its order and wording, each once.',
  })
}

/** The cells of a Markdown table as texts, row by row, the header first. */
export function gridOf(file: VFile, node: MarkdownTable): TextCell[][] {
  return node.children.map((row) => row.children.map((cell) => plainText(file, cell)))
}

/** The text of a cell or heading; anything in it but text is refused. */
export function plainText(file: VFile, node: TableCell | Heading): TextCell {
  const place = positionOf(node.children[0] ?? node)
  const stranger = node.children.find(({ type }) => type !== 'text')
  if (stranger) {
    problem(file, {
      rule: 'structure',
      reason: `Unexpected ${stranger.type} in a ${node.type === 'heading' ? 'heading' : 'cell'}, expected plain text`,
      place: positionOf(stranger),
      note: 'Write the words or the figure only: no HTML, links, emphasis or code.',
    })
  }
  const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  return { text: text.trim(), place }
}

/** Where a node begins. */
export function positionOf(
  node: Root['children'][number] | TableCell | TableCell['children'][number],
): Position {
  const { line, column } = node.position!.start
  return { line, column }
}
