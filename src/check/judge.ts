import type { Claim, Report } from '../report/report.ts'
import { ofAnotherTime } from './claim-scope.ts'
import { judgeCount } from './judge-count.ts'
import { judgeGrowth } from './judge-growth.ts'
import { judgeShare } from './judge-share.ts'
import type { Judged } from './judgement.ts'
import { kindOf, nothing } from './judgement.ts'

/**
 * Judges a claim against its cells, like with like: one that names none, or is of another time, is not comparable; of
 * another scope none is called a difference; an approximation agrees within what it says or is not compared.
 */
export function judge(claim: Claim, report: Report, previous: Report | null): Judged {
  if (claim.cells.length === 0 || ofAnotherTime(claim, report)) return nothing
  switch (kindOf(claim)) {
    case 'count':
      return judgeCount(claim, report)
    case 'share':
      return judgeShare(claim, report)
    case 'growth':
      return judgeGrowth(claim, report, previous)
  }
}
