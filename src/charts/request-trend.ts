import * as Plot from '@observablehq/plot'
import type { AgencyFile } from '../dataset/agency-file.ts'
import type { Label, Locale } from '../locale/locale.ts'
import { barOptions } from './bars.ts'
import type { DrawnChart } from './chart.ts'
import { breakMarks, keyMarks, line, thinned, yearAxis } from './columns.ts'
import { compose } from './compose.ts'
import type { Figure } from './figures.ts'
import { anyAbove, figureOf, wordsOf } from './figures.ts'
import { dashNote, missingNote, scopeNote } from './notes.ts'
import { width } from './size.ts'
import { agencyName, textWidth } from './text.ts'
import type { Break } from './years.ts'
import { breakNote, course, editionBreaks, gaps, yearsOf } from './years.ts'

const names = {
  received: { zh: '新收', en: 'Received' },
  concluded: { zh: '办结', en: 'Concluded' },
} as const satisfies Record<string, Label>
const yearHead: Label = { zh: '年度', en: 'Year' }

type Point = {
  readonly year: number
  readonly held: boolean
  readonly received: Figure
  readonly concluded: Figure
}

/** Requests newly received and concluded in each year from the first report to the last; one report makes two bars. */
export function requestTrend(file: AgencyFile, locale: Locale): DrawnChart | null {
  const years = yearsOf(file)
  const points = years.map(({ year, report }): Point => ({
    year,
    held: report !== null,
    received: figureOf(report, 'requests.received.total'),
    concluded: figureOf(report, 'requests.outcome_total.total'),
  }))
  if (!anyAbove(points.flatMap(({ received, concluded }) => [received, concluded]))) return null
  const [first, last] = [points[0]!.year, points.at(-1)!.year]
  const span = first === last ? `${first}` : `${first}–${last}`
  const breaks = editionBreaks(years, 'requests')
  const agency = agencyName(file.agency, locale)
  const stacked = first !== last && !sideBySide(points, locale)
  return compose('request-trend', locale, {
    title: { zh: `${span}年新收和办结的申请`, en: `Requests received and concluded, ${span}` }[
      locale
    ],
    says: [
      { zh: `${agency}。`, en: `${agency}.` }[locale],
      ...series.map(({ key }) => {
        const line = points.map((point) => ({ year: point.year, figure: point[key] }))
        return course(names[key][locale], line, locale, 'request')
      }),
      gaps(years, locale),
      missing(points, locale),
    ],
    options: first === last ? pair(points[0]!, locale) : columns(points, breaks, locale),
    head: [yearHead[locale], ...series.map(({ key }) => names[key][locale])],
    rows: points.map((point) => [
      String(point.year),
      ...series.map(({ key }) => wordsOf(point[key], locale)),
    ]),
    notes: [
      stacked ? aboutStacked[locale] : null,
      first === last
        ? null
        : dashNote(
            points.flatMap(({ received, concluded }) => [received, concluded]),
            locale,
          ),
      breakNote(breaks, locale),
      scopeNote(file.reports, locale),
    ],
    figures: points.flatMap((point) =>
      series.map(({ key }) => ({
        year: point.year,
        label: names[key][locale],
        figure: point[key],
      })),
    ),
  })
}

const aboutStacked: Label = {
  zh: '上行数字为新收，下行为办结。',
  en: 'Upper figure: received; lower: concluded.',
}

function missing(points: readonly Point[], locale: Locale): string | null {
  const figures = points
    .filter(({ held }) => held)
    .flatMap(({ year, received, concluded }) => [
      { name: { zh: `${year}年新收`, en: `received in ${year}` }[locale], figure: received },
      { name: { zh: `${year}年办结`, en: `concluded in ${year}` }[locale], figure: concluded },
    ])
  return missingNote(figures, locale)
}

function pair({ received, concluded }: Point, locale: Locale): Plot.PlotOptions {
  const bars = [
    { name: names.received[locale], figure: received, colour: 'c1' },
    { name: names.concluded[locale], figure: concluded, colour: 'c2' },
  ].map((bar) => ({ ...bar, figure: wordsOf(bar.figure, locale), value: bar.figure.value }))
  return barOptions(bars, Math.max(...bars.map(({ value }) => value ?? 0)))
}

function numberOf({ value }: Figure, locale: Locale): string {
  return value === null ? '–' : wordsOf({ value, status: 'reported' }, locale)
}

function widest(points: readonly Point[], locale: Locale): number {
  return Math.max(
    ...points.flatMap(({ received, concluded }) =>
      [received, concluded].map((figure) => textWidth(numberOf(figure, locale))),
    ),
  )
}

function sideBySide(points: readonly Point[], locale: Locale): boolean {
  return 2 * widest(points, locale) + 12 <= width / points.length
}

const series = [
  { key: 'received', className: 'c1', side: -1, place: { zh: '（左）', en: ' (left)' } },
  { key: 'concluded', className: 'c2', side: 1, place: { zh: '（右）', en: ' (right)' } },
] as const

function columns(
  points: readonly Point[],
  breaks: readonly Break[],
  locale: Locale,
): Plot.PlotOptions {
  const years = points.map(({ year }) => year)
  const space = width / points.length
  const bar = Math.min(64, space * 0.42)
  const beside = sideBySide(points, locale)
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
          thinned(points, widest(points, locale), space).filter(({ held }) => held),
          {
            x,
            y: (point: Point) => (beside ? (point[key].value ?? 0) : most(point)),
            text: (point: Point) => numberOf(point[key], locale),
            dx: beside ? side * Math.max(bar / 2 + 1, widest(points, locale) / 2 + 3) : 0,
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
      ...breakMarks(breaks, years, { space, lift, locale }),
      ...keyMarks(
        series.map(({ key, className, place }) => ({
          name: `${names[key][locale]}${place[locale]}`,
          className,
        })),
        lift + (breaks.length > 0 ? line : 0),
      ),
    ],
  }
}
