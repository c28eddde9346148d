import * as Plot from '@observablehq/plot'
import type { AgencyFigures } from '../dataset/agency-file.ts'
import type { Words } from '../locale/words.ts'
import type { DrawnChart } from './chart.ts'
import { breakMarks, keyMarks, line, thinned, yearAxis } from './columns.ts'
import { compose } from './compose.ts'
import type { ChartFigure } from './figures.ts'
import { anyAbove, figureOf, wordsOf } from './figures.ts'
import { dashNote, missingNote, reviewNote, scopeNote } from './notes.ts'
import { width } from './size.ts'
import { textWidth } from './text.ts'
import type { Break } from './years.ts'
import {
  breakNote,
  course,
  editionBreaks,
  gaps,
  isAlike,
  joined,
  lawBreaks,
  yearsOf,
} from './years.ts'

type Point = {
  readonly year: number
  readonly held: boolean
  readonly received: ChartFigure
  readonly concluded: ChartFigure
}

/** Requests newly received and concluded in each year from the first report to the last; null with a single report. */
export function requestTrend(file: AgencyFigures, t: Words): DrawnChart | null {
  const years = yearsOf(file)
  if (years.length < 2) return null
  const points = years.map(({ year, report }): Point => ({
    year,
    held: report !== null,
    received: figureOf(report, 'requests.received.total'),
    concluded: figureOf(report, 'requests.outcome_total.total'),
  }))
  if (!anyAbove(points.flatMap(({ received, concluded }) => [received, concluded]))) return null
  const span = `${points[0]!.year}–${points.at(-1)!.year}`
  const law = lawBreaks(years, ['fees-2021'], t)
  const breaks = joined([...editionBreaks(years, 'requests', t), ...law], t)
  const names = t.requestCharts.trend
  const alike = isAlike(file)
  const agency = t.column(file.agency, 'name')
  return compose('request-trend', t, {
    title: t.requestCharts.trend.title(span),
    says: [
      t.chart.only(agency),
      ...series.map(({ key }) => {
        const line = points.map((point) => ({ year: point.year, figure: point[key] }))
        return course(names[key], line, { counted: t.phrase.requests, alike }, t)
      }),
      gaps(years, t),
      missing(points, t),
    ],
    options: columns(points, breaks, t),
    head: [t.chart.year, ...series.map(({ key }) => names[key])],
    rows: points.map((point) => [
      String(point.year),
      ...series.map(({ key }) => wordsOf(point[key], t)),
    ]),
    notes: [
      sideBySide(points, t) ? null : t.requestCharts.trend.stacked,
      dashNote(
        points.flatMap(({ received, concluded }) => [received, concluded]),
        t,
      ),
      breakNote(breaks, t),
      scopeNote(file.reports, t),
      reviewNote(file.reports, t),
    ],
    figures: points.flatMap((point) =>
      series.map(({ key }) => ({
        year: point.year,
        label: names[key],
        figure: point[key],
      })),
    ),
  })
}

function missing(points: readonly Point[], t: Words): string | null {
  const figures = points
    .filter(({ held }) => held)
    .flatMap(({ year, received, concluded }) => [
      { name: t.requestCharts.trend.receivedIn(year), figure: received },
      { name: t.requestCharts.trend.concludedIn(year), figure: concluded },
    ])
  return missingNote(figures, t)
}

function numberOf(figure: ChartFigure, t: Words): string {
  return figure.value === null ? '–' : wordsOf(figure, t)
}

function widest(points: readonly Point[], t: Words): number {
  return Math.max(
    ...points.flatMap(({ received, concluded }) =>
      [received, concluded].map((figure) => textWidth(numberOf(figure, t))),
    ),
  )
}

function sideBySide(points: readonly Point[], t: Words): boolean {
  return 2 * widest(points, t) + 12 <= width / points.length
}

const series = [
  { key: 'received', className: 'c1', side: -1, place: 'left' },
  { key: 'concluded', className: 'c2', side: 1, place: 'right' },
] as const

function columns(points: readonly Point[], breaks: readonly Break[], t: Words): Plot.PlotOptions {
  const names = t.requestCharts.trend
  const years = points.map(({ year }) => year)
  const space = width / points.length
  const bar = Math.min(64, space * 0.42)
  const beside = sideBySide(points, t)
  const lift = beside ? line : 2 * line
  const x = ({ year }: Point): string => String(year)
  const most = ({ received, concluded }: Point): number =>
    Math.max(received.value ?? 0, concluded.value ?? 0)
  return {
    height: 260,
    margin: 0,
    marginTop: lift + line + (breaks.length > 0 ? line : 0),
    marginBottom: 26,
    x: { type: 'band', domain: years.map(String), padding: 0, axis: null },
    y: { domain: [0, Math.max(...points.map(most))], axis: null },
    marks: [
      ...series.flatMap(({ key, className, side }) => [
        Plot.barY(
          points.filter((point) => (point[key].value ?? 0) > 0),
          {
            x,
            y: (point: Point) => point[key].value,
            className,
            insetLeft: side < 0 ? space / 2 - bar : space / 2 + 1,
            insetRight: side < 0 ? space / 2 + 1 : space / 2 - bar,
          },
        ),
        Plot.text(
          thinned(points, widest(points, t), space).filter(({ held }) => held),
          {
            x,
            y: (point: Point) => (beside ? (point[key].value ?? 0) : most(point)),
            text: (point: Point) => numberOf(point[key], t),
            dx: beside ? side * Math.max(bar / 2 + 1, widest(points, t) / 2 + 3) : 0,
            dy: beside || side > 0 ? -5 : -5 - line,
            lineAnchor: 'bottom',
            className,
          },
        ),
      ]),
      Plot.text(
        points.filter(({ held }) => !held),
        { x, y: 0, text: () => '–', dy: -5, lineAnchor: 'bottom' },
      ),
      Plot.ruleY([0]),
      yearAxis(years, space),
      ...breakMarks(breaks, years, { space, lift }),
      ...keyMarks(
        series.map(({ key, className, place }) => ({
          name: `${names[key]}${names[place]}`,
          className,
        })),
        lift + (breaks.length > 0 ? line : 0),
      ),
    ],
  }
}
