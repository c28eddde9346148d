import { verdicts } from '../../check/check.ts'
import { placeKinds } from '../../check/place.ts'
import { key, list, number, text } from '../column.ts'
import { ofRecords } from '../table.ts'
import { checkOf, common } from './common.ts'

/** `findings`: one row is a rule that a report does not satisfy. */
export const findings = ofRecords(({ agency, reports }) =>
  reports.flatMap((report) =>
    report.findings.map((finding) => ({ agency, report, finding, line: finding.line })),
  ),
).table({
  name: 'findings',
  label: { zh: '核对发现', en: 'Findings' },
  grain: { zh: '一份报告不满足的一条规则', en: 'a rule that a report does not satisfy' },
  mind: {
    zh: '发现的多少不是评分：填得多、写得细的报告核对得也多；blank、other_reading 不是错误。一份报告有几条，合并前先按 report_id 计数。',
    en: 'The number of findings is no score: who fills in more is checked more, and blank and other_reading are no errors. A report has several: count by report_id before a merge, or its rows multiply.',
  },
  columns: [
    key(
      text('finding_id', '编号', 'Finding id', ({ finding }) => finding.id, {
        zh: '报告编号.核对项.行、列或陈述',
        en: 'report_id.check.row, column or claim',
      }),
    ),
    common.reportId,
    common.agencyId,
    common.year,
    checkOf(({ finding }) => finding.check),
    text('verdict', '结论', 'Verdict', ({ finding }) => finding.verdict, {
      zh: 'fails 不成立，blank 未填（有空白，无法成立），other_reading 按另一口径一致，implausible 需要说明',
      en: 'fails, blank (cells left blank), other_reading (agrees by another definition), implausible',
      words: verdicts,
    }),
    list('cells', '单元格', 'Cells', ({ finding }) => finding.cells),
    text('actual', '所填', 'Actual', ({ finding }) => finding.actual, { verbatim: true }),
    text('expected', '应为', 'Expected', ({ finding }) => finding.expected, { verbatim: true }),
    number('difference', '相差', 'Difference', ({ finding }) => finding.difference, {
      zh: '填报的减应为的；单位同所列单元格',
      en: 'Actual minus expected; its unit is that of the cells',
    }),
    text('message_zh', '说明', 'Message (Chinese)', ({ finding }) => finding.message.zh),
    text('message_en', '说明（英文）', 'Message (English)', ({ finding }) => finding.message.en),
    common.file,
    common.line,
    text('place', '所指', 'Place', ({ finding }) => finding.place.kind, {
      zh: '指的是：cell 单元格，table 整张表，claim 正文数字，fact 报告开头的事项',
      en: 'What it is about: cell, table, claim (a figure of the text) or fact (at the head of the report)',
      words: placeKinds,
    }),
    text('at', '位置', 'At', ({ finding }) => finding.place.at, {
      zh: '该单元格、表或正文数字的编号；事项为 title 标题、period 统计期限、published 发布日期、signed 落款',
      en: 'The id of that cell, table or claim; of a fact: title, period, published or signed',
    }),
  ],
})
