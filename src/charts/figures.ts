import type { AgencyFigures, Fields, ReportFigures } from '../dataset/agency-file.ts'
import { findEdition, tableOf } from '../form/editions.ts'
import type { TableId } from '../form/editions.ts'
import type { Row, Table } from '../form/form.ts'
import { plainLabel } from '../form/form.ts'
import { groupLeaves } from '../form/identities.ts'
import type { Words } from '../locale/words.ts'
import type { FigureStatus } from '../report/figure.ts'
import { figureStatuses } from '../report/figure.ts'

/** A number to draw: a value, or why there is none. `unheld`: no report on that year is held. */
export type Figure = {
  readonly value: number | null
  readonly status: FigureStatus | 'unheld'
  /** The cells that it is the sum of. */
  readonly cells: readonly string[]
}

/** The outcome groups of the form, in its order. */
export const outcomeGroups = [
  'granted',
  'partial',
  'denied',
  'unavailable',
  'not_processed',
  'other_outcome',
] as const

/** The id of an outcome group. */
export type OutcomeGroup = (typeof outcomeGroups)[number]

const memo = new WeakMap<ReportFigures, ReadonlyMap<unknown, Fields>>()

/** The figure of a cell, `requests.granted.total`, in a report; null for a year of which none is held. */
export function figureOf(report: ReportFigures | null, cell: string): Figure {
  if (!report) return { value: null, status: 'unheld', cells: [cell] }
  let cells = memo.get(report)
  if (!cells)
    memo.set(report, (cells = new Map(report.observations.map((row) => [row['cell'], row]))))
  const row = cells.get(cell)
  if (!row) return { value: null, status: 'absent', cells: [cell] }
  const { value, status } = row as { value: number | null; status: FigureStatus }
  return { value, status, cells: [cell] }
}

/** The sum of figures; where one has no value, neither has the sum, and it has that one's status. */
export function sum(figures: readonly Figure[]): Figure {
  const cells = figures.flatMap((figure) => figure.cells)
  const missing = figures.find(({ value }) => value === null)
  if (missing) return { ...missing, cells }
  const value = figures.reduce((total, figure) => total + figure.value!, 0)
  return { value, status: 'reported', cells }
}

/** The cases of an outcome group, all applicants together, by the rows of the report's own edition. */
export function groupOf(report: ReportFigures | null, group: OutcomeGroup): Figure {
  if (!report) return { value: null, status: 'unheld', cells: [] }
  const leaves = groupLeaves(tableIn(report, 'requests'), group)
  return sum(leaves.map((row) => figureOf(report, `requests.${row}.total`)))
}

/** The table of the form as a report has it. */
export function tableIn(report: ReportFigures, id: TableId): Table {
  return tableOf(findEdition(editionIn(report, id))!, id)
}

/** The edition of a table of a report. */
export function editionIn(report: ReportFigures, id: TableId): string {
  return report.editions[id] ?? String(report.report['edition'])
}

/** A row's or a column's name without its numbering: 属于国家秘密. */
export function nameOf(lines: readonly Pick<Row, 'id' | 'label'>[], id: string, t: Words): string {
  const line = lines.find((each) => each.id === id)
  if (!line) throw new Error(`the form has no line ${id}`)
  return t.label(plainLabel(line.label))
}

/** The year that a report is about. */
export function yearOf(report: ReportFigures): number {
  return Number(report.report['year'])
}

/** The newest report that an agency's file holds, or null. */
export function newestOf(file: AgencyFigures): ReportFigures | null {
  return file.reports.at(-1) ?? null
}

/** A figure in words: the count, or its status. */
export function wordsOf({ value, status }: Pick<Figure, 'value' | 'status'>, t: Words): string {
  if (value !== null) return t.number(value)
  return status === 'unheld' ? t.chart.unheld : t.label(figureStatuses[status])
}

/** Whether any of the figures is above zero, so that there is something to draw. */
export function anyAbove(figures: readonly Figure[]): boolean {
  return figures.some(({ value }) => value !== null && value > 0)
}
