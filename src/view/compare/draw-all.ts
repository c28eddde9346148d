import type { Chart } from '../../charts/chart.ts'
import { pairMix } from '../../charts/pair-mix.ts'
import type { Point } from '../../charts/strip.ts'
import { hasPlace, strip } from '../../charts/strip.ts'
import type { RowNamed } from '../../dataset/tables.ts'
import type { Locale } from '../../locale/locale.ts'
import type { Words } from '../../locale/words.ts'
import { inEach } from '../../locale/locale.ts'
import { words } from '../../locale/words.ts'
import type { Directory } from './directory.ts'
import { directory } from './directory.ts'
import { pairPath } from './groups.ts'
import type { PublishedIndicator } from './indicators.ts'
import { indicators } from './indicators.ts'
import type { PairSide } from './pair.ts'
import { pairOf, pairPaths } from './pair.ts'
import type { Readings } from './indicator-series.ts'
import { readingsOf } from './indicator-series.ts'
import type { GroupStrip } from './strips.ts'
import { columnsOf, stripOf } from './strips.ts'

/** What build:site draws for a page that compares: the page's path, and how to draw for it in every language. */
export type Comparison = {
  readonly path: string
  readonly draw: () => Readonly<Record<Locale, unknown>>
}

/** The charts of all pages that compare: of each indicator by group, and of each pair. */
export function comparisons(): readonly Comparison[] {
  const held = directory()
  return [
    ...[...indicators().values()].map((indicator) => ({
      path: `indicators/${indicator.id}/`,
      draw: () =>
        inEach((locale) => stripCharts(held, indicator, readingsOf(indicator.id), words(locale))),
    })),
    ...pairPaths().map(({ a, b }) => ({
      path: pairPath(a, b),
      draw: () => {
        const { sides } = pairOf([a, b])
        return inEach((locale) => pairChart(sides, words(locale)))
      },
    })),
  ]
}

function pairChart(sides: readonly PairSide[], t: Words): Chart | null {
  const halves = sides.map(({ entry, report }) => ({
    name: t.column(entry.agency, 'name'),
    report,
  }))
  return pairMix(halves, t)
}

/** The charts of an indicator by group; none of a single agency, and where no figure has a place on it. */
function stripCharts(
  { groups }: Directory,
  indicator: PublishedIndicator,
  readings: Readings,
  t: Words,
): Readonly<Record<string, Chart>> {
  const drawn = groups.flatMap((group) => {
    const rows = stripOf(group, readings, t)
    const points = pointsOf(rows, t)
    if (points.length < 2 || !hasPlace(points)) return []
    const { id, title } = rows
    const ratio = indicator.unit === 'ratio'
    const of = { id, title, points, indicator: t.label(indicator.label), ratio }
    return [
      [id, strip({ ...of, head: columnsOf(indicator, t).map(([, head]) => head) }, t)] as const,
    ]
  })
  return Object.fromEntries(drawn)
}

function pointsOf({ rows }: GroupStrip, t: Words): readonly Point[] {
  return rows.map(({ agency, reading, review, value, counts }) => ({
    ...reading,
    review,
    label: shortName(agency, t),
    name: t.column(agency, 'name'),
    text: value,
    counts,
  }))
}

/** A government by its place, every other agency by its name. */
function shortName(agency: RowNamed<'agencies'>, t: Words): string {
  const place = agency.kind === 'gov' ? t.column(agency, 'division') : null
  return place ?? t.column(agency, 'name')
}
