import type { AgencyFigures } from '../dataset/agency-file.ts'
import { csvLine } from '../dataset/files/csv.ts'
import type { Row } from '../dataset/table.ts'
import { fewCases, ratioOf } from '../locale/share.ts'
import type { Drawing, DrawnChart } from './chart.ts'
import { yearOf } from './figures.ts'

/** The columns of a chart's file; one row is a figure that the chart draws. */
export const chartColumns = [
  'report_id',
  'agency_id',
  'year',
  'cells',
  'label_zh',
  'label_en',
  'value',
  'status',
  'denominator',
  'share',
] as const

/**
 * A chart's own file, canonical CSV: exact figures with the cells that each is the sum of, the share to six decimals from
 * ten cases on, and for a year of which no report is held a row without a report and with the status `missing`.
 */
export function chartCsv(
  { zh, en }: { readonly zh: DrawnChart; readonly en: DrawnChart },
  file: AgencyFigures,
): string {
  const reports = new Map(file.reports.map((each) => [yearOf(each), each.report.report_id]))
  const rows = zh.figures.map((drawing, at): Row => {
    const { year, label, figure } = drawing
    return [
      reports.get(year) ?? null,
      file.agency.agency_id,
      year,
      figure.cells,
      label,
      en.figures[at]!.label,
      figure.value,
      figure.status === 'unheld' ? 'missing' : figure.status,
      ...shareOf(drawing),
    ]
  })
  return [chartColumns, ...rows].map((row) => csvLine(row)).join('')
}

/** The denominator and the share; a total that is not known or has under ten cases gives none. */
function shareOf({ figure, whole }: Drawing): readonly [number | null, number | null] {
  const [part, all] = [figure.value, whole?.value ?? null]
  if (part === null || all === null || all < fewCases) return [all, null]
  return [all, ratioOf(part, all)]
}
