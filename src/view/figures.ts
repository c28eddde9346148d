import type { ReportFile } from '../dataset/agency-file.ts'
import type { FigureStatus } from '../report/figure.ts'
import { figureStatuses } from '../report/figure.ts'
import type { Words } from '../locale/words.ts'

/** A cell of a report as its agency's file gives it. `value` is null unless the status is `reported`. */
export type Figure = {
  readonly cell: string
  readonly status: FigureStatus
  readonly printed: string
  readonly value: number | null
  readonly unit: string | null
  readonly line: number
}

/** The figures of a report by cell id. */
export type Figures = ReadonlyMap<string, Figure>

/** Reads the figures of a report. */
export function figuresOf(report: ReportFile): Figures {
  return new Map(
    report.observations.map((row) => {
      const figure = row as unknown as Figure
      return [figure.cell, figure]
    }),
  )
}

/** The value of a cell, null where the report gives none. */
export function valueOf(figures: Figures, cell: string): number | null {
  return figures.get(cell)?.value ?? null
}

/** A cell in words: its number, or why there is none (未填, not in the report). Never 0 for an unknown. */
export function figureWords(figures: Figures, cell: string, t: Words): string {
  const figure = figures.get(cell)
  if (!figure) return t.label(figureStatuses.absent)
  return figure.value === null ? t.label(figureStatuses[figure.status]) : t.number(figure.value)
}
