import { asSeen } from './characters.ts'
import { decodeText } from './decode.ts'
import { detectFormat } from './detect.ts'
import type { Block, Captured, Unreadable } from './grid.ts'
import { readHtml } from './read/html.ts'
import { readMht } from './read/mht.ts'
import { readText } from './read/text.ts'

/**
 * Reads a captured file of any format that is known by its content; `name` only tells .wps from .doc. Characters are those
 * that a reader sees: none of zero width, no radicals in the place of characters.
 */
export async function readReport(bytes: Uint8Array, name: string): Promise<Captured | Unreadable> {
  const read = await readFormat(bytes, name)
  return 'unreadable' in read ? read : { ...read, blocks: read.blocks.map(seen) }
}

async function readFormat(bytes: Uint8Array, name: string): Promise<Captured | Unreadable> {
  const format = await detectFormat(bytes, name)
  if (typeof format !== 'string') return format
  if (format === 'docx') return (await import('./read/docx.ts')).readDocx(bytes)
  if (format === 'xlsx') return (await import('./read/xlsx.ts')).readXlsx(bytes)
  if (format === 'odt') return (await import('./read/odt.ts')).readOdt(bytes)
  if (format === 'rtf') return (await import('./read/rtf.ts')).readRtf(bytes)
  if (format === 'pdf') return (await import('./read/pdf.ts')).readPdf(bytes)
  if (format === 'doc' || format === 'wps') {
    return (await import('./read/ole.ts')).readOle(bytes, format)
  }
  if (format === 'mht') return readMht(bytes)
  const decoded = decodeText(bytes)
  if ('unreadable' in decoded) return decoded
  return format === 'html' ? readHtml(decoded.text) : readText(decoded.text, format)
}

function seen(block: Block): Block {
  if (block.kind === 'text') return { ...block, text: asSeen(block.text) }
  const cells = block.grid.cells.map((cell) => ({ ...cell, text: asSeen(cell.text) }))
  return { kind: 'grid', grid: { ...block.grid, cells } }
}
