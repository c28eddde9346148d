import type { Captured, Unreadable } from '../grid.ts'
import { sayOmitted } from './omitted.ts'
import { parseRtf } from './rtf-document.ts'
import { hasText, wordBlocks } from './word-blocks.ts'

/**
 * Reads a rich text (.rtf, often named .doc, of Word, WPS and LibreOffice) as paragraphs and tables in reading order, with
 * merged cells. Headers, footers, notes, comments, field codes, deleted and hidden text are left out.
 */
export async function readRtf(bytes: Uint8Array): Promise<Captured | Unreadable> {
  try {
    const { blocks, pictures, omitted } = wordBlocks(parseRtf(bytes))
    if (!hasText(blocks)) {
      const what = pictures.length > 0 ? 'pictures and no text: it needs transcription' : 'no text'
      return { unreadable: `The document has ${what}` }
    }
    return { format: 'rtf', blocks, pictures, remarks: [...sayOmitted(omitted)] }
  } catch (error) {
    return { unreadable: `The document cannot be read: ${(error as Error).message}` }
  }
}
