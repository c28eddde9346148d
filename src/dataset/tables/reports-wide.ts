import type { CellId } from '../../form/editions.ts'
import { firstCellIds, laterCellIds, newestCell, unitOf } from '../../form/editions.ts'
import { figure } from '../../report/figures.ts'
import type { Column } from '../column.ts'
import { key, number } from '../column.ts'
import type { AuditedReport } from '../record.ts'
import { ofRecords } from '../table.ts'
import { common } from './common.ts'

/** `reports-wide`: one row is a report with all its figures, a column for each cell of any edition. */
export const reportsWide = ofRecords(({ agency, reports }) =>
  reports.map((report) => ({ agency, report })),
).table({
  name: 'reports-wide',
  label: { zh: '报告（宽表）', en: 'Reports, wide' },
  grain: { zh: '一份报告及其全部数字', en: 'a report with all its figures' },
  mind: {
    zh: '同 observations：total 列不与各部分相加，不同统计范围的行不相加。空不是0，原因见 observations 的 status；另一版表格没有的格也为空。',
    en: 'As observations: no `total` column together with its parts, no rows of different scopes. Empty is not 0; observations.status has the reason, and cells that the report’s edition does not have are empty, too.',
  },
  slices: {
    provinces: ({ agency }) => agency.division.slice(0, 2),
    years: ({ report }) => String(report.year),
  },
  columns: [
    key(common.reportId),
    common.agencyId,
    common.nameZh,
    common.year,
    common.edition,
    common.scope,
    ...firstCellIds.map(figureOf),
    // What is added to this table stands here: after what the first release had, before the cells of editions to come.
    common.reviewed,
    common.readings,
    ...laterCellIds.map(figureOf),
  ],
})

function figureOf(id: CellId): Column<OfReport, CellId, number | null> {
  const cell = newestCell(id)!
  const { row, column } = cell
  return number(
    id,
    `${row.label.zh}｜${column.label.zh}`,
    `${row.label.en} | ${column.label.en}`,
    ({ report }: OfReport) => figure(report, id)?.value ?? null,
    {
      zh: '含义见 cells.csv；没有数字的一律为空，原因见 observations.csv',
      en: 'Its meaning: cells.csv. Empty where there is no figure; observations.csv tells why',
      unit: unitOf(cell),
    },
  )
}

type OfReport = { readonly report: AuditedReport }
