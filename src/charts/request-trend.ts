import type { AgencyFigures } from '../dataset/agency-file.ts'
import type { Words } from '../locale/words.ts'
import type { DrawnChart } from './chart.ts'
import { compose } from './compose.ts'
import type { ChartFigure } from './figures.ts'
import { anyAbove, figureOf, wordsOf } from './figures.ts'
import { panelOptions } from './line-panels.ts'
import { dashNote, missingNote, reviewNote, scopeNote } from './notes.ts'
import {
  breakNote,
  course,
  cutNote,
  cutsOf,
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

const series = ['received', 'concluded'] as const

/** Requests newly received and concluded from the first report to the last, a line each; null with a single report. */
export function requestTrend(file: AgencyFigures, t: Words): DrawnChart | null {
  const years = yearsOf(file)
  if (years.length < 2) return null
  const points = years.map(({ year, report }): Point => ({
    year,
    held: report !== null,
    received: figureOf(report, 'requests.received.total'),
    concluded: figureOf(report, 'requests.outcome_total.total'),
  }))
  const figures = points.flatMap(({ received, concluded }) => [received, concluded])
  if (!anyAbove(figures)) return null
  const span = `${points[0]!.year}–${points.at(-1)!.year}`
  const law = lawBreaks(years, ['fees-2021'], t)
  const breaks = joined([...editionBreaks(years, 'requests', t), ...law], t)
  const cuts = cutsOf(years, breaks)
  const names = t.requestCharts.trend
  const alike = isAlike(file)
  const agency = t.column(file.agency, 'name')
  return compose('request-trend', t, {
    title: t.requestCharts.trend.title(span),
    says: [
      t.chart.only(agency),
      ...series.map((key) => {
        const line = points.map((point) => ({ year: point.year, figure: point[key] }))
        return course(names[key], line, { counted: t.phrase.requests, alike }, t)
      }),
      gaps(years, t),
      missing(points, t),
    ],
    options: panelOptions(
      series.map((key) => ({
        name: names[key],
        cuts,
        points: points.map((point) => ({
          year: point.year,
          value: point[key].value,
          text: point[key].value === null ? '–' : wordsOf(point[key], t),
        })),
      })),
      points.map(({ year }) => year),
      breaks,
    ),
    head: [t.chart.year, ...series.map((key) => names[key])],
    rows: points.map((point) => [
      String(point.year),
      ...series.map((key) => wordsOf(point[key], t)),
    ]),
    notes: [
      dashNote(figures, t),
      breakNote(breaks, t),
      cutNote(years, cuts, t),
      scopeNote(file.reports, t),
      reviewNote(file.reports, t),
    ],
    figures: points.flatMap((point) =>
      series.map((key) => ({ year: point.year, label: names[key], figure: point[key] })),
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
