import { cellIds, newestCell, unitOf } from '../../form/editions.ts'
import { figure } from '../../report/figures.ts'
import type { Table } from '../table.ts'
import { column } from '../table.ts'
import { common } from './common.ts'

/** `reports-wide`: one row is a report with all its figures, a column for each of the 226 cells. */
export const reportsWide: Table = {
  name: 'reports-wide',
  label: { zh: '报告（宽表）', en: 'Reports, wide' },
  grain: { zh: '一份报告及其全部数字', en: 'a report with all its figures' },
  key: ['report_id'],
  columns: [
    common.reportId,
    common.agencyId,
    common.nameZh,
    common.year,
    common.edition,
    common.scope,
    ...cellIds.map((id) => {
      const cell = newestCell(id)!
      return {
        ...column(
          id,
          'number',
          `${cell.row.label.zh}｜${cell.column.label.zh}`,
          `${cell.row.label.en} | ${cell.column.label.en}`,
          {
            zh: '含义见 cells.csv；没有数字的一律为空，原因见 observations.csv',
            en: 'Its meaning: cells.csv. Empty where there is no figure; observations.csv tells why',
          },
        ),
        unit: unitOf(cell),
      }
    }),
  ],
  of: 'record',
  *rows({ agency, reports }) {
    for (const report of reports) {
      yield [
        report.id,
        report.agency,
        agency.name.zh,
        report.year,
        report.edition,
        report.scope,
        ...cellIds.map((id) => figure(report, id)?.value ?? null),
      ]
    }
  },
}
