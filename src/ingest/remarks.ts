import type { EditionId } from '../form/editions.ts'
import { findEdition } from '../form/editions.ts'
import { identitiesOf, identityKinds } from '../form/identities.ts'
import type { Observation, Report } from '../report/report.ts'
import { labelIn } from './labels.ts'
import type { Matched, Remark } from './match/placed.ts'
import { failuresOf } from '../check/suspects.ts'
import type { Failure } from '../check/suspects.ts'
import type { Label } from '../locale/label.ts'
import { listed, semicolon, worded } from './said.ts'

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
        reason: worded(
          {
            zh: '表 {table} 有{count}个合计，空格代表数字才成立：{lines}',
            en: '{count} sums of {table} hold only if blanks stand for figures: {lines}',
          },
          {
            table,
            count: open.length,
            lines: listed(
              open.map((failure) => lineOf(failure, edition)),
              semicolon,
            ),
          },
        ),
      })
    }
    remarks.push(...blanks(edition, own, places))
  }
  if (!matched.evident) {
    const reason = {
      zh: '没有标签能看出格式的版本：按年度取',
      en: 'No label tells the edition: it was taken from the year',
    }
    remarks.push({ rule: 'edition', at: 'edition', place: null, reason })
  }
  return remarks
}

function words(
  { identity, left, right, suspect }: Failure,
  report: Report,
  edition: EditionId,
): Label {
  const { label } = identityKinds[identity.check]
  const sums = worded(
    {
      zh: '{line}的{label}：一边为{left}，另一边为{right}',
      en: '{label} of {line}: {left} on one side, {right} on the other',
    },
    { label: label.zh, line: lineOf({ identity }, edition), left, right },
  )
  if (!suspect) return sums
  const read = report.observations.find(({ cell }) => cell === suspect.cell)?.printed ?? ''
  return worded(
    {
      zh: '{sums}。只有 {cell} 一格能说明：读出的是{read}，如为{value}，行列都成立',
      en: '{sums}. {cell} alone would explain it: {read} was read, {value} would satisfy row and column',
    },
    {
      sums,
      cell: suspect.cell,
      read: read || { zh: '空白', en: 'blank' },
      value: suspect.value,
    },
  )
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
  const lines = missing.map((identity) => lineOf({ identity }, edition))
  const named = [...new Map(lines.map((line) => [line.en, line])).values()]
  const reason = worded(
    {
      zh: '表 {table} 无法核对的合计，各有一格没有放定：{named}',
      en: 'Sums of {table} that cannot be tested, a cell of each not being placed: {named}',
    },
    { table, named: listed(named, semicolon) },
  )
  return [{ rule: 'identity', at: table, place: null, reason }]
}

/** The row or column of an identity in the words of an edition. */
function lineOf({ identity }: Pick<Failure, 'identity'>, edition: EditionId): Label {
  const table = identity.right[0]!.split('.')[0]!
  return identity.along === 'row'
    ? worded({ zh: '“{row}”行', en: 'row {row}' }, { row: labelIn(edition, table, identity.at) })
    : { zh: `${identity.at} 列`, en: `column ${identity.at}` }
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
  const reason = worded(
    {
      zh: '表 {table} 有{count}格空白，不是0，在这些行：{named}',
      en: '{count} cells of {table} are blank, not 0, in rows: {named}',
    },
    { table, count: empty.length, named: listed(named, semicolon) },
  )
  return [{ rule: 'blank', at, place: places.get(at) ?? null, reason }]
}
