import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Block, Captured, Unreadable } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import { gridOfTable, isData } from './html-table.ts'
import { isTooLarge, tooLarge } from './html-limits.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** Reads an HTML page: a line of text for each block, a grid for each table of data; tables that only lay out are walked. */
export function readHtml(text: string): Captured | Unreadable {
  const remarks: string[] = []
  const blocks: Block[] = []
  let line = ''
  let [lines, tables, pictures, cells] = [0, 0, 0, 0]
  const flush = (): void => {
    for (const each of line.split('\n')) {
      const kept = each.trim()
      if (kept !== '')
        blocks.push({ kind: 'text', text: kept, place: { ...nowhere, line: ++lines } })
    }
    line = ''
  }
  const stack: { node: Node; depth: number; leave?: true }[] = []
  const push = (children: readonly Node[], depth: number): void => {
    for (let at = children.length - 1; at >= 0; at--) stack.push({ node: children[at]!, depth })
  }
  try {
    push(parse(text).childNodes, 0)
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { node, depth } = next
      if (next.leave) flush()
      else if (node.nodeName === '#text') line += collapse((node as { value: string }).value)
      else if (node.nodeName === 'br') line += '\n'
      else if (node.nodeName === 'img') pictures++
      else if ('tagName' in node && !skipped.has(node.tagName) && !isHidden(node)) {
        const element = node as Element
        const block = blocksOut.has(element.tagName)
        if (block) flush()
        if (element.tagName === 'table') {
          tables++
          if (isData(element)) {
            const grid = gridOfTable(element, tables)
            cells += grid.cells.length
            if (cells > ingestLimits.cells) throw tooLarge('more than 20,000 cells')
            blocks.push({ kind: 'grid', grid })
            continue
          }
        }
        const inner = depth + (element.tagName === 'table' ? 1 : 0)
        if (inner > ingestLimits.nesting) throw tooLarge('tables nested 17 deep')
        if (block) stack.push({ node, depth, leave: true })
        push(element.childNodes, inner)
      }
    }
    flush()
  } catch (error) {
    if (!isTooLarge(error)) throw error
    return { unreadable: `The page has ${error.message}: no report is like that.` }
  }
  if (blocks.length > ingestLimits.lines)
    return { unreadable: 'The page has more than 20,000 lines.' }
  if (pictures > 0 && !blocks.some(({ kind }) => kind === 'grid')) {
    remarks.push(`${pictures} pictures and no table: tables that are pictures need transcription`)
  }
  return { format: 'html', blocks, remarks }
}

const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'title',
  'head',
  'svg',
  'select',
  'iframe',
  'object',
])

const blocksOut = new Set(
  (
    'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol ' +
    'p pre section table tbody td tfoot th thead tr ul caption publishtime'
  ).split(' '),
)

function isHidden(element: Element): boolean {
  const style = element.attrs.find(({ name }) => name === 'style')?.value ?? ''
  return style !== '' && style.replaceAll(' ', '').toLowerCase().includes('display:none')
}

/** A text node as shown: runs of white space are one space. Kept non-breaking spaces are those of the report. */
function collapse(value: string): string {
  return value.replace(/[ \t\r\n\f]+/g, ' ')
}

const nowhere = { page: null, line: null, table: null, row: null } as const
