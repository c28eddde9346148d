import { cellsIn } from '../report/figures.ts'
import type { Claim, Report } from '../report/report.ts'
import { readStated } from '../report/stated.ts'
import { agreementOf } from './agreement.ts'
import { standingOf } from './claim-scope.ts'
import { valueBy } from './definitions.ts'
import type { Judged } from './judgement.ts'
import { nothing } from './judgement.ts'
import { followsOn } from './links.ts'
import { percentage } from './percent.ts'
import { wholesOf } from './wholes.ts'

/** Judges a change in percentage points: of the share that cells are of their own whole, against that of the year before. */
export function judgePoints(claim: Claim, report: Report, previous: Report | null): Judged {
  if (!previous || !followsOn(previous, report)) return nothing
  const standing = standingOf(claim, report)
  if (standing === 'inside' || standing === 'elsewhere')
    return { ...nothing, verdict: 'other_scope' }
  const [now, before] = [report, previous].map((each) => sharesIn(each, claim))
  const { decimals } = readStated(claim.printed)!
  const words = now!.flatMap((share, at) => {
    const last = before![at]
    if (!share || !last) return []
    const [a, b] = [share, last].map(([part, whole]) => percentage(part, whole, decimals))
    const exact = share[0] / share[1] - last[0] / last[1]
    const fits =
      agreementOf(claim, exact * 100) ??
      agreementOf(claim, Number((Number(a) - Number(b)).toFixed(decimals)))
    return [{ text: `${a}% − ${b}%`, fits }]
  })
  const found = words.find(({ fits }) => fits)
  if (found) return { ...nothing, verdict: 'agrees', table: found.text }
  const table = words[0]?.text ?? null
  if (!table || claim.precision !== 'exact' || standing === 'unsaid') return { ...nothing, table }
  return {
    ...nothing,
    verdict: 'differs',
    table,
    concern: {
      verdict: 'implausible',
      because: {
        zh: '上年数可能更正过，或两年的总数不同。',
        en: 'Last year’s figure may have been corrected, or is of another whole.',
      },
    },
  }
}

/** A part and its whole by each of the wholes that are its own, in order; null where one is not known. */
function sharesIn(report: Report, { cells }: Claim): (readonly [number, number] | null)[] {
  const own = cellsIn(report, cells)
  const part = valueBy(report, { plus: own, minus: [] })
  return (wholesOf(report, own)?.own ?? []).map(({ of }) => {
    const whole = valueBy(report, of)
    return part !== null && whole ? [part, whole] : null
  })
}
