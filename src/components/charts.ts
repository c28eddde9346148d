import type { Chart } from '../charts/chart.ts'
import { charts } from '../charts/charts.ts'
import type { AgencyFile } from '../dataset/agency-file.ts'
import type { Locale } from '../locale/locale.ts'

/** The sections of an agency's page that have charts. */
export type ChartSection = 'outcomes' | 'trend' | 'grounds' | 'disputes'

/** The section of a chart by its id; what is not named here stands with the outcomes. */
const sections: Readonly<Record<string, ChartSection>> = {
  'request-trend': 'trend',
  'outcome-trend': 'trend',
  'refusal-grounds': 'grounds',
  disputes: 'disputes',
  'dispute-trend': 'disputes',
}

/** An agency's charts by section of its page; of a single report there are no trends to draw. */
export function chartsOf(
  file: AgencyFile,
  locale: Locale,
): Readonly<Record<ChartSection, readonly Chart[]>> {
  const drawn: Record<ChartSection, Chart[]> = {
    outcomes: [],
    trend: [],
    grounds: [],
    disputes: [],
  }
  for (const { id, draw } of charts) {
    if (file.reports.length < 2 && id.endsWith('-trend')) continue
    const chart = draw(file, locale)
    if (chart) drawn[sections[id] ?? 'outcomes'].push(chart)
  }
  return drawn
}
