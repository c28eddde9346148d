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

/** A style sheet saved beside a page, and the address it was saved from. */
export type SavedSheet = { readonly css: string; readonly location: string }

/** Reads the styles of a page, with those saved beside it, and its marks of origin. */
export function headOf(nodes: readonly Node[], beside: readonly SavedSheet[]): PageHead {
  const sheets: { css: string; media: string }[] = []
  const comments: string[] = []
  const names = new Map<string, string>()
  const links: { href: string; media: string }[] = []
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
      if (rel.includes('stylesheet') && !rel.includes('alternate'))
        links.push({ href: of('href'), media: of('media') })
      if (rel.includes('canonical')) names.set('canonical', names.get('canonical') ?? of('href'))
    } else if (node.tagName === 'meta' && of('property').toLowerCase() === 'og:url') {
      names.set('og', names.get('og') ?? of('content'))
    }
    for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at]!)
  }
  const saved = beside.map(({ css, location }) => {
    const link = links.find(({ href }) => isAt(location, href))
    return { css, media: link?.media ?? 'unknown' }
  })
  const all = parseSheets([...saved, ...sheets])
  const external =
    all.external || links.some(({ href }) => !beside.some(({ location }) => isAt(location, href)))
  const inComments = (pattern: RegExp, after = ''): (string | undefined)[] =>
    comments.slice(0, 200).map((comment) => {
      const at = comment.indexOf(after)
      return at < 0 ? undefined : pattern.exec(comment.slice(at))?.[1]
    })
  return {
    styles: { match: matcherOf(all), external },
    ...originOf(
      [
        ...inComments(/saved from url=\(\d+\)(\S+)/u),
        ...inComments(/url: *(\S+)/u, 'SingleFile'),
        names.get('canonical'),
        names.get('og'),
      ],
      inComments(/saved date: *([^\n ][^\n]{9,59})/u, 'SingleFile'),
    ),
  }
}

/** Whether a link leads to the address of a sheet: the same, or what follows the folder of the page. */
function isAt(location: string, href: string): boolean {
  const path = href.replace(/^(?:\.{0,2}\/)+/u, '')
  return location === href || (path !== '' && location.endsWith(`/${path}`))
}

function attribute(element: Element, wanted: string): string {
  return element.attrs.find(({ name }) => name === wanted)?.value ?? ''
}

const skipped = new Set(['template', 'noscript', 'svg'])
