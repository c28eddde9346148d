import type { Tally } from '../check/check.ts'
import type { Sum } from '../form/sum.ts'
import type { Label } from '../locale/label.ts'
import { fewCases, ratioOf } from '../locale/share.ts'
import type { Report } from '../report/report.ts'

/** What became of an indicator: `small` = under ten cases, `zero` = none, `missing` = a cell has no figure. */
export type IndicatorStatus = 'computed' | 'small' | 'zero' | 'missing'

/** What an indicator comes to. A count has a value alone; a ratio its numerator and denominator too. */
export type Evaluation = {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly status: IndicatorStatus
}

/** The value of an indicator for a report. */
export type IndicatorValue = Evaluation & { readonly indicator: string }

/** What an indicator may look at beside the report. */
export type IndicatorContext = {
  readonly tallies: readonly Tally[]
  readonly daysLate: number | null
}

/** What is counted where that is no sum of cells: as the published definition has it, and in words. */
export type Formula = { readonly text: string; readonly label: Label }

/** A number that we define over cells: never a synonym of a cell. */
export type Indicator = {
  readonly id: string
  readonly label: Label
  readonly unit: 'ratio' | '件' | '天'
  /** What is counted, and of what. */
  readonly numerator: Sum | Formula
  readonly denominator: Sum | Formula | null
  readonly note: Label
  readonly evaluate: (report: Report, context: IndicatorContext) => Evaluation
}

/** Whether what is counted is a sum of cells. */
export function isSum(part: Sum | Formula): part is Sum {
  return !('text' in part)
}

/** A ratio of two counts, to six decimals; without a value when a part is missing, zero or under ten. */
export function ratio(numerator: number | null, denominator: number | null): Evaluation {
  if (numerator === null || denominator === null) {
    return { value: null, numerator, denominator, status: 'missing' }
  }
  if (denominator === 0) return { value: null, numerator, denominator, status: 'zero' }
  if (denominator < fewCases) return { value: null, numerator, denominator, status: 'small' }
  return { value: ratioOf(numerator, denominator), numerator, denominator, status: 'computed' }
}

/** A count, or what takes its place when it is not known. */
export function count(value: number | null): Evaluation {
  return {
    value,
    numerator: null,
    denominator: null,
    status: value === null ? 'missing' : 'computed',
  }
}
