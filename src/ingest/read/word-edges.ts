import type { Merge, WordPart, WordRow } from './docx-document.ts'

/** A row whose cells are told by where they begin and end, in twentieths of a point: `edges` has one more than cells. */
export type EdgeRow = {
  readonly edges: readonly number[]
  readonly merges: readonly EdgeMerge[]
  readonly deleted: boolean
  readonly cells: readonly WordPart[][]
}

/** How a cell is merged with the one above and the one before. */
export type EdgeMerge = { readonly vertical: Merge | null; readonly horizontal: Merge | null }

/** Rows on the columns that the edges of all of them make; edges less than 2 points apart are one. */
export function alignRows(rows: readonly EdgeRow[]): WordRow[] {
  const columns: number[] = []
  for (const edge of rows.flatMap(({ edges }) => edges).sort((a, b) => a - b)) {
    if (columns.length === 0 || edge - columns.at(-1)! > 40) columns.push(edge)
  }
  const columnOf = (edge: number): number => columns.findLastIndex((start) => start <= edge)
  return rows.map(({ edges, merges, cells, deleted }) => ({
    before: edges.length > 0 ? columnOf(edges[0]!) : 0,
    deleted,
    cells: cells.map((parts, index) => {
      const [from, to] = [edges[index], edges[index + 1]]
      const span = from === undefined || to === undefined ? 1 : columnOf(to) - columnOf(from)
      return {
        span: Math.max(1, span),
        vertical: merges[index]?.vertical ?? null,
        horizontal: merges[index]?.horizontal ?? null,
        parts,
      }
    }),
  }))
}
