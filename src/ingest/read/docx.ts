import type { Captured, Unreadable } from '../grid.ts'
import { parseDocument } from './docx-document.ts'
import { noStyles, parseStyles } from './docx-styles.ts'
import { sayOmitted } from './omitted.ts'
import { hasText, wordBlocks } from './word-blocks.ts'
import { openZip } from './zip.ts'

/**
 * Reads a Word document (.docx) as paragraphs and tables in reading order, with merged cells, as a reader sees it: without
 * deleted, hidden and field code text, marks above the line, headers, footers, notes and automatic numbers.
 */
export async function readDocx(bytes: Uint8Array): Promise<Captured | Unreadable> {
  const zip = await openZip(bytes)
  if ('unreadable' in zip) return zip
  const name = zip.names.find((each) => main.test(each))
  if (name === undefined) return { unreadable: 'The zip container holds no Word document' }
  try {
    const styles = zip.names.find((each) => /^word\/styles\d*\.xml$/.test(each))
    const { parts, seen } = parseDocument(
      (await zip.text(name))!,
      styles ? parseStyles((await zip.text(styles))!) : noStyles,
    )
    const { blocks, pictures, omitted } = wordBlocks(parts)
    if (!hasText(blocks)) return { unreadable: empty(seen) }
    return { format: 'docx', blocks, pictures, remarks: [...remarks(seen), ...sayOmitted(omitted)] }
  } catch (error) {
    return { unreadable: `The Word document cannot be read: ${(error as Error).message}` }
  }
}

// Word for the web writes document2.xml.
const main = /^word\/document\d*\.xml$/

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
    deleted: 'Rows or cells deleted under track changes are left out',
  }
  return Object.entries(said).flatMap(([name, text]) => (seen.has(name) ? [text] : []))
}
