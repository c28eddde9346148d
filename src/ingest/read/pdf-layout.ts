import type { Block } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import { joinPieces } from './pdf-join.ts'
import { isNumbered } from './pdf-labels.ts'
import { hasGaps, linesOf, spaced } from './pdf-lines.ts'
import type { Line } from './pdf-lines.ts'
import type { Box, Page, Word } from './pdf-page.ts'
import { around, boxOf, boxOn, shareIn } from './pdf-page.ts'
import { findPieces, isIn } from './pdf-table.ts'
import type { Piece } from './pdf-table.ts'
import { markNotes } from './pdf-words.ts'

/** The blocks of a document, where pictures stand outside of tables, and what was left out of its lines. */
export type LaidOut = {
  readonly blocks: readonly Block[]
  readonly pictures: readonly number[]
  readonly omitted: readonly string[]
}

/**
 * The lines and tables of pages in reading order. Page numbers and lines that stand at the same place on most pages are
 * left out. A table goes on from the foot of a page to the head of the next if nothing stands between and it is as wide.
 */
export function layOut(pages: readonly Page[]): LaidOut {
  const words = new Map<Piece, Word[]>()
  const omitted: string[] = []
  const sheets = dropFurniture(
    pages.map((page) => {
      const pieces = findPieces(page).filter((piece) =>
        page.words.some((word) => isIn(piece, word)),
      )
      const outside = page.words.filter((word) => {
        const piece = innermost(pieces, word)
        if (!piece) return true
        const own = words.get(piece)
        if (own) own.push(word)
        else words.set(piece, [word])
        return false
      })
      const lines = markNotes(outside)
      omitted.push(...lines.filter((word) => !isText(word)).map(({ text }) => text))
      return {
        page,
        pieces: pieces.filter((piece) => words.has(piece)),
        lines: linesOf(lines.filter(isText)),
      }
    }),
  )
  const cells = sheets
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, { xs, ys }) => sum + (xs.length - 1) * (ys.length - 1), 0)
  if (cells > ingestLimits.cells) throw new Error('Unexpected number of cells over 20,000')
  const tables: Piece[][] = []
  for (const [index, { pieces, lines }] of sheets.entries()) {
    for (const [at, piece] of pieces.entries()) {
      const before = sheets[index - 1]
      const last = at === 0 ? before?.pieces.at(-1) : undefined
      const spilt = last ? before!.lines.filter(({ y }) => y > last.ys.at(-1)!) : []
      const goesOn =
        last !== undefined &&
        spilt.every((line) => isSpilt(line, last)) &&
        lines.every(({ y }) => y > piece.ys[0]!) &&
        Math.abs(last.right - last.left - (piece.right - piece.left)) <= 3
      if (goesOn) {
        tables.at(-1)!.push(piece)
        before!.lines = before!.lines.filter((line) => !spilt.includes(line))
        words.get(last)!.push(...spilt.flatMap((line) => line.words))
      } else tables.push([piece])
    }
  }
  const grids = new Map(
    tables.map((pieces, index) => [pieces[0]!, joinPieces(pieces, words, index + 1)]),
  )
  const [left, unit] = measure(pages)
  const blocks: Block[] = []
  const pictures: number[] = []
  for (const { page, pieces, lines } of sheets) {
    const gaps = lines.map(hasGaps)
    const texts = lines.map((line, index) => {
      const { y } = line
      // Lines of a table without rules, and those of one cell between them, keep their columns.
      const isRow = gaps.slice(Math.max(0, index - 4), index + 5).some(Boolean)
      const text = isRow ? spaced(line, left, unit) : line.text
      const boxes = [boxOn(page.no, around(line.words.map(boxOf)))]
      const place = { page: page.no, line: index + 1, table: null, row: null, boxes }
      return { y, block: { kind: 'text', text, place } as const }
    })
    const begun = pieces.flatMap((piece) => {
      const grid = grids.get(piece)
      return grid ? [{ y: piece.ys[0]!, block: { kind: 'grid', grid } as const }] : []
    })
    const shown = largePictures(page, pieces).map(({ top }) => ({ y: top, block: null }))
    for (const { block } of [...shown, ...texts, ...begun].sort((a, b) => a.y - b.y)) {
      if (block) blocks.push(block)
      else pictures.push(blocks.length)
    }
  }
  return { blocks, pictures, omitted }
}

