import type { CellId, EditionId } from '../form/editions.ts'
import { findEdition } from '../form/editions.ts'
import type { Identity } from '../form/identities.ts'
import { identitiesOf } from '../form/identities.ts'
import type { FigureStatus } from './figure.ts'

type Printed = { readonly value: number | null; readonly status: FigureStatus }

/** The tables whose totals the form's own equations give, with the edition that each is printed in. */
type Editions = Readonly<Partial<Record<'requests' | 'disputes', EditionId>>>

/**
 * The totals that were left blank, or have a mark, and that the figures in print fix by the form's own equations:
 * a total whose parts are all known. Where the known parts of a printed total add up to it, those left blank add nothing,
 * as counts are never below 0; that is used on the way and is no figure of those cells. Nothing is worked out from what is
 * illegible or absent.
 */
export function derivedTotals(
  editions: Editions,
  find: (cell: CellId) => Printed | null,
): ReadonlyMap<CellId, number> {
  const identities = (['requests', 'disputes'] as const).flatMap((table) => {
    const edition = editions[table]
    return edition ? identitiesOf(findEdition(edition)!, table) : []
  })
  const state: State = { known: new Map(), blank: new Set(), derived: new Map() }
  for (const cell of new Set(identities.flatMap(({ left, right }) => [...left, ...right]))) {
    const printed = find(cell)
    if (printed?.value != null) state.known.set(cell, printed.value)
    else if (printed?.status === 'blank' || printed?.status === 'marked') state.blank.add(cell)
  }
  if (state.blank.size === 0) return state.derived
  // Those of rows come first: where the equation of its column gives a total another value, that is a finding of the checks.
  const adding = identities.filter(({ right }) => right.length === 1)
  let before: number
  do {
    before = state.known.size + state.derived.size
    for (const identity of adding) work(identity, state)
  } while (before !== state.known.size + state.derived.size)
  return state.derived
}

type State = {
  readonly known: Map<CellId, number>
  readonly blank: Set<CellId>
  readonly derived: Map<CellId, number>
}

/** Works out what one equation fixes: a blank total from its parts, or that its blank parts add nothing. */
function work({ left, right }: Identity, { known, blank, derived }: State): void {
  const total = right[0]!
  const sum = sumOf(left, known)
  const unknown = left.filter((cell) => !known.has(cell))
  if (blank.has(total) && unknown.length === 0) {
    if (derived.has(total)) return
    known.set(total, sum)
    derived.set(total, sum)
  } else if (known.get(total) === sum && unknown.every((cell) => blank.has(cell))) {
    for (const cell of unknown) known.set(cell, 0)
  }
}

function sumOf(cells: readonly CellId[], known: ReadonlyMap<CellId, number>): number {
  return Number(cells.reduce((all, cell) => all + (known.get(cell) ?? 0), 0).toFixed(6))
}
