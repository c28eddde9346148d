import type { Chart } from '../charts/chart.ts'

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

/** Charts by the section of an agency's page that they stand in. */
export function bySection(
  charts: readonly Chart[],
): Readonly<Record<ChartSection, readonly Chart[]>> {
  const of = (section: ChartSection): Chart[] =>
    charts.filter(({ id }) => (sections[id] ?? 'outcomes') === section)
  return {
    outcomes: of('outcomes'),
    trend: of('trend'),
    grounds: of('grounds'),
    disputes: of('disputes'),
  }
}
