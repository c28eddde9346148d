import { wordsFor } from './cell-words.ts'
import type { Check } from './check.ts'
import { claimWords } from './claim-words.ts'
import { resultsOfClaims } from './text-and-table.ts'
import { statedIn } from './stated-words.ts'

/** A stated growth over the year before, against last year's report where that is held. */
export const growth: Check = {
  id: 'growth',
  label: { zh: '正文同比', en: 'Growth stated in the text' },
  exact: false,
  severity: 'warning',
  statement: {
    zh: '收录有上一年报告且统计范围相同时，正文中的同比（百分之几、几倍、几个百分点）应能由两年的表格算出，四舍五入或截尾；先按正文件数所用的口径算。没有上一年的，只给出它所隐含的上年数，不作为数据。',
    en: 'Where last year’s report of the same scope is held, a stated change (in per cent, in times, in percentage points) should follow from both tables, rounded or cut off; first by the definition by which the count in the text agrees. Where it is not held, the figure it implies for last year is given, never as data.',
  },
  formula: 'claim = cells[year] / cells[year - 1] - 1',
  example: {
    zh: '718件、同比增长59.55%，隐含上年450件。',
    en: '718 requests and growth of 59.55% imply 450 the year before.',
  },
  limits: {
    zh: '上年数可能后来更正过，或两年口径不同。',
    en: 'Last year’s figure may have been corrected since, or counted differently.',
  },
  run: (report, { judgements }) =>
    resultsOfClaims('growth', report, judgements, (claim, table) => {
      const [figure, of] = [statedIn(claim), wordsFor(report, claim.cells)]
      return {
        zh: `正文“${claim.label}”为${figure.zh}，按两年表格算得${table.zh}`,
        en: `The text gives ${figure.en} for ${claimWords(claim)}, the two tables ${table.en} for “${of.en}”`,
      }
    }),
}
