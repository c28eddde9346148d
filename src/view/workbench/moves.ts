import type { ShownTable } from './protocol.ts'

/** Where one goes from a cell. */
export type Direction = 'next' | 'left' | 'right' | 'up' | 'down'

/** The ways between the cells of a report's tables. */
export type Moves = {
  /** The ids of all cells in the order in which they are read. */
  readonly order: readonly string[]
  /** The cell to go to; null where there is none. Up and down stay in the column, and go on in the next table. */
  readonly from: (cell: string, direction: Direction) => string | null
  /** The cells of the row that a cell stands in. */
  readonly rowOf: (cell: string) => readonly string[]
}

/** Finds the ways between the cells of tables. */
export function movesOf(tables: readonly ShownTable[]): Moves {
  const rows = tables
    .flatMap((table) => table.rows.map((row) => row.flatMap(({ cell }) => cell ?? [])))
    .filter((row) => row.length > 0)
  const order = rows.flat()
  const rowAt = new Map(rows.flatMap((row, at) => row.map((cell) => [cell, at])))
  const rowOf = (cell: string): readonly string[] => rows[rowAt.get(cell) ?? -1] ?? []
  return {
    order,
    rowOf,
    from: (cell, direction) => {
      if (direction === 'up' || direction === 'down') {
        const row = rows[rowAt.get(cell)! + (direction === 'up' ? -1 : 1)]
        return row?.[Math.min(rowOf(cell).indexOf(cell), row.length - 1)] ?? null
      }
      return order[order.indexOf(cell) + (direction === 'left' ? -1 : 1)] ?? null
    },
  }
}
