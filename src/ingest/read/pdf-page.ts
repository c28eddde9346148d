import type { PageBox } from '../grid.ts'
import type { Run } from './runs.ts'

/**
 * A run of text on a page: its box in points from the top left; `y` is the middle of the line, `size` that of the font.
 * `kind` says how it is set where it is not simply shown, `why` what is in doubt.
 */
export type Word = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly kind?: Run['kind']
  readonly why?: string
}

/** A ruling line: `across` (horizontal) at y from x to x, otherwise (vertical) at x from y to y. */
export type Rule = {
  readonly across: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** A box on a page, in points from the top left. */
export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A box with something in it that is no text, or that changes what is seen of text, and what that is. */
export type Sight = Box & { readonly kind: 'picture' | 'doubt'; readonly what: string }

/** What a page of a PDF holds. `recognised`: most of its text is invisible, as programs lay it over a scan. */
export type Page = {
  readonly no: number
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly rules: readonly Rule[]
  readonly pictures: readonly Box[]
  /** Drawings that are no lines, and notes and fields of PDF programs. */
  readonly sights: readonly Sight[]
  readonly recognised: boolean
}

/** How much of a box lies in another, 0 to 1; a line counts as a box of a tenth of a point. */
export function shareIn(box: Box, other: Box): number {
  const overlap = (from: number, to: number, low: number, high: number): number =>
    Math.max(0, Math.min(Math.max(to, from + 0.1), high) - Math.max(from, low)) /
    Math.max(0.1, to - from)
  return (
    overlap(box.left, box.right, other.left, other.right) *
    overlap(box.top, box.bottom, other.top, other.bottom)
  )
}

/** The box of a word: the height of its font around its middle. */
export function boxOf({ left, right, y, size }: Word): Box {
  return { left, right, top: y - 0.5 * size, bottom: y + 0.5 * size }
}

/** A box as a place has it, in hundredths of a point. */
export function boxOn(page: number, { left, right, top, bottom }: Box): PageBox {
  const [x, y] = [rounded(left), rounded(top)]
  return { page, left: x, top: y, width: rounded(right - x), height: rounded(bottom - y) }
}

function rounded(points: number): number {
  return Math.round(points * 100) / 100
}

/** The box around all of them. */
export function around(boxes: readonly Box[]): Box {
  const least = (of: readonly number[]): number => of.reduce((a, b) => Math.min(a, b), Infinity)
  return {
    left: least(boxes.map(({ left }) => left)),
    right: -least(boxes.map(({ right }) => -right)),
    top: least(boxes.map(({ top }) => top)),
    bottom: -least(boxes.map(({ bottom }) => -bottom)),
  }
}
