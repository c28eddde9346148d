import type { Table } from '../table.ts'
import { column } from '../table.ts'
import { common } from './common.ts'

/** `reports`: one row is a report. */
export const reports: Table = {
  name: 'reports',
  label: { zh: '报告', en: 'Reports' },
  grain: { zh: '一份报告', en: 'a report' },
  key: ['report_id'],
  columns: [
    common.reportId,
    common.agencyId,
    common.year,
    common.edition,
    common.scope,
    column('title', 'string', '标题', 'Title as printed'),
    column('published', 'date', '发布日期', 'Published', {
      zh: '网页所印日期',
      en: 'The date of the page',
    }),
    column('signed', 'date', '落款日期', 'Signed', {
      zh: '报告落款的日期，照印，不更正',
      en: 'The date under the report as printed, never corrected',
    }),
    column('deadline', 'date', '法定期限', 'Deadline', {
      zh: '《条例》第四十九条：政府3月31日，部门1月31日；乡镇等没有',
      en: 'Regulation, article 49: 31 March for governments, 31 January for departments; none for townships',
    }),
    column('days_late', 'integer', '距期限天数', 'Days after the deadline', {
      zh: '发布日期减法定期限，0或负数为按时',
      en: 'Published minus deadline; 0 or less is in time',
      unit: '天',
    }),
    column('source_url', 'string', '来源地址', 'Source address'),
    column('source_kind', 'string', '来源性质', 'Source kind', {
      zh: 'official 机关自己的网页，copy 转载件',
      en: 'official: the agency’s own page; copy: not taken from there',
    }),
    column('source_sha256', 'string', '来源文件校验值', 'Source sha256', {
      zh: '所采集文件的 SHA-256',
      en: 'SHA-256 of the captured file',
    }),
    column('reviewed', 'boolean', '已核对', 'Reviewed', {
      zh: '是否已与来源对照',
      en: 'Whether it has been read against its source',
    }),
    column('added', 'date', '收录日期', 'Added'),
    column('cells', 'integer', '单元格数', 'Cells', { unit: '个' }),
    column('reported', 'integer', '已填格数', 'Cells reported', { unit: '个' }),
    column('blank', 'integer', '空格数', 'Cells left blank', { unit: '个' }),
    column('checks_run', 'integer', '核对次数', 'Checks run', {
      zh: '各核对项用于各行各列的次数之和',
      en: 'Applications of checks to rows, columns, cells and claims',
      unit: '次',
    }),
    column('findings', 'integer', '待说明处', 'Findings', {
      zh: '见 findings.csv',
      en: 'See findings.csv',
      unit: '处',
    }),
    common.file,
  ],
  of: 'record',
  *rows({ reports: held }) {
    for (const report of held) {
      const of = (status: string): number =>
        report.observations.filter((each) => each.status === status).length
      yield [
        report.id,
        report.agency,
        report.year,
        report.edition,
        report.scope,
        report.title,
        report.published,
        report.signed,
        report.deadline,
        report.daysLate,
        report.source.url,
        report.source.kind,
        report.source.sha256,
        report.reviewed,
        report.added,
        report.observations.length,
        of('reported'),
        of('blank'),
        report.tallies.reduce((sum, { applied }) => sum + applied, 0),
        report.findings.length,
        report.file,
      ]
    }
  },
}
