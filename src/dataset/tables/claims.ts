import { countedBy, countedThings } from '../../check/counted.ts'
import { claimVerdicts } from '../../check/judgement.ts'
import { claimScopes } from '../../report/report.ts'
import { precisions } from '../../report/stated.ts'
import { key, list, number, text } from '../column.ts'
import { ofRecords } from '../table.ts'
import { common } from './common.ts'

/** `claims`: one row is a figure that the report's text states. */
export const claims = ofRecords(({ agency, reports }) =>
  reports.flatMap((report) =>
    report.claims.map((claim) => ({ agency, report, claim, line: claim.line })),
  ),
).table({
  name: 'claims',
  label: { zh: '正文数字', en: 'Claims' },
  grain: { zh: '报告正文中的一个数字', en: 'a figure that the report’s text states' },
  mind: {
    zh: '正文的数字另有口径、期间和精确程度（scope、period、precision），与表格的数字不相加，也不替代它；同一事在正文中可以说几次。',
    en: 'Figures of the text have a scope, period and precision of their own: never add them to those of the tables, nor put them in their place. A text may state the same thing more than once.',
  },
  columns: [
    key(common.reportId),
    key(
      text('claim', '编号', 'Claim', ({ claim }) => claim.id, {
        zh: 's部分-次序',
        en: 's<section>-<order in the section>',
      }),
    ),
    text('label', '事项', 'What is counted', ({ claim }) => claim.label, {
      zh: '本站概括，不是原句',
      en: 'In our words, Chinese; not a quotation',
    }),
    number('value', '数值', 'Value', ({ claim }) => claim.value, {
      zh: '正文所述数字，约数只取其数；单位见 unit',
      en: 'The number that the text states, of an approximation too; its unit is in unit',
    }),
    text('unit', '单位', 'Unit', ({ claim }) => claim.unit, {
      zh: '%同比 指比上年增长；个百分点 为占比之差',
      en: '%同比 is growth over the year before, 倍 times, 个百分点 percentage points',
    }),
    text('scope', '口径', 'Scope', ({ claim }) => claim.scope, {
      zh: '是谁的数字：同 reports 的 scope，另有 part 其中一部分',
      en: 'Whose figure it is: as reports.scope, or part (a named part)',
      words: claimScopes,
    }),
    list('cells', '单元格', 'Cells', ({ claim }) => claim.cells, {
      zh: '对应的单元格，多格相加；没有则为空',
      en: 'The cells it speaks of, added up; empty if none',
    }),
    text(
      'verdict',
      '结论',
      'Verdict',
      ({ report, claim }) => report.judgements.get(claim.id)?.verdict ?? null,
      {
        zh: 'agrees 一致，other_definition 按另一口径一致，other_scope 统计范围不同，differs 不一致，not_comparable 不可比',
        en: 'agrees, other_definition, other_scope, differs or not_comparable',
        words: claimVerdicts,
      },
    ),
    common.file,
    common.line,
    text('printed', '原文', 'Printed', ({ claim }) => claim.printed, {
      zh: '正文的数字，照录，含约、余、近、超',
      en: 'The figure as the text prints it, with 约, 余, 近, 超',
      verbatim: true,
    }),
    text('precision', '精度', 'Precision', ({ claim }) => claim.precision, {
      zh: 'exact 确数，about 约数，over 多于，under 不足',
      en: 'exact, about, over (somewhat more) or under (somewhat less)',
      words: precisions,
    }),
    text('period', '期间', 'Period', ({ claim }) => claim.period, {
      zh: '空为报告年度；否则为上年、累计、第一季度等，或起止日期',
      en: 'Empty for the report’s year; else such as 上年 (the year before), 累计 (years together), 第一季度 (a quarter), or two dates as from/to',
    }),
    text('counted', '所计', 'Counted', ({ claim }) => countedBy(claim), {
      zh: '大致统计什么：申请、办理结果、复议、诉讼、文件等',
      en: 'What is counted, roughly: requests, outcomes, reviews, lawsuits, documents and so on',
      words: countedThings,
    }),
  ],
})
