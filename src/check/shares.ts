import { wordsFor } from './cell-words.ts'
import type { Check } from './check.ts'
import { claimWords } from './claim-words.ts'
import { resultsOfClaims } from './text-and-table.ts'
import { statedIn } from './stated-words.ts'

/** A share in the text against the table: rounded or cut off, both are right. */
export const shares: Check = {
  id: 'shares',
  label: { zh: '正文占比', en: 'Shares in the text' },
  exact: false,
  severity: 'warning',
  statement: {
    zh: '正文中的占比应能由表格算出；四舍五入与截去尾数都算一致。总数取它自己的：办理结果占办结总数、新收数或新收加上年结转；复议、诉讼结果占已审结或全部案件；办结率为办结占新收加上年结转。其他统计范围的占比不作比较。',
    en: 'A share that the text states should follow from the table, rounded or cut off, of its own whole: an outcome of the requests concluded, received, or received and carried in; a result of cases of those concluded or of all; the share concluded of those received and carried in. A share of another scope is not compared.',
  },
  formula: 'claim = cells / their own whole',
  example: {
    zh: '37/720写作5.13%：四舍五入是5.14%，截尾是5.13%，算一致。',
    en: '37/720 printed as 5.13%: rounded it is 5.14%, cut off 5.13%: it agrees.',
  },
  limits: {
    zh: '正文的占比可能另有分子或分母。',
    en: 'The text may use another numerator or denominator.',
  },
  run: (report, { judgements }) =>
    resultsOfClaims('share', report, judgements, (claim, table) => {
      const [figure, of] = [statedIn(claim), wordsFor(report, claim.cells)]
      return {
        zh: `正文“${claim.label}”为${figure.zh}，按表格${table.zh}`,
        en: `The text gives ${figure.en} for ${claimWords(claim)}, the table ${table.en} for “${of.en}”`,
      }
    }),
}
