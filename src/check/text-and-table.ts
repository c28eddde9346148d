import type { Label } from '../locale/label.ts'
import type { Claim, Report } from '../report/report.ts'
import { wordsFor } from './cell-words.ts'
import type { Check, CheckResult, Context } from './check.ts'
import { settled } from './check.ts'
import { claimWords } from './claim-words.ts'
import type { ClaimKind, Judged } from './judgement.ts'
import { kindOf } from './judgement.ts'
import { statedIn, tableInWords } from './stated-words.ts'

/** Both sides of a claim in words: what the text gives, and what the tables. */
type Sides = (claim: Claim, table: Label, judged: Judged) => Label

/** What the claims of a kind that speak of cells came to, as results of a check. */
export function resultsOfClaims(
  kind: ClaimKind,
  { claims }: Report,
  judgements: Context['judgements'],
  sidesOf: Sides,
): CheckResult[] {
  return claims
    .filter((claim) => kindOf(claim) === kind && claim.cells.length > 0)
    .map((claim): CheckResult => {
      const judged = judgements.get(claim.id)!
      const { verdict, table, difference, concern } = judged
      const sides = [claim.printed, table ?? ''] as const
      if (!concern) {
        const settledAs = verdict === 'agrees' ? 'passed' : 'undecided'
        return settled(claim.id, settledAs, claim.cells, sides)
      }
      const words = sidesOf(claim, tableInWords(sides[1], claim.unit), judged)
      return {
        at: claim.id,
        verdict: concern.verdict,
        place: { kind: 'claim', at: claim.id },
        cells: claim.cells,
        actual: sides[0],
        expected: sides[1],
        difference,
        message: {
          zh: `${words.zh}。${concern.because.zh}`,
          en: `${words.en}. ${concern.because.en}`,
        },
      }
    })
}

/** A count in the text against the table. */
export const textAndTable: Check = {
  id: 'text-and-table',
  label: { zh: '正文与表格的数字', en: 'Figures in the text and the table' },
  exact: false,
  severity: 'warning',
  statement: {
    zh: '正文中的件数和金额应与表格相应各格一致，单位换算后比较；约数在约数范围内即为一致。不一致时，先按几种常见的其他口径再比一次（见下）。统计范围或期间不同的不作比较；一部分不应多于全部。',
    en: 'A count or an amount that the text states should be that of the table’s cells, units converted; an approximation agrees within what it says. Where it is not, a short list of other definitions is tried. Figures of another scope or time are not compared; a part should not be more than its whole.',
  },
  formula: 'claim = sum of its cells, or another definition of the list',
  example: {
    zh: '正文3,646件，表格新收3,525件；加上年结转121件正是3,646件，属于另一口径，不算不一致。',
    en: 'Text 3,646, table 3,525 received; with 121 carried in it is 3,646: another definition, so they do not differ.',
  },
  limits: {
    zh: '正文可能只说本级、只说一部分或另有口径，不一致不等于谁错了。',
    en: 'The text may speak of one office, one part or by a definition of its own: a difference does not say who is wrong.',
  },
  run: (report, { judgements }) =>
    resultsOfClaims('count', report, judgements, (claim, table, { derived }) => {
      const [figure, of] = [statedIn(claim), wordsFor(report, claim.cells)]
      return {
        zh: `正文“${claim.label}”为${figure.zh}，表格“${of.zh}”为${table.zh}${derived ? '（总计空白，由其余数字推知）' : ''}`,
        en: `The text gives ${figure.en} for ${claimWords(claim)}, the table ${table.en} for “${of.en}”${derived ? ' (worked out: the total is blank)' : ''}`,
      }
    }),
}
