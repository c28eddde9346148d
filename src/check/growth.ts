import { wordsFor } from './cell-words.ts'
import type { Check } from './check.ts'
import { resultsOfClaims } from './text-and-table.ts'

/** A stated growth over the year before, against last year's report where that is held. */
export const growth: Check = {
  id: 'growth',
  label: { zh: '正文同比', en: 'Growth stated in the text' },
  exact: false,
  severity: 'warning',
  statement: {
    zh: '收录有上一年报告且统计范围相同时，正文所说的同比应能由两年的表格算出（新收，或新收加上年结转；四舍五入或截尾）。没有上一年的，只给出它所隐含的上年数，不作为数据。',
    en: 'Where last year’s report of the same scope is held, a stated growth should follow from both tables (received, or received and carried in; rounded or cut off). Where it is not, the figure it implies for last year is given, never as data.',
  },
  formula: 'claim = cells[year] / cells[year - 1] - 1',
  example: {
    zh: '718件、同比增长59.55%，隐含上年450件。',
    en: '718 requests and growth of 59.55% imply 450 the year before.',
  },
  limits: {
    zh: '上年数可能后来更正过，或两年口径不同。',
    en: 'Last year’s figure may have been corrected since, or counted otherwise.',
  },
  run: (report, { judgements }) =>
    resultsOfClaims('growth', report, judgements, ({ label, printed, cells }, { table, how }) => ({
      differs: {
        zh: `正文“${label}”为${printed}%，两年表格分别得出${table}。上年数可能更正过，或两年口径不同。`,
        en: `“${wordsFor(report, cells).en}”: the text gives ${printed}%, the two tables ${table}. Last year’s figure may have been corrected, or counted otherwise.`,
      },
      other: {
        zh: `正文“${label}”为${printed}%，两年表格分别得出${table}；按“${how?.zh}”计则一致。`,
        en: `“${wordsFor(report, cells).en}”: the text gives ${printed}%, the two tables ${table}; by another definition (${how?.en}) they agree.`,
      },
    })),
}
