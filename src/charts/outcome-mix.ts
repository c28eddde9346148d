import type { AgencyFigures } from '../dataset/agency-file.ts'
import { percent } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import { barOptions } from './bars.ts'
import type { DrawnChart } from './chart.ts'
import { compose } from './compose.ts'
import type { ChartFigure } from './figures.ts'
import { anyAbove, figureOf, nameOf, newestOf, wordsOf, yearOf } from './figures.ts'
import { tableIn } from '../report/figures.ts'
import { outcomeGroupsOf } from '../form/sum.ts'
import { fewNote, missingNote, reviewNote, scopeNote } from './notes.ts'
import { ranked, withShare } from './text.ts'

/** How the newest report's requests ended: the outcome groups, and what was carried over apart. */
export function outcomeMix(file: AgencyFigures, t: Words): DrawnChart | null {
  const report = newestOf(file)
  if (!report) return null
  const table = tableIn(report, 'requests')
  const { rows } = table
  const total = figureOf(report, 'requests.outcome_total.total')
  const parts = outcomeGroupsOf(table).map((group) => {
    const figure = figureOf(report, { group })
    return {
      name: nameOf(rows, group, t),
      figure,
      share: percent(figure.value, total.value, t),
    }
  })
  if (!anyAbove(parts.map(({ figure }) => figure))) return null
  const left = {
    name: nameOf(rows, 'carried_out', t),
    figure: figureOf(report, 'requests.carried_out.total'),
    share: null,
  }
  const all = { name: nameOf(rows, 'outcome_total', t), figure: total, share: null }
  const bars = [...parts, left].map(({ name, figure, share }, at) => ({
    name,
    figure: withShare(wordsOf(figure, t), figure.value === 0 ? null : share, t),
    value: figure.value,
    colour: `c${at + 1}`,
    part: at < parts.length,
  }))
  const year = yearOf(report)
  return compose('outcome-mix', t, {
    title: t.requestCharts.outcomes.title(year),
    says: [
      opening(t.column(file.agency, 'name'), year, total, t),
      ranked(parts, t),
      carriedOver(left.figure, t),
      missingNote([...parts, all, left], t),
    ],
    options: barOptions(bars, Math.max(total.value ?? 0, ...bars.map(({ value }) => value ?? 0))),
    head: t.requestCharts.outcomes.head,
    rows: [...parts, all, left].map(({ name, figure, share }) => [
      name,
      wordsOf(figure, t),
      share ?? '–',
    ]),
    notes: [fewNote(total, t), scopeNote([report], t), reviewNote([report], t)],
    figures: [
      ...parts.map(({ name, figure }) => ({ year, label: name, figure, whole: total })),
      ...[all, left].map(({ name, figure }) => ({ year, label: name, figure })),
    ],
  })
}

function opening(agency: string, year: number, total: ChartFigure, t: Words): string {
  const all = total.value === null ? null : t.phrase.requests(wordsOf(total, t))
  return t.requestCharts.outcomes.opening(agency, year, all)
}

function carriedOver(left: ChartFigure, t: Words): string | null {
  if (left.value === null) return null
  return t.requestCharts.outcomes.carriedOver(t.phrase.requests(wordsOf(left, t)))
}
