import type { Table } from '../table.ts'
import { column } from '../table.ts'
import { byCodeUnit } from '../../curated/order.ts'
import { common } from './common.ts'

/** `claims`: one row is a figure that the report's text states. */
export const claims: Table = {
  name: 'claims',
  label: { zh: '正文数字', en: 'Claims' },
  grain: { zh: '报告正文所说的一个数字', en: 'a figure that the report’s text states' },
  key: ['report_id', 'claim'],
  columns: [
    common.reportId,
    column('claim', 'string', '编号', 'Claim', {
      zh: 's部分-次序',
      en: 's<section>-<order in the section>',
    }),
    column('label', 'string', '事项', 'What is counted', {
      zh: '本站概括，不是原句',
      en: 'In our words, Chinese; not a quotation',
    }),
    column('value', 'number', '数值', 'Value', {
      zh: '正文所述数字；单位见 unit',
      en: 'As the text states it; its unit is in unit',
    }),
    column('unit', 'string', '单位', 'Unit', {
      zh: '%同比 指比上年增长',
      en: '%同比 is growth over the year before',
    }),
    column('scope', 'string', '口径', 'Scope', {
      zh: '是谁的数字：同 reports 的 scope，另有 part 其中一部分',
      en: 'Whose figure it is: as reports.scope, or part (a named part)',
    }),
    column('cells', 'list', '单元格', 'Cells', {
      zh: '所说的单元格，多格相加；没有则为空',
      en: 'The cells it speaks of, added up; empty if none',
    }),
    column('verdict', 'string', '结论', 'Verdict', {
      zh: 'agrees 一致，other_definition 按另一口径一致，other_scope 统计范围不同，differs 不一致，not_comparable 无可比单元格',
      en: 'agrees, other_definition, other_scope, differs or not_comparable',
    }),
    common.file,
    common.line,
  ],
  of: 'record',
  *rows({ reports }) {
    for (const report of reports) {
      for (const each of [...report.claims].sort((a, b) => byCodeUnit(a.id, b.id))) {
        const { id, label, value, unit, scope, cells, line } = each
        const verdict = report.judgements.get(id)?.verdict ?? null
        yield [report.id, id, label, value, unit, scope, cells, verdict, report.file, line]
      }
    }
  },
}
