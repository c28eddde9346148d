import * as Plot from '@observablehq/plot'
import type { AgencyFigures } from '../dataset/agency-file.ts'
import type { Words } from '../locale/words.ts'
import type { DrawnChart } from './chart.ts'
import { breakMarks, line, yearAxis } from './columns.ts'
import { compose } from './compose.ts'
import type { ChartFigure } from './figures.ts'
import { anyAbove, figureOf, nameOf, newestOf, wordsOf } from './figures.ts'
import { tableIn } from '../report/figures.ts'
import { dashNote, missingNote, reviewNote, scopeNote } from './notes.ts'
import { width } from './size.ts'
import type { Break } from './years.ts'
import { breakNote, course, gaps, isAlike, lawBreaks, yearsOf } from './years.ts'

type Point = {
  readonly year: number
  readonly held: boolean
  readonly procedure: string
  readonly figure: ChartFigure
}

/** Reviews and the two kinds of lawsuit year by year on one scale; null with a single report. */
export function disputeTrend(file: AgencyFigures, t: Words): DrawnChart | null {
  const newest = newestOf(file)
  const years = yearsOf(file)
  if (!newest || years.length < 2) return null
  const { rows } = tableIn(newest, 'disputes')
  const names = rows.map((row) => nameOf(rows, row.id, t))
  const points = rows.flatMap((row, at) =>
    years.map(({ year, report }): Point => ({
      year,
      held: report !== null,
      procedure: names[at]!,
      figure: figureOf(report, `disputes.${row.id}.total`),
    })),
  )
  if (!anyAbove(points.map(({ figure }) => figure))) return null
  const span = `${years[0]!.year}–${years.at(-1)!.year}`
  const of = (name: string): readonly Point[] =>
    points.filter(({ procedure }) => procedure === name)
  const breaks = lawBreaks(years, ['review-first-2024', 'court-rules-2025'], t)
  const alike = isAlike(file)
  const agency = t.column(file.agency, 'name')
  return compose('dispute-trend', t, {
    title: t.disputeCharts.trendTitle(span),
    says: [
      t.chart.only(agency),
      ...names.map((name) => course(name, of(name), { counted: t.phrase.cases, alike }, t)),
      gaps(years, t),
      missingNote(
        points
          .filter(({ held }) => held)
          .map(({ year, procedure, figure }) => ({
            name: t.disputeCharts.of(year, procedure),
            figure,
          })),
        t,
      ),
    ],
    options: optionsOf(points, names, breaks, t),
    head: [t.chart.year, ...names],
    rows: years.map(({ year }) => [
      String(year),
      ...points.filter((point) => point.year === year).map(({ figure }) => wordsOf(figure, t)),
    ]),
    notes: [
      dashNote(
        points.map(({ figure }) => figure),
        t,
      ),
      breakNote(breaks, t),
      scopeNote(file.reports, t),
      reviewNote(file.reports, t),
    ],
    figures: years.flatMap(({ year }) =>
      points
        .filter((point) => point.year === year)
        .map(({ procedure, figure }) => ({ year, label: procedure, figure })),
    ),
  })
}

/** A panel a procedure, one below the other, its name above the columns. */
function optionsOf(
  points: readonly Point[],
  names: readonly string[],
  breaks: readonly Break[],
  t: Words,
): Plot.PlotOptions {
  const years = [...new Set(points.map(({ year }) => year))]
  const space = width / years.length
  const side = Math.max(space * 0.15, space / 2 - 40)
  const most = Math.max(1, ...points.map(({ figure }) => figure.value ?? 0))
  const marginTop = breaks.length > 0 ? line : 0
  const facet = { fy: 'procedure', x: ({ year }: Point): string => String(year) } as const
  return {
    height: marginTop + names.length * 100 + 26,
    margin: 0,
    marginTop,
    marginBottom: 26,
    x: { type: 'band', domain: years.map(String), padding: 0, axis: null },
    // The columns leave two lines of each panel to its name and their own figures.
    y: { domain: [0, (most * 100) / (96 - 2 * line)], axis: null },
    fy: { domain: names, padding: 0, axis: null },
    marks: [
      Plot.barY(
        points.filter(({ figure }) => (figure.value ?? 0) > 0),
        {
          ...facet,
          y: ({ figure }: Point) => figure.value,
          insetLeft: side,
          insetRight: side,
          className: 'c1',
        },
      ),
      Plot.text(points, {
        ...facet,
        y: ({ figure }: Point) => figure.value ?? 0,
        text: ({ figure }: Point) => (figure.value === null ? '–' : wordsOf(figure, t)),
        lineAnchor: 'bottom',
        dy: -4,
      }),
      Plot.text(names, { fy: names, text: names, frameAnchor: 'top-left', dy: 9, fontWeight: 600 }),
      Plot.ruleY([0]),
      yearAxis(years, space),
      ...breakMarks(breaks, years, { space, lift: 0, panels: names }),
    ],
  }
}
