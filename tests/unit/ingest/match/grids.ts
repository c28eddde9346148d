import type { Grid, GridCell } from '../../../../src/ingest/grid.ts'
import { readRuled } from '../../../../src/ingest/match/ruled.ts'
import type { RuledReading } from '../../../../src/ingest/match/ruled.ts'

/** A text of a ruled grid, or a text with the columns and rows that it spans; `null` goes on from above or left. */
export type Box = string | readonly [text: string, across: number, down?: number] | null

/** Where all cells of a grid stand. */
export const place = { page: null, line: null, table: 1, row: 1 }

/** A grid of rows of boxes. */
export function gridOf(rows: readonly (readonly Box[])[], ruled = true): Grid {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((box, c): GridCell[] => {
      if (box === null) return []
      const [text, columnSpan = 1, rowSpan = 1] = typeof box === 'string' ? [box] : box
      return [{ row: r, column: c, rowSpan, columnSpan, text, place }]
    }),
  )
  return { rows: rows.length, columns: rows[0]!.length, cells, ruled }
}

/** What ruled grids give. */
export function read(...grids: readonly Grid[]): RuledReading {
  return readRuled(grids.map((grid) => ({ kind: 'grid', grid })))
}

/** The texts of cells by their ids. */
export function cellsOf({ cells }: Pick<RuledReading, 'cells'>): Record<string, string> {
  return Object.fromEntries([...cells].map(([id, { text }]) => [id, text]))
}

/** The heads of the table of documents. */
export const heads = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'] as const
