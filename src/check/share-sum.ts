import type { CellId } from '../form/editions.ts'
import { outcomeLeaves } from '../form/identities.ts'
import { addUp, cellsIn, exact, tableIn, valueOf } from '../report/figures.ts'
import type { Claim, Report } from '../report/report.ts'
import { readStated } from '../report/stated.ts'
import type { Check } from './check.ts'
import { settled } from './check.ts'
import { ofAnotherTime, standingOf } from './claim-scope.ts'
import { kindOf } from './judgement.ts'

/** Shares of all outcomes should add up to 100, within what shortening each may lose. */
export const shareSum: Check = {
  id: 'share-sum',
  label: { zh: '占比合计', en: 'Shares add up to 100' },
  exact: false,
  severity: 'info',
  statement: {
    zh: '正文给出了全部办理结果的占比时，各占比之和应为100%；每个占比四舍五入或截尾，允许各差末位一个单位；各占比都与表格一致而总数取得不同的，也算成立。',
    en: 'Where the text gives shares for all outcomes, they should add up to 100%, give or take one unit of the last place for each; so may shares that each agree with the table, of different wholes.',
  },
  formula: 'sum of the shares of all outcomes = 100',
  example: {
    zh: '六个占比合计99.97%，各自截尾，最多少0.06%，算成立。',
    en: 'Six shares add up to 99.97%; cut off, they may lose up to 0.06%: it holds.',
  },
  limits: {
    zh: '正文可能略去某些结果，或几个占比的分母不同。',
    en: 'The text may leave some outcomes out, or use different denominators.',
  },
  run: (report, { judgements }) => {
    const claims = sharesOfAllOutcomes(report)
    const [first] = claims
    if (!first) return []
    const unit = Math.max(...claims.map(({ printed }) => 10 ** -readStated(printed)!.decimals))
    const sum = addUp(claims.map(({ value }) => value))
    const cells = claims.flatMap((claim) => claim.cells)
    const text = `${sum}`
    const agreed = claims.every(({ id }) => judgements.get(id)!.verdict === 'agrees')
    if (agreed || Math.abs(sum - 100) <= unit * claims.length + 1e-9) {
      return [settled(first.id, 'passed', cells, [text, '100'])]
    }
    return [
      {
        at: first.id,
        verdict: 'implausible',
        place: { kind: 'claim', at: first.id },
        cells,
        actual: text,
        expected: '100',
        difference: exact(sum - 100),
        message: {
          zh: `正文各办理结果的占比合计${text}%，不是100%。正文可能略去某些结果，或几个占比的分母不同。`,
          en: `The shares of outcomes in the text add up to ${text}%, not 100%. The text may leave some outcomes out, or use different denominators.`,
        },
      },
    ]
  },
}

/** The shares that together name every outcome which has cases; none where they do not, or overlap. */
function sharesOfAllOutcomes(report: Report): Claim[] {
  const table = tableIn(report, 'requests')
  const leaves = outcomeLeaves(table).map((row) => `requests.${row}.total` as CellId)
  const claims = report.claims.filter(
    (claim) =>
      kindOf(claim) === 'share' &&
      claim.precision === 'exact' &&
      !ofAnotherTime(claim, report) &&
      ['same', 'unsaid'].includes(standingOf(claim, report)) &&
      claim.cells.length > 0 &&
      cellsIn(report, claim.cells).every((cell) => leaves.includes(cell)),
  )
  const named = claims.flatMap((claim) => cellsIn(report, claim.cells))
  const missing = leaves.filter((cell) => !named.includes(cell) && (valueOf(report, cell) ?? 0) > 0)
  return missing.length === 0 && new Set(named).size === named.length ? claims : []
}
