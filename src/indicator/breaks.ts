import { correspondenceOf } from '../form/crosswalk.ts'
import { editions } from '../form/editions.ts'
import { cellsOfSum } from '../form/sum.ts'
import type { Indicator } from './indicator.ts'
import { isSum } from './indicator.ts'

/** When what is counted changed, oldest first: a day, or the first year of a form. */
export const seriesBreaks = {
  'regulation-2019': '2019-05-15',
  'form-2021': '2021',
  'review-first-2024': '2024-01-01',
} as const

/** A break of the series that an indicator's figures may cross. */
export type SeriesBreak = keyof typeof seriesBreaks

/**
 * The breaks that an indicator crosses: what rests on reviews or court cases is changed by the review-first rule, what rests
 * on rows that an edition took apart, or on the form's equations, by the form of 2021.
 */
export function breaksOf({ id, numerator, denominator }: Indicator): readonly SeriesBreak[] {
  const sums = [numerator, denominator ?? []].filter(isSum)
  const cells = sums.flatMap((sum) => cellsOfSum(sum, () => editions.at(-1)!.id))
  const apart = cells.some((cell) => correspondenceOf(cell).comparable === 'sum')
  const disputes = cells.some((cell) => cell.startsWith('disputes.'))
  return [
    ...(apart || id === 'consistency-rate' ? (['form-2021'] as const) : []),
    ...(disputes ? (['review-first-2024'] as const) : []),
  ]
}
