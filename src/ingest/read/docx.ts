import type { Block, Captured, Unreadable } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import { parseDocument } from './docx-document.ts'
import type { WordPart } from './docx-document.ts'
import { holdsLayout, toGrid } from './docx-table.ts'
import { unzipOne } from './docx-zip.ts'

/**
 * Reads a Word document (.docx) as paragraphs and tables in reading order, with merged cells. Deleted, hidden and field
 * code text, headers, footers, notes, automatic numbers and empty paragraphs are left out.
 */
export async function readDocx(bytes: Uint8Array): Promise<Captured | Unreadable> {
  const xml = await unzipOne(bytes, (names) => names.find((name) => main.test(name)))
  if (xml === null) return { unreadable: 'The zip container holds no Word document' }
  if ('unreadable' in xml) return xml
  try {
    const { parts, seen } = parseDocument(new TextDecoder('utf-8', { fatal: true }).decode(xml))
    const blocks = blocksOf(parts)
    if (blocks.length > ingestLimits.lines) return { unreadable: 'More than 20,000 lines' }
    if (!blocks.some(hasText)) return { unreadable: empty(seen) }
    return { format: 'docx', blocks, remarks: remarks(seen) }
  } catch (error) {
    return { unreadable: `The Word document cannot be read: ${(error as Error).message}` }
  }
}

// Word for the web writes document2.xml.
const main = /^word\/document\d*\.xml$/

function blocksOf(all: readonly WordPart[]): readonly Block[] {
  const blocks: Block[] = []
  let [lines, tables] = [0, 0]
  const add = (parts: readonly WordPart[]): void => {
    for (const part of parts) {
      if (part.kind === 'paragraph') {
        for (const text of part.text.split('\n')) {
          const place = { page: null, line: ++lines, table: null, row: null }
          if (text.trim() !== '') blocks.push({ kind: 'text', text, place })
        }
      } else if (holdsLayout(part.table)) {
        for (const { cells } of part.table.rows) for (const cell of cells) add(cell.parts)
      } else {
        blocks.push({ kind: 'grid', grid: toGrid(part.table, ++tables) })
      }
    }
  }
  add(all)
  return blocks
}

function hasText(block: Block): boolean {
  if (block.kind === 'text') return block.text.trim() !== ''
  return block.grid.cells.some(({ text }) => text.trim() !== '')
}

type Seen = ReadonlySet<string>

function empty(seen: Seen): string {
  if (seen.has('altChunk')) {
    return 'The text is in an embedded file (altChunk): open it in Word or WPS and save it as .docx'
  }
  return seen.has('picture')
    ? 'The Word document has pictures and no text: it needs transcription'
    : 'The Word document has no text'
}

function remarks(seen: Seen): readonly string[] {
  const said = {
    picture: 'Pictures are left out',
    object: 'Embedded objects are left out',
    altChunk: 'Embedded files are left out',
    numPr: 'Automatic numbers of paragraphs are left out',
  }
  return Object.entries(said).flatMap(([name, text]) => (seen.has(name) ? [text] : []))
}
