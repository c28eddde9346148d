import type { EditionId } from '../form/editions.ts'
import { findEdition } from '../form/editions.ts'
import { identitiesOf, identityKinds } from '../form/identities.ts'
import type { Observation, Report } from '../report/report.ts'
import { labelIn } from './labels.ts'
import type { Matched, Remark } from './match/placed.ts'
import { failuresOf } from '../check/suspects.ts'
import type { Failure } from '../check/suspects.ts'

/** What the figures themselves tell: identities that do not hold with the one suspect cell, and cells that are blank. */
export function readingRemarks(report: Report, matched: Matched): Remark[] {
  const places = new Map(matched.cells.map(({ id, place }) => [id, place]))
  const remarks: Remark[] = []
  for (const table of ['requests', 'disputes'] as const) {
    const own = report.observations.filter((each) => each.table === table)
    const values = new Map<string, number | null>(
      own.flatMap(({ cell, value, status }) =>
        status === 'illegible' || status === 'absent' ? [] : [[cell, value]],
      ),
    )
    const edition: EditionId = own[0]?.edition ?? report.edition
    const failures = failuresOf(edition, table, (cell) => values.get(cell))
    for (const failure of failures.filter(({ blank }) => !blank)) {
      const at = failure.suspect?.cell ?? failure.identity.right[0]!
      remarks.push({
        rule: 'identity',
        at,
        place: places.get(at) ?? null,
        reason: words(failure, report, edition),
      })
    }
    remarks.push(...untested(table, edition, values))
    const open = failures.filter(({ blank }) => blank)
    if (open.length > 0) {
      remarks.push({
        rule: 'blank',
        at: open[0]!.identity.right[0]!,
        place: places.get(open[0]!.identity.right[0]!) ?? null,
        reason: `${open.length} sums of ${table} hold only if blanks stand for figures: ${open.map((failure) => lineOf(failure, edition)).join('; ')}`,
      })
    }
    remarks.push(...blanks(edition, own, places))
  }
  if (!matched.evident) {
    const reason = 'No label tells the edition: it was taken from the year'
    remarks.push({ rule: 'edition', at: 'edition', place: null, reason })
  }
  return remarks
}

function words(
  { identity, left, right, suspect }: Failure,
  report: Report,
  edition: EditionId,
): string {
  const { label } = identityKinds[identity.check]
  const sums = `${label.zh} of ${lineOf({ identity }, edition)}: ${left} on one side, ${right} on the other`
  if (!suspect) return sums
  const read = report.observations.find(({ cell }) => cell === suspect.cell)?.printed ?? ''
  return `${sums}. ${suspect.cell} alone would explain it: ${read || 'blank'} was read, ${suspect.value} would satisfy row and column`
}

/** The sums that cannot be tested because a cell of them is not placed: their rows and columns have no second witness. */
function untested(
  table: 'requests' | 'disputes',
  edition: EditionId,
  values: ReadonlyMap<string, number | null>,
): Remark[] {
  const missing = identitiesOf(findEdition(edition)!, table).filter(({ left, right }) =>
    [...left, ...right].some((id) => !values.has(id)),
  )
  if (missing.length === 0 || values.size === 0) return []
  const named = [...new Set(missing.map((identity) => lineOf({ identity }, edition)))]
  const reason = `Sums of ${table} that cannot be tested, a cell of each not being placed: ${named.join('; ')}`
  return [{ rule: 'identity', at: table, place: null, reason }]
}

/** The row or column of an identity in the words of an edition. */
function lineOf({ identity }: Pick<Failure, 'identity'>, edition: EditionId): string {
  const table = identity.right[0]!.split('.')[0]!
  return identity.along === 'row'
    ? `row ${labelIn(edition, table, identity.at)}`
    : `column ${identity.at}`
}

/** The rows of a table with some cells blank and others not: kept blank, and told, once a table. */
function blanks(
  edition: EditionId,
  own: readonly Observation[],
  places: ReadonlyMap<string, Remark['place']>,
): Remark[] {
  const empty = own.filter(({ status }) => status === 'blank')
  if (empty.length === 0) return []
  const rows = new Map<string, number>()
  for (const { row } of empty) rows.set(row, (rows.get(row) ?? 0) + 1)
  const { table, cell: at } = empty[0]!
  const named = [...rows].map(([row, count]) => `${labelIn(edition, table, row)} (${count})`)
  const reason = `${empty.length} cells of ${table} are blank, not 0, in rows: ${named.join('; ')}`
  return [{ rule: 'blank', at, place: places.get(at) ?? null, reason }]
}
