import type { SourcePlace } from '../grid.ts'
import { fold } from '../fold.ts'
import { matchRow } from '../labels.ts'
import { disputeCount } from './disputes.ts'
import type { Piece, Strip } from './strip.ts'

/** Words of a label, in which column, and where in the source. */
export type Fragment = { readonly text: string; readonly at: number; readonly place: SourcePlace }

/**
 * A row as read: the words before its figures on its own line (`own`), the words of lines without figures `before` and
 * `after` it, and its values with the blanks between them.
 */
export type Reading = {
  readonly before: Fragment[]
  readonly own: readonly Fragment[]
  readonly after: Fragment[]
  readonly values: readonly Piece[]
  readonly zone: number
  readonly tolerance: number
  /** Whether its grid has columns that no cell of it reaches. */
  readonly short: boolean
  readonly place: SourcePlace
}

/** Makes rows out of strips. Lines of one cell each are put together: the words, then the figures that follow them. */
export function readingsOf(strips: readonly Strip[]): Reading[] {
  const readings: Reading[] = []
  let waiting: Fragment[] = []
  const add = (own: Fragment[], values: Piece[], strip: Strip): void => {
    const last = readings.at(-1)
    if (last) last.after.push(...waiting.slice(0, 12))
    readings.push({
      before: waiting.slice(-40),
      own,
      after: [],
      values,
      zone: strip.zone,
      tolerance: strip.tolerance,
      short: strip.short,
      place: values[0]!.place,
    })
    waiting = []
  }
  for (const strip of joinSingles(strips)) {
    for (const { own, values } of parts(strip.pieces)) {
      if (isRow(own, values) || isBlankDisputes(own, values, waiting)) add(own, values, strip)
      else waiting.push(...own)
    }
  }
  readings.at(-1)?.after.push(...waiting.slice(0, 12))
  return readings
}

/** Whether words and values are a row: a figure is there, or the words name a row whose cells are all blank. */
function isRow(own: readonly Fragment[], values: readonly Piece[]): boolean {
  if (values.some(({ kind }) => kind !== 'blank')) return true
  const last = own.at(-1)
  if (!last || values.length === 0) return false
  const match = matchRow(last.text, false)
  return match !== null && !match.row.group && match.row.table !== 'disputes'
}

/** Whether as many blanks as it has figures stand under the heads of section four: a row with nothing in it. */
function isBlankDisputes(
  own: readonly Fragment[],
  values: readonly Piece[],
  above: readonly Fragment[],
): boolean {
  if (own.length > 0 || values.length < disputeCount) return false
  return above.slice(-20).some(({ text }) => fold(text).includes('审结'))
}

/** Cuts a strip where words follow figures. Blanks before the first word are no values; a strip without words is all values. */
function parts(pieces: readonly Piece[]): { own: Fragment[]; values: Piece[] }[] {
  const cut: { own: Fragment[]; values: Piece[] }[] = []
  let current: { own: Fragment[]; values: Piece[] } = { own: [], values: [] }
  for (const piece of pieces) {
    if (piece.kind !== 'label') {
      current.values.push(piece)
      continue
    }
    if (current.values.some(({ kind }) => kind !== 'blank')) {
      cut.push(current)
      current = { own: [], values: [] }
    } else current.values = []
    current.own.push({ text: piece.text, at: piece.at, place: piece.place })
  }
  cut.push(current)
  return cut
}

/** Joins strips of a single piece that follow each other: there a line is a cell. */
function joinSingles(strips: readonly Strip[]): Strip[] {
  const joined: Strip[] = []
  let open: Piece[] | null = null
  for (const strip of strips) {
    const isSingle = strip.pieces.length === 1
    if (isSingle && open && joined.at(-1)!.tolerance === strip.tolerance) {
      open.push(...strip.pieces)
      continue
    }
    open = isSingle ? [...strip.pieces] : null
    joined.push({ ...strip, pieces: open ?? strip.pieces })
  }
  return joined
}
