import type { Word } from './pdf-page.ts'

/** A line of text on a page; `y` is its middle. */
export type Line = { readonly text: string; readonly y: number; readonly words: readonly Word[] }

/**
 * Words as lines from top to bottom, left to right: no space where words touch, one for a small gap, three for a gap as
 * wide as a character. A word printed twice over itself (false bold) counts once.
 */
export function linesOf(words: readonly Word[]): readonly Line[] {
  const rows: { words: Word[]; y: number; size: number }[] = []
  for (const word of [...words].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1)
    if (row && Math.abs(word.y - row.y) <= 0.45 * Math.max(row.size, word.size)) {
      row.words.push(word)
      row.size = Math.max(row.size, word.size)
    } else rows.push({ words: [word], y: word.y, size: word.size })
  }
  return rows.map((row) => ({ text: join(row.words), y: row.y, words: row.words }))
}

/**
 * The text of a line with its words as far apart as on the page: each word with a gap before it begins at the character
 * that is its place from `left` in units of `unit` points, so that columns stand at the same characters in all lines.
 */
export function spaced({ words }: Line, left: number, unit: number): string {
  let text = ''
  let last: Word | undefined
  for (const word of [...words].sort((a, b) => a.left - b.left)) {
    if (last && isShadow(last, word)) continue
    const gap = gapBefore(last, word)
    const column = Math.min(maxColumn, Math.round((word.left - left) / unit))
    if (!last || gap > 0.9) text = text.padEnd(Math.max(column, last ? text.length + 3 : 0))
    else if (gap > 0.2) text += ' '
    text += word.text
    last = word
  }
  return text.trimEnd()
}

// A page is about 120 wide; what stands far outside must not make endless spaces.
const maxColumn = 400

/** Whether words of a line stand apart as cells do. */
export function hasGaps({ words }: Line): boolean {
  const sorted = [...words].sort((a, b) => a.left - b.left)
  return sorted.some((word, index) => gapBefore(sorted[index - 1], word) > 0.9)
}

/** The gap between two words in units of the smaller font. */
function gapBefore(last: Word | undefined, word: Word): number {
  return last ? (word.left - last.right) / Math.min(last.size, word.size) : 0
}

function join(words: readonly Word[]): string {
  let text = ''
  let last: Word | undefined
  for (const word of [...words].sort((a, b) => a.left - b.left)) {
    if (last && isShadow(last, word)) continue
    const gap = gapBefore(last, word)
    text += (gap > 0.9 ? '   ' : gap > 0.2 ? ' ' : '') + word.text
    last = word
  }
  return text.trimEnd()
}

function isShadow(one: Word, other: Word): boolean {
  const near = 0.15 * one.size
  return (
    one.text === other.text &&
    Math.abs(one.left - other.left) <= near &&
    Math.abs(one.y - other.y) <= near
  )
}
