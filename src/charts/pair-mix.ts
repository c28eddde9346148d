import type { ReportFigures } from '../dataset/agency-file.ts'
import { percent } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import { barOptions } from './bars.ts'
import type { Bar } from './bars.ts'
import type { DrawnChart } from './chart.ts'
import { compose } from './compose.ts'
import { findingsNote } from './findings-note.ts'
import { reviewText } from './notes.ts'
import type { ChartFigure } from './figures.ts'
import { figureOf, nameOf, wordsOf, yearOf } from './figures.ts'
import { tableIn } from '../report/figures.ts'
import { outcomeGroupsOf } from '../form/sum.ts'
import { sentences, withShare } from './text.ts'

/** One of the agencies that are set side by side, with the report that speaks for it. */
export type Half = { readonly name: string; readonly report: ReportFigures }

type Side = {
  readonly name: string
  readonly year: number
  readonly total: ChartFigure
  readonly parts: readonly ChartFigure[]
}

/** How the requests of two agencies ended, as shares of those concluded; null where neither has a share to draw. */
export function pairMix(halves: readonly Half[], t: Words): DrawnChart | null {
  const table = tableIn(halves[0]!.report, 'requests')
  const groups = outcomeGroupsOf(table)
  const sides = halves.map(({ name, report }): Side => ({
    name,
    year: yearOf(report),
    total: figureOf(report, 'requests.outcome_total.total'),
    parts: groups.map((group) => figureOf(report, { group })),
  }))
  if (!sides.some((side) => side.parts.some((_, at) => shareOf(side, at, t) !== null))) return null
  const { rows } = table
  const names = groups.map((group) => nameOf(rows, group, t))
  const years = new Set(sides.map(({ year }) => year))
  const [year] = years
  return compose('pair-mix', t, {
    title: t.requestCharts.pair.title(years.size === 1 ? year! : null),
    says: sides.map((side) => summary(side, names, t)),
    options: barOptions(barsOf(sides, names, t), 1),
    head: [t.requestCharts.pair.outcome, ...sides.map(({ name }) => name)],
    rows: [
      ...names.map((name, at) => [name, ...sides.map((side) => figureIn(side, at, t))]),
      [nameOf(rows, 'outcome_total', t), ...sides.map(({ total }) => wordsOf(total, t))],
    ],
    notes: halves.map((half, at) => sideNote(half, sides[at]!, t)),
    figures: sides.flatMap((side) => {
      const { year, parts, total } = side
      const whole = parts.map((_, at) => (shareOf(side, at, t) === null ? {} : { whole: total }))
      return [
        ...parts.map((figure, at) => ({ year, label: names[at]!, figure, ...whole[at] })),
        { year, label: nameOf(rows, 'outcome_total', t), figure: total },
      ]
    }),
  })
}

function sideNote({ name, report }: Half, { parts, total }: Side, t: Words): string | null {
  const { review } = report.report
  const cells = [...parts, total].flatMap((figure) => figure.cells)
  return sentences(
    [
      review ? t.chartNotes.reviewOf(name, reviewText(review, t)) : null,
      findingsNote(cells, report, t),
    ],
    t,
  )
}

function shareOf({ parts, total }: Side, at: number, t: Words): string | null {
  return percent(parts[at]!.value, total.value, t)
}

function figureIn(side: Side, at: number, t: Words): string {
  return withShare(wordsOf(side.parts[at]!, t), shareOf(side, at, t), t)
}

function barsOf(sides: readonly Side[], names: readonly string[], t: Words): readonly Bar[] {
  return names.flatMap((name, at): Bar[] => [
    { name, figure: '', value: null, colour: null },
    ...sides.map((side, which) => ({
      name: side.name,
      figure: figureIn(side, at, t),
      value: shareOf(side, at, t) === null ? null : side.parts[at]!.value! / side.total.value!,
      colour: `c${which + 1}`,
      part: true,
    })),
  ])
}

function summary(side: Side, names: readonly string[], t: Words): string {
  const { name, year, total } = side
  const all = total.value === null ? wordsOf(total, t) : t.phrase.requests(wordsOf(total, t))
  const parts = names.flatMap((group, at) =>
    side.parts[at]!.value === 0 ? [] : [t.phrase.named(group, figureIn(side, at, t))],
  )
  return t.requestCharts.pair.side(name, year, all, t.phrase.listed(parts))
}
