import type { Block, Captured, Unreadable } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import type { WordPart } from './docx-document.ts'
import { holdsLayout, toGrid } from './docx-table.ts'
import { sayOmitted } from './omitted.ts'
import { settle } from './runs.ts'

/** A document of paragraphs and tables as captured; why it cannot be read where it has no text. Throws as `wordBlocks` does. */
export function capturedOf(
  format: Captured['format'],
  parts: readonly WordPart[],
): Captured | Unreadable {
  const { blocks, pictures, omitted } = wordBlocks(parts)
  if (!hasText(blocks)) return withoutText(pictures.length > 0)
  return { format, blocks, pictures, remarks: sayOmitted(omitted) }
}

/** What is said of a document without text, with pictures or without. */
export function withoutText(pictured: boolean): Unreadable {
  const what = pictured ? 'pictures and no text: it needs transcription' : 'no text'
  return { unreadable: `The document has ${what}` }
}

/** The blocks of a document, where pictures stand outside of tables, and what was left out of its lines. */
export type WordBlocks = {
  readonly blocks: readonly Block[]
  readonly pictures: readonly number[]
  readonly omitted: readonly string[]
}

/**
 * Paragraphs as lines and tables as grids, in order; tables that only lay out are walked. Throws for over 20,000 lines and
 * over 2,000,000 characters.
 */
export function wordBlocks(all: readonly WordPart[]): WordBlocks {
  const blocks: Block[] = []
  const pictures: number[] = []
  const omitted: string[] = []
  let [lines, tables] = [0, 0]
  const add = (parts: readonly WordPart[]): void => {
    for (const part of parts) {
      if (part.kind === 'table') {
        if (holdsLayout(part.table)) {
          for (const { cells } of part.table.rows) for (const cell of cells) add(cell.parts)
        } else blocks.push({ kind: 'grid', grid: toGrid(part.table, ++tables) })
        continue
      }
      const runs = part.runs ?? [{ kind: 'shown' as const, text: part.text }]
      const { text, remarks } = settle(runs)
      for (const { kind, text: left } of remarks)
        if (kind === 'note' || kind === 'struck' || kind === 'hidden') omitted.push(left)
      for (const each of text.split('\n')) {
        const place = { page: null, line: ++lines, table: null, row: null }
        if (each.trim() !== '') blocks.push({ kind: 'text', text: each, place })
      }
      for (const { kind, text: what } of runs)
        if (kind === 'picture' && what !== smallPicture) pictures.push(blocks.length)
    }
  }
  add(all)
  if (charactersOf(blocks) > ingestLimits.characters)
    throw new Error(`Unexpected characters over ${ingestLimits.characters}`)
  if (blocks.length > ingestLimits.lines) throw new Error('it has more than 20,000 lines')
  return { blocks, pictures, omitted }
}

/** How many characters there are in blocks. */
export function charactersOf(blocks: readonly Block[]): number {
  const lengths = blocks.flatMap((block) =>
    block.kind === 'text' ? [block.text.length] : block.grid.cells.map(({ text }) => text.length),
  )
  return lengths.reduce((sum, length) => sum + length, 0)
}

/** Whether there is any text in blocks. */
export function hasText(blocks: readonly Block[]): boolean {
  return blocks.some((block) =>
    block.kind === 'text' ? true : block.grid.cells.some(({ text }) => text.trim() !== ''),
  )
}

/** What to call a picture of a size in points; one less than 112 wide or 22 high is too small for a table. */
export function pictureText(width?: number | null, height?: number | null): string {
  return (width ?? 112) < 112 || (height ?? 22) < 22 ? smallPicture : 'picture'
}

const smallPicture = 'small picture'
