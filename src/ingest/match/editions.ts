import type { EditionId } from '../../form/editions.ts'
import { editionForYear, editions } from '../../form/editions.ts'
import type { Table } from '../../form/form.ts'
import type { Target } from './targets.ts'
import { figuresIn, hintsOf } from './targets.ts'

/** The edition of the report and of each of its tables, made out from labels; the year decides only where none speaks. */
export type Editions = {
  readonly report: EditionId
  readonly tables: ReadonlyMap<string, EditionId>
  /** Whether any label spoke. */
  readonly evident: boolean
}

/** Makes out the editions from the columns named, the rows there, and the number of figures. `ruled` are hints of grids. */
export function detectEditions(
  targets: readonly Target[],
  ruled: ReadonlyMap<string, ReadonlySet<EditionId>>,
  year: number,
): Editions {
  const found = new Map<string, EditionId>()
  const ids = new Set(
    editions.flatMap(({ tables }) => (tables as readonly Table[]).map(({ id }) => id)),
  )
  for (const table of ids) {
    const own = targets.filter(
      (each): each is Target & { kind: 'row' } =>
        each.kind === 'row' && each.match.row.table === table,
    )
    const edition =
      one(ruled.get(table)) ?? byColumns(own, table) ?? byRows(own) ?? byCount(own, table)
    if (edition) found.set(table, edition)
  }
  const votes = (id: EditionId): number =>
    [...found].filter(([table, each]) => each === id && table !== 'disputes').length
  const newer = editions.at(-1)!.id
  const older = editions[0].id
  const byYear: EditionId = (editionForYear(year)?.id as EditionId | undefined) ?? newer
  const report =
    votes(newer) === votes(older)
      ? (found.get('documents') ?? byYear)
      : votes(newer) > votes(older)
        ? newer
        : older
  for (const table of ids) if (!found.has(table)) found.set(table, report)
  return { report, tables: found, evident: votes(newer) + votes(older) > 0 }
}

type RowTarget = Target & { kind: 'row' }

function byColumns(targets: readonly RowTarget[], table: string): EditionId | null {
  for (const { reading } of targets) {
    const edition = one(hintsOf(reading, table))
    if (edition) return edition
  }
  return null
}

/** A row that only one edition has, with figures, decides. Section three: the split of 其他处理, or the row itself. */
function byRows(targets: readonly RowTarget[]): EditionId | null {
  const seen = targets
    .filter(({ reading }) => reading.values.some(({ kind }) => kind !== 'blank'))
    .map(({ match }) => match.row)
  const only = editions.filter(({ id }) =>
    seen.some(({ table, row }) =>
      editions.every((each) => figuresIn(each.id, table, row) > 0 === (each.id === id)),
    ),
  )
  return only.length === 0 ? null : (only.at(-1)!.id as EditionId)
}

function byCount(targets: readonly RowTarget[], table: string): EditionId | null {
  for (const { match, reading } of targets) {
    const count = reading.values.filter(({ kind }) => kind !== 'blank').length
    const fits = editions.filter(({ id }) => figuresIn(id, table, match.row.row) === count)
    if (count > 0 && fits.length === 1) return fits[0]!.id
  }
  return null
}

function one(hints: ReadonlySet<EditionId> | undefined): EditionId | null {
  return hints?.size === 1 ? [...hints][0]! : null
}
