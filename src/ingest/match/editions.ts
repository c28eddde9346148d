import type { EditionId } from '../../form/editions.ts'
import { editionForYear, editions } from '../../form/editions.ts'
import type { FormTable } from '../../form/form.ts'
import type { Target } from './targets.ts'
import { figuresIn, hintsOf } from './targets.ts'

/** The edition of the report and of each of its tables, made out from labels; the year decides only where none speaks. */
export type Editions = {
  readonly report: EditionId
  readonly tables: ReadonlyMap<string, EditionId>
  /** Whether any label spoke. */
  readonly evident: boolean
}

const all = editions.map(({ id }) => id)

/** Makes out the editions from the columns named, the rows there, and the number of figures. `ruled` are hints of grids. */
export function detectEditions(
  targets: readonly Target[],
  ruled: ReadonlyMap<string, ReadonlySet<EditionId>>,
  year: number,
): Editions {
  const ids = new Set(
    editions.flatMap(({ tables }) => (tables as readonly FormTable[]).map(({ id }) => id)),
  )
  const possible = new Map<string, readonly EditionId[]>()
  for (const table of ids) {
    const own = targets.filter(
      (each): each is RowTarget => each.kind === 'row' && each.match.row.table === table,
    )
    const hints = [
      ruled.get(table),
      ...byColumns(own, table),
      ...byRows(own),
      ...byCount(own, table),
    ]
    const left = narrowed(all, [...hints, ...byLabels(own)])
    if (left.length < all.length) possible.set(table, left)
  }
  const votes = all.map((id) => [...possible.values()].filter((left) => left.includes(id)).length)
  const most = all.filter((_, at) => votes[at] === Math.max(...votes))
  const byYear = editionForYear(year)?.id as EditionId | undefined
  const report = narrowed(most, [possible.get('documents'), byYear && [byYear]]).at(-1)!
  const tables = new Map([...ids].map((id) => [id, nearest(report, possible.get(id) ?? all)]))
  return { report, tables, evident: possible.size > 0 }
}

type RowTarget = Target & { kind: 'row' }
type Hint = Iterable<EditionId> | undefined

/** What is left of editions by one hint after the other; a hint that would leave none is passed over. */
function narrowed(from: readonly EditionId[], hints: readonly Hint[]): readonly EditionId[] {
  return hints.reduce<readonly EditionId[]>((left, hint) => {
    const own = new Set(hint)
    const both = left.filter((id) => own.has(id))
    return both.length > 0 ? both : left
  }, from)
}

/** The report's own edition where it is possible; else the nearest of those that are. */
function nearest(report: EditionId, possible: readonly EditionId[]): EditionId {
  const away = (id: EditionId): number => Math.abs(all.indexOf(id) - all.indexOf(report))
  return possible.reduce((best, id) => (away(id) < away(best) ? id : best))
}

function byColumns(targets: readonly RowTarget[], table: string): Hint[] {
  return targets.map(({ reading }) => hintsOf(reading, table))
}

/** A row with figures that only some editions have. What came last decides first: the head of a newer split may have figures too. */
function byRows(targets: readonly RowTarget[]): Hint[] {
  const oldest = (ids: readonly EditionId[]): number => all.indexOf(ids[0]!)
  return targets
    .filter(({ reading }) => reading.values.some(({ kind }) => kind !== 'blank'))
    .map(({ match: { row } }) => all.filter((id) => figuresIn(id, row.table, row.row) > 0))
    .sort((a, b) => oldest(b) - oldest(a))
}

/** The number of figures of a row. */
function byCount(targets: readonly RowTarget[], table: string): Hint[] {
  return targets.map(({ match, reading }) => {
    const count = reading.values.filter(({ kind }) => kind !== 'blank').length
    return count === 0
      ? undefined
      : all.filter((id) => figuresIn(id, table, match.row.row) === count)
  })
}

/** A row whose number or wording only some editions print. */
function byLabels(targets: readonly RowTarget[]): Hint[] {
  return targets.map(({ match }) => match.editions)
}
