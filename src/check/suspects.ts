import type { Identity } from '../form/identities.ts'
import { identitiesOf } from '../form/identities.ts'
import { findEdition } from '../form/editions.ts'
import type { EditionId } from '../form/editions.ts'
import { editionIn, figure } from '../report/figures.ts'
import type { Report } from '../report/report.ts'

/** An identity that the figures read do not satisfy, and the one cell that alone could be why, with the value that would do. */
export type Failure = {
  readonly identity: Identity
  readonly left: number
  readonly right: number
  readonly suspect: { readonly cell: string; readonly value: number } | null
  /** Whether cells are blank that could make up for it. */
  readonly blank: boolean
}

/** The figure of a cell, null for a blank or mark; undefined where the cell is not to be had. */
type Lookup = (cell: string) => number | null | undefined

/** Tests the identities of a table; one of which a cell is not to be had is left out. */
export function failuresOf(
  edition: EditionId,
  table: 'requests' | 'disputes',
  valueOf: Lookup,
): Failure[] {
  const tested = identitiesOf(findEdition(edition)!, table)
    .filter(({ left, right }) => [...left, ...right].every((id) => valueOf(id) !== undefined))
    .map((identity) => ({
      identity,
      left: total(identity.left, valueOf),
      right: total(identity.right, valueOf),
    }))
  const failing = tested.filter(({ left, right }) => differ(left, right))
  const candidates = failing.flatMap(({ identity }) => [...identity.left, ...identity.right])
  const explained = new Map<string, { value: number; ids: Identity[] }>()
  for (const cell of new Set(candidates)) {
    const around = tested.filter(({ identity }) => holds(identity, cell))
    const [first] = around
    if (!first || around.length < 2) continue
    const delta = needed(first, cell)
    const value = Number(((valueOf(cell) ?? 0) + delta).toFixed(6))
    if (value < 0 || around.some((each) => differ(needed(each, cell), delta))) continue
    explained.set(cell, { value, ids: around.map(({ identity }) => identity) })
  }
  return failing.map(({ identity, left, right }) => {
    const why = [...explained].filter(([, { ids }]) => ids.includes(identity))
    const [only] = why
    return {
      identity,
      left,
      right,
      suspect: only && why.length === 1 ? { cell: only[0], value: only[1].value } : null,
      blank: [...identity.left, ...identity.right].some((id) => valueOf(id) === null),
    }
  })
}

function total(ids: readonly string[], valueOf: Lookup): number {
  return ids.reduce((all, id) => all + (valueOf(id) ?? 0), 0)
}

function holds({ left, right }: Identity, cell: string): boolean {
  return (left as readonly string[]).includes(cell) || (right as readonly string[]).includes(cell)
}

/** What a cell would have to change by for one identity to hold. */
function needed(
  { identity, left, right }: { identity: Identity; left: number; right: number },
  cell: string,
): number {
  return (identity.left as readonly string[]).includes(cell) ? right - left : left - right
}

function differ(a: number, b: number): boolean {
  return Math.abs(a - b) > 1e-6
}

const memo = new WeakMap<Report, readonly Failure[]>()

/** The identities of table three that a report does not satisfy, with the cell that each may be owed to. */
export function failuresIn(report: Report): readonly Failure[] {
  const known = memo.get(report)
  if (known) return known
  const found = failuresOf(
    editionIn(report, 'requests'),
    'requests',
    (cell) => figure(report, cell)?.value,
  )
  memo.set(report, found)
  return found
}
