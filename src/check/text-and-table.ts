import type { Label } from '../locale/label.ts'
import type { Claim, Report } from '../report/report.ts'
import { wordsFor } from './cell-words.ts'
import type { Check, CheckResult, Context } from './check.ts'
import { settled } from './check.ts'
import type { ClaimKind, Judgement } from './judge.ts'
import { kindOf } from './judge.ts'

/** Words for the two verdicts on a claim that are findings. */
type Wording = (claim: Claim, judgement: Judgement) => { differs: Label; other: Label }

/** What the claims of a kind that speak of cells came to, as results of a check. */
export function resultsOfClaims(
  kind: ClaimKind,
  { claims }: Report,
  judgements: Context['judgements'],
  wording: Wording,
): CheckResult[] {
  return claims
    .filter((claim) => kindOf(claim) === kind && claim.cells.length > 0)
    .map((claim): CheckResult => {
      const judgement = judgements.get(claim.id)!
      const { verdict, table, difference } = judgement
      const sides = [claim.printed, table ?? ''] as const
      if (verdict === 'agrees') return settled(claim.id, 'passed', claim.cells, sides)
      if (verdict === 'other_scope' || verdict === 'not_comparable') {
        return settled(claim.id, 'undecided', claim.cells, sides)
      }
      const words = wording(claim, judgement)
      return {
        at: claim.id,
        verdict: verdict === 'differs' ? 'implausible' : 'other_reading',
        place: { kind: 'claim', at: claim.id },
        cells: claim.cells,
        actual: sides[0],
        expected: sides[1],
        difference,
        message: verdict === 'differs' ? words.differs : words.other,
      }
    })
}

/** A count in the text against the table. */
export const textAndTable: Check = {
  id: 'text-and-table',
  label: { zh: '正文与表格的件数', en: 'Counts in the text and the table' },
  exact: false,
  severity: 'warning',
  statement: {
    zh: '正文所说的件数应与表格相应各格一致；不一致时，先按几种常见的其他口径再比一次（见下）。统计范围不同的不作比较。',
    en: 'A count that the text states should be that of the table’s cells. Where it is not, a short list of other definitions is tried. Figures of another scope are not compared.',
  },
  formula: 'claim = sum of its cells, or another definition of the list',
  example: {
    zh: '正文3646件，表格新收3525件；加上年结转121件正是3646，属于另一口径，不算不一致。',
    en: 'Text 3,646, table 3,525 received; with 121 carried in it is 3,646: another definition, no difference.',
  },
  limits: {
    zh: '正文可能只说本级、只说一部分或另有口径，不一致不等于谁错了。',
    en: 'The text may speak of one office, one part or by a definition of its own: a difference does not say who is wrong.',
  },
  run: (report, { judgements }) =>
    resultsOfClaims(
      'count',
      report,
      judgements,
      ({ label, printed, unit, cells }, { table, how, derived }) => {
        const zh = `正文“${label}”为${printed}${unit}，表格为${table}${derived ? '（按行推算，总计栏空白）' : ''}。`
        const en = `“${wordsFor(report, cells).en}”: the text gives ${printed}, the table ${table}${derived ? ' (worked out along the rows: the total is blank)' : ''}.`
        return {
          differs: {
            zh: `${zh}正文可能只指本级或其中一部分，或统计时间不同。`,
            en: `${en} The text may speak of one office or a part only, or of another day.`,
          },
          other: {
            zh: `${zh}按“${how?.zh}”计，两者一致。`,
            en: `${en} By another definition (${how?.en}) they agree.`,
          },
        }
      },
    ),
}
