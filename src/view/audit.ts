import { published } from '../published/here.ts'

/** What a check came to on all reports; `reports` counts those with anything to apply it to. */
export type CheckTally = {
  readonly reports: number
  readonly applied: number
  readonly passed: number
  readonly failed: number
  readonly undecided: number
}

/** What a check came to on all reports. */
export const tallyOf = published.keyed(
  'tally',
  (check): CheckTally => published.once(addUp).get(check) ?? none,
)

const none: CheckTally = { reports: 0, applied: 0, passed: 0, failed: 0, undecided: 0 }

function addUp(): ReadonlyMap<string, CheckTally> {
  const sums = new Map<string, CheckTally>()
  for (const { check, applied, passed, failed, undecided } of published.rows('audit')) {
    const sum = sums.get(check) ?? none
    sums.set(check, {
      reports: sum.reports + (applied > 0 ? 1 : 0),
      applied: sum.applied + applied,
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      undecided: sum.undecided + undecided,
    })
  }
  return sums
}
