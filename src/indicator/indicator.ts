import type { CellId } from '../form/editions.ts'
import { findEdition, tableOf } from '../form/editions.ts'
import { groupLeaves } from '../form/identities.ts'
import type { Label } from '../locale/label.ts'
import type { Report } from '../report/report.ts'
import { tableEdition } from '../report/report.ts'
import type { Agency } from '../agency/agency.ts'
import type { Tally } from '../check/check.ts'

/** Below this many cases a rate is not given as a rate: numerator and denominator stand alone. */
export const fewCases = 10

/** What became of a measure (contract 3): `small` = under ten cases, `zero` = none, `missing` = a cell has no figure. */
export type IndicatorStatus = 'computed' | 'small' | 'zero' | 'missing'

/** A measure of a report. A count has a value alone; a ratio its numerator and denominator too. */
export type Measurement = {
  readonly indicator: string
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly status: IndicatorStatus
}

/** Outcome groups of the form whose single rows differ between editions. */
export type Group = {
  readonly group: 'denied' | 'unavailable' | 'not_processed' | 'other_outcome'
  readonly without?: string
}

/** Cells that are added up. */
export type Sum = readonly (CellId | Group)[]

/** What a measure may look at beside the report. */
export type Facts = {
  readonly agency: Agency
  readonly tallies: readonly Tally[]
  readonly daysLate: number | null
}

/** A measure that we define over cells (domain.md 5): never a synonym of a cell. */
export type Indicator = {
  readonly id: string
  readonly label: Label
  readonly unit: 'ratio' | '件' | '天'
  /** What is counted and of what, in cells or in words. */
  readonly numerator: Sum | string
  readonly denominator: Sum | string | null
  readonly note: Label
  readonly measure: (report: Report, facts: Facts) => Omit<Measurement, 'indicator'>
}

/** The cells of a sum in the edition that a report's request table has. */
export function cellsOfSum(sum: Sum, edition: string): CellId[] {
  const table = tableOf(findEdition(edition)!, 'requests')
  return sum.flatMap((part) =>
    typeof part === 'string'
      ? [part]
      : groupLeaves(table, part.group)
          .filter((row) => row !== part.without)
          .map((row) => `requests.${row}.total` as CellId),
  )
}

/** The sum of cells in a report; null when any of them has no figure. */
export function add(report: Report, sum: Sum): number | null {
  const values = new Map(report.observations.map(({ cell, value }) => [cell, value]))
  return cellsOfSum(sum, tableEdition(report, 'requests')).reduce<number | null>((total, cell) => {
    const value = values.get(cell) ?? null
    return total === null || value === null ? null : total + value
  }, 0)
}

/** A ratio of two counts, to six decimals; without a value when a part is missing, zero or under ten. */
export function ratio(
  numerator: number | null,
  denominator: number | null,
): Omit<Measurement, 'indicator'> {
  if (numerator === null || denominator === null) {
    return { value: null, numerator, denominator, status: 'missing' }
  }
  if (denominator === 0) return { value: null, numerator, denominator, status: 'zero' }
  if (denominator < fewCases) return { value: null, numerator, denominator, status: 'small' }
  const value = Math.round((numerator / denominator) * 1e6) / 1e6
  return { value, numerator, denominator, status: 'computed' }
}

/** A count, or what takes its place when it is not known. */
export function count(value: number | null): Omit<Measurement, 'indicator'> {
  return {
    value,
    numerator: null,
    denominator: null,
    status: value === null ? 'missing' : 'computed',
  }
}
