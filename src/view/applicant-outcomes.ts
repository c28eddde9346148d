import type { ChartFigure } from '../charts/figures.ts'
import { figureOf, nameOf, wordsOf } from '../charts/figures.ts'
import { tableIn } from '../report/figures.ts'
import { outcomeGroupsOf } from '../form/sum.ts'
import { withShare } from '../charts/text.ts'
import type { ReportFigures } from '../dataset/agency-file.ts'
import { plainLabel, texts } from '../form/form.ts'
import { percent } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import type { Markup } from './markup.ts'
import { html } from './markup.ts'

/** A row of the table: a name, and the cell of each kind of applicant in words. */
export type ApplicantRow = {
  readonly name: string
  readonly cells: readonly string[]
  /** Whether a total left blank had to be worked out for it. */
  readonly derived: boolean
}

/**
 * What becomes of the requests of individuals and of organisations (the five kinds added up): received, each outcome with
 * its share of those concluded from ten cases on, concluded. What has no figure is said in words.
 */
export function applicantRows(report: ReportFigures, t: Words): readonly ApplicantRow[] {
  const table = tableIn(report, 'requests')
  const kinds = [
    ['natural_person'],
    table.columns.filter((column) => column.in).map((column) => column.id),
  ]
  const figure = (row: string, kind: readonly string[]): ChartFigure =>
    figureOf(report, ...kind.map((column) => `requests.${row}.${column}`))
  const concluded = kinds.map((kind) => figure('outcome_total', kind))
  const isDerived = ({ status }: ChartFigure): boolean => status === 'derived'
  const line = (row: string): ApplicantRow => {
    const figures = kinds.map((kind) => figure(row, kind))
    return {
      name: nameOf(table.rows, row, t),
      cells: figures.map((each) => wordsOf(each, t)),
      derived: figures.some(isDerived),
    }
  }
  const groups = outcomeGroupsOf(table).map((group): ApplicantRow => {
    const figures = kinds.map((kind) =>
      figureOf(report, ...kind.map((column) => ({ group, column }))),
    )
    return {
      name: nameOf(table.rows, group, t),
      cells: figures.map((own, at) =>
        withShare(wordsOf(own, t), percent(own.value, concluded[at]!.value, t), t),
      ),
      derived: figures.some(isDerived),
    }
  })
  return [line('received'), ...groups, line('outcome_total')]
}

/** The same as a table of the page. */
export function applicantOutcomes(report: ReportFigures, t: Words): Markup {
  const { agency } = t
  const individuals = plainLabel(
    tableIn(report, 'requests').columns.find(({ id }) => id === 'natural_person')!.label,
  )
  const heads = [individuals, texts.organisations].map(
    (label) => html`<th scope="col" class="n">${t.label(label)}</th>`,
  )
  const all = applicantRows(report, t)
  const note = all.some(({ derived }) => derived) && html`<small>${t.chartNotes.derived}</small>`
  const rows = all.map(
    ({ name, cells }) =>
      html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td class="n">${cell}</td>`)}</tr>`,
  )
  return html`<table><caption>${agency.byApplicant}${note && html` ${note}`}</caption><thead><tr><th scope="col">${agency.outcomeOf}</th>${heads}</tr></thead><tbody>${rows}</tbody></table>`
}
