import type { AgencyFigures } from '../dataset/agency-file.ts'
import type { Locale } from '../locale/locale.ts'
import { inEach } from '../locale/locale.ts'
import { words } from '../locale/words.ts'
import type { DrawnChart } from './chart.ts'
import { charts } from './charts.ts'

/** An agency's charts as they are drawn once for all that show them, by language: the same charts in the same order. */
export type Drawn = Readonly<Record<Locale, readonly DrawnChart[]>>

/** Draws every chart of an agency; of a single report there are no trends to draw. */
export function drawAll(file: AgencyFigures): Drawn {
  const kept = charts.filter(({ id }) => file.reports.length > 1 || !id.endsWith('-trend'))
  return inEach((locale) => kept.flatMap(({ draw }) => draw(file, words(locale)) ?? []))
}
