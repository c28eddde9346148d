import type { DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

/** The text of a cell: paragraphs and `<br>` are line ends, spans join without space. */
export function textOf(element: Element): string {
  let text = ''
  const stack: (Node | null)[] = [...element.childNodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === null) text = newLine(text)
    else if (node.nodeName === '#text') text += spaces((node as { value: string }).value)
    else if (node.nodeName === 'br') text += '\n'
    else if ('tagName' in node && node.tagName !== 'script' && node.tagName !== 'style') {
      if (lines.has(node.tagName)) {
        text = newLine(text)
        stack.push(null)
      }
      for (let at = node.childNodes.length - 1; at >= 0; at--) stack.push(node.childNodes[at]!)
    }
  }
  return text.trim()
}

const lines = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4'])

function spaces(value: string): string {
  return value.replace(/[ \t\r\n\f]+/g, ' ')
}

function newLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}
