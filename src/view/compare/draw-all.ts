import type { Chart, DrawnChart } from '../../charts/chart.ts'
import { indicatorTrend } from '../../charts/indicator-trend.ts'
import { pairMix } from '../../charts/pair-mix.ts'
import type { Point } from '../../charts/strip.ts'
import { hasPlace, placeOf, strip } from '../../charts/strip.ts'
import type { RowNamed } from '../../dataset/tables.ts'
import type { Locale } from '../../locale/locale.ts'
import { fraction } from '../../locale/share.ts'
import type { Words } from '../../locale/words.ts'
import { inEach } from '../../locale/locale.ts'
import { words } from '../../locale/words.ts'
import { findingIdsOn } from '../finding-marks.ts'
import { indicatorCsv, pairCsv } from './chart-files.ts'
import type { Directory } from './directory.ts'
import { directory } from './directory.ts'
import { pairPath } from './groups.ts'
import { breaksBetween, breaksWithin } from './indicator-breaks.ts'
import type { PublishedIndicator } from './indicators.ts'
import { indicators, inWords, unitOf } from './indicators.ts'
import type { PairSide } from './pair.ts'
import { pairOf, pairPaths } from './pair.ts'
import type { Readings } from './indicator-series.ts'
import { readingsOf } from './indicator-series.ts'
import type { GroupStrip } from './strips.ts'
import { columnsOf, groupTitle, stripOf } from './strips.ts'
import type { TrendGroup } from './trends.ts'
import { trendGroups } from './trends.ts'

/** What is drawn for a page that compares, in every language, and the file of its charts; no file where there is no chart. */
export type Compared = {
  readonly charts: Readonly<Record<Locale, unknown>>
  readonly csv: string | null
}

/** What build:site draws for a page that compares: the page's path, and how to draw for it. */
export type Comparison = { readonly path: string; readonly draw: () => Compared }

/**
 * The charts of all pages that compare: of each indicator by group, and of each pair. Whoever draws one asks for all that it is
 * made of.
 */
export function comparisons(): readonly Comparison[] {
  return [
    ...[...indicators().keys()].map((id) => ({
      path: `indicators/${id}/`,
      draw: () => {
        const [held, indicator] = [directory(), indicators().get(id)!]
        const readings = readingsOf(indicator.id)
        const charts = inEach((locale) => indicatorCharts(held, indicator, readings, words(locale)))
        const drawn = Object.keys(charts.zh).length > 0
        return { charts, csv: drawn ? indicatorCsv(held, indicator, readings, findingIdsOn) : null }
      },
    })),
    ...pairPaths().map(({ a, b }) => ({
      path: pairPath(a, b),
      draw: () => {
        const { sides } = pairOf([a, b])
        const charts = inEach((locale) => pairChart(sides, words(locale)))
        const { zh, en } = charts
        return { charts, csv: zh && en ? pairCsv({ zh, en }, sides) : null }
      },
    })),
  ]
}

/** The charts of an indicator by their ids: a strip a group, and lines where a group has agencies with more than one year. */
export function indicatorCharts(
  held: Directory,
  indicator: PublishedIndicator,
  readings: Readings,
  t: Words,
): Readonly<Record<string, Chart>> {
  const lines = trendGroups(held).flatMap((group) => linesOf(group, indicator, readings, t) ?? [])
  const drawn = [...stripsOf(held, indicator, readings, t), ...lines]
  return Object.fromEntries(drawn.map((chart) => [chart.id, chart]))
}

function pairChart(sides: readonly PairSide[], t: Words): DrawnChart | null {
  const halves = sides.map(({ entry, report }) => ({
    name: t.column(entry.agency, 'name'),
    report,
  }))
  return pairMix(halves, t)
}

/** The strips of an indicator; none of a single agency, and where no figure has a place on it. */
function stripsOf(
  { groups }: Directory,
  indicator: PublishedIndicator,
  readings: Readings,
  t: Words,
): readonly Chart[] {
  return groups.flatMap((group) => {
    const rows = stripOf(group, readings, t)
    const points = pointsOf(rows, t)
    if (points.length < 2 || !hasPlace(points)) return []
    const { id, title } = rows
    const unit = indicator.unit === 'ratio' ? null : unitOf(indicator, t)
    const of = { id, title, points, indicator: t.label(indicator.label), unit }
    return [strip({ ...of, head: columnsOf(indicator, t).map(([, head]) => head) }, t)]
  })
}

/** The lines of a group's agencies; null where they are many, or none has a figure. */
function linesOf(
  { id, entries, years, drawn }: TrendGroup,
  indicator: PublishedIndicator,
  readings: Readings,
  t: Words,
): Chart | null {
  if (!drawn) return null
  const [first, last] = [years[0]!, years.at(-1)!]
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const lines = entries.map(({ id, agency, reports }) => ({
    label: shortName(agency, t),
    name: t.column(agency, 'name'),
    cuts: new Set(
      reports.flatMap((report, at) =>
        at > 0 && breaksBetween(indicator.id, reports[at - 1]!, report).length > 0
          ? [report.year]
          : [],
      ),
    ),
    points: all.map((year) => {
      const reading = readings.get(id)?.find((each) => each.year === year)
      if (!reading) return { year, value: null, small: false, text: t.chart.unheld, counts: '' }
      const { status, numerator, denominator } = reading
      const [text, more] = inWords(reading, t)
      const counts = more && numerator !== null ? fraction(numerator, denominator!, t) : ''
      return { year, value: placeOf(reading), small: status === 'small', text, counts }
    }),
  }))
  if (lines.every(({ points }) => points.every(({ value }) => value === null))) return null
  const breaks = breaksWithin(indicator.id, all).map(({ year, id, revised }) => ({
    year,
    label: revised ? t.chartYears.edition(String(year)) : t.chartYears.lawBreaks[id],
  }))
  const title = groupTitle(entries[0]!, entries.length, t)
  return indicatorTrend({ id, title, head: t.indicators.agency, years: all, breaks, lines }, t)
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
