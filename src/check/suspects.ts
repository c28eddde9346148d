import type { CellId, EditionId } from '../form/editions.ts'
import { findEdition } from '../form/editions.ts'
import type { Identity } from '../form/identities.ts'
import { identitiesOf } from '../form/identities.ts'
import type { Report } from '../report/report.ts'
import { tableEdition } from '../report/report.ts'

/** A cell that alone would explain every identity that fails, and the value that would satisfy them all. */
export type Suspect = { readonly cell: CellId; readonly value: number }

const memo = new WeakMap<Report, readonly Suspect[]>()

/**
 * The cells of table three of which a single other value would make all its identities hold; one at most where a row
 * and a column fail. Empty when nothing fails, or when no single cell explains it. Blanks count as nothing here.
 */
export function suspectsOf(report: Report): readonly Suspect[] {
  const known = memo.get(report)
  if (known) return known
  const values = new Map(
    report.observations.flatMap(({ cell, value }) => (value === null ? [] : [[cell, value]])),
  )
  const found = suspects(tableEdition(report, 'requests'), values)
  memo.set(report, found)
  return found
}

/** The same over plain values, for readers that have no report yet. */
export function suspects(edition: EditionId, values: ReadonlyMap<CellId, number>): Suspect[] {
  const identities = identitiesOf(findEdition(edition)!, 'requests')
  const failing = identities.filter((identity) => gap(identity, values) !== 0)
  if (failing.length < 2) return []
  const rows = failing.filter(({ along }) => along === 'row')
  const columns = failing.filter(({ along }) => along === 'column')
  const shared = rows.flatMap((row) =>
    [...row.left, ...row.right].filter((cell) =>
      columns.some(({ left, right }) => left.includes(cell) || right.includes(cell)),
    ),
  )
  return [...new Set(shared)].flatMap((cell) => {
    const value = values.get(cell)
    const row = rows.find(({ left, right }) => left.includes(cell) || right.includes(cell))
    if (value === undefined || !row) return []
    const other = value + (row.left.includes(cell) ? -gap(row, values) : gap(row, values))
    if (other < 0) return []
    const tried = new Map(values).set(cell, other)
    return identities.every((identity) => gap(identity, tried) === 0)
      ? [{ cell, value: other }]
      : []
  })
}

function gap({ left, right }: Identity, values: ReadonlyMap<CellId, number>): number {
  const sum = (cells: readonly CellId[]): number =>
    cells.reduce((total, cell) => total + (values.get(cell) ?? 0), 0)
  return Number((sum(left) - sum(right)).toFixed(6))
}
