import type { AgencyFile } from '../dataset/agency-file.ts'
import type { Locale } from '../locale/locale.ts'

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

/** Draws a chart of an agency's reports, or gives null where they hold no figure above zero for it. */
export type Draw = (file: AgencyFile, locale: Locale) => Chart | null
