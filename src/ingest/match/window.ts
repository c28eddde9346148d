import type { Piece } from './strip.ts'

/** The columns of rows read in full, by number of columns: where each column stands in a zone. */
export type Anchors = ReadonlyMap<string, readonly number[]>

/**
 * The one way to lay values over `count` columns. Exactly as many: as they stand. More, with blanks around: the one run
 * that holds every figure. Fewer, or several such runs: by where the columns of the zone stand. Null where none is sure.
 */
export function layOver(
  values: readonly Piece[],
  count: number,
  columns: readonly number[] | null,
  tolerance: number,
): { readonly pieces: readonly (Piece | null)[]; readonly shifted: boolean } | null {
  const filled = values.filter(({ kind }) => kind !== 'blank')
  if (filled.length === 0) return { pieces: empty(count), shifted: false }
  const runs = runsOf(values, count)
  if (runs.length === 1) return { pieces: runs[0]!, shifted: false }
  return columns ? byColumns(filled, columns, tolerance) : null
}

/** The key of a zone's columns for rows of so many figures. */
export function anchorKey(zone: number, count: number): string {
  return `${zone}/${count}`
}

/** A row whose figures help to tell where the columns of its zone stand. */
export type Evidence = {
  readonly zone: number
  readonly tolerance: number
  readonly values: readonly Piece[]
  readonly count: number
}

/**
 * Where the columns of each zone stand: from the rows read in full, where all of these agree and are three or more; in
 * text by spaces also from all figures, where they stand in exactly as many heaps as there are columns.
 */
export function anchorsOf(rows: readonly Evidence[]): Anchors {
  const groups = Map.groupBy(rows, ({ zone, count }) => anchorKey(zone, count))
  const anchors = new Map<string, readonly number[]>()
  for (const [key, group] of groups) {
    const columns = fromWhole(group) ?? (group[0]!.tolerance > 0 ? fromHeaps(group) : null)
    if (columns) anchors.set(key, columns)
  }
  return anchors
}

function fromWhole(group: readonly Evidence[]): readonly number[] | null {
  const lines = group.flatMap(({ values, count }) => {
    const laid = sure(values, count)
    return laid ? [laid.map(({ at }) => at)] : []
  })
  if (lines.length < 3) return null
  const { tolerance } = group[0]!
  const columns = lines[0]!.map((_, at) => median(lines.map((line) => line[at]!)))
  const steady = lines.every((line) =>
    line.every((at, c) => Math.abs(at - columns[c]!) <= tolerance),
  )
  return steady ? columns : null
}

/** The middles of heaps of figures, with more room between them than within; null unless there is one for each column. */
function fromHeaps(group: readonly Evidence[]): readonly number[] | null {
  const { count, tolerance } = group[0]!
  const places = group.flatMap(({ values }) => values.map(({ at }) => at)).sort((a, b) => a - b)
  const heaps: number[][] = []
  for (const at of places) {
    const heap = heaps.at(-1)
    if (heap && at - heap.at(-1)! <= tolerance) heap.push(at)
    else heaps.push([at])
  }
  const tight = heaps.every((heap) => heap.at(-1)! - heap[0]! <= 2 * tolerance)
  const borne = count < 7 || heaps.every((heap) => heap.length > 1)
  return heaps.length === count && tight && borne ? heaps.map(median) : null
}

function sure(values: readonly Piece[], count: number): readonly Piece[] | null {
  if (values.length === count) return values
  const runs = runsOf(values, count)
  return runs.length === 1 ? runs[0]! : null
}

/** The stretches of so many values that hold every figure. */
function runsOf(values: readonly Piece[], count: number): Piece[][] {
  const first = values.findIndex(({ kind }) => kind !== 'blank')
  const last = values.findLastIndex(({ kind }) => kind !== 'blank')
  const runs: Piece[][] = []
  for (let start = Math.max(0, last - count + 1); start <= first; start++) {
    if (start + count <= values.length) runs.push(values.slice(start, start + count))
  }
  return runs
}

function byColumns(
  filled: readonly Piece[],
  columns: readonly number[],
  tolerance: number,
): { pieces: (Piece | null)[]; shifted: boolean } | null {
  const pieces: (Piece | null)[] = empty(columns.length)
  let from = 0
  for (const piece of filled) {
    const near = columns.flatMap((at, c) => (Math.abs(at - piece.at) <= tolerance ? [c] : []))
    if (near.length !== 1 || near[0]! < from) return null
    pieces[near[0]!] = piece
    from = near[0]! + 1
  }
  return { pieces, shifted: true }
}

function empty(count: number): null[] {
  return Array.from({ length: count }, () => null)
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
