import type { Block, Grid, GridCell, SourcePlace } from '../grid.ts'
import { isSpace } from '../fold.ts'
import { matchRow } from '../labels.ts'
import { readCell, readPrinted } from '../printed.ts'
import type { Printed } from '../printed.ts'

/** A captured cell in a strip. `at` is its column, or the middle of its characters in a line of text. */
export type Piece = Printed & { readonly at: number; readonly place: SourcePlace }

/**
 * A row or a line as captured, from left to right. Strips of one `zone` share their columns; two places are the same
 * column when no more than `tolerance` apart.
 */
export type Strip = {
  readonly pieces: readonly Piece[]
  readonly zone: number
  readonly tolerance: number
  /** Whether its grid has columns that no cell of it, or of a row above, reaches. */
  readonly short: boolean
  readonly place: SourcePlace
}

/** The strips of a captured report in reading order: each grid row by the cells that begin in it, each line of text. */
export function stripsOf(blocks: readonly Block[]): Strip[] {
  const strips: Strip[] = []
  let zone = 0
  let text = false
  for (const block of blocks) {
    if (block.kind === 'grid') {
      zone++
      text = false
      for (const strip of gridStrips(block.grid, zone)) strips.push(strip)
      continue
    }
    if (!text || isBreak(block.text)) zone++
    text = true
    const pieces = linePieces(block.text, block.place)
    if (pieces.length > 0)
      strips.push({ pieces, zone, tolerance: 3, short: false, place: block.place })
  }
  return strips
}

function gridStrips(grid: Grid, zone: number): Strip[] {
  const rows: GridCell[][] = Array.from({ length: grid.rows }, () => [])
  const reach: number[] = rows.map(() => 0)
  for (const cell of grid.cells) {
    rows[cell.row]?.push(cell)
    for (let row = cell.row; row < Math.min(cell.row + cell.rowSpan, grid.rows); row++) {
      reach[row] = Math.max(reach[row]!, cell.column + cell.columnSpan)
    }
  }
  return rows.flatMap((cells, row) => {
    const pieces = cells
      .sort((a, b) => a.column - b.column)
      .map((cell) => ({ ...readCell(cell), at: cell.column, place: cell.place }))
    const short = reach[row]! < grid.columns
    return pieces.length > 0 ? [{ pieces, zone, tolerance: 0, short, place: pieces[0]!.place }] : []
  })
}

/** Whether a line of text begins another set of columns: the head of the table of section three, repeated a page. */
function isBreak(text: string): boolean {
  return text.includes('勾稽关系') || text.includes('信息内容')
}

type Word = { text: string; readonly start: number; readonly gap: number }

/** The pieces of a line of text: figures at its end one by one, words before them parted by two spaces or more. */
function linePieces(line: string, place: SourcePlace): Piece[] {
  const words = wordsOf(line)
  let first = words.length
  while (first > 0 && readPrinted(words[first - 1]!.text).kind !== 'label') first--
  while (first < words.length && isClosing(words[first]!.text)) first++
  const figures = words.slice(first)
  const labels: { text: string; start: number }[] = []
  for (const { text, start, gap } of words.slice(0, first)) {
    const last = labels.at(-1)
    if (last && gap === 1) last.text += ` ${text}`
    else labels.push({ text, start })
  }
  const last = labels.at(-1)
  const isSentence = last && figures.length === 1 && figures[0]!.gap === 1
  if (isSentence && !matchRow(last.text, false)) {
    return [{ ...readPrinted(line), at: words[0]!.start, place }]
  }
  return [
    ...labels.map(({ text, start }) => ({ kind: 'label' as const, text, at: start, place })),
    ...figures.map(({ text, start }) => ({
      ...readPrinted(text),
      at: start + (text.length - 1) / 2,
      place,
    })),
  ]
}

/** Whether a text closes words of the line above: `）`, `”`. */
function isClosing(text: string): boolean {
  return /^[)）\]］】〕”"'’。；;]+$/u.test(text)
}

function wordsOf(line: string): Word[] {
  const words: Word[] = []
  let end = 0
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!
    if (isSpace(character)) continue
    const last = words.at(-1)
    if (last && at === end) last.text += character
    else words.push({ text: character, start: at, gap: at - end })
    end = at + 1
  }
  return words
}
