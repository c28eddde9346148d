import type { SourceFormat } from '../report/source-formats.ts'
import { asSeen } from './characters.ts'
import { decodeText } from './decode.ts'
import { detectFormat } from './detect.ts'
import type { Block, Captured, Unreadable } from './grid.ts'

/**
 * Reads a captured file of any format that is known by its content; `name` only tells .wps from .doc. Characters are those
 * that a reader sees: none of zero width, no radicals in the place of characters.
 */
export async function readReport(bytes: Uint8Array, name: string): Promise<Captured | Unreadable> {
  const read = await readFormat(bytes, name)
  return 'unreadable' in read ? read : { ...read, blocks: read.blocks.map(finished) }
}

async function readFormat(bytes: Uint8Array, name: string): Promise<Captured | Unreadable> {
  const format = await detectFormat(bytes, name)
  return typeof format === 'string' ? readers[format](bytes) : format
}

type Reader = (bytes: Uint8Array) => Captured | Unreadable | Promise<Captured | Unreadable>

// What a reader needs beside it is loaded only where a file asks for it.
const readers: Readonly<Record<SourceFormat, Reader>> = {
  docx: async (bytes) => (await import('./read/docx.ts')).readDocx(bytes),
  doc: async (bytes) => (await import('./read/ole.ts')).readOle(bytes, 'doc'),
  wps: async (bytes) => (await import('./read/ole.ts')).readOle(bytes, 'wps'),
  html: decoded(async (text) => (await import('./read/html.ts')).readHtml(text)),
  mht: async (bytes) => (await import('./read/mht.ts')).readMht(bytes),
  pdf: async (bytes) => (await import('./read/pdf.ts')).readPdf(bytes),
  txt: decoded(async (text) => (await import('./read/text.ts')).readText(text, 'txt')),
  md: decoded(async (text) => (await import('./read/text.ts')).readText(text, 'md')),
  xlsx: async (bytes) => (await import('./read/xlsx.ts')).readXlsx(bytes),
  rtf: async (bytes) => (await import('./read/rtf.ts')).readRtf(bytes),
  odt: async (bytes) => (await import('./read/odt.ts')).readOdt(bytes),
}

function decoded(read: (text: string) => Promise<Captured | Unreadable>): Reader {
  return (bytes) => {
    const text = decodeText(bytes)
    return 'unreadable' in text ? text : read(text.text)
  }
}

/** A block with its characters as a reader sees them and with places that say where in the report it is. */
function finished(block: Block, at: number): Block {
  const here = { block: at + 1 }
  if (block.kind === 'text') {
    return { ...block, text: asSeen(block.text), place: { ...block.place, ...here } }
  }
  const cells = block.grid.cells.map((cell) => ({
    ...cell,
    text: asSeen(cell.text),
    place: { ...cell.place, ...here, column: cell.column + 1 },
  }))
  return { kind: 'grid', grid: { ...block.grid, cells } }
}
