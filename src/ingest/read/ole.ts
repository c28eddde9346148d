import type { Captured, Unreadable } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import type { WordPart } from './docx-document.ts'
import { onColour } from './look.ts'
import { openContainer } from './ole-container.ts'
import { readWord } from './ole-word.ts'
import type { OleParagraph } from './ole-word.ts'
import { sayOmitted } from './omitted.ts'
import type { Run } from './runs.ts'
import { hasText, withoutText, wordBlocks } from './word-blocks.ts'
import type { EdgeRow } from './word-edges.ts'
import { alignRows } from './word-edges.ts'

/**
 * Reads a binary Word document (.doc, and the .wps of WPS, which is the same) as paragraphs and tables in reading order,
 * with merged cells. Columns are told by where cells begin and end; a table in a table is text of its cell.
 */
export async function readOle(
  bytes: Uint8Array,
  format: 'doc' | 'wps',
): Promise<Captured | Unreadable> {
  try {
    const paragraphs = readWord(openContainer(bytes))
    const { blocks, pictures, omitted } = wordBlocks(partsOf(paragraphs))
    const pictured = paragraphs.some(({ runs }) => runs.some(({ kind }) => kind === 'picture'))
    if (!hasText(blocks)) return withoutText(pictured)
    const remarks = [...(pictured ? ['Pictures are left out'] : []), ...sayOmitted(omitted)]
    return { format, blocks, pictures, remarks }
  } catch (error) {
    return { unreadable: `The document cannot be read: ${(error as Error).message}` }
  }
}

function partsOf(paragraphs: readonly OleParagraph[]): readonly WordPart[] {
  const parts: WordPart[] = []
  let rows: EdgeRow[] = []
  let [texts, text]: [Run[][], Run[]] = [[], []]
  let cells = 0
  const close = (): void => {
    if (rows.length > 0) parts.push({ kind: 'table', table: { rows: alignRows(rows) } })
    rows = []
  }
  for (const { runs, mark, depth, row, inner, deleted } of paragraphs) {
    if (depth === 0) {
      close()
      parts.push({ kind: 'paragraph', text: '', runs })
    } else if (depth === 1 && row) {
      const cells = texts.map((own, at): WordPart[] => [
        { kind: 'paragraph', text: '', runs: row.coloured[at] ? own.map(onColour) : own },
      ])
      rows.push({ ...row, deleted, cells })
      ;[texts, text] = [[], []]
    } else if (depth === 1 && mark === '\x07') {
      texts.push([...text, ...runs])
      text = []
      if (++cells > ingestLimits.cells)
        throw new Error(`it has more than ${ingestLimits.cells} cells`)
    } else text.push(...runs, { kind: 'shown', text: inner === 'cell' ? '\t' : '\n' })
  }
  close()
  return parts
}
