import type { AgencyFigures } from '../../../src/dataset/agency-file.ts'
import { open } from '../../../src/published/open.ts'
import { locales } from '../../../src/locale/locale.ts'
import { handChart } from '../floors.ts'
import type { Cost } from '../measure.ts'
import { medians, stopwatch } from '../measure.ts'
import type { Section } from '../print.ts'
import { count, shown, times } from '../print.ts'
import { words } from '../../../src/locale/words.ts'

// Begun at once, so that charts and data are measured as they were when the run began; a failure counts when awaited.
const loaded = import('../../../src/charts/charts.ts')
loaded.catch(() => undefined)

/** What drawing costs at a size: every chart of every agency drawn from, in every language. */
export type ChartFigures = {
  readonly agencies: number
  readonly drawnFrom: number
  readonly rounds: number
  readonly charts: number
  readonly handCharts: number
  readonly costs: Readonly<Record<'charts' | 'hand charts', Cost>>
  /** Bytes of a chart: mean and largest; how many hold a `<style>`. */
  readonly meanBytes: number
  readonly maxBytes: number
  readonly styles: number
}

/** Draws the charts of the agencies published in `folder`, at most `sample` of them, evenly drawn. */
export async function measureCharts(
  folder: string,
  { agencies, rounds, sample }: { agencies: number; rounds: number; sample: number },
): Promise<ChartFigures> {
  const { charts } = await loaded
  const every = Math.ceil(agencies / sample)
  const published = open(folder)
  const ids = published
    .table('agencies')
    .filter((_, at) => at % every === 0)
    .map(({ agency_id }) => agency_id)
  const draw = (file: AgencyFigures): string[] =>
    locales.flatMap((locale) =>
      charts.flatMap((chart) => chart.draw(file, words(locale))?.svg ?? []),
    )
  const byHand = (file: AgencyFigures): string[] =>
    locales.flatMap(() => [
      handChart(file, 'request-trend', ['requests.received.total', 'requests.outcome_total.total']),
      handChart(file, 'dispute-trend', ['disputes.review.total', 'disputes.direct_suit.total']),
    ])
  for (const id of ids.slice(0, 10)) draw(published.agency(id))
  const costs: ReadonlyMap<string, Cost>[] = []
  let svgs: number[] = []
  let handCharts = 0
  let styles = 0
  for (let round = 0; round < rounds; round += 1) {
    const watch = stopwatch()
    svgs = []
    handCharts = 0
    styles = 0
    for (const id of ids) {
      const file = published.agency(id)
      watch.to('charts')
      const drawn = draw(file)
      watch.to('hand charts')
      handCharts += byHand(file).length
      watch.to(null)
      svgs.push(...drawn.map((svg) => Buffer.byteLength(svg)))
      styles += drawn.filter((svg) => svg.includes('<style')).length
    }
    costs.push(watch.costs())
  }
  return {
    agencies,
    drawnFrom: ids.length,
    rounds,
    charts: svgs.length,
    handCharts,
    costs: medians(costs) as ChartFigures['costs'],
    meanBytes: svgs.reduce((sum, each) => sum + each, 0) / svgs.length,
    maxBytes: svgs.reduce((most, each) => Math.max(most, each), 0),
    styles,
  }
}

/** The chart figures of all sizes as a table. */
export function chartSection(all: readonly ChartFigures[]): Section {
  return {
    title: 'Charts: milliseconds of processor time a chart, one document',
    note: 'hand = a template literal for two series of eight years, no Plot.',
    head: ['agencies', 'drawn from', 'n', 'charts', 'ms', 'hand ms', '×', 'mean B', 'max B'],
    rows: all.map(({ agencies, drawnFrom, rounds, charts, handCharts, costs, ...bytes }) => {
      const ms = (1000 * costs.charts.cpu) / charts
      const hand = (1000 * costs['hand charts'].cpu) / handCharts
      return [
        count(agencies),
        count(drawnFrom),
        String(rounds),
        count(charts),
        shown(ms),
        shown(hand),
        times(ms, hand),
        count(bytes.meanBytes),
        count(bytes.maxBytes),
      ]
    }),
  }
}
