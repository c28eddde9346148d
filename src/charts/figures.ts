import type { AgencyFigures, ReportFigures } from '../dataset/agency-file.ts'
import type { FormRow } from '../form/form.ts'
import { plainLabel } from '../form/form.ts'
import type { Group, Sum } from '../form/sum.ts'
import type { Words } from '../locale/words.ts'
import type { FigureStatus } from '../report/figure.ts'
import { figureStatuses } from '../report/figure.ts'
import { sum } from '../report/figures.ts'

/** A number to draw: a value, or why there is none. `unheld`: no report on that year is held. */
export type ChartFigure = {
  readonly value: number | null
  readonly status: FigureStatus | 'unheld'
  /** The cells that it is the sum of. */
  readonly cells: readonly string[]
}

/**
 * What a report prints for a cell or a group of outcomes, or for several together: where one has no value, neither has the
 * sum, and it has that one's status. Null for the report of a year of which none is held.
 */
export function figureOf(
  report: ReportFigures | null,
  ...parts: readonly (string | Group)[]
): ChartFigure {
  if (!report) {
    const cells = parts.filter((part) => typeof part === 'string')
    return { value: null, status: 'unheld', cells }
  }
  const { cells, value, lacking } = sum(report, parts as Sum)
  return { value: lacking ? null : value, status: lacking ?? 'reported', cells }
}

/** A row's or a column's name without its numbering: 属于国家秘密. */
export function nameOf(
  lines: readonly Pick<FormRow, 'id' | 'label'>[],
  id: string,
  t: Words,
): string {
  const line = lines.find((each) => each.id === id)
  if (!line) throw new Error(`the form has no line ${id}`)
  return t.label(plainLabel(line.label))
}

/** The year that a report is about. */
export function yearOf(report: ReportFigures): number {
  return report.report.year
}

/** The newest report that an agency's file holds, or null. */
export function newestOf(file: AgencyFigures): ReportFigures | null {
  return file.reports.at(-1) ?? null
}

/** A figure in words: the count, or its status. */
export function wordsOf(
  { value, status }: Pick<ChartFigure, 'value' | 'status'>,
  t: Words,
): string {
  if (value !== null) return t.number(value)
  return status === 'unheld' ? t.chart.unheld : t.label(figureStatuses[status])
}

/** Whether any of the figures is above zero, so that there is something to draw. */
export function anyAbove(figures: readonly ChartFigure[]): boolean {
  return figures.some(({ value }) => value !== null && value > 0)
}
