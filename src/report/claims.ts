import type { VFile } from 'vfile'
import { problem, quote } from '../curated/message.ts'
import { checkText } from '../curated/names.ts'
import type { CellId } from '../form/editions.ts'
import { newestCell } from '../form/editions.ts'
import { claimPeriods, readClaimPeriod } from './claim-period.ts'
import { claimUnits, isClaimUnit } from './claim-units.ts'
import type { TextCell } from './read-table.ts'
import type { Claim, ClaimScope } from './report.ts'
import { claimScopes } from './report.ts'
import { readStated } from './stated.ts'

/** The headers of the table of claims, in order: what, value, unit, whose figure, cells. */
export const claimHeaders = ['事项', '数值', '单位', '口径', '单元格'] as const

/** The headers of a table in which some claim is of another time than the report's year. */
export const claimHeadersWithPeriod = [...claimHeaders, '期间'] as const

type ClaimRow = readonly [TextCell, TextCell, TextCell, TextCell, TextCell, TextCell?]

/** Reads a table of claims of a section. Wrong rows are left out: the file says why, with the place. */
export function readClaims(
  file: VFile,
  [header = [], ...rows]: readonly (readonly TextCell[])[],
  section: number,
  before: readonly Claim[],
): Claim[] {
  const actual = header.map(({ text }) => text).join('|')
  const known = [claimHeaders, claimHeadersWithPeriod].find((each) => each.join('|') === actual)
  if (!known) {
    problem(file, {
      rule: 'claims',
      reason: `Unexpected headers ${quote(actual)}, expected ${claimHeaders.join('|')}`,
      place: header[0]?.place ?? null,
      actual,
      expected: [claimHeaders.join('|'), claimHeadersWithPeriod.join('|')],
      note: 'A sixth column, 期间, is written where a figure is of another time than the report’s year.',
    })
    return []
  }
  const earlier = before.filter((claim) => claim.section === section).length
  return rows.flatMap(
    (row, index) => readClaim(file, row, known.length, section, earlier + index + 1) ?? [],
  )
}

function readClaim(
  file: VFile,
  row: readonly TextCell[],
  columns: number,
  section: number,
  order: number,
): Claim | null {
  if (row.length !== columns) {
    problem(file, {
      rule: 'claims',
      reason: `Unexpected ${row.length} cells, expected ${columns}`,
      place: row[0]?.place ?? null,
    })
    return null
  }
  const [label, printed, unit, scope, cells, period] = row as ClaimRow
  let whole = checkText(file, label.text, 'chinese', label.place)
  const refuse = (cell: TextCell, expected: string): void => {
    whole = false
    problem(file, {
      rule: 'claims',
      reason: `Unexpected ${quote(cell.text)}, expected ${expected}`,
      place: cell.place,
      actual: cell.text,
    })
  }
  const stated = readStated(printed.text)
  if (!stated) refuse(printed, 'the figure as the text states it, its unit in the next cell')
  if (!isClaimUnit(unit.text)) refuse(unit, `one of ${Object.keys(claimUnits).join(' ')}`)
  if (!Object.hasOwn(claimScopes, scope.text))
    refuse(scope, `one of ${Object.keys(claimScopes).join(', ')}`)
  const ids = cells.text === '' ? [] : cells.text.split('+').map((id) => id.trim())
  for (const id of ids) {
    if (!newestCell(id)) refuse(cells, `cell ids such as requests.received.total, not ${quote(id)}`)
  }
  if (new Set(ids).size < ids.length) refuse(cells, 'each cell once')
  const time = period ? readClaimPeriod(period.text) : null
  if (period && period.text !== '' && !time) {
    refuse(
      period,
      `nothing, ${Object.keys(claimPeriods).join(' ')}, or two dates as 2024-01-01/2024-06-30`,
    )
  }
  if (!whole) return null
  return {
    id: `s${section}-${order}`,
    section,
    label: label.text,
    printed: printed.text,
    value: stated!.value,
    precision: stated!.precision,
    unit: unit.text as Claim['unit'],
    scope: scope.text as ClaimScope,
    period: time,
    cells: ids as CellId[],
    line: label.place.line,
  }
}
