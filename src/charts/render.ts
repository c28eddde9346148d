import * as Plot from '@observablehq/plot'
import { JSDOM } from 'jsdom'
import { escape } from './escape.ts'
import { fontSize, width } from './size.ts'
import type { Shape } from './together.ts'
import { together, written } from './together.ts'

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
    const shape = node.nodeType === 3 ? null : shapeOf(node as Element)
    text += shape ? written(shape) : escape(node.nodeValue ?? '')
  }
  return text
}

/** What an element comes to; nothing of what only styles. */
function shapeOf(element: Element): Shape | null {
  const { localName: name } = element
  if (name === 'style') return null
  if (!elements.has(name)) throw new Error(`charts do not draw <${name}>`)
  const attributes = attributesOf(element)
  if (name !== 'g') return { name, attributes, inside: content(element) }
  const own = [...element.children].map(shapeOf).filter((each) => each !== null)
  return together(attributes, own)
}

/** The attributes that are written, numbers to a tenth. */
function attributesOf(element: Element): Map<string, string> {
  const place = placeOf(element)
  const kept = new Map(place)
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name)!
    if (dropped.has(name)) continue
    if (!attributes.has(name)) throw new Error(`charts do not write the attribute ${name}`)
    if (place !== null && (name === 'transform' || name === 'y')) continue
    const short = rounded(value)
    if (name !== 'transform' || short !== 'translate(0,0)') kept.set(name, short)
  }
  return kept
}

/** Where a text of one line stands, in fewer bytes than the transform that Plot writes; null for anything else. */
function placeOf(element: Element): Map<string, string> | null {
  if (element.localName !== 'text' || element.firstElementChild) return null
  if (element.hasAttribute('x') || element.hasAttribute('dy')) return null
  const [, x, y] =
    /^translate\(([^,]+),([^,]+)\)$/.exec(element.getAttribute('transform') ?? '') ?? []
  // Plot shifts a text by so many of its own heights where its transform has placed it.
  const [, shift] = /^(-?[\d.]+)em$/.exec(element.getAttribute('y') ?? '0em') ?? []
  if (x === undefined || y === undefined || shift === undefined) return null
  const [across, down] = [rounded(x), rounded((Number(y) + Number(shift) * fontSize).toFixed(2))]
  return new Map([
    ...(across === '0' ? [] : [['x', across] as const]),
    ...(down === '0' ? [] : [['y', down] as const]),
  ])
}

function rounded(value: string): string {
  return value.replace(/-?\d+(?:\.\d+)?/g, (number) =>
    number.includes('.') ? String(Math.round(Number(number) * 10) / 10) : number,
  )
}
