import type { Block, Captured, Unreadable } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import type { WordRow } from './docx-document.ts'
import { toGrid } from './docx-table.ts'
import { openContainer } from './ole-container.ts'
import { readWord } from './ole-word.ts'
import type { OleParagraph, OleRow } from './ole-word.ts'

/**
 * Reads a binary Word document (.doc, and the .wps of WPS, which is the same) as paragraphs and tables in reading order,
 * with merged cells. Columns are told by where cells begin and end; a table in a table is text of its cell.
 */
export async function readOle(
  bytes: Uint8Array,
  format: 'doc' | 'wps',
): Promise<Captured | Unreadable> {
  try {
    const { paragraphs, pictures } = readWord(openContainer(bytes))
    const blocks = blocksOf(paragraphs)
    if (blocks.length > ingestLimits.lines) return { unreadable: 'More than 20,000 lines' }
    if (blocks.length === 0) {
      return {
        unreadable: pictures
          ? 'The document has pictures and no text: it needs transcription'
          : 'The document has no text',
      }
    }
    return { format, blocks, remarks: pictures ? ['Pictures are left out'] : [] }
  } catch (error) {
    return { unreadable: `The document cannot be read: ${(error as Error).message}` }
  }
}

type Row = OleRow & { readonly texts: readonly string[] }

function blocksOf(paragraphs: readonly OleParagraph[]): readonly Block[] {
  const blocks: Block[] = []
  let rows: Row[] = []
  let [texts, text]: [string[], string] = [[], '']
  let [lines, tables, cells] = [0, 0, 0]
  const close = (): void => {
    if (rows.length > 0)
      blocks.push({ kind: 'grid', grid: toGrid({ rows: align(rows) }, ++tables) })
    rows = []
  }
  for (const paragraph of paragraphs) {
    if (paragraph.depth === 0) {
      close()
      for (const each of paragraph.text.split('\n')) {
        const place = { page: null, line: ++lines, table: null, row: null }
        if (each.trim() !== '') blocks.push({ kind: 'text', text: each, place })
      }
    } else if (paragraph.depth === 1 && paragraph.row) {
      rows.push({ ...paragraph.row, texts })
      ;[texts, text] = [[], '']
    } else if (paragraph.depth === 1 && paragraph.mark === '\x07') {
      texts.push(text + paragraph.text)
      text = ''
      if (++cells > ingestLimits.cells)
        throw new Error(`it has more than ${ingestLimits.cells} cells`)
    } else text += paragraph.text + (paragraph.inner === 'cell' ? '\t' : '\n')
  }
  close()
  return blocks
}

/** Rows on the columns that the edges of all of them make; edges less than 2 points apart are one. */
function align(rows: readonly Row[]): WordRow[] {
  const columns: number[] = []
  for (const edge of rows.flatMap(({ edges }) => edges).sort((a, b) => a - b)) {
    if (columns.length === 0 || edge - columns.at(-1)! > 40) columns.push(edge)
  }
  const columnOf = (edge: number): number => columns.findLastIndex((start) => start <= edge)
  return rows.map(({ edges, merges, texts }) => ({
    before: edges.length > 0 ? columnOf(edges[0]!) : 0,
    deleted: false,
    cells: texts.map((text, index) => {
      const [from, to] = [edges[index], edges[index + 1]]
      const span = from === undefined || to === undefined ? 1 : columnOf(to) - columnOf(from)
      return {
        span: Math.max(1, span),
        vertical: merges[index]?.vertical ?? null,
        horizontal: merges[index]?.horizontal ?? null,
        parts: [{ kind: 'paragraph', text }],
      }
    }),
  }))
}
