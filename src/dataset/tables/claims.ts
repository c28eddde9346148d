import { claimVerdicts } from '../../check/judge.ts'
import { claimScopes } from '../../report/report.ts'
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
  grain: { zh: '报告正文所说的一个数字', en: 'a figure that the report’s text states' },
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
      zh: '正文所述数字；单位见 unit',
      en: 'As the text states it; its unit is in unit',
    }),
    text('unit', '单位', 'Unit', ({ claim }) => claim.unit, {
      zh: '%同比 指比上年增长',
      en: '%同比 is growth over the year before',
    }),
    text('scope', '口径', 'Scope', ({ claim }) => claim.scope, {
      zh: '是谁的数字：同 reports 的 scope，另有 part 其中一部分',
      en: 'Whose figure it is: as reports.scope, or part (a named part)',
      words: claimScopes,
    }),
    list('cells', '单元格', 'Cells', ({ claim }) => claim.cells, {
      zh: '所说的单元格，多格相加；没有则为空',
      en: 'The cells it speaks of, added up; empty if none',
    }),
    text(
      'verdict',
      '结论',
      'Verdict',
      ({ report, claim }) => report.judgements.get(claim.id)?.verdict ?? null,
      {
        zh: 'agrees 一致，other_definition 按另一口径一致，other_scope 统计范围不同，differs 不一致，not_comparable 无可比单元格',
        en: 'agrees, other_definition, other_scope, differs or not_comparable',
        words: claimVerdicts,
      },
    ),
    common.file,
    common.line,
  ],
})
