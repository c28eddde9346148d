import type { VFile } from 'vfile'
import type { Label } from '../locale/label.ts'
import { problem, quote } from '../curated/message.ts'
import { didYouMean, unexpected } from '../curated/said.ts'
import { checkText } from '../curated/names.ts'
import type { CellId } from '../form/editions.ts'
import { cellIds, newestCell } from '../form/editions.ts'
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
      reason: unexpected(
        { zh: `表头 ${quote(actual)}`, en: `headers ${quote(actual)}` },
        claimHeaders.join('|'),
      ),
      place: header[0]?.place ?? null,
      actual,
      expected: [claimHeaders.join('|'), claimHeadersWithPeriod.join('|')],
      note: {
        zh: '有的数字不是本年度的，才写第六列“期间”。',
        en: 'A sixth column, 期间, is written where a figure is of another time than the report’s year.',
      },
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
      reason: unexpected(
        { zh: `${row.length}格`, en: `${row.length} cells` },
        { zh: `${columns}格`, en: String(columns) },
      ),
      place: row[0]?.place ?? null,
    })
    return null
  }
  const [label, printed, unit, scope, cells, period] = row as ClaimRow
  let whole = checkText(file, label.text, 'chinese', label.place)
  const refuse = (cell: TextCell, expected: Label, note: Label | null = null): void => {
    whole = false
    const reason = unexpected(quote(cell.text), expected)
    problem(file, { rule: 'claims', reason, place: cell.place, actual: cell.text, note })
  }
  const words = (known: object): Label => ({
    zh: `下列之一：${Object.keys(known).join('、')}`,
    en: `one of ${Object.keys(known).join(known === claimUnits ? ' ' : ', ')}`,
  })
  const stated = readStated(printed.text)
  if (!stated)
    refuse(printed, {
      zh: '正文所写的数字，单位写在下一格',
      en: 'the figure as the text states it, its unit in the next cell',
    })
  if (!isClaimUnit(unit.text)) refuse(unit, words(claimUnits))
  if (!Object.hasOwn(claimScopes, scope.text))
    refuse(scope, words(claimScopes), didYouMean(scope.text, Object.keys(claimScopes)))
  const ids = cells.text === '' ? [] : cells.text.split('+').map((id) => id.trim())
  for (const id of ids) {
    if (newestCell(id)) continue
    refuse(
      cells,
      {
        zh: `单元格编号，如 requests.received.total，而不是 ${quote(id)}`,
        en: `cell ids such as requests.received.total, not ${quote(id)}`,
      },
      didYouMean(id, cellIds),
    )
  }
  if (new Set(ids).size < ids.length) refuse(cells, { zh: '每格一次', en: 'each cell once' })
  const time = period ? readClaimPeriod(period.text) : null
  if (period && period.text !== '' && !time) {
    const known = Object.keys(claimPeriods)
    refuse(period, {
      zh: `空白、${known.join('、')}，或 2024-01-01/2024-06-30 这样的两个日期`,
      en: `nothing, ${known.join(' ')}, or two dates as 2024-01-01/2024-06-30`,
    })
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
