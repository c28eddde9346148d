import { crosswalk } from '../form/crosswalk.ts'
import { editions } from '../form/editions.ts'
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
 * The breaks that an indicator crosses: what rests on reviews or lawsuits is changed by the review-first rule, on lawsuits by the court rules of 2025, on requests closed for an unpaid fee by the fees of 2021; what rests
 * on rows that an edition took apart, or on the form's equations, by that edition.
 */
export function breaksOf(indicator: Indicator): readonly SeriesBreak[] {
  const cells = cellsOf(indicator)
  return seriesBreaks.filter(({ id, revised }) =>
    revised
      ? indicator.id === 'consistency-rate' || cells.some((cell) => apart(id, cell))
      : cells.some((cell) => touched[id as LawBreak].test(cell)),
  )
}

/** The cells whose counting a change of the law touches; the Regulation of 2019 came before all that is held. */
const touched: Readonly<Record<LawBreak, RegExp>> = {
  'regulation-2019': /^$/,
  'fees-2021': /^requests\.other_fee_unpaid\./,
  'review-first-2024': /^disputes\./,
  'court-rules-2025': /^disputes\.(direct_suit|suit_after_review)\./,
}

/** The cells of an indicator in each edition. */
function cellsOf({ numerator, denominator }: Indicator): string[] {
  const sums = [numerator, denominator ?? []].filter(isSum)
  return editions.flatMap(({ id }) => sums.flatMap((sum) => cellsOfSum(sum, () => id)))
}

/** Whether an edition took the row of a cell apart, or put it together. */
function apart(edition: string, cell: string): boolean {
  const step = crosswalk.find(({ after }) => after === edition)
  return Boolean(
    step?.correspondences.some(
      ({ comparable, before, after }) =>
        comparable === 'sum' && [...before, ...after].some((id) => id === cell),
    ),
  )
}
