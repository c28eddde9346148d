import type { CellId } from '../form/editions.ts'
import type { ClaimUnit } from '../report/claim-units.ts'
import { claimUnits, isClaimUnit } from '../report/claim-units.ts'
import { cellsIn, figure, sum, valueOf } from '../report/figures.ts'
import type { Claim, Report } from '../report/report.ts'

/** What the tables give for cells: their sum, as far as it is known. */
export type TableSide = {
  readonly cells: readonly CellId[]
  readonly value: number
  /** Whether a total in it had to be worked out. */
  readonly derived: boolean
  /** Whether something in it is not known, so that the sum may be more. */
  readonly open: boolean
}

/** What the tables give for cells; null where nothing of it is known. */
export function tableSide(report: Report, parts: readonly CellId[]): TableSide | null {
  const cells = cellsIn(report, parts)
  const { value } = sum(report, cells)
  if (value === null) return null
  const known = cells.map((cell) => valueOf(report, cell) !== null)
  return {
    cells,
    value,
    derived: cells.some((cell, at) => known[at] && figure(report, cell)?.value === null),
    open: known.includes(false),
  }
}

/** The unit of cells, where they all have one of a size that measures what the claim's does; null otherwise. */
export function commonUnit(
  report: Report,
  cells: readonly CellId[],
  claim: Pick<Claim, 'unit'>,
): ClaimUnit | null {
  const printed = cells.flatMap((cell) => figure(report, cell)?.unit ?? [])
  const units = printed.filter(isClaimUnit)
  const [unit] = units
  if (unit === undefined || units.length < printed.length) return null
  const { measures, factor } = claimUnits[unit]
  const alike = units.every((each) => claimUnits[each].factor === factor)
  return alike && measures === claimUnits[claim.unit].measures ? unit : null
}
