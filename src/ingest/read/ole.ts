import type { Captured, Unreadable } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import type { WordPart, WordRow } from './docx-document.ts'
import { openContainer } from './ole-container.ts'
import type { OleRow } from './ole-shape.ts'
import { readWord } from './ole-word.ts'
import type { OleParagraph } from './ole-word.ts'
import { sayOmitted } from './omitted.ts'
import type { Run } from './runs.ts'
import { hasText, wordBlocks } from './word-blocks.ts'

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
    if (!hasText(blocks)) {
      return {
        unreadable: pictured
          ? 'The document has pictures and no text: it needs transcription'
          : 'The document has no text',
      }
    }
    const remarks = [...(pictured ? ['Pictures are left out'] : []), ...sayOmitted(omitted)]
    return { format, blocks, pictures, remarks }
  } catch (error) {
    return { unreadable: `The document cannot be read: ${(error as Error).message}` }
  }
}

type Row = OleRow & { readonly deleted: boolean; readonly texts: readonly (readonly Run[])[] }

function partsOf(paragraphs: readonly OleParagraph[]): readonly WordPart[] {
  const parts: WordPart[] = []
  let rows: Row[] = []
  let [texts, text]: [Run[][], Run[]] = [[], []]
  let cells = 0
  const close = (): void => {
    if (rows.length > 0) parts.push({ kind: 'table', table: { rows: align(rows) } })
    rows = []
  }
  for (const { runs, mark, depth, row, inner, deleted } of paragraphs) {
    if (depth === 0) {
      close()
      parts.push({ kind: 'paragraph', text: '', runs })
    } else if (depth === 1 && row) {
      rows.push({ ...row, deleted, texts })
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

/** Rows on the columns that the edges of all of them make; edges less than 2 points apart are one. */
function align(rows: readonly Row[]): WordRow[] {
  const columns: number[] = []
  for (const edge of rows.flatMap(({ edges }) => edges).sort((a, b) => a - b)) {
    if (columns.length === 0 || edge - columns.at(-1)! > 40) columns.push(edge)
  }
  const columnOf = (edge: number): number => columns.findLastIndex((start) => start <= edge)
  return rows.map(({ edges, merges, texts, coloured, deleted }) => ({
    before: edges.length > 0 ? columnOf(edges[0]!) : 0,
    deleted,
    cells: texts.map((runs, index) => {
      const [from, to] = [edges[index], edges[index + 1]]
      const span = from === undefined || to === undefined ? 1 : columnOf(to) - columnOf(from)
      return {
        span: Math.max(1, span),
        vertical: merges[index]?.vertical ?? null,
        horizontal: merges[index]?.horizontal ?? null,
        parts: [{ kind: 'paragraph', text: '', runs: coloured[index] ? runs.map(unsure) : runs }],
      }
    }),
  }))
}

/** Text that would be hidden by its colour on white may be seen where a cell has a colour. */
function unsure(run: Run): Run {
  return run.kind === 'hidden' && run.why !== undefined ? { ...run, kind: 'doubt' } : run
}
