import type { Table } from '../table.ts'
import { column } from '../table.ts'
import { byCodeUnit } from '../../curated/order.ts'
import { common } from './common.ts'

/** `findings`: one row is a rule that a report does not satisfy. */
export const findings: Table = {
  name: 'findings',
  label: { zh: '待说明处', en: 'Findings' },
  grain: { zh: '一份报告不满足的一条规则', en: 'a rule that a report does not satisfy' },
  key: ['finding_id'],
  columns: [
    column('finding_id', 'string', '编号', 'Finding id', {
      zh: '报告编号.核对项.行、列或陈述',
      en: 'report_id.check.row, column or claim',
    }),
    common.reportId,
    common.agencyId,
    common.year,
    common.check,
    column('verdict', 'string', '结论', 'Verdict', {
      zh: 'fails 不成立，blank 因有空格不成立，other_reading 按另一口径成立，implausible 需要说明',
      en: 'fails, blank (fails only because a cell is blank), other_reading (holds by another definition), implausible',
    }),
    column('cells', 'list', '单元格', 'Cells'),
    column('actual', 'string', '所填', 'Actual'),
    column('expected', 'string', '应为', 'Expected'),
    column('difference', 'number', '相差', 'Difference', {
      zh: '所填减应为；单位同所列单元格',
      en: 'Actual minus expected; its unit is that of the cells',
    }),
    column('message_zh', 'string', '说明', 'Message (Chinese)'),
    column('message_en', 'string', '说明（英文）', 'Message (English)'),
    common.file,
    common.line,
    column('place', 'string', '所指', 'Place', {
      zh: '所指为何：cell 单元格，table 整张表，claim 正文数字，fact 报告开头的事项',
      en: 'What it is about: cell, table, claim (a figure of the text) or fact (at the head of the report)',
    }),
    column('at', 'string', '位置', 'At', {
      zh: '该单元格、表或正文数字的编号；事项为 title 标题、period 统计期限、published 发布日期、signed 落款',
      en: 'The id of that cell, table or claim; of a fact: title, period, published or signed',
    }),
  ],
  of: 'record',
  *rows({ reports }) {
    for (const report of reports) {
      for (const each of [...report.findings].sort((a, b) => byCodeUnit(a.id, b.id))) {
        yield [
          each.id,
          report.id,
          report.agency,
          report.year,
          each.check,
          each.verdict,
          each.cells,
          each.actual,
          each.expected,
          each.difference,
          each.message.zh,
          each.message.en,
          report.file,
          each.line,
          each.place.kind,
          each.place.at,
        ]
      }
    }
  },
}
