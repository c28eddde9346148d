import { figureStatuses } from '../../report/figure.ts'
import { key, number, text } from '../column.ts'
import { ofRecords } from '../table.ts'
import { cellOf, common, editionOf, unitOf } from './common.ts'

/** `observations`: one row is a cell of a report as printed. */
export const observations = ofRecords(({ agency, reports }) =>
  reports.flatMap((report) =>
    report.observations.map((observation) => ({
      agency,
      report,
      observation,
      line: observation.line,
    })),
  ),
).table({
  name: 'observations',
  label: { zh: '数据（逐格）', en: 'Observations' },
  grain: { zh: '一份报告的一格，照录', en: 'a cell of a report as printed' },
  mind: {
    zh: '合计与各部分同在一表：行与列的 total、各组小计不与其各格相加。不同 scope、不同 edition、不同年度的结转不相加（上年结转已在上年的数里）。没有 value 的格不是0。',
    en: 'Totals stand among their parts: never add a row or column `total`, or a group’s sum, to its cells. Do not add across scopes or editions, nor requests carried in over years (last year has them). A cell without value is not 0.',
  },
  columns: [
    key(common.reportId),
    common.agencyId,
    common.year,
    key(cellOf(({ observation }) => observation.cell, { table: 'cells', also: ['edition'] })),
    editionOf(({ observation }) => observation.edition),
    text('table', '表', 'Table', ({ observation }) => observation.table),
    text('row', '行', 'Row', ({ observation }) => observation.row),
    text('column', '列', 'Column', ({ observation }) => observation.column),
    unitOf(({ observation }) => observation.unit),
    number('value', '数值', 'Value', ({ observation }) => observation.value, {
      zh: '只在 status 为 reported 时有；空白从不当作0；单位见 unit',
      en: 'Only where status is reported; a blank is never 0; its unit is in unit',
    }),
    text('status', '状态', 'Status', ({ observation }) => observation.status, {
      zh: 'reported 已填，blank 未填，marked 以符号代替，illegible 无法辨认，absent 原文无此项',
      en: 'reported, blank, marked (a mark instead of a figure), illegible, absent (not in the report)',
      words: figureStatuses,
    }),
    text('printed', '原样', 'As printed', ({ observation }) => observation.printed, {
      zh: '整理稿中该格的文字',
      en: 'The text of the cell in the curated file',
      verbatim: true,
    }),
    common.file,
    common.line,
    common.reviewed,
    common.readings,
  ],
})
