import type { AgencyFigures } from '../dataset/agency-file.ts'
import type { Words } from '../locale/words.ts'
import type { DrawnChart } from './chart.ts'
import { compose } from './compose.ts'
import type { ChartFigure } from './figures.ts'
import { anyAbove, figureOf, nameOf, newestOf, wordsOf } from './figures.ts'
import { tableIn } from '../report/figures.ts'
import { panelOptions } from './line-panels.ts'
import { dashNote, missingNote, reviewNote, scopeNote } from './notes.ts'
import { breakNote, course, cutNote, cutsOf, gaps, isAlike, lawBreaks, yearsOf } from './years.ts'

type Point = {
  readonly year: number
  readonly held: boolean
  readonly procedure: string
  readonly figure: ChartFigure
}

/** Reviews and the two kinds of lawsuit, a line each on one scale; null with a single report. */
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
  const cuts = cutsOf(years, breaks)
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
    options: panelOptions(
      names.map((name) => ({
        name,
        cuts,
        points: of(name).map(({ year, figure }) => ({
          year,
          value: figure.value,
          text: figure.value === null ? '–' : wordsOf(figure, t),
        })),
      })),
      years.map(({ year }) => year),
      breaks,
    ),
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
      cutNote(years, cuts, t),
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
