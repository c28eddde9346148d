import { cellsOfTable, tableOf } from '../../../../src/form/editions.ts'
import type { TableId } from '../../../../src/form/editions.ts'
import { form2021 } from '../../../../src/form/editions/2021.ts'
import type { FormRow } from '../../../../src/form/form.ts'
import { texts } from '../../../../src/form/form.ts'
import type { Captured, Grid } from '../../../../src/ingest/grid.ts'

/** A cell as a document prints it, with its spans. */
export type PaperCell = {
  readonly text: string
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A table as a document prints it: each row has the cells that begin in it. */
export type PaperTable = readonly (readonly PaperCell[])[]

/** A cell of a table where a row meets it: the column it begins at, and whether it began in a row above. */
export type PlacedCell = {
  readonly cell: PaperCell
  readonly column: number
  readonly goesOn: boolean
}

/** The cells that each row of a table meets, those that began above among them. */
export function placed(table: PaperTable): readonly (readonly PlacedCell[])[] {
  const columns = columnsOf(table)
  const held: { of: PaperCell; left: number }[] = []
  return table.map((own) => {
    const fresh = [...own]
    const row: PlacedCell[] = []
    for (let column = 0; column < columns;) {
      const above = held[column]
      const goesOn = above !== undefined && above.left > 0
      const cell = goesOn ? above.of : fresh.shift()!
      row.push({ cell, column, goesOn })
      held[column] = { of: cell, left: (goesOn ? above.left : cell.rowSpan) - 1 }
      column += cell.columnSpan
    }
    return row
  })
}

/** How many columns a table has. */
export function columnsOf(table: PaperTable): number {
  return table[0]!.reduce((sum, { columnSpan }) => sum + columnSpan, 0)
}

/** A document: lines of text and tables. */
export type Paper = readonly (string | PaperTable)[]

/** A report on the form of 2021, printed as its template prints it: tables of 14 x 4, 28 x 10 and 4 x 15. */
export function nationalForm(figure: (cell: string) => string = madeUp): Paper {
  const heading = (no: number): string => form2021.sections[no - 1]!.label.zh
  return [
    '某某市人民政府2024年政府信息公开工作年度报告',
    heading(1),
    '2024年，全市共受理政府信息公开申请3119件，答复3050件。',
    heading(2),
    documents(figure),
    heading(3),
    requests(figure),
    heading(4),
    disputes(figure),
    heading(5),
    '一是公开的主动性有待加强。',
    heading(6),
    '无其他需要报告的事项。',
  ]
}

/** Figures that are all different: 1 to 7 digits, the fee with decimals. */
export function madeUp(cell: string): string {
  const at = order.indexOf(cell)
  if (cell.startsWith('fees.')) return '96171.6'
  return String((at * 7919) % 10 ** ((at % 7) + 1))
}

const order = form2021.tables.flatMap((table) =>
  cellsOfTable(form2021, table).map(({ id }) => id as string),
)

/** The cells of the grids of a reading, white space aside, for comparing with `wantedGrids`. */
export function gridsOf(captured: Captured, fold = (text: string): string => text): unknown {
  return captured.blocks.flatMap((block) =>
    block.kind === 'grid' ? [plain(block.grid, fold)] : [],
  )
}

function plain({ rows, columns, cells }: Grid, fold: (text: string) => string): unknown {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column)
  return {
    rows,
    columns,
    cells: sorted.map(({ text, row, column, rowSpan, columnSpan }) =>
      [fold(text.replace(/\s/gu, '')), row, column, rowSpan, columnSpan].join(' '),
    ),
  }
}

/** What a reading of a paper must give: the same cells at the same places. */
export function wantedGrids(paper: Paper): unknown {
  return paper.flatMap((part) => (typeof part === 'string' ? [] : [wanted(part)]))
}

function wanted(table: PaperTable): unknown {
  const cells: string[] = []
  const taken = new Set<string>()
  let columns = 0
  for (const [row, own] of table.entries()) {
    let column = 0
    for (const { text, rowSpan, columnSpan } of own) {
      while (taken.has(`${row} ${column}`)) column++
      cells.push([text.replace(/\s/gu, ''), row, column, rowSpan, columnSpan].join(' '))
      for (let r = 0; r < rowSpan; r++) {
        for (let c = 0; c < columnSpan; c++) taken.add(`${row + r} ${column + c}`)
      }
      column += columnSpan
      columns = Math.max(columns, column)
    }
  }
  return { rows: table.length, columns, cells }
}

type Figure = (cell: string) => string

function cell(text: string, columnSpan = 1, rowSpan = 1): PaperCell {
  return { text, rowSpan, columnSpan }
}

function find(id: TableId): ReturnType<typeof tableOf> {
  return tableOf(form2021, id)
}

function documents(figure: Figure): PaperTable {
  return (['documents', 'licensing', 'enforcement', 'fees'] as const).flatMap((id) => {
    const table = find(id)
    const span = table.columns.length === 1 ? 3 : 1
    return [
      [cell(table.caption!.zh, 4)],
      [cell(texts.item.zh), ...table.columns.map(({ label }) => cell(label.zh, span))],
      ...table.rows.map((row) => [
        cell(row.label.zh),
        ...table.columns.map((column) => cell(figure(`${id}.${row.id}.${column.id}`), span)),
      ]),
    ]
  })
}

function requests(figure: Figure): PaperTable {
  const { rows, columns } = find('requests')
  const leaves = (head: FormRow): FormRow[] =>
    rows.filter((row) => row.in === head.id).flatMap((row) => (row.group ? leaves(row) : [row]))
  const figures = (row: FormRow): PaperCell[] =>
    columns.map(({ id }) => cell(figure(`requests.${row.id}.${id}`)))
  const body: PaperCell[][] = []
  let heads: PaperCell[] = []
  for (const row of rows) {
    if (row.group) {
      heads.push(cell(row.label.zh, 1, leaves(row).length))
      continue
    }
    const outer = row.in === undefined ? 3 : row.in === 'outcomes' ? 2 : 1
    body.push([...heads, cell(row.label.zh, outer), ...figures(row)])
    heads = []
  }
  return [
    [cell(texts.balanceNote.zh, 3, 3), cell(texts.applicants.zh, 7)],
    [
      cell(columns[0]!.label.zh, 1, 2),
      cell(texts.organisations.zh, 5),
      cell(columns[6]!.label.zh, 1, 2),
    ],
    columns.slice(1, 6).map(({ label }) => cell(label.zh)),
    ...body,
  ]
}

function disputes(figure: Figure): PaperTable {
  const { rows, columns } = find('disputes')
  const heads = columns.map(({ label }) => label.zh)
  return [
    [cell(rows[0]!.label.zh, 5), cell(texts.suits.zh, 10)],
    [
      ...heads.map((text) => cell(text, 1, 2)),
      cell(rows[1]!.label.zh, 5),
      cell(rows[2]!.label.zh, 5),
    ],
    [...heads, ...heads].map((text) => cell(text)),
    rows.flatMap((row) => columns.map(({ id }) => cell(figure(`disputes.${row.id}.${id}`)))),
  ]
}
