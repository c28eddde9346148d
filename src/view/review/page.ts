import type { Label } from '../../locale/label.ts'
import { oneLine } from '../../release/diff-text.ts'
import type { Block, Inline, List, Mark, Part, Review } from '../../release/review/block.ts'
import type { Content, Markup } from '../markup.ts'
import { html } from '../markup.ts'

/** What stands around a review as a page: which states are compared, its style sheet with the sum that lets it in, and charts. */
export type ReviewFrame = {
  readonly sides: readonly [old: string, young: string]
  readonly style: string
  /** `sha256-…`, as a policy names the style sheet. */
  readonly styleSum: string
  /** The charts of added and corrected reports, by their ids; words for why there are none. */
  readonly charts: ReadonlyMap<string, Markup> | Label
}

/** A review as one HTML file that opens from a disk: no script, no request to anybody, both light and dark. */
export function reviewPage({ summary, legend, parts }: Review, frame: ReviewFrame): string {
  const { sides, style, styleSum, charts } = frame
  const title = `${summary.zh} · ${summary.en}`
  const policy = `default-src 'none'; style-src '${styleSum}'; base-uri 'none'; form-action 'none'`
  const without = 'zh' in charts ? html`<p>${both(charts)}</p>` : null
  const own = 'zh' in charts ? new Map<string, Markup>() : charts
  const listed = new Set(parts.map(({ report }) => report))
  const others = [...own].filter(([id]) => !listed.has(id))
  const page = html`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}"><title>${title}</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><style>${{ markup: style }}</style></head>
<body><header><h1>${summary.zh}<br><span lang="en">${summary.en}</span></h1><p>${inline({ code: sides[0] })} → ${inline({ code: sides[1] })}</p>${legend && html`<p>${both(legend)}</p>`}${without}</header><nav aria-label="目录 Contents"><ol>${parts.map((part, at) => html`<li><a href="#part-${at + 1}">${inline(part.title)}</a></li>`)}${others.map(([id], at) => html`<li><a href="#charts-${at + 1}">${both(changed)} <code>${id}</code></a></li>`)}</ol></nav>
<main>${parts.map((part, at) => section(part, at + 1, own))}${others.map(([id, drawn], at) => html`<section id="charts-${at + 1}"><h2>${both(changed)} <code>${id}</code></h2>${drawn}</section>`)}</main></body></html>
`
  return page.markup
}

const changed: Label = { zh: '改动的图', en: 'Charts changed' }

function section(
  { title, blocks }: Part,
  order: number,
  charts: ReadonlyMap<string, Markup>,
): Markup {
  return html`<section id="part-${order}"><h2>${inline(title)}</h2>${blocks.map((block) => blockMarkup(block, charts))}</section>
`
}

function blockMarkup(block: Block, charts: ReadonlyMap<string, Markup>): Content {
  if (block.kind === 'charts') return charts.get(block.report)
  if (block.kind === 'list') return list(block)
  const { caption, figures, head, rows } = block
  const [first, ...others] = head
  const body = rows.map(
    ([name, ...cells]) =>
      html`<tr><th scope="row">${inline(name!)}</th>${cells.map((cell) => html`<td>${inline(cell)}</td>`)}</tr>`,
  )
  const kind = figures ? 'figures' : 'words'
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption ? plain(caption) : '表 Table'}"><table class="${kind}">${caption && html`<caption>${inline(caption)}</caption>`}<thead><tr><th scope="col">${inline(first!)}</th>${others.map((cell) => html`<th scope="col">${inline(cell)}</th>`)}</tr></thead><tbody>${body}</tbody></table></div>`
}

function list({ title, items }: List): Content {
  return html`${title && html`<h3>${inline(title)}</h3>`}${items.length > 0 && html`<ul>${items.map((item) => html`<li>${inline(item)}</li>`)}</ul>`}`
}

const marks: Readonly<Record<Mark, Markup>> = {
  same: html` <span class="same">✓</span>`,
  other: html` <strong class="other">≠</strong>`,
  open: html` <span class="open">?</span>`,
}

function inline(of: Inline): Content {
  if (typeof of === 'string') return oneLine(of)
  if ('zh' in of) return both(of)
  if ('code' in of) return html`<code>${oneLine(of.code)}</code>`
  if ('form' in of) {
    const { form, depth } = of
    return html`<span class="in-${depth}">${form.zh}<small lang="en">${form.en}</small></span>`
  }
  if ('figure' in of) return html`${oneLine(of.figure)}${of.mark && marks[of.mark]}`
  return of.map(inline)
}

function both({ zh, en }: Label): Markup {
  return html`${oneLine(zh)} <span lang="en">${oneLine(en)}</span>`
}

function plain(of: Inline): string {
  if (typeof of === 'string') return of
  if ('zh' in of) return `${of.zh} ${of.en}`
  if ('code' in of) return of.code
  if ('form' in of) return of.form.zh
  return 'figure' in of ? of.figure : of.map(plain).join('')
}
