import type { Run } from './runs.ts'

/** Red, green and blue from 0 to 255. */
export type Color = readonly [number, number, number]

/**
 * How a program of an office sets text. `size` is of the font, in points; `color` null where the program chooses one that
 * can be seen; `ground`, the colour behind, null where it is not known.
 */
export type Look = {
  readonly hidden: boolean
  readonly deleted: boolean
  readonly struck: boolean
  readonly raised: boolean
  readonly size: number | null
  readonly color: Color | null
  readonly ground: Color | null
}

/** White, as paper is. */
export const white: Color = [255, 255, 255]

/** The look of text of which nothing is said. */
export const plainLook: Look = {
  hidden: false,
  deleted: false,
  struck: false,
  raised: false,
  size: null,
  color: null,
  ground: white,
}

/** A run of text of a look. */
export function runOf(text: string, look: Look): Run {
  const kind = kindOf(look)
  const size = look.size === null ? {} : { size: look.size }
  const byLook = kind === 'doubt' || (kind === 'hidden' && !look.hidden)
  const why = byLook ? { why: 'which can hardly be seen, by its size or colour' } : {}
  return { kind, text, ...size, ...why }
}

/** A run without text that says why what is printed cannot be told. */
export function doubt(why: string): Run {
  return { kind: 'doubt', text: '', why }
}

/** A run on a ground that is not known: text that is hidden by its colour may be seen there. */
export function onColour(run: Run): Run {
  return run.kind === 'hidden' && run.why !== undefined ? { ...run, kind: 'doubt' } : run
}

/** The colour of six hexadecimal digits, with or without `#` or two more of opacity before them; null for others. */
export function colorOf(text: string | undefined): Color | null {
  const match = /^#?(?:[0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(text ?? '')
  if (!match) return null
  const [red, green, blue] = match.slice(1).map((each) => Number.parseInt(each, 16))
  return [red!, green!, blue!]
}

function kindOf({ hidden, deleted, struck, raised, size, color, ground }: Look): Run['kind'] {
  const apart = color && ground ? distance(color, ground) : 255
  if (hidden || apart <= 16 || (size !== null && size <= 1)) return 'hidden'
  if (deleted) return 'deleted'
  if (struck) return 'struck'
  if (raised) return 'note'
  return apart <= 40 || (size !== null && size < 3) ? 'doubt' : 'shown'
}

function distance(one: Color, other: Color): number {
  return Math.max(...one.map((value, at) => Math.abs(value - other[at]!)))
}
