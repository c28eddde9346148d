import * as Plot from '@observablehq/plot'
import { JSDOM } from 'jsdom'
import { fontSize, width } from './size.ts'

// One document for the process: a new one for each chart takes ten times as long.
const { document } = new JSDOM('').window

const elements = new Set(['circle', 'g', 'line', 'path', 'rect', 'text', 'tspan'])
const attributes = new Set(
  'class cx cy d dx dy fill font-weight height r stroke text-anchor transform width x x1 x2 y y1 y2'.split(
    ' ',
  ),
)
const dropped = new Set(['aria-hidden', 'aria-label', 'font-variant', 'stroke-miterlimit', 'style'])

/**
 * Draws Plot options as inline SVG with the chart's name; the page describes it in the element `<id>-desc`.
 * Nothing but shapes, text and their geometry is written, so no style, script, link or counted id can come
 * through; anything else that Plot draws throws until it is allowed here. Same options, same bytes.
 */
export function render(
  { id, title }: { readonly id: string; readonly title: string },
  options: Plot.PlotOptions,
): string {
  const svg = Plot.plot({ width, className: 'plot', ...options, document }) as Element
  return (
    `<svg class="plot" viewBox="${svg.getAttribute('viewBox')}" role="img"` +
    ` aria-label="${escape(title)}" aria-describedby="${escape(id)}-desc"` +
    ` fill="currentColor" font-size="${fontSize}" text-anchor="middle">` +
    `${content(svg)}</svg>`
  )
}

function content(parent: Element): string {
  let text = ''
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    text += node.nodeType === 3 ? escape(node.nodeValue ?? '') : markup(node as Element)
  }
  return text
}

function markup(element: Element): string {
  const { localName } = element
  if (localName === 'style') return ''
  if (!elements.has(localName)) throw new Error(`charts do not draw <${localName}>`)
  const place = placeOf(element)
  let start = place ?? ''
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name)!
    if (dropped.has(name) || (name === 'transform' && value === 'translate(0,0)')) continue
    if (!attributes.has(name)) throw new Error(`charts do not write the attribute ${name}`)
    if (place !== null && (name === 'transform' || name === 'y')) continue
    start += ` ${name}="${escape(rounded(value))}"`
  }
  const inside = content(element)
  if (localName === 'g' && (inside === '' || start === '')) return inside
  return inside ? `<${localName}${start}>${inside}</${localName}>` : `<${localName}${start}/>`
}

/** Where a text of one line stands, in fewer bytes than the transform that Plot writes; null for anything else. */
function placeOf(element: Element): string | null {
  if (element.localName !== 'text' || element.firstElementChild) return null
  if (element.hasAttribute('x') || element.hasAttribute('dy')) return null
  const [, x, y] =
    /^translate\(([^,]+),([^,]+)\)$/.exec(element.getAttribute('transform') ?? '') ?? []
  // Plot shifts a text by so many of its own heights where its transform has placed it.
  const [, shift] = /^(-?[\d.]+)em$/.exec(element.getAttribute('y') ?? '0em') ?? []
  if (x === undefined || y === undefined || shift === undefined) return null
  const [across, down] = [rounded(x), rounded((Number(y) + Number(shift) * fontSize).toFixed(2))]
  return (across === '0' ? '' : ` x="${across}"`) + (down === '0' ? '' : ` y="${down}"`)
}

function rounded(value: string): string {
  return value.replace(/-?\d+(?:\.\d+)?/g, (number) =>
    number.includes('.') ? String(Math.round(Number(number) * 10) / 10) : number,
  )
}

/** A text in markup, between tags or in an attribute. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
