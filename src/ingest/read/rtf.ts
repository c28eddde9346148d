import type { Captured, Unreadable } from '../grid.ts'
import { parseRtf } from './rtf-document.ts'
import { capturedOf } from './word-blocks.ts'

/**
 * Reads a rich text (.rtf, often named .doc, of Word, WPS and LibreOffice) as paragraphs and tables in reading order, with
 * merged cells. Headers, footers, notes, comments, field codes, deleted and hidden text are left out.
 */
export async function readRtf(bytes: Uint8Array): Promise<Captured | Unreadable> {
  try {
    return capturedOf('rtf', parseRtf(bytes))
  } catch (error) {
    return { unreadable: `The document cannot be read: ${(error as Error).message}` }
  }
}
