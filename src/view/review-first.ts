import type { ReportFile } from '../dataset/agency-file.ts'
import { sameScope } from '../check/links.ts'
import { seriesBreaks } from '../indicator/breaks.ts'
import { valueOf } from '../report/figures.ts'
import { yearOfFigures } from './chain.ts'

/**
 * Whether the rule that refusals go to review before court (Administrative Reconsideration Law, article 23) may be behind the
 * newest figures: those of the report held before are of a year before the rule, count the same bodies, and since then direct
 * suits fell and reviews rose. Reports oldest first.
 */
export function mayBeReviewFirst(reports: readonly ReportFile[]): boolean {
  const [before, now] = reports.slice(-2)
  if (!before || !now) return false
  const since = Number(seriesBreaks.find(({ id }) => id === 'review-first-2024')!.since.slice(0, 4))
  if (before.report.year >= since || now.report.year < since) return false
  if (!sameScope(yearOfFigures(before), yearOfFigures(now))) return false
  const rose = (cell: 'disputes.review.total' | 'disputes.direct_suit.total'): number | null => {
    const [old, own] = [valueOf(before, cell), valueOf(now, cell)]
    return old === null || own === null ? null : own - old
  }
  const [reviews, suits] = [rose('disputes.review.total'), rose('disputes.direct_suit.total')]
  return reviews !== null && suits !== null && reviews > 0 && suits < 0
}
