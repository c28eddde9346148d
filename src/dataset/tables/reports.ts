import type { FigureStatus } from '../../report/figure.ts'
import { reviewOf, reviews } from '../../report/review.ts'
import { date, integer, key, text } from '../column.ts'
import type { AuditedReport } from '../record.ts'
import { ofRecords } from '../table.ts'
import { common } from './common.ts'

/** `reports`: one row is a report. */
export const reports = ofRecords(({ agency, reports: held }) =>
  held.map((report) => ({ agency, report })),
).table({
  name: 'reports',
  label: { zh: '报告', en: 'Reports' },
  grain: { zh: '一份报告', en: 'a report' },
  mind: {
    zh: '同一年度不同统计范围的报告互相包含，例如市的合计含县、政府的含其办公室：份数可以数，数字不能加。reviewed 为否的是草稿，先排除。',
    en: 'Reports on one year contain each other where scopes differ, a city its counties, a government its office: count the reports, never add their figures. Drafts (reviewed is false): leave them out first.',
  },
  columns: [
    key(common.reportId),
    common.agencyId,
    common.year,
    common.edition,
    common.scope,
    text('title', '标题', 'Title as printed', ({ report }) => report.title),
    date('published', '发布日期', 'Published', ({ report }) => report.published, {
      zh: '网页上的日期',
      en: 'The date of the page',
    }),
    date('signed', '落款日期', 'Signed', ({ report }) => report.signed, {
      zh: '报告落款的日期，照录，不更正',
      en: 'The date under the report as printed, never corrected',
    }),
    date('deadline', '法定期限', 'Deadline', ({ report }) => report.deadline, {
      zh: '《条例》第四十九条：县级以上政府3月31日，县级以上部门和政府办公厅（室）1月31日；其余没有',
      en: 'Regulation, article 49: 31 March for governments, 31 January for departments and government offices, of county level and above; none for others',
    }),
    integer('days_late', '距期限天数', 'Days after the deadline', ({ report }) => report.daysLate, {
      zh: '发布日期减法定期限，0或负数为按时',
      en: 'Published minus deadline; 0 or less is in time',
      unit: '天',
    }),
    text('source_url', '来源地址', 'Source address', ({ report }) => report.source.url),
    text('source_kind', '来源性质', 'Source kind', ({ report }) => report.source.kind, {
      zh: 'official 机关自己的网页，copy 转载件',
      en: 'official: the agency’s own page; copy: not taken from there',
      words: {
        official: { zh: '机关自己的网页', en: 'the agency’s own page' },
        copy: { zh: '转载件', en: 'not taken from there' },
      },
    }),
    text('source_sha256', '来源文件校验值', 'Source sha256', ({ report }) => report.source.sha256, {
      zh: '所采集文件的 SHA-256；手工录入的为空',
      en: 'SHA-256 of the captured file; none for a copy made by hand',
    }),
    common.reviewed,
    date('added', '收录日期', 'Added', ({ report }) => report.added),
    integer('cells', '单元格数', 'Cells', ({ report }) => report.observations.length, {
      unit: '个',
    }),
    integer('reported', '已填格数', 'Cells reported', ({ report }) => count(report, 'reported'), {
      unit: '个',
    }),
    integer('blank', '空格数', 'Cells left blank', ({ report }) => count(report, 'blank'), {
      unit: '个',
    }),
    integer(
      'checks_run',
      '核对次数',
      'Checks run',
      ({ report }) => report.tallies.reduce((sum, { applied }) => sum + applied, 0),
      {
        zh: '各核对项用于各行各列的次数之和',
        en: 'Applications of checks to rows, columns, cells and claims',
        unit: '次',
      },
    ),
    integer('findings', '核对发现', 'Findings', ({ report }) => report.findings.length, {
      zh: '见 findings.csv',
      en: 'See findings.csv',
      unit: '处',
    }),
    common.file,
    common.readings,
    text('review', '核对情况', 'Review', ({ report }) => reviewOf(report.readings), {
      zh: 'draft 草稿，compared 两份独立录入经程序比对，read 由一人对读，read_twice 由两人对读',
      en: 'draft, compared (two independent transcriptions, by program), read (by a person) or read_twice (by two)',
      words: reviews,
    }),
  ],
})

function count({ observations }: AuditedReport, status: FigureStatus): number {
  return observations.filter((each) => each.status === status).length
}
