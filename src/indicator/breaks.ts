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
export type LawBreak = 'regulation-2019' | 'fees-2021' | 'review-first-2024' | 'court-rules-2025'

/** When what is counted changed: by law on a day, or by a revision of the form (its id) from a year on. */
export type SeriesBreak =
  | { readonly id: LawBreak; readonly since: string; readonly revised: null }
  | { readonly id: string; readonly since: string; readonly revised: Label }

/** The breaks of the series, oldest first. */
export const seriesBreaks: readonly SeriesBreak[] = [
  { id: 'regulation-2019', since: '2019-05-15', revised: null } as const,
  { id: 'fees-2021', since: '2021-01-01', revised: null } as const,
  { id: 'review-first-2024', since: '2024-01-01', revised: null } as const,
  { id: 'court-rules-2025', since: '2025-06-01', revised: null } as const,
  ...editions.flatMap(({ id, from, revision }) =>
    revision ? [{ id, since: String(from), revised: revision.text }] : [],
  ),
].sort((a, b) => (a.since < b.since ? -1 : 1))

/**
 * The breaks that an indicator crosses: what rests on reviews or lawsuits is changed by the review-first rule, on lawsuits by
 * the court rules of 2025, on requests closed for an unpaid fee by the rules on fees; what rests on rows that an edition took
 * apart, added or moved to another group, or on the form's equations, by that edition.
 */
export function breaksOf({
  id,
  numerator,
  denominator,
}: Pick<Indicator, 'id' | 'numerator' | 'denominator'>): readonly SeriesBreak[] {
  const sums = [numerator, denominator ?? []].filter(isSum)
  const isRevised = ({ before, after }: Step): boolean =>
    sums.some((sum) => rowsIn(sum, before) !== rowsIn(sum, after))
  const cells = editions.flatMap((edition) =>
    sums.flatMap((sum) => cellsOfSum(sum, () => edition.id)),
  )
  const revisions = crosswalk.filter((step) => id === 'consistency-rate' || isRevised(step))
  return seriesBreaks.filter((each) =>
    each.revised
      ? revisions.some(({ after }) => after === each.id)
      : cells.some((cell) => touched[each.id as LawBreak].test(cell)),
  )
}

/** The cells whose counting a change of the law touches; the revised Regulation came before all that is held. */
const touched: Readonly<Record<LawBreak, RegExp>> = {
  'regulation-2019': /^$/,
  'fees-2021': /^requests\.other_fee_unpaid\./,
  'review-first-2024': /^disputes\./,
  'court-rules-2025': /^disputes\.(direct_suit|suit_after_review)\./,
}

/** The cells of a sum in an edition. */
function rowsIn(sum: Sum, edition: EditionId): string {
  return cellsOfSum(sum, () => edition).join()
}
