import type { AgencyFigures } from '../dataset/agency-file.ts'
import { texts } from '../form/form.ts'
import { percent } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import type { Bar } from './bars.ts'
import { barOptions } from './bars.ts'
import type { DrawnChart } from './chart.ts'
import { compose } from './compose.ts'
import type { ChartFigure } from './figures.ts'
import { anyAbove, figureOf, nameOf, newestOf, wordsOf, yearOf } from './figures.ts'
import { tableIn } from '../report/figures.ts'
import { fewNote, missingNote, reviewNote, scopeNote } from './notes.ts'
import { ranked, withShare } from './text.ts'

type Part = {
  readonly name: string
  readonly organisation: boolean
  readonly figure: ChartFigure
  readonly share: string | null
}

/** Who made the requests newly received in the newest report: individuals and the five kinds of organisation. */
export function applicants(file: AgencyFigures, t: Words): DrawnChart | null {
  const report = newestOf(file)
  if (!report) return null
  const { columns } = tableIn(report, 'requests')
  const total = figureOf(report, 'requests.received.total')
  const parts = columns
    .filter(({ id }) => id !== 'total')
    .map((column): Part => {
      const figure = figureOf(report, `requests.received.${column.id}`)
      return {
        name: nameOf(columns, column.id, t),
        organisation: column.in !== undefined,
        figure,
        share: percent(figure.value, total.value, t),
      }
    })
  if (!anyAbove(parts.map(({ figure }) => figure))) return null
  const all = { name: nameOf(columns, 'total', t), figure: total }
  const year = yearOf(report)
  const most = Math.max(total.value ?? 0, ...parts.map(({ figure }) => figure.value ?? 0))
  return compose('applicants', t, {
    title: t.requestCharts.applicants.title(year),
    says: [
      opening(t.column(file.agency, 'name'), year, total, t),
      ranked(parts, t),
      missingNote([...parts, all], t),
    ],
    options: barOptions(barsOf(parts, t), most),
    head: t.requestCharts.applicants.head,
    rows: [
      ...parts.map((part) => [full(part, t), wordsOf(part.figure, t), part.share ?? '–']),
      [all.name, wordsOf(total, t), '–'],
    ],
    notes: [fewNote(total, t), scopeNote([report], t), reviewNote([report], t)],
    figures: [
      ...parts.map((part) => ({
        year,
        label: full(part, t),
        figure: part.figure,
        whole: total,
      })),
      { year, label: all.name, figure: total },
    ],
  })
}

function opening(agency: string, year: number, total: ChartFigure, t: Words): string {
  const all = total.value === null ? null : t.phrase.requests(wordsOf(total, t))
  return t.requestCharts.applicants.opening(agency, year, all)
}

function barsOf(parts: readonly Part[], t: Words): readonly Bar[] {
  return parts.flatMap(({ name, figure, share, organisation }, at): Bar[] => {
    const bar = {
      name,
      figure: withShare(wordsOf(figure, t), figure.value === 0 ? null : share, t),
      value: figure.value,
      colour: organisation ? 'c2' : 'c1',
      part: true,
    }
    if (!organisation || parts[at - 1]?.organisation) return [bar]
    return [{ name: t.label(texts.organisations), figure: '', value: null, colour: null }, bar]
  })
}

function full({ name, organisation }: Part, t: Words): string {
  return organisation ? t.phrase.under(t.label(texts.organisations), name) : name
}
