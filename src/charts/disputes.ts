import * as Plot from '@observablehq/plot'
import type { AgencyFile, ReportFile } from '../dataset/agency-file.ts'
import { plainLabel } from '../form/form.ts'
import type { Label, Locale } from '../locale/locale.ts'
import type { DrawnChart } from './chart.ts'
import { line } from './columns.ts'
import { compose } from './compose.ts'
import type { Figure } from './figures.ts'
import { anyAbove, figureOf, nameOf, newestOf, tableIn, wordsOf, yearOf } from './figures.ts'
import { missingNote, scopeNote } from './notes.ts'
import { fontSize, width } from './size.ts'
import { agencyName, listed, named, textWidth } from './text.ts'

const head: Label = { zh: '案件类型', en: 'Procedure' }

type Procedure = {
  readonly name: string
  readonly total: Figure
  readonly results: readonly { readonly name: string; readonly figure: Figure }[]
}

/** Reviews and the two kinds of lawsuit of the newest report by result: a bar for each, on one scale. */
export function disputes(file: AgencyFile, locale: Locale): DrawnChart | null {
  const report = newestOf(file)
  if (!report) return null
  const procedures = proceduresOf(report, locale)
  const all = procedures.flatMap(({ results }) => results.map(({ figure }) => figure))
  if (!anyAbove([...all, ...procedures.map(({ total }) => total)])) return null
  const year = yearOf(report)
  const { columns } = tableIn(report, 'disputes')
  const agency = agencyName(file.agency, locale)
  return compose('disputes', locale, {
    title: {
      zh: `${year}年行政复议和行政诉讼的结果`,
      en: `Results of reviews and lawsuits, ${year}`,
    }[locale],
    says: [
      { zh: `${agency}${year}年：`, en: `${agency}, ${year}:` }[locale],
      ...procedures.map((procedure) => said(procedure, locale)),
      missingNote(
        procedures.flatMap(({ name, total, results }) =>
          [...results, { name: nameOf(columns, 'total', locale), figure: total }].map((each) => ({
            name: { zh: `${name}${each.name}`, en: `${name}, ${each.name}` }[locale],
            figure: each.figure,
          })),
        ),
        locale,
      ),
    ],
    options: optionsOf(procedures, locale),
    head: [head[locale], ...columns.map(({ label }) => plainLabel(label)[locale])],
    rows: procedures.map(({ name, total, results }) => [
      name,
      ...[...results.map(({ figure }) => figure), total].map((figure) => wordsOf(figure, locale)),
    ]),
    notes: [aboutYears[locale], scopeNote([report], locale)],
    figures: procedures.flatMap(({ name, total, results }) =>
      [...results, { name: nameOf(columns, 'total', locale), figure: total }].map((each) => ({
        year,
        label: { zh: `${name}：${each.name}`, en: `${name}: ${each.name}` }[locale],
        figure: each.figure,
      })),
    ),
  })
}

const aboutYears: Label = {
  zh: '当年的案件不一定针对当年的决定。',
  en: 'Cases of a year need not concern decisions of that year.',
}

function proceduresOf(report: ReportFile, locale: Locale): readonly Procedure[] {
  const { rows, columns } = tableIn(report, 'disputes')
  return rows.map((row) => ({
    name: nameOf(rows, row.id, locale),
    total: figureOf(report, `disputes.${row.id}.total`),
    results: columns
      .filter((column) => column.id !== 'total')
      .map((column) => ({
        name: nameOf(columns, column.id, locale),
        figure: figureOf(report, `disputes.${row.id}.${column.id}`),
      })),
  }))
}

function said({ name, total, results }: Procedure, locale: Locale): string | null {
  if (total.value === null) return null
  const all = wordsOf(total, locale)
  const parts = results
    .filter(({ figure }) => figure.value !== null && figure.value > 0)
    .map((each) => named(each.name, wordsOf(each.figure, locale), locale))
  const zh = parts.length > 0 ? `（${listed(parts, 'zh')}）` : ''
  const en = parts.length > 0 ? ` (${listed(parts, 'en')})` : ''
  return { zh: `${name}${all}件${zh}。`, en: `${name} ${all}${en}.` }[locale]
}

/** A grid: a line a procedure under its name, a column a result, so that no colour is needed. */
function optionsOf(procedures: readonly Procedure[], locale: Locale): Plot.PlotOptions {
  const results = procedures[0]!.results.map(({ name }) => name)
  const cells = procedures.flatMap(({ name, results }) =>
    results.map(({ name: result, figure }) => ({ procedure: name, result, figure })),
  )
  const most = Math.max(1, ...cells.map(({ figure }) => figure.value ?? 0))
  const space = width / results.length
  const room = Math.max(...cells.map(({ figure }) => textWidth(wordsOf(figure, locale)))) + fontSize
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
        text: ({ name, total }: Procedure) => `${name} ${wordsOf(total, locale)}`,
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
        text: ({ figure }: (typeof cells)[number]) => wordsOf(figure, locale),
        frameAnchor: 'left',
        dx: 5,
        dy: 9,
        textAnchor: 'start',
      }),
    ],
  }
}
