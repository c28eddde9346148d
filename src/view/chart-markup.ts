import type { Chart, ChartTable } from '../charts/chart.ts'
import type { Words } from '../locale/words.ts'
import type { Markup } from './markup.ts'
import { html } from './markup.ts'

/** The addresses of what a chart gives to keep; no picture and no page of its own where none is built. */
export type ChartLinks = {
  readonly csv: string
  readonly svg: string | null
  readonly png: string | null
  readonly embed: string | null
}

/**
 * What a chart shows, heard but not seen on the pages, since the picture labels its values, and what limits it, in words, to which
 * the chart refers; below it the links, if any.
 */
export function chartText(
  { id, description, note }: Chart,
  t: Words,
  links: ChartLinks | null = null,
): Markup {
  const limits = note && html`<small>${t.between.space}${note}</small>`
  const below = links && html`${note && html`<br>`}<small>${chartLinks(links, t)}</small>`
  return html`<p><span id="${id}-desc"><span class="said">${description}</span>${limits}</span>${below}</p>`
}

/** The figures of a chart as a table. */
export function chartTable({ caption, head, rows }: ChartTable): Markup {
  const body = rows.map(
    ([first, ...rest]) =>
      html`<tr><th scope="row">${first}</th>${rest.map((text) => html`<td>${text}</td>`)}</tr>`,
  )
  return html`<table aria-label="${caption}"><thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${body}</tbody></table>`
}

/** Links to what a chart gives to keep, on a line. */
export function chartLinks({ csv, svg, png, embed }: ChartLinks, t: Words): Markup {
  const bar = t.between.bar
  const picture = png && html`${bar}<a href="${png}">PNG</a>`
  const own = embed && html`${bar}<a href="${embed}">${t.embed.link}</a>`
  const drawn = svg && html`${bar}<a href="${svg}">SVG</a>`
  return html`<a href="${csv}">CSV</a>${drawn}${picture}${own}`
}
