import type { AuditedReport } from '../record.ts'
import type { Row, Table } from '../table.ts'
import { column } from '../table.ts'
import { byCodeUnit } from '../../curated/order.ts'
import { common } from './common.ts'

/** `observations`: one row is a cell of a report as printed. */
export const observations: Table = {
  name: 'observations',
  label: { zh: '数据（逐格）', en: 'Observations' },
  grain: { zh: '一份报告的一格，照印', en: 'a cell of a report as printed' },
  key: ['report_id', 'cell'],
  columns: [
    common.reportId,
    common.agencyId,
    common.year,
    common.cell,
    common.edition,
    column('table', 'string', '表', 'Table'),
    column('row', 'string', '行', 'Row'),
    column('column', 'string', '列', 'Column'),
    common.unit,
    column('value', 'number', '数值', 'Value', {
      zh: '只在 status 为 reported 时有；空白从不当作0；单位见 unit',
      en: 'Only where status is reported; a blank is never 0; its unit is in unit',
    }),
    column('status', 'string', '状态', 'Status', {
      zh: 'reported 已填，blank 未填，marked 以符号代替，illegible 无法辨认，absent 原文无此项',
      en: 'reported, blank, marked (a mark instead of a figure), illegible, absent (not in the report)',
    }),
    column('printed', 'string', '原样', 'As printed', {
      zh: '整理稿中该格的文字',
      en: 'The text of the cell in the curated file',
    }),
    common.file,
    common.line,
  ],
  of: 'record',
  *rows({ reports }) {
    for (const report of reports) yield* rowsOf(report)
  },
}

function rowsOf(report: AuditedReport): Row[] {
  return [...report.observations]
    .sort((a, b) => byCodeUnit(a.cell, b.cell))
    .map((each) => [
      report.id,
      report.agency,
      report.year,
      each.cell,
      each.edition,
      each.table,
      each.row,
      each.column,
      each.unit,
      each.value,
      each.status,
      each.printed,
      report.file,
      each.line,
    ])
}
