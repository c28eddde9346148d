import { integer, key } from '../column.ts'
import { ofRecords } from '../table.ts'
import { checkOf, common } from './common.ts'

/** `audit`: one row is a check on a report: what passed as well as what failed. */
export const audit = ofRecords(({ agency, reports }) =>
  reports.flatMap((report) => report.tallies.map((tally) => ({ agency, report, tally }))),
).table({
  name: 'audit',
  label: { zh: '核对结果', en: 'Audit' },
  grain: { zh: '对一份报告的一项核对', en: 'a check on a report' },
  mind: {
    zh: 'applied 是用了多少次，不是多少条规则；passed、failed、undecided 相加为 applied。各规则的次数不宜合成一个总分。',
    en: 'applied counts applications of a rule, not rules; passed, failed and undecided add up to it. Do not make one score of all rules.',
  },
  columns: [
    key(common.reportId),
    key(checkOf(({ tally }) => tally.check)),
    integer('applied', '核对次数', 'Applied', ({ tally }) => tally.applied, {
      zh: '用于多少行、列、格或陈述',
      en: 'To how many rows, columns, cells or claims',
      unit: '次',
    }),
    integer('passed', '成立', 'Passed', ({ tally }) => tally.passed, { unit: '次' }),
    integer('failed', '不成立', 'Failed', ({ tally }) => tally.failed, { unit: '次' }),
    integer('undecided', '无法判断', 'Undecided', ({ tally }) => tally.undecided, {
      zh: '没有可供核对的数字',
      en: 'No figures to check',
      unit: '次',
    }),
  ],
})
