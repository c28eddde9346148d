import type { Step } from '../form/crosswalk.ts'
import { crosswalk } from '../form/crosswalk.ts'
import type { EditionId } from '../form/editions.ts'
import { editions } from '../form/editions.ts'
import type { Sum } from '../form/sum.ts'
import { cellsOfSum } from '../form/sum.ts'
import type { Label } from '../locale/label.ts'
import type { Indicator } from './indicator.ts'
import { isSum } from './indicator.ts'

/** A change of the law: the interface has its words under this id. */
export type LawBreak = 'regulation-2019' | 'review-first-2024'

/** When what is counted changed: by law on a day, or by a revision of the form (its id) from a year on. */
export type SeriesBreak =
  | { readonly id: LawBreak; readonly since: string; readonly revised: null }
  | { readonly id: string; readonly since: string; readonly revised: Label }

/** The breaks of the series, oldest first. */
export const seriesBreaks: readonly SeriesBreak[] = [
  { id: 'regulation-2019', since: '2019-05-15', revised: null } as const,
  { id: 'review-first-2024', since: '2024-01-01', revised: null } as const,
  ...editions.flatMap(({ id, from, revision }) =>
    revision ? [{ id, since: String(from), revised: revision.text }] : [],
  ),
].sort((a, b) => (a.since < b.since ? -1 : 1))

/**
 * The breaks that an indicator crosses: what rests on reviews or court cases is changed by the review-first rule; what rests
 * on rows that an edition took apart, added or moved to another group, or on the form's equations, by that edition.
 */
export function breaksOf({ id, numerator, denominator }: Indicator): readonly SeriesBreak[] {
  const sums = [numerator, denominator ?? []].filter(isSum)
  const isRevised = ({ before, after }: Step): boolean =>
    sums.some((sum) => rowsIn(sum, before) !== rowsIn(sum, after))
  const disputes = crosswalk.some(({ after }) =>
    sums.some((sum) => cellsOfSum(sum, () => after).some((cell) => cell.startsWith('disputes.'))),
  )
  const revisions = crosswalk.filter((step) => id === 'consistency-rate' || isRevised(step))
  return seriesBreaks.filter((each) =>
    each.revised
      ? revisions.some(({ after }) => after === each.id)
      : each.id === 'review-first-2024' && disputes,
  )
}

/** The cells of a sum in an edition. */
function rowsIn(sum: Sum, edition: EditionId): string {
  return cellsOfSum(sum, () => edition).join()
}
