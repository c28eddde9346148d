import { wordsFor } from './cell-words.ts'
import type { Check } from './check.ts'
import { resultsOfClaims } from './text-and-table.ts'

/** A share in the text against the table: rounded or cut off, both are right. */
export const shares: Check = {
  id: 'shares',
  label: { zh: '正文占比', en: 'Shares in the text' },
  exact: false,
  severity: 'warning',
  statement: {
    zh: '正文所说的占比应能由表格算出；四舍五入与截去尾数都算一致，分母取办结总数、新收数或新收加上年结转。',
    en: 'A share that the text states should follow from the table, rounded or cut off; the whole may be the requests concluded, received, or received and carried in.',
  },
  formula: 'claim = cells / outcome_total, received, or received + carried_in',
  example: {
    zh: '37/720写作5.13%：四舍五入是5.14%，截尾是5.13%，算一致。',
    en: '37/720 printed as 5.13%: rounded it is 5.14%, cut off 5.13%: it agrees.',
  },
  limits: {
    zh: '正文的占比可能另有分子或分母。',
    en: 'The text may take another part or another whole.',
  },
  run: (report, { judgements }) =>
    resultsOfClaims('share', report, judgements, ({ label, printed, cells }, { table, how }) => ({
      differs: {
        zh: `正文“${label}”为${printed}%，按表格${table}。正文可能另有分子或分母。`,
        en: `“${wordsFor(report, cells).en}”: the text gives ${printed}%, the table ${table}. The text may take another part or another whole.`,
      },
      other: {
        zh: `正文“${label}”为${printed}%，按表格${table}；按“${how?.zh}”计则一致。`,
        en: `“${wordsFor(report, cells).en}”: the text gives ${printed}%, the table ${table}; by another definition (${how?.en}) they agree.`,
      },
    })),
}
