import type { Chart } from '../../charts/chart.ts'
import { pairMix } from '../../charts/pair-mix.ts'
import type { Point } from '../../charts/strip.ts'
import { hasPlace, strip } from '../../charts/strip.ts'
import type { Fields } from '../../dataset/agency-file.ts'
import type { Locale } from '../../locale/locale.ts'
import { inEach } from '../../locale/locale.ts'
import { agencyName } from '../agencies.ts'
import type { Directory } from './directory.ts'
import { directory } from './directory.ts'
import { pairPath } from './peer-groups.ts'
import type { Measure } from './indicators.ts'
import { measures } from './indicators.ts'
import type { PairSide } from './pair.ts'
import { pairOf, pairPaths } from './pair.ts'
import type { Readings } from './indicator-series.ts'
import { readingsOf } from './indicator-series.ts'
import type { GroupStrip } from './peer-charts.ts'
import { columnsOf, stripOf } from './peer-charts.ts'

/** What build:site draws for a page that compares: the page's path, and how to draw for it in every language. */
export type Comparison = {
  readonly path: string
  readonly draw: () => Readonly<Record<Locale, unknown>>
}

/** The charts of all pages that compare: of each measure by group, and of each pair. */
export function comparisons(): readonly Comparison[] {
  const held = directory()
  return [
    ...[...measures().values()].map((measure) => ({
      path: `indicators/${measure.id}/`,
      draw: () => inEach((locale) => stripCharts(held, measure, readingsOf(measure.id), locale)),
    })),
    ...pairPaths().map(({ a, b }) => ({
      path: pairPath(a, b),
      draw: () => {
        const { sides } = pairOf([a, b])
        return inEach((locale) => pairChart(sides, locale))
      },
    })),
  ]
}

function pairChart(sides: readonly PairSide[], locale: Locale): Chart | null {
  const halves = sides.map(({ entry, report }) => ({
    name: agencyName(entry.agency, locale),
    report,
  }))
  return pairMix(halves, locale)
}

/** The charts of a measure by group; none of a single agency, and where no figure has a place on it. */
function stripCharts(
  { groups }: Directory,
  measure: Measure,
  readings: Readings,
  locale: Locale,
): Readonly<Record<string, Chart>> {
  const drawn = groups.flatMap((group) => {
    const rows = stripOf(group, readings, locale)
    const points = pointsOf(rows, locale)
    if (points.length < 2 || !hasPlace(points)) return []
    const { id, title } = rows
    const ratio = measure.unit === 'ratio'
    const of = { id, title, points, measure: measure.label[locale], ratio }
    return [
      [
        id,
        strip({ ...of, head: columnsOf(measure, locale).map(([, head]) => head) }, locale),
      ] as const,
    ]
  })
  return Object.fromEntries(drawn)
}

function pointsOf({ rows }: GroupStrip, locale: Locale): readonly Point[] {
  return rows.map(({ agency, reading, value, counts }) => ({
    ...reading,
    label: shortName(agency, locale),
    name: agencyName(agency, locale),
    text: value,
    counts,
  }))
}

/** A government by its place, every other agency by its name. */
function shortName(agency: Fields, locale: Locale): string {
  const place = agency['kind'] === 'gov' ? agency[`division_${locale}`] : null
  return place ? String(place) : agencyName(agency, locale)
}
