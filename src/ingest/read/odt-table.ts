import { ingestLimits } from '../limits.ts'
import type { WordCell, WordPart, WordRow, WordTable } from './docx-document.ts'
import type { Attribute } from './xml.ts'

/** Takes tables as OpenDocument has them, element by element; gives what they are in Word's terms when they end. */
export type OdtTables = {
  readonly openTable: () => void
  readonly openRow: (attribute: Attribute) => void
  /** Begins a cell, or the place of one that another covers; gives where its content goes. */
  readonly openCell: (attribute: Attribute, covered: boolean) => WordPart[]
  readonly closeRow: () => void
  readonly closeTable: () => WordTable
}

type Cell = {
  readonly covered: boolean
  readonly columns: number
  readonly rows: number
  readonly repeated: number
  readonly parts: WordPart[]
}

/** Cells that reach down, by the column they begin in: the rows that are left, the columns they take. */
type Reaching = Map<number, { left: number; readonly columns: number }>

type Open = {
  readonly table: WordTable
  readonly reaching: Reaching
  cells: Cell[]
  repeated: number
}

/** No table yet. Throws for tables over 16 deep, spans and numbers of cells beyond the limits. */
export function newTables(): OdtTables {
  const tables: Open[] = []
  let count = 0
  const add = (more: number): void => {
    count += more
    if (count > 2 * ingestLimits.cells)
      throw new Error(`Unexpected number of cells over ${2 * ingestLimits.cells}`)
  }
  return {
    openTable: () => {
      if (tables.length >= ingestLimits.nesting)
        throw new Error(`Unexpected tables ${ingestLimits.nesting} deep`)
      tables.push({ table: { rows: [] }, reaching: new Map(), cells: [], repeated: 0 })
    },
    openRow: (attribute) => {
      const open = tables.at(-1)
      if (!open) throw new Error('Unexpected row outside of a table')
      open.cells = []
      const isShown = (attribute('table:visibility') ?? 'visible') === 'visible'
      const repeated = spanOf(attribute('table:number-rows-repeated'), ingestLimits.cells)
      open.repeated = isShown ? repeated : 0
    },
    openCell: (attribute, covered) => {
      add(1)
      const cell: Cell = {
        covered,
        columns: spanOf(attribute('table:number-columns-spanned'), ingestLimits.columnSpan),
        rows: spanOf(attribute('table:number-rows-spanned'), ingestLimits.rowSpan),
        repeated: spanOf(attribute('table:number-columns-repeated'), ingestLimits.cells),
        parts: [],
      }
      const open = tables.at(-1)
      if (!open) throw new Error('Unexpected cell outside of a table')
      open.cells.push(cell)
      return cell.parts
    },
    closeRow: () => {
      const { cells, reaching, repeated, table } = tables.at(-1)!
      for (let time = 0; time < repeated; time++) {
        const row = wordRow(cells, reaching)
        add(row.cells.length)
        table.rows.push(row)
      }
    },
    closeTable: () => tables.pop()!.table,
  }
}

const maxColumns = 256

/** A row as Word has it: cells that others cover in their row are left out, those covered from above go on with them. */
function wordRow(cells: readonly Cell[], reaching: Reaching): WordRow {
  const row: WordCell[] = []
  let [column, end] = [0, 0]
  for (const { covered, columns, rows, repeated, parts } of cells) {
    if (column + repeated > maxColumns) throw new Error(`Unexpected columns over ${maxColumns}`)
    for (let time = 0; time < repeated; time++, column++) {
      const above = reaching.get(column)
      if (!covered) {
        row.push(wordCell(columns, rows > 1 ? 'restart' : null, parts))
        end = column + columns
        if (rows > 1) reaching.set(column, { left: rows - 1, columns })
        else reaching.delete(column)
      } else if (column >= end && above && above.left > 0) {
        row.push(wordCell(above.columns, 'continue', []))
        end = column + above.columns
        above.left--
      } else if (column >= end) row.push(wordCell(1, null, []))
    }
  }
  return { before: 0, deleted: false, cells: row }
}

function wordCell(span: number, vertical: WordCell['vertical'], parts: WordPart[]): WordCell {
  return { span, vertical, horizontal: null, parts }
}

function spanOf(value: string | undefined, most: number): number {
  const span = value === undefined ? 1 : Number(value)
  if (!Number.isInteger(span) || span < 1 || span > most)
    throw new Error(`Unexpected span ${value?.slice(0, 20)}, expected at most ${most}`)
  return span
}
