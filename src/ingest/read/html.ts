import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Block, Captured, Unreadable } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import { attachmentsOf } from './html-attachments.ts'
import { isTooLarge, tooLarge } from './html-limits.ts'
import { kindOf, lookOf, pageLook } from './html-look.ts'
import type { Look } from './html-look.ts'
import { headOf } from './html-page.ts'
import type { SavedSheet } from './html-page.ts'
import { isPicture, isSmallPicture } from './html-picture.ts'
import { gridOfTable, isData } from './html-table.ts'
import { sayOmitted, sayPictures } from './omitted.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

/**
 * Reads an HTML page as a reader sees it: a line of text for each block, a grid for each table of data; tables that only
 * lay out are walked. `beside`: the style sheets saved with the page.
 */
export function readHtml(text: string, beside: readonly SavedSheet[] = []): Captured | Unreadable {
  try {
    const { childNodes } = parse(text)
    const { styles, ...head } = headOf(childNodes, beside)
    const { blocks, pictures, omitted, gone, unseen } = walk(childNodes, styles)
    if (blocks.length > ingestLimits.lines)
      return { unreadable: 'The page has more than 20,000 lines.' }
    const remarks = [
      ...sayPictures(pictures, blocks),
      ...(gone > 0 ? [`${gone} hidden rows or cells are left out of the tables`] : []),
      ...(unseen > 0
        ? [
            `${unseen} tables of which nothing is shown are left out: save the page with them in view`,
          ]
        : []),
      ...sayOmitted(omitted),
    ]
    const attachments = attachmentsOf(childNodes)
    const linked = attachments.length > 0 ? { attachments } : {}
    return { format: 'html', blocks, remarks, pictures, ...head, ...linked }
  } catch (error) {
    if (!isTooLarge(error)) throw error
    return { unreadable: `The page has ${error.message}: no report is like that.` }
  }
}

type Step = {
  readonly node: Node
  readonly depth: number
  readonly look: Look
  readonly leave?: true
}

type Walked = {
  readonly blocks: Block[]
  readonly pictures: number[]
  readonly omitted: string[]
  readonly gone: number
  readonly unseen: number
}

function walk(nodes: readonly Node[], styles: Parameters<typeof lookOf>[2]): Walked {
  const [blocks, pictures, omitted]: [Block[], number[], string[]] = [[], [], []]
  let line = ''
  let [lines, tables, cells, gone, unseen] = [0, 0, 0, 0, 0]
  const flush = (): void => {
    for (const each of line.split('\n')) {
      const kept = each.trim()
      if (kept !== '')
        blocks.push({ kind: 'text', text: kept, place: { ...nowhere, line: ++lines } })
    }
    line = ''
  }
  const stack: Step[] = []
  const push = (children: readonly Node[], depth: number, look: Look): void => {
    for (let at = children.length - 1; at >= 0; at--)
      stack.push({ node: children[at]!, depth, look })
  }
  push(nodes, 0, pageLook)
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node, depth } = next
    if (next.leave) flush()
    else if (node.nodeName === '#text') {
      const text = collapse((node as { value: string }).value)
      const kind = kindOf(next.look, styles.external)
      if (kind === 'shown' || kind === 'doubt') line += text
      else if (kind !== 'hidden') omitted.push(text)
    } else if (node.nodeName === 'br') line += '\n'
    else if ('tagName' in node) {
      const look = lookOf(next.look, node, styles)
      if (look.gone) continue
      if (isPicture(node) && !isSmallPicture(node))
        pictures.push(blocks.length + Number(line.trim() !== ''))
      if (skipped.has(node.tagName)) continue
      const block = blocksOut.has(node.tagName)
      if (block) flush()
      if (node.tagName === 'table') {
        tables++
        if (isData(node)) {
          const read = gridOfTable(node, tables, look, styles)
          gone += read.gone
          cells += read.grid.cells.length
          if (cells > ingestLimits.cells) throw tooLarge('more than 20,000 cells')
          if (isUnseen(read.grid)) unseen++
          else blocks.push({ kind: 'grid', grid: read.grid })
          continue
        }
      }
      const inner = depth + (node.tagName === 'table' ? 1 : 0)
      if (inner > ingestLimits.nesting) throw tooLarge('tables nested 17 deep')
      if (block) stack.push({ node, depth, look, leave: true })
      push(node.childNodes, inner, look)
    }
  }
  flush()
  return { blocks, pictures, omitted, gone, unseen }
}

/** Whether a table shows nothing, because all that is in it is hidden. */
function isUnseen({ cells }: Extract<Block, { kind: 'grid' }>['grid']): boolean {
  const isHidden = cells.some(({ remarks = [] }) => remarks.some(({ kind }) => kind === 'hidden'))
  return isHidden && cells.every(({ text }) => text === '')
}

const skipped = new Set(['svg', 'select', 'iframe', 'object', 'canvas', 'video', 'audio'])

const blocksOut = new Set(
  (
    'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol ' +
    'p pre section table tbody td tfoot th thead tr ul caption publishtime'
  ).split(' '),
)

/** A text node as shown: runs of white space are one space. Kept non-breaking spaces are those of the report. */
function collapse(value: string): string {
  return value.replace(/[ \t\r\n\f]+/g, ' ')
}

const nowhere = { page: null, line: null, table: null, row: null } as const
