import type { Label } from '../locale/label.ts'
import type { Cell } from './editions.ts'
import { editions, findCell } from './editions.ts'

/** What a cell means, null where nobody has said; and the articles of the law that it goes back to. */
export type Meaning = { readonly explain: Label | null; readonly articles: readonly string[] }

/** The meaning of a cell and its articles: its own, else its row's, else that of the same cell in the newest edition. */
export function meaningOf(cell: Cell): Meaning {
  const candidates = [cell, ...[...editions].reverse().map(({ id }) => findCell(id, cell.id))]
  for (const each of candidates) {
    if (!each) continue
    const own = each.table.explain?.[`${each.row.id}.${each.column.id}`]
    if (own) return { explain: own.label, articles: own.articles }
    if (each.row.explain) return { explain: each.row.explain, articles: each.row.articles ?? [] }
  }
  return { explain: null, articles: [] }
}
