import { ingestLimits } from '../limits.ts'
import type { WordPart } from './docx-document.ts'
import { onColour } from './look.ts'
import type { Run } from './runs.ts'
import type { RowShape, State } from './rtf-state.ts'
import type { EdgeRow } from './word-edges.ts'
import { alignRows } from './word-edges.ts'

/** Puts runs, ends of paragraphs, cells and rows together; `depth` is the number of tables in which something stands. */
export type RtfFlow = {
  readonly run: (run: Run) => void
  readonly insert: (parts: readonly WordPart[]) => void
  readonly endParagraph: (depth: number) => void
  readonly endCell: (depth: number) => void
  readonly endRow: (depth: number, shape: RowShape) => void
  /** Ends the flow: what is begun is put in its place. */
  readonly end: () => readonly WordPart[]
}

/** Ends what a control word ends; false for words that end nothing. */
export function endOf(name: string, flow: RtfFlow, { depth, inTable, row }: State): boolean {
  const own = depth || Number(inTable)
  if (name === 'par' || name === 'sect' || name === 'page') flow.endParagraph(own)
  else if (name === 'cell') flow.endCell(1)
  else if (name === 'nestcell') flow.endCell(own)
  else if (name === 'row') flow.endRow(1, row)
  else if (name === 'nestrow') flow.endRow(own, row)
  else return false
  return true
}

type Level = { readonly rows: EdgeRow[]; cells: WordPart[][]; cell: WordPart[] }

/** A flow of text with tables in it: that of the document, or of a box. Throws for tables over 16 deep. */
export function newFlow(): RtfFlow {
  const parts: WordPart[] = []
  const levels: Level[] = []
  let runs: Run[] = []
  let [count, known]: [number, RowShape | null] = [0, null]
  const target = (): WordPart[] => levels.at(-1)?.cell ?? parts
  const leave = (): void => {
    const { rows, cells, cell } = levels.pop()!
    if (cell.length > 0) cells.push(cell)
    if (cells.length > 0) rows.push({ edges: [], merges: [], deleted: false, cells })
    if (rows.length > 0) target().push({ kind: 'table', table: { rows: alignRows(rows) } })
  }
  const go = (depth: number): void => {
    if (depth > ingestLimits.nesting)
      throw new Error(`Unexpected tables ${ingestLimits.nesting} deep`)
    while (levels.length > depth) leave()
    while (levels.length < depth) levels.push({ rows: [], cells: [], cell: [] })
  }
  const put = (): void => {
    target().push({ kind: 'paragraph', text: '', runs })
    runs = []
  }
  return {
    run: (run) => void runs.push(run),
    insert: (more) => void target().push(...more),
    endParagraph: (depth) => {
      // Some writers do not say of each paragraph of a row that it stands in a table.
      const open = levels.findLastIndex(({ cells }) => cells.length > 0) + 1
      go(Math.max(depth, open))
      put()
    },
    endCell: (depth) => {
      if (++count > ingestLimits.cells)
        throw new Error(`Unexpected number of cells over ${ingestLimits.cells}`)
      go(Math.max(1, depth))
      put()
      const level = levels.at(-1)!
      level.cells.push(level.cell)
      level.cell = []
    },
    endRow: (depth, given) => {
      go(Math.max(1, depth))
      const level = levels.at(-1)!
      // Some writers give the shape of rows that are alike once.
      const shape = given.cells.length > 0 || depth > 1 ? given : (known ?? given)
      if (depth < 2) known = shape
      const row = rowOf(level.cells, shape)
      if (row.cells.length > 0) level.rows.push(row)
      level.cells = []
    },
    end: () => {
      if (runs.length > 0) put()
      go(0)
      return parts
    },
  }
}

/** A row without the cells that were deleted with changes tracked. */
function rowOf(cells: readonly WordPart[][], { left, cells: shapes }: RowShape): EdgeRow {
  const kept = cells.flatMap((parts, at) => {
    const shape = shapes[at]
    return shape?.deleted ? [] : [shape?.shaded ? parts.map(onGround) : parts]
  })
  const own = shapes.slice(0, cells.length).filter((shape) => !shape.deleted)
  const edges = [left, ...own.map(({ edge }) => edge)]
  return { edges, merges: own, deleted: false, cells: kept }
}

function onGround(part: WordPart): WordPart {
  return part.kind === 'paragraph' && part.runs ? { ...part, runs: part.runs.map(onColour) } : part
}
