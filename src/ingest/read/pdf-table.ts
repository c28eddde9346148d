import type { CellRemark } from '../grid.ts'
import { ingestLimits } from '../limits.ts'
import { readCellWords } from './pdf-cell.ts'
import { boxOf } from './pdf-page.ts'
import type { Box, Page, Rule, Word } from './pdf-page.ts'

/** The part of a table that stands on one page, in points from the top left; the edges of its rows from top to bottom. */
export type Piece = {
  readonly page: Page
  readonly left: number
  readonly right: number
  readonly ys: readonly number[]
  /** Edges of columns, measured from `left`. */
  readonly xs: readonly number[]
  readonly rules: readonly Rule[]
}

/** A cell of a piece, with its box on the page and its place in the piece's rows and the table's columns. */
export type PieceCell = {
  readonly box: Box
  text: string
  remarks: readonly CellRemark[]
  row: number
  rowSpan: number
  readonly column: number
  readonly columnSpan: number
}

const near = 2.5
const limits = { rules: 4_000, rows: 1_000 }

/**
 * The tables of a page: a table is a connected set of ruling lines with more than one cell. An edge that is not drawn at
 * the outside (a page break, an open side) is where the lines end. Throws for more lines than a table of reason has.
 */
export function findPieces(page: Page): readonly Piece[] {
  const rules = straighten(page.rules)
  if (rules.length > limits.rules)
    throw new Error(`Unexpected lines over ${limits.rules} on a page`)
  return components(rules)
    .flatMap((component) => {
      const across = component.filter((rule) => rule.across)
      const upright = component.filter((rule) => !rule.across)
      if (across.length === 0 || upright.length === 0) return []
      const ys = edges(across, upright)
      const xs = edges(upright, across)
      if (ys.length < 2 || xs.length < 2 || ys.length + xs.length < 5) return []
      // Hatching and drawings are no tables.
      if (xs.length > ingestLimits.columnSpan + 1 || ys.length > limits.rows) return []
      const [left, right] = [xs[0]!, xs.at(-1)!]
      return [{ page, left, right, ys, xs: xs.map((x) => x - left), rules: component }]
    })
    .sort((a, b) => a.ys[0]! - b.ys[0]!)
}

/** Whether a word stands in a piece. */
export function isIn(piece: Piece, { left, right, y }: Word): boolean {
  const x = (left + right) / 2
  return x > piece.left && x < piece.right && y > piece.ys[0]! && y < piece.ys.at(-1)!
}

/** The cells of a piece on the given column edges (from `left`), which may be more than its own, with the words in them. */
export function cellsOfPiece(
  piece: Piece,
  columns: readonly number[],
  words: readonly Word[],
): readonly PieceCell[] {
  const xs = columns.map((x) => x + piece.left)
  const upright = piece.rules.filter((rule) => !rule.across)
  const across = piece.rules.filter((rule) => rule.across)
  const walls = (
    rules: readonly Rule[],
    edges: readonly number[],
    along: readonly number[],
  ): boolean[][] =>
    edges.map((at) => {
      const here = rules.filter((rule) => Math.abs(rule.at - at) <= near)
      return along.slice(1).map((to, index) => isCovered(here, along[index]!, to))
    })
  const sides = walls(upright, xs, piece.ys)
  const levels = walls(across, piece.ys, xs)
  const [rows, width] = [piece.ys.length - 1, xs.length - 1]
  const owner: (number | undefined)[][] = Array.from({ length: rows }, () => [])
  const cells: (Omit<PieceCell, 'box'> & { words: Word[] })[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < width; column++) {
      if (owner[row]![column] !== undefined) continue
      let [right, below] = [column + 1, row + 1]
      const isFree = (c: number): boolean => owner[row]![c] === undefined
      while (right < width && !sides[right]![row] && isFree(right)) right++
      const opens = (): boolean =>
        levels[below]!.slice(column, right).every((wall) => !wall) &&
        sides.slice(column + 1, right).every((side) => !side[below])
      while (below < rows && opens()) below++
      for (let r = row; r < below; r++)
        for (let c = column; c < right; c++) owner[r]![c] = cells.length
      const [rowSpan, columnSpan] = [below - row, right - column]
      cells.push({ text: '', remarks: [], row, column, rowSpan, columnSpan, words: [] })
    }
  }
  for (const word of words) {
    const row = Math.min(rows, piece.ys.filter((y) => y <= word.y).length) - 1
    for (const part of split(word, row, xs, owner[row] ?? [])) {
      const cell = cells[owner[row]?.[columnAt(xs, part)] ?? -1]
      cell?.words.push(part)
    }
  }
  return cells.map(({ words: own, ...cell }) => {
    const { row, column, rowSpan, columnSpan } = cell
    const box = {
      left: xs[column]!,
      right: xs[column + columnSpan]!,
      top: piece.ys[row]!,
      bottom: piece.ys[row + rowSpan]!,
    }
    return { ...cell, box: reaching(own, box), ...readCellWords(own, box, piece.page) }
  })
}

