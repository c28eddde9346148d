import type { DefaultTreeAdapterTypes } from 'parse5'
import { hasGround, isPicture } from './html-picture.ts'
import type { Look, Styles } from './html-look.ts'
import { kindOf, lookOf, runOf } from './html-look.ts'
import { ground } from './runs.ts'
import type { Run } from './runs.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

/**
 * The text of a cell as runs: paragraphs and `<br>` are line ends, spans join without space. A picture, a field of a form
 * or a script in it is a run too, since a reader may see a figure there. `look` is that of the cell.
 */
export function runsOf(cell: Element, look: Look, styles: Styles): readonly Run[] {
  const runs: Run[] = []
  let last = ''
  const put = (run: Run): void => {
    runs.push(run)
    if (run.kind === 'shown' || run.kind === 'doubt') last = run.text.at(-1) ?? last
  }
  const newLine = (): void => {
    if (last !== '' && last !== '\n') put({ kind: 'shown', text: '\n' })
  }
  const stack: ({ readonly node: Node; readonly look: Look } | null)[] = []
  const push = (children: readonly Node[], own: Look): void => {
    for (let at = children.length - 1; at >= 0; at--) stack.push({ node: children[at]!, look: own })
  }
  for (const run of beside(cell, look, styles)) put(run)
  push(cell.childNodes, look)
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next === null) {
      newLine()
      continue
    }
    const { node } = next
    if (node.nodeName === '#text') {
      const text = (node as { value: string }).value.replace(/[ \t\r\n\f]+/g, ' ')
      put(runOf(text, next.look, styles.external))
    } else if ('tagName' in node) {
      const own = lookOf(next.look, node, styles)
      const isShown = kindOf(own, styles.external) !== 'hidden'
      if (node.tagName === 'br') {
        if (isShown) put({ kind: 'shown', text: '\n' })
        continue
      }
      for (const run of beside(node, own, styles)) put(run)
      if (wholes.has(node.tagName)) continue
      if (lines.has(node.tagName) && isShown) {
        newLine()
        stack.push(null)
      }
      push(node.childNodes, own)
    }
  }
  return runs
}

/** What an element shows that is no text of the document: a picture, a value in a form, text of a script or a style sheet. */
function beside(element: Element, look: Look, styles: Styles): readonly Run[] {
  const { tagName, childNodes, attrs } = element
  if (tagName === 'script') {
    const isEmpty = childNodes.every((node) => !('value' in node) || node.value.trim() === '')
    return isEmpty ? [] : [doubt('with a script that may write into it')]
  }
  if (tagName === 'template' && attrs.some(({ name }) => shadows.has(name)))
    return [doubt('beside which a page within the page is shown')]
  if (look.gone || !look.visible) return []
  if (isPicture(element)) return [{ kind: 'picture', text: tagName }]
  if (tagName === 'input') return fieldOf(element, look, styles)
  const isField = tagName === 'select' || tagName === 'math' || tagName === 'meter'
  return [
    ...(hasGround(element, styles) ? [{ kind: 'picture', text: ground } as const] : []),
    ...(isField ? [doubt('with a field or formula in it')] : []),
    ...(styles.match(element).generated ? [doubt('to which a style adds text')] : []),
  ]
}

/** A run in doubt that stands for something without text. */
function doubt(why: string): Run {
  return { kind: 'doubt', text: '', why }
}

/** The value of a field that a reader sees as text. */
function fieldOf({ attrs }: Element, look: Look, { external }: Styles): readonly Run[] {
  const of = (name: string): string => attrs.find((each) => each.name === name)?.value.trim() ?? ''
  const type = of('type').toLowerCase()
  if (type === 'hidden') return []
  if (!['', 'text', 'number', 'tel'].includes(type)) return [doubt('with a field of a form in it')]
  if (of('value') !== '') return [runOf(of('value'), look, external)]
  return of('placeholder') === '' ? [] : [doubt('with a field of a form in it')]
}

/** What says of a template that it is shown in the place of what it stands beside; the second as Chrome saves it. */
const shadows = new Set(['shadowrootmode', 'shadowmode'])

const lines = new Set([
  'p',
  'div',
  'li',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'dd',
  'dt',
  'blockquote',
])

/** Elements whose content is no text of the cell. */
const wholes = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'select',
  'iframe',
  'object',
  'video',
  'audio',
  'canvas',
  'math',
  'meter',
  'progress',
])
