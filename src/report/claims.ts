import type { VFile } from 'vfile'
import { problem, quote } from '../curated/message.ts'
import { checkText } from '../curated/names.ts'
import type { CellId } from '../form/editions.ts'
import { newestCell } from '../form/editions.ts'
import { readFigure } from './figure.ts'
import type { TextCell } from './read-table.ts'
import type { Claim, ClaimScope } from './report.ts'
import { claimScopes } from './report.ts'

/** The headers of the table of claims, in order: what, value, unit, whose figure, cells. */
export const claimHeaders = ['事项', '数值', '单位', '口径', '单元格'] as const

const units = [
  '件',
  '条',
  '万条',
  '项',
  '个',
  '元',
  '万元',
  '件次',
  '人次',
  '次',
  '期',
  '份',
  '%',
  '%同比',
]

type ClaimRow = readonly [TextCell, TextCell, TextCell, TextCell, TextCell]

/** Reads a table of claims of a section. Wrong rows are left out: the file says why, with the place. */
export function readClaims(
  file: VFile,
  [header = [], ...rows]: readonly (readonly TextCell[])[],
  section: number,
  before: readonly Claim[],
): Claim[] {
  const actual = header.map(({ text }) => text).join('|')
  if (actual !== claimHeaders.join('|')) {
    problem(file, {
      rule: 'claims',
      reason: `Unexpected headers ${quote(actual)}, expected ${claimHeaders.join('|')}`,
      place: header[0]?.place ?? null,
      actual,
      expected: [claimHeaders.join('|')],
    })
    return []
  }
  const earlier = before.filter((claim) => claim.section === section).length
  return rows.flatMap((row, index) => readClaim(file, row, section, earlier + index + 1) ?? [])
}

function readClaim(
  file: VFile,
  row: readonly TextCell[],
  section: number,
  order: number,
): Claim | null {
  if (row.length !== claimHeaders.length) {
    problem(file, {
      rule: 'claims',
      reason: `Unexpected ${row.length} cells, expected ${claimHeaders.length}`,
      place: row[0]?.place ?? null,
    })
    return null
  }
  const [label, printed, unit, scope, cells] = row as ClaimRow
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
  const figure = readFigure(printed.text)
  if (figure?.value === undefined || figure.value === null || figure.unit !== null) {
    refuse(printed, 'the figure as the text states it, its unit in the next cell')
  }
  if (!units.includes(unit.text)) refuse(unit, `one of ${units.join(' ')}`)
  if (!Object.hasOwn(claimScopes, scope.text))
    refuse(scope, `one of ${Object.keys(claimScopes).join(', ')}`)
  const ids = cells.text === '' ? [] : cells.text.split('+').map((id) => id.trim())
  for (const id of ids) {
    if (!newestCell(id)) refuse(cells, `cell ids such as requests.received.total, not ${quote(id)}`)
  }
  if (new Set(ids).size < ids.length) refuse(cells, 'each cell once')
  if (!whole) return null
  return {
    id: `s${section}-${order}`,
    section,
    label: label.text,
    printed: printed.text,
    value: figure!.value!,
    unit: unit.text,
    scope: scope.text as ClaimScope,
    cells: ids as CellId[],
    line: label.place.line,
  }
}
