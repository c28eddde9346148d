import type { AgencyFigures, ReportFigures } from '../dataset/agency-file.ts'
import type { FormRow } from '../form/form.ts'
import { plainLabel } from '../form/form.ts'
import type { Group, Sum } from '../form/sum.ts'
import type { Words } from '../locale/words.ts'
import type { FigureStatus } from '../report/figure.ts'
import { figureStatuses } from '../report/figure.ts'
import { cellsIn, figure, knownSum, valueOf } from '../report/figures.ts'

/**
 * A number to draw: a value, or why there is none. `unheld`: no report on that year is held; `derived`: a total was left blank
 * and is worked out from the figures in print.
 */
export type ChartFigure = {
  readonly value: number | null
  readonly status: FigureStatus | 'derived' | 'unheld'
  /** The cells that it is the sum of. */
  readonly cells: readonly string[]
}

/**
 * What a report gives for a cell or a group of outcomes, or for several together: as printed, or for a blank total what its
 * rows fix. Where one has no value, neither has the sum, and it has that one's status. Null for the report of a year of which
 * none is held.
 */
export function figureOf(
  report: ReportFigures | null,
  ...parts: readonly (string | Group)[]
): ChartFigure {
  if (!report) {
    const cells = parts.filter((part) => typeof part === 'string')
    return { value: null, status: 'unheld', cells }
  }
  const cells = cellsIn(report, parts as Sum)
  const known = knownSum(report, parts as Sum)
  if (known) return { value: known.value, status: known.derived ? 'derived' : 'reported', cells }
  const unknown = cells.find((cell) => valueOf(report, cell) === null)
  const status = unknown === undefined ? null : figure(report, unknown)?.status
  return { value: null, status: status ?? 'absent', cells }
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

/** A figure in words: the count, with an asterisk where it is worked out (`derivedNote` explains it), or its status. */
export function wordsOf(
  { value, status }: Pick<ChartFigure, 'value' | 'status'>,
  t: Words,
): string {
  if (value !== null) return status === 'derived' ? `${t.number(value)}*` : t.number(value)
  return status in figureStatuses ? t.label(figureStatuses[status as FigureStatus]) : t.chart.unheld
}

/** Whether any of the figures is above zero, so that there is something to draw. */
export function anyAbove(figures: readonly ChartFigure[]): boolean {
  return figures.some(({ value }) => value !== null && value > 0)
}