/** A box down to the foot of words of it that stand below its lines, as a browser prints them over a page break. */
function reaching(words: readonly Word[], box: Box): Box {
  const below = words.filter(({ y }) => y > box.bottom).map((word) => boxOf(word).bottom)
  return { ...box, bottom: Math.max(box.bottom, ...below) }
}

function columnAt(xs: readonly number[], { left, right }: Word): number {
  const x = (left + right) / 2
  return Math.max(0, Math.min(xs.length - 1, xs.filter((edge) => edge <= x).length) - 1)
}

/** A word that runs over the edge of a cell, in parts, by the widths that its characters must have. */
function split(
  word: Word,
  row: number,
  xs: readonly number[],
  owner: readonly (number | undefined)[],
): readonly Word[] {
  const slack = 0.4 * word.size
  const crossed = xs.some(
    (x, index) =>
      x > word.left + slack && x < word.right - slack && owner[index - 1] !== owner[index],
  )
  if (!crossed || row < 0) return [word]
  const characters = [...word.text]
  const widths = characters.map((character) => (character < '\u2E80' ? 0.5 : 1))
  const unit = (word.right - word.left) / widths.reduce((sum, each) => sum + each, 0)
  const parts: { text: string; left: number; right: number; owner: number | undefined }[] = []
  let left = word.left
  for (const [index, text] of characters.entries()) {
    const right = left + widths[index]! * unit
    const here = owner[columnAt(xs, { ...word, left, right })]
    const last = parts.at(-1)
    if (last && last.owner === here) {
      last.text += text
      last.right = right
    } else parts.push({ text, left, right, owner: here })
    left = right
  }
  return parts
    .filter(({ text }) => text.trim() !== '')
    .map((part) => ({ ...word, text: part.text.trim(), left: part.left, right: part.right }))
}

/** Lines on one axis joined: those less than 1.5 points apart are one, gaps of less than 3 are none, specks go. */
function straighten(rules: readonly Rule[]): readonly Rule[] {
  const sorted = [...rules].sort(
    (a, b) => Number(a.across) - Number(b.across) || a.at - b.at || a.from - b.from,
  )
  const groups: Rule[][] = []
  for (const rule of sorted) {
    const group = groups.at(-1)
    if (group && group[0]!.across === rule.across && rule.at - group[0]!.at <= 1.5) group.push(rule)
    else groups.push([rule])
  }
  return groups.flatMap((group) => {
    const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length
    const joined: { across: boolean; at: number; from: number; to: number }[] = []
    for (const { across, from, to } of group.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1)
      if (last && from <= last.to + 3) last.to = Math.max(last.to, to)
      else joined.push({ across, at, from, to })
    }
    return joined.filter(({ from, to }) => to - from > 5)
  })
}

/** The connected sets of lines that cross or meet. */
function components(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const parent = rules.map((_, index) => index)
  const root = (index: number): number => {
    let top = index
    while (parent[top] !== top) top = parent[top] = parent[parent[top]!]!
    return top
  }
  const [across, upright] = [true, false].map((is) =>
    [...rules.entries()].filter(([, rule]) => rule.across === is),
  )
  for (const [i, one] of across!) {
    for (const [j, other] of upright!) {
      if (meets(one, other) && meets(other, one)) parent[root(i)] = root(j)
    }
  }
  return [...Map.groupBy(rules.keys(), root).values()].map((group) =>
    group.map((index) => rules[index]!),
  )
}

function meets(one: Rule, other: Rule): boolean {
  return other.at >= one.from - near && other.at <= one.to + near
}

/** Where lines stand, each place once, with the ends of those that cross them as the outermost. */
function edges(rules: readonly Rule[], crossing: readonly Rule[]): readonly number[] {
  const first = Math.min(...crossing.map(({ from }) => from))
  const last = Math.max(...crossing.map(({ to }) => to))
  const drawn = [...new Set(rules.map(({ at }) => at))]
  const outer = [first, last].filter((end) => drawn.every((at) => Math.abs(at - end) > 4))
  return cluster([...drawn, ...outer])
}

/** Numbers in order, those within 2.5 of one another as their mean. */
export function cluster(numbers: readonly number[]): readonly number[] {
  const groups: number[][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const group = groups.at(-1)
    if (group && number - group[0]! <= near) group.push(number)
    else groups.push([number])
  }
  return groups.map((group) => group.reduce((sum, each) => sum + each, 0) / group.length)
}

function isCovered(rules: readonly Rule[], from: number, to: number): boolean {
  const covered = rules.reduce(
    (sum, rule) => sum + Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from)),
    0,
  )
  return covered >= 0.5 * (to - from)
}