/** Whether a word is text of the report for a reader. */
function isText({ kind }: Word): boolean {
  return kind === undefined || kind === 'doubt'
}

/** The pictures of a page that may be tables: 112 points wide or more and 22 high, none in or behind a table with lines. */
function largePictures({ pictures }: Page, pieces: readonly Piece[]): readonly Box[] {
  return pictures.filter((picture) => {
    const { left, right, top, bottom } = picture
    if (right - left < 112 || bottom - top < 22) return false
    return !pieces.some((piece) => {
      const table = {
        left: piece.left,
        right: piece.right,
        top: piece.ys[0]!,
        bottom: piece.ys.at(-1)!,
      }
      return shareIn(picture, table) > 0.5 || shareIn(table, picture) > 0.9
    })
  })
}

/** Where text begins on the left, and half the width of its usual character. */
function measure(pages: readonly Page[]): readonly [left: number, unit: number] {
  const words = pages.flatMap((page) => page.words)
  const sizes = words.map(({ size }) => size).sort((a, b) => a - b)
  const left = words.reduce((least, word) => Math.min(least, word.left), Infinity)
  return [left, Math.max(2, (sizes[sizes.length >> 1] ?? 10) / 2)]
}

type Sheet = { readonly page: Page; readonly pieces: readonly Piece[]; lines: readonly Line[] }

/** Whether a line is the end of a cell's text that stands just below the foot of the table, as browsers print it. */
function isSpilt({ text, y, words }: Line, { left, right, ys }: Piece): boolean {
  const isInside = (word: Word): boolean =>
    word.left > left && word.right < right && y - ys.at(-1)! <= 1.2 * word.size
  return !isNumbered(text) && words.every(isInside)
}

function innermost(pieces: readonly Piece[], word: Word): Piece | undefined {
  const area = ({ left, right, ys }: Piece): number => (right - left) * (ys.at(-1)! - ys[0]!)
  return pieces
    .filter((piece) => isIn(piece, word))
    .reduce<Piece | undefined>(
      (least, each) => (!least || area(each) < area(least) ? each : least),
      undefined,
    )
}

/** Page numbers go, and at the head and foot the lines that most pages have. */
function dropFurniture(sheets: readonly Sheet[]): readonly Sheet[] {
  const atEdge = ({ page }: Sheet, { y }: Line): boolean =>
    y < 0.1 * page.height || y > 0.9 * page.height
  const key = ({ text, y }: Line): string =>
    `${text.replace(/\d+/gu, '#').replace(/\s/gu, '')} ${Math.round(y / 4)}`
  const counts = new Map<string, number>()
  for (const sheet of sheets) {
    const keys = new Set(sheet.lines.filter((line) => atEdge(sheet, line)).map(key))
    for (const each of keys) counts.set(each, (counts.get(each) ?? 0) + 1)
  }
  const often = Math.max(2, sheets.length / 2)
  return sheets.map((sheet) => ({
    ...sheet,
    lines: sheet.lines.filter(
      (line) =>
        !atEdge(sheet, line) || (!isPageNumber(line.text) && (counts.get(key(line)) ?? 0) < often),
    ),
  }))
}

function isPageNumber(text: string): boolean {
  return /^(?:[-－–—―‐─]+\d{1,3}[-－–—―‐─]+|第\d{1,3}页(?:[,，/]?共\d{1,3}页)?|\d{1,3}\/\d{1,3})$/u.test(
    text.replace(/\s/gu, ''),
  )
}
