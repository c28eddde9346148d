import type { Heading, Root, Table as MarkdownTable, TableCell } from 'mdast'
import type { VFile } from 'vfile'
import type { Label } from '../locale/label.ts'
import type { Position } from '../curated/message.ts'
import { problem, quote } from '../curated/message.ts'
import { missing, unexpected } from '../curated/said.ts'
import type { Cell, EditionId, TableId } from '../form/editions.ts'
import { unitOf } from '../form/editions.ts'
import type { Edition, FormRow } from '../form/form.ts'
import { readFigure } from './figure.ts'
import { found } from './node-words.ts'
import type { Observation } from './report.ts'
import type { LineFault, Match } from './table.ts'
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
    const other = tableLike(edition, header, rows)
    if (other) {
      problem(file, {
        rule: 'table',
        reason: unexpected(
          { zh: `“${other}”的表格`, en: `table of ${other}` },
          { zh: '此标题的表格', en: 'that of the heading' },
        ),
        place: positionOf(node),
        note: orderNote,
      })
      return []
    }
    sayColumns(file, match.columns, header, node)
    sayRows(file, match.rows, rows, node)
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
      reason: unexpected(
        {
          zh: `${row.label.zh} 一行的${figures.length}格`,
          en: `${figures.length} cells in row ${row.label.zh}`,
        },
        { zh: `${match.table.columns.length}格`, en: String(match.table.columns.length) },
      ),
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
      reason: unexpected(
        {
          zh: `${row.label.zh} 一行的 ${quote(text)}`,
          en: `${quote(text)} in the group head ${row.label.zh}`,
        },
        { zh: '空格', en: 'an empty cell' },
      ),
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
      reason: unexpected(
        { zh: `${cell.id} 里的 ${quote(text)}`, en: `${quote(text)} in ${cell.id}` },
        {
          zh: '数字、空白、符号（/ — -）、? 或 absent',
          en: 'a number, nothing, a mark (/ — -), ? or absent',
        },
      ),
      place,
      actual: text,
      expected: ['0', '', '/', '?', 'absent'],
      note: {
        zh: '照原文填写；看不清写 `?`。',
        en: 'Write the figure as printed. Where nobody can read it, write `?`.',
      },
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

/** The heading of the table of an edition that has exactly these columns and rows; null where none has. */
function tableLike(
  edition: Edition,
  header: readonly TextCell[],
  rows: readonly (readonly TextCell[])[],
): string | null {
  const key = (columns: readonly string[], labels: readonly string[]): string =>
    [...columns, '', ...labels].join('\n')
  const is = key(
    header.slice(1).map(({ text }) => text),
    rows.map(([label]) => label?.text ?? ''),
  )
  const found = edition.tables.find(
    (table) =>
      key(
        table.columns.map(({ label }) => label.zh),
        table.rows.map(({ label }) => label.zh),
      ) === is,
  )
  const section = edition.sections.find(({ no }) => no === found?.section)
  return found ? (found.caption?.zh ?? section?.label.zh ?? null) : null
}

/** Says what is wrong with the columns. */
function sayColumns(
  file: VFile,
  faults: readonly LineFault[],
  header: readonly TextCell[],
  node: MarkdownTable,
): void {
  for (const { at, actual, expected } of faults) {
    lineFault(file, 'column', header[at + 1]?.place ?? positionOf(node), actual, expected)
  }
}

/** More faults than that have one cause: another table stands here, or one that was pasted over. */
const most = 3

/** Says what is wrong with the rows: one message where all are there in another order, or where most are others. */
function sayRows(
  file: VFile,
  faults: readonly LineFault[],
  rows: readonly (readonly TextCell[])[],
  node: MarkdownTable,
): void {
  const [first] = faults
  if (!first) return
  const place = (at: number): Position => (rows[at] ?? rows.at(-1))?.[0]?.place ?? positionOf(node)
  const sorted = (of: 'actual' | 'expected'): string =>
    faults
      .flatMap((fault) => fault[of] ?? [])
      .toSorted()
      .join('|')
  const moved = sorted('actual') === sorted('expected')
  if (moved || faults.length > most) {
    const is = rows[first.at]?.[0]?.text ?? null
    const to = first.expected ?? first.actual
    problem(file, {
      rule: 'table',
      reason: moved
        ? {
            zh: `各行次序不对：出现行 ${quote(is ?? '')}，应为 ${to}`,
            en: `Unexpected row ${quote(is ?? '')}, expected ${to}: the rows are out of order`,
          }
        : lineReason('row', first.actual, first.expected),
      place: place(first.at),
      ...(is === null ? {} : { actual: is }),
      ...(to === null ? {} : { expected: [to] }),
      note: moved
        ? orderNote
        : {
            zh: `之后还有${faults.length - 1}处不同：看看是不是别的表格，或漏了几行。`,
            en: `${faults.length - 1} more lines differ after it: look whether this is another table, or rows are left out.`,
          },
    })
    return
  }
  for (const { at, actual, expected } of faults) lineFault(file, 'row', place(at), actual, expected)
}

function lineFault(
  file: VFile,
  what: 'row' | 'column',
  place: Position,
  actual: string | null,
  expected: string | null,
): void {
  problem(file, {
    rule: 'table',
    reason: lineReason(what, actual, expected),
    place,
    ...(actual === null ? {} : { actual }),
    ...(expected === null ? {} : { expected: [expected] }),
    note: orderNote,
  })
}

const orderNote: Label = {
  zh: '行和列是所用版本的，次序和文字相同，各一次。',
  en: 'Rows and columns are those of the edition, in its order and wording, each once.',
}

function lineReason(what: 'row' | 'column', actual: string | null, expected: string | null): Label {
  const zh = what === 'row' ? '行' : '列'
  if (actual === null) return missing({ zh: `${zh} ${expected}`, en: `${what} ${expected}` })
  const is = { zh: `${zh} ${quote(actual)}`, en: `${what} ${quote(actual)}` }
  if (expected !== null) return unexpected(is, expected)
  return unexpected(is, { zh: '这里没有它', en: 'it nowhere here' })
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
      reason: unexpected(
        {
          zh: `${node.type === 'heading' ? '标题' : '格子'}里的${found(stranger.type).zh}`,
          en: `${stranger.type} in a ${node.type === 'heading' ? 'heading' : 'cell'}`,
        },
        { zh: '纯文字', en: 'plain text' },
      ),
      place: positionOf(stranger),
      note: {
        zh: '只写文字或数字，没有HTML、链接、粗体或代码。',
        en: 'Write the words or the figure only: no HTML, links, emphasis or code.',
      },
    })
  }
  return { text: node.children.map(wordsOf).join('').trim(), place }
}

/** The words of a node: of what is refused too, so that a bold label is no missing one. */
function wordsOf(node: TableCell['children'][number]): string {
  if ('children' in node) return node.children.map(wordsOf).join('')
  return node.type === 'text' ? node.value : ''
}

/** Where a node begins. */
export function positionOf(
  node: Root['children'][number] | TableCell | TableCell['children'][number],
): Position {
  const { line, column } = node.position!.start
  return { line, column }
}
