import type { AgencyFigures, ReportFigures } from '../dataset/agency-file.ts'
import { csvLine } from '../dataset/files/csv.ts'
import type { Row } from '../dataset/table.ts'
import { newestCell, unitOf } from '../form/editions.ts'
import { fewCases, ratioOf } from '../locale/share.ts'
import type { Drawing, DrawnChart } from './chart.ts'
import { yearOf } from './figures.ts'
import { findingsOn } from './findings-note.ts'

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
  'unit',
  'scope',
  'review',
  'findings',
] as const

/** A chart in both languages: the same figures in the same order. */
type Twins = { readonly zh: DrawnChart; readonly en: DrawnChart }

/**
 * A chart's own file, canonical CSV: exact figures with the cells that each is the sum of, the share to six decimals from
 * ten cases on, and for a year of which no report is held a row without a report and with the status `missing`. `unit` is
 * that of value and denominator; `scope` and `review` are the report's: whose requests it counts, and how it was compared
 * with its source; `findings`: the ids of those on the cells, blanks and the form used apart, which `status` tells.
 */
export function chartCsv({ zh, en }: Twins, { agency, reports }: AgencyFigures): string {
  const own = new Map(reports.map((each) => [yearOf(each), each]))
  return written({ zh, en }, ({ year }) => [agency.agency_id, own.get(year)])
}

/** The file of a chart of several reports, a chart's columns: an equal number of figures of each, one report after the other. */
export function sidesCsv({ zh, en }: Twins, reports: readonly ReportFigures[]): string {
  const each = zh.figures.length / reports.length
  return written({ zh, en }, (_, at) => {
    const report = reports[Math.floor(at / each)]!
    return [report.report.agency_id, report]
  })
}

/** Whose a figure is: the agency's id, and the report, if one is held. */
type Owner = (
  drawing: Drawing,
  at: number,
) => readonly [agency: string, report: ReportFigures | undefined]

function written({ zh, en }: Twins, ownerOf: Owner): string {
  const cell = newestCell(zh.figures.flatMap(({ figure }) => figure.cells)[0] ?? '')
  const unit = cell ? unitOf(cell) : null
  const rows = zh.figures.map((drawing, at) =>
    rowOf(drawing, en.figures[at]!.label, unit, ...ownerOf(drawing, at)),
  )
  return [chartColumns, ...rows].map((row) => csvLine(row)).join('')
}

function rowOf(
  drawing: Drawing,
  english: string,
  unit: string | null,
  agency: string,
  held: ReportFigures | undefined,
): Row {
  const { year, label, figure } = drawing
  const status = figure.status === 'unheld' ? 'missing' : figure.status
  return [
    held?.report.report_id ?? null,
    agency,
    year,
    figure.cells,
    label,
    english,
    figure.value,
    status,
    ...shareOf(drawing),
    unit,
    held?.report.scope ?? null,
    held?.report.review ?? null,
    held ? findingsOn(figure.cells, held).map(({ finding_id: id }) => id) : [],
  ]
}

/** The denominator and the share; a total that is not known or has under ten cases gives none. */
function shareOf({ figure, whole }: Drawing): readonly [number | null, number | null] {
  const [part, all] = [figure.value, whole?.value ?? null]
  if (part === null || all === null || all < fewCases) return [all, null]
  return [all, ratioOf(part, all)]
}
