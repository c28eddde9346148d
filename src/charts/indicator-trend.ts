import type { Words } from '../locale/words.ts'
import type { Chart } from './chart.ts'
import { compose } from './compose.ts'
import type { PanelPoint } from './line-panels.ts'
import { panelOptions } from './line-panels.ts'
import type { Break } from './years.ts'
import { breakNote, showsCounts } from './years.ts'

/** An agency's figure of a year in words, and where it stands; nulls where no report is held or it has no figure. */
export type TrendPoint = {
  readonly year: number
  readonly value: number | null
  readonly small: boolean
  readonly text: string
  /** The two counts of a rate; empty where there are none, or the text is the fraction. */
  readonly counts: string
}

/** An agency's line: its name in the chart and in full, and the years before which it is cut, at a break or a change of scope. */
export type TrendLine = {
  readonly label: string
  readonly name: string
  readonly points: readonly TrendPoint[]
  readonly cuts: ReadonlySet<number>
}

/** What a chart of lines is of: an indicator of similar agencies over the years from the first held to the last. */
export type IndicatorTrend = {
  readonly id: string
  readonly title: string
  readonly head: string
  readonly years: readonly number[]
  readonly breaks: readonly Break[]
  readonly lines: readonly TrendLine[]
}

/** An indicator over the years, an agency below the other; of two years slopes. */
export function indicatorTrend(of: IndicatorTrend, t: Words): Chart {
  const { id, title, head, years, breaks, lines } = of
  const isCut = lines.some(({ points, cuts }) =>
    points.some(({ value, year }, at) => at > 0 && value !== null && cuts.has(year)),
  )
  const all = lines.flatMap(({ points }) => points)
  return compose(id, t, {
    title,
    says: lines.map((line) => course(line, t)),
    options: panelOptions(
      lines.map(({ label, points, cuts }) => ({
        name: label,
        cuts,
        points: points.map((point) => shown(point, showsCounts(years), t)),
      })),
      years,
      breaks,
    ),
    head: [head, ...years.map(String)],
    rows: lines.map(({ name, points }) => [
      name,
      ...points.map(({ text, counts }) => (counts ? t.phrase.withMore(text, counts) : text)),
    ]),
    notes: [
      all.some(({ small }) => small) ? t.stripChart.rings : null,
      all.some(({ value }) => value === null) ? t.chartNotes.dash : null,
      breakNote(breaks, t),
      isCut ? t.chartYears.cut : null,
    ],
  })
}

function shown(
  { year, value, small, text, counts }: TrendPoint,
  whole: boolean,
  t: Words,
): PanelPoint {
  const own = whole && counts ? t.phrase.withMore(text, counts) : text
  return { year, value, small, text: value === null ? '–' : own }
}

/** An agency's figures in a sentence, year by year. */
function course({ name, points }: TrendLine, t: Words): string {
  const known = points.filter(({ value }) => value !== null)
  return t.chartYears.course(
    name,
    known.map(({ year, text }) => t.chartYears.end(year, text)),
    '',
  )
}
