import type { AgencyFigures } from '../dataset/agency-file.ts'
import type { Words } from '../locale/words.ts'
import type { ChartFigure } from './figures.ts'

/** The numbers of a chart as a table: the same figures that are drawn, statuses in words. */
export type ChartTable = {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A drawn chart, all texts in one language. `svg` is safe markup; the rest is plain text to be escaped. */
export type Chart = {
  readonly id: string
  readonly title: string
  /** What the chart shows in sentences: first, last, largest, change, and what is missing. */
  readonly description: string
  readonly svg: string
  readonly table: ChartTable
  /** What limits the comparison: scope, blanks, breaks in the series. */
  readonly note: string | null
}

/** A figure that a chart draws: the year and what it counts, in the chart's language; `whole` is what it is a share of. */
export type Drawing = {
  readonly year: number
  readonly label: string
  readonly figure: ChartFigure
  readonly whole?: ChartFigure
}

/** A chart with the exact figures that it draws, in the order of its table. */
export type DrawnChart = Chart & { readonly figures: readonly Drawing[] }

/** The sections of an agency's page in which charts stand, by their ids. */
export type ChartSection = 'applicants' | 'trend' | 'grounds' | 'disputes'

/**
 * A chart of an agency and the section that it stands in. `draw` gives null where the reports hold no figure above zero for
 * it, and where a chart of years has a single one.
 */
export type AgencyChart = {
  readonly id: string
  readonly section: ChartSection
  readonly draw: (file: AgencyFigures, t: Words) => DrawnChart | null
}
