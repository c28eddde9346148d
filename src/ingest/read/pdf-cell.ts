import type { CellRemark } from '../grid.ts'
import { linesOf } from './pdf-lines.ts'
import type { Line } from './pdf-lines.ts'
import { shareIn } from './pdf-page.ts'
import type { Box, Page, Word } from './pdf-page.ts'
import { markNotes } from './pdf-words.ts'
import { settle } from './runs.ts'
import type { Run } from './runs.ts'

/** The text of a cell from the words in its box, with what was left out of it, and what else is drawn there. */
export function readCellWords(
  words: readonly Word[],
  box: Box,
  page: Page,
): { readonly text: string; readonly remarks: readonly CellRemark[] } {
  const marked = markNotes(words)
  const lines = linesOf(marked.filter(({ kind }) => kind === undefined || kind === 'doubt'))
  const { remarks } = settle([...marked.map(runOf), ...sightsIn(box, page, lines.length === 0)])
  const whole = wrapped(lines, box)
  if (whole !== null) {
    return { text: whole, remarks: [...remarks, { kind: 'joined', text: textOf(lines, ' ') }] }
  }
  return { text: textOf(lines, '\n'), remarks }
}

function runOf({ text, kind = 'shown', size, why }: Word): Run {
  return { kind, text, size, ...(why === undefined ? {} : { why }) }
}

function textOf(lines: readonly Line[], between: string): string {
  return lines.map(({ text }) => text).join(between)
}

/**
 * A figure that a program broke over lines because it is wider than its cell, joined; null where it would have had room on
 * one line, so that its lines are two figures for all we know.
 */
function wrapped(lines: readonly Line[], { left, right }: Box): string | null {
  if (lines.length < 2 || lines.length > 4) return null
  if (!lines.every(({ text }) => /^[\d,.]+$/u.test(text))) return null
  const widths = lines.map(
    ({ words }) =>
      Math.max(...words.map((word) => word.right)) - Math.min(...words.map((word) => word.left)),
  )
  const size = Math.max(...lines.flatMap(({ words }) => words.map((word) => word.size)))
  const isFull = widths.slice(0, -1).every((width) => right - left - width < 0.6 * size + margins)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return isFull && whole > right - left ? textOf(lines, '') : null
}

// What Word leaves free on both sides of a cell.
const margins = 11.4

/** What lies over a cell besides text: pictures, drawings, notes and fields. A blank cell may show its figure by them. */
function sightsIn(box: Box, { pictures, sights }: Page, isBlank: boolean): readonly Run[] {
  const isOver = (other: Box): boolean =>
    shareIn(other, box) > 0.5 || (isBlank && shareIn(box, other) > 0.25)
  return [
    ...pictures.filter(isOver).map(() => ({ kind: 'picture' as const, text: 'picture' })),
    ...sights
      .filter(isOver)
      .map(({ kind, what }) =>
        kind === 'picture' ? { kind, text: what } : { kind, text: '', why: what },
      ),
  ]
}
