import type { DrawnChart } from '../../charts/chart.ts'
import { drawAll } from '../../charts/draw-all.ts'
import type { AgencyFigures } from '../../dataset/agency-file.ts'
import type { Words } from '../../locale/words.ts'
import { chartTable } from '../chart-markup.ts'
import type { Markup } from '../markup.ts'
import { html } from '../markup.ts'

/**
 * The charts of an agency as they are after a report of a year, with their descriptions and figures; where `before` holds what
 * they were, only those that differ, both beside one another. Null where none is drawn or differs.
 */
export function reportCharts(
  { before, after }: { readonly before: AgencyFigures | null; readonly after: AgencyFigures },
  year: number,
  t: Words,
): Markup | null {
  const drawn = upTo(after, year, t)
  const old = before && new Map(upTo(before, year, t).map((chart) => [chart.id, chart]))
  const shown = old ? drawn.filter(({ id, svg }) => old.get(id)?.svg !== svg) : drawn
  if (shown.length === 0) return null
  return html`<div class="charts">${shown.map((chart) => {
    const was = old?.get(chart.id)
    return [was && one(was, t, '原 Before: '), one(chart, t, was ? '现 After: ' : '')]
  })}</div>`
}

function upTo(file: AgencyFigures, year: number, t: Words): readonly DrawnChart[] {
  const reports = file.reports.filter(({ report }) => report.year <= year)
  return drawAll({ ...file, reports })[t.locale]
}

let counted = 0

/** A chart as a figure. Its description has an id of the file, since the charts of all reports stand in one. */
function one(chart: DrawnChart, t: Words, lead: string): Markup {
  counted += 1
  const id = `described-${counted}`
  const svg = chart.svg.replace(/ aria-describedby="[^"]*"/, ` aria-describedby="${id}"`)
  const note = chart.note && html`<p>${chart.note}</p>`
  return html`<figure lang="${t.tag}"><figcaption>${lead}${chart.title}</figcaption>${{ markup: svg }}<details><summary>${t.chart.table}</summary><p id="${id}">${chart.description}</p>${note}${chartTable(chart.table)}</details></figure>`
}
