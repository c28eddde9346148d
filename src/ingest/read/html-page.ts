import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Origin } from '../grid.ts'
import { parseSheets } from './css.ts'
import { matcherOf } from './css-match.ts'
import type { Styles } from './html-look.ts'
import { originOf } from './origin.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

/** What a page says outside its text: its styles, and where and when it was saved. */
export type PageHead = { readonly styles: Styles; readonly origin?: Origin }

/** Reads the styles of a page, with those saved beside it (null: none were), and its marks of origin. */
export function headOf(nodes: readonly Node[], beside: readonly string[] | null): PageHead {
  const sheets: { css: string; media: string }[] = []
  const comments: string[] = []
  const names = new Map<string, string>()
  let linked = false
  const stack = [...nodes].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#comment') comments.push((node as { data: string }).data.slice(0, 1000))
    if (!('tagName' in node) || skipped.has(node.tagName)) continue
    const of = (name: string): string => attribute(node as Element, name)
    if (node.tagName === 'style') {
      const css = node.childNodes.map((each) => ('value' in each ? each.value : '')).join('')
      sheets.push({ css, media: of('media') })
    } else if (node.tagName === 'link') {
      const rel = of('rel').toLowerCase().split(/\s+/u)
      linked ||= rel.includes('stylesheet') && !rel.includes('alternate')
      if (rel.includes('canonical')) names.set('canonical', names.get('canonical') ?? of('href'))
    } else if (node.tagName === 'meta' && of('property').toLowerCase() === 'og:url') {
      names.set('og', names.get('og') ?? of('content'))
    }
    for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at]!)
  }
  const all = parseSheets([...(beside ?? []).map((css) => ({ css, media: '' })), ...sheets])
  const external = all.external || (linked && beside === null)
  const inComments = (pattern: RegExp): (string | undefined)[] =>
    comments.slice(0, 200).map((comment) => pattern.exec(comment)?.[1])
  return {
    styles: { match: matcherOf(all), external },
    ...originOf(
      [
        ...inComments(/saved from url=\(\d+\)(\S+)/u),
        ...inComments(/SingleFile[\s\S]{0,200}?url: *(\S+)/u),
        names.get('canonical'),
        names.get('og'),
      ],
      inComments(/SingleFile[\s\S]{0,600}?saved date: *([^\n]{10,60})/u),
    ),
  }
}

function attribute(element: Element, wanted: string): string {
  return element.attrs.find(({ name }) => name === wanted)?.value ?? ''
}

const skipped = new Set(['template', 'noscript', 'svg'])
