import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Attachment } from '../grid.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

/** The links of a page to documents, in order; those to one address once. At most a hundred. */
export function attachmentsOf(nodes: readonly Node[]): Attachment[] {
  const found = new Map<string, Attachment>()
  const stack = [...nodes].reverse()
  for (let node = stack.pop(); node && found.size < 100; node = stack.pop()) {
    if (!('tagName' in node)) continue
    if (node.tagName === 'a') {
      const link = linkOf(node)
      if (link) found.set(link.href ?? `\0${link.text}`, link)
    }
    for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at]!)
  }
  return [...found.values()]
}

/** A link whose address or words end as a document's name does; its address is null where a script makes it. */
function linkOf(element: Element): Attachment | null {
  const of = (wanted: string): string =>
    element.attrs.find(({ name }) => name === wanted)?.value.trim() ?? ''
  const text = (textOf(element) || of('title') || of('download')).slice(0, 200)
  const href = of('href')
  const isScript = href === '' || /^(?:javascript:|#)/i.test(href)
  const isDocument = ending.test(text) || (!isScript && ending.test(href.replace(/[?#].*$/s, '')))
  if (isDocument) return { href: isScript ? null : href.slice(0, 1000), text }
  return isScript && /^附件/.test(text) ? { href: null, text } : null
}

const ending = /\.(?:docx?|wps|pdf|xlsx?|et|rtf|odt)$/i

function textOf(element: Element): string {
  const stack: Node[] = [...element.childNodes].reverse()
  let text = ''
  for (let node = stack.pop(); node && text.length < 400; node = stack.pop()) {
    if (node.nodeName === '#text') text += (node as { value: string }).value
    if ('childNodes' in node)
      for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at]!)
  }
  return text.replace(/\s+/g, ' ').trim()
}
