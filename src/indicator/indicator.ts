import type { Tally } from '../check/check.ts'
import type { CellId } from '../form/editions.ts'
import type { Sum } from '../form/sum.ts'
import type { Label } from '../locale/label.ts'
import { fewCases, ratioOf } from '../locale/share.ts'
import type { Report } from '../report/report.ts'
import type { Bounds } from './wilson.ts'

/**
 * What became of an indicator: `small` = under ten cases, `zero` = none, `missing` = something that it needs is not known,
 * `derived` = computed, with a total that was left blank and that the figures in print fix.
 */
export type IndicatorStatus = 'computed' | 'derived' | 'small' | 'zero' | 'missing'

/** What an indicator comes to. A count has a value alone; a ratio its numerator and denominator too. */
export type Evaluation = {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly status: IndicatorStatus
}

/** The value of an indicator for a report. */
export type IndicatorValue = Evaluation & {
  readonly indicator: string
  readonly unit: Indicator['unit']
  /** The 95 % bounds of a share of cases; null where it is none. */
  readonly bounds: Bounds | null
}

/** What an indicator may look at beside the report. */
export type IndicatorContext = {
  readonly tallies: readonly Tally[]
  readonly daysLate: number | null
  /** The report of the agency that is held of an earlier year, the last of them. */
  readonly previous: Report | null
  /** Residents of the agency's division by the census of 2020, where a rate by them is fair; else null. */
  readonly residents: number | null
}

/** A count: as it stands, or with whether a blank total had to be worked out for it; null where it is not known. */
export type Count = number | { readonly value: number; readonly derived: boolean } | null

/**
 * What is counted where that is no sum of cells: as the published definition has it, and in words; `missing`: when it is
 * not known, null where it always is.
 */
export type Formula = {
  readonly text: string
  readonly label: Label
  readonly missing: Label | null
}

/** A number that we define over cells: never a synonym of a cell. */
export type Indicator = {
  readonly id: string
  readonly label: Label
  readonly unit: 'ratio' | '件' | '件/万人' | '天'
  /** What is counted, and of what. */
  readonly numerator: Sum | Formula
  readonly denominator: Sum | Formula | null
  readonly note: Label
  /** Whether its numerator is a part of its denominator and both count cases, so that bounds of chance have a meaning. */
  readonly bounded: boolean
  /** The cells without which a report on its edition has no value, whatever stands for them in others. */
  readonly needs?: readonly CellId[]
  readonly evaluate: (report: Report, context: IndicatorContext) => Evaluation
}

/** Whether what is counted is a sum of cells. */
export function isSum(part: Sum | Formula): part is Sum {
  return !('text' in part)
}

/** A ratio of two counts, to six decimals; without a value when a part is missing, zero or under ten. */
export function ratio(part: Count, whole: Count): Evaluation {
  const [above, below] = [known(part), known(whole)]
  const [numerator, denominator] = [above?.value ?? null, below?.value ?? null]
  const none = (status: IndicatorStatus): Evaluation => ({
    value: null,
    numerator,
    denominator,
    status,
  })
  if (!above || !below) return none('missing')
  if (below.value === 0) return none('zero')
  if (below.value < fewCases) return none('small')
  const status = above.derived || below.derived ? 'derived' : 'computed'
  return { value: ratioOf(above.value, below.value), numerator, denominator, status }
}

/** A count, or what takes its place when it is not known. */
export function count(counted: Count): Evaluation {
  const own = known(counted)
  const status = own ? (own.derived ? 'derived' : 'computed') : 'missing'
  return { value: own?.value ?? null, numerator: null, denominator: null, status }
}

function known(counted: Count): Exclude<Count, number> {
  return typeof counted === 'number' ? { value: counted, derived: false } : counted
}
