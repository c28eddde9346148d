import type { Chart } from '../charts/chart.ts'
import type { PlacedChart } from '../charts/draw-all.ts'
import type { Locale } from '../locale/locale.ts'
import { published } from '../published/here.ts'

/** An agency's charts in a language, as build:site drew them before the pages. */
export function drawnCharts(id: string, locale: Locale): readonly PlacedChart[] {
  return drawn<readonly PlacedChart[]>(id, locale)
}

/** The chart of a pair's page in a language; null where there is none to draw. */
export function drawnPair(path: string, locale: Locale): Chart | null {
  return drawn<Chart | null>(path, locale)
}

/** The charts of an indicator's page in a language, by group. */
export function drawnStrips(path: string, locale: Locale): Readonly<Record<string, Chart>> {
  return drawn<Readonly<Record<string, Chart>>>(path, locale)
}

function drawn<T>(of: string, locale: Locale): T {
  return (published.drawn(of) as Readonly<Record<Locale, T>>)[locale]
}
