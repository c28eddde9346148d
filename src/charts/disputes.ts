import * as Plot from '@observablehq/plot'
import type { AgencyFigures, ReportFigures } from '../dataset/agency-file.ts'
import { plainLabel } from '../form/form.ts'
import type { Words } from '../locale/words.ts'
import type { DrawnChart } from './chart.ts'
import { line } from './columns.ts'
import { compose } from './compose.ts'
import type { ChartFigure } from './figures.ts'
import { anyAbove, figureOf, nameOf, newestOf, wordsOf, yearOf } from './figures.ts'
import { tableIn } from '../report/figures.ts'
import { missingNote, reviewNote, scopeNote } from './notes.ts'
import { fontSize, width } from './size.ts'
import { textWidth } from './text.ts'

type Procedure = {
  readonly name: string
  readonly total: ChartFigure
  readonly results: readonly { readonly name: string; readonly figure: ChartFigure }[]
}

/** Reviews and the two kinds of lawsuit of the newest report by result: a bar for each, on one scale. */
export function disputes(file: AgencyFigures, t: Words): DrawnChart | null {
  const report = newestOf(file)
  if (!report) return null
  const procedures = proceduresOf(report, t)
  const all = procedures.flatMap(({ results }) => results.map(({ figure }) => figure))
  if (!anyAbove([...all, ...procedures.map(({ total }) => total)])) return null
  const year = yearOf(report)
  const { columns } = tableIn(report, 'disputes')
  const agency = t.column(file.agency, 'name')
  return compose('disputes', t, {
    title: t.disputeCharts.title(year),
    says: [
      t.disputeCharts.opening(agency, year),
      ...procedures.map((procedure) => summary(procedure, t)),
      missingNote(
        procedures.flatMap(({ name, total, results }) =>
          [...results, { name: nameOf(columns, 'total', t), figure: total }].map((each) => ({
            name: t.disputeCharts.resultOf(name, each.name),
            figure: each.figure,
          })),
        ),
        t,
      ),
    ],
    options: optionsOf(procedures, t),
    head: [t.disputeCharts.procedure, ...columns.map(({ label }) => t.label(plainLabel(label)))],
    rows: procedures.map(({ name, total, results }) => [
      name,
      ...[...results.map(({ figure }) => figure), total].map((figure) => wordsOf(figure, t)),
    ]),
    notes: [t.disputeCharts.about, scopeNote([report], t), reviewNote([report], t)],
    figures: procedures.flatMap(({ name, total, results }) =>
      [...results, { name: nameOf(columns, 'total', t), figure: total }].map((each) => ({
        year,
        label: t.phrase.under(name, each.name),
        figure: each.figure,
      })),
    ),
  })
}

function proceduresOf(report: ReportFigures, t: Words): readonly Procedure[] {
  const { rows, columns } = tableIn(report, 'disputes')
  return rows.map((row) => ({
    name: nameOf(rows, row.id, t),
    total: figureOf(report, `disputes.${row.id}.total`),
    results: columns
      .filter((column) => column.id !== 'total')
      .map((column) => ({
        name: nameOf(columns, column.id, t),
        figure: figureOf(report, `disputes.${row.id}.${column.id}`),
      })),
  }))
}

function summary({ name, total, results }: Procedure, t: Words): string | null {
  if (total.value === null) return null
  const all = wordsOf(total, t)
  const parts = results
    .filter(({ figure }) => figure.value !== null && figure.value > 0)
    .map((each) => t.phrase.named(each.name, wordsOf(each.figure, t)))
  return t.disputeCharts.said(name, all, parts)
}

/** A grid: a line a procedure under its name, a column a result, so that no colour is needed. */
function optionsOf(procedures: readonly Procedure[], t: Words): Plot.PlotOptions {
  const results = procedures[0]!.results.map(({ name }) => name)
  const cells = procedures.flatMap(({ name, results }) =>
    results.map(({ name: result, figure }) => ({ procedure: name, result, figure })),
  )
  const most = Math.max(1, ...cells.map(({ figure }) => figure.value ?? 0))
  const space = width / results.length
  const room = Math.max(...cells.map(({ figure }) => textWidth(wordsOf(figure, t)))) + fontSize
  const facet = { fx: 'result', fy: 'procedure' } as const
  return {
    height: line + procedures.length * 62,
    margin: 0,
    marginTop: line,
    fx: { domain: results, padding: 0, axis: null },
    fy: { domain: procedures.map(({ name }) => name), padding: 0, axis: null },
    x: { domain: [0, (most * space) / Math.max(space - room, fontSize)], axis: null },
    marks: [
      Plot.text(results, {
        fx: results,
        fy: results.map(() => procedures[0]!.name),
        text: results,
        frameAnchor: 'top-left',
        lineAnchor: 'bottom',
        dy: -5,
        fontWeight: 600,
      }),
      Plot.text(procedures, {
        fx: () => results[0],
        fy: 'name',
        text: ({ name, total }: Procedure) => `${name} ${wordsOf(total, t)}`,
        frameAnchor: 'top-left',
        dy: 8,
      }),
      Plot.rect(
        cells.filter(({ figure }) => figure.value !== null && figure.value > 0),
        {
          ...facet,
          x1: 0,
          x2: ({ figure }: (typeof cells)[number]) => figure.value,
          insetTop: 30,
          insetBottom: 12,
          className: 'c1',
        },
      ),
      Plot.text(cells, {
        ...facet,
        x: ({ figure }: (typeof cells)[number]) => figure.value ?? 0,
        text: ({ figure }: (typeof cells)[number]) => wordsOf(figure, t),
        frameAnchor: 'left',
        dx: 5,
        dy: 9,
        textAnchor: 'start',
      }),
    ],
  }
}
