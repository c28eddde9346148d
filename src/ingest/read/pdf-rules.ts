import type { Box, Rule } from './pdf-page.ts'

/** Six numbers that place points: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly number[]

/** A point on a page. */
export type Point = readonly [number, number]

const [thin, straight] = [3, 0.5]

/** The subpaths of path data: numbers 0 move, 1 line, 2 and 3 curves, 4 close, each followed by its coordinates. */
export function readPath(data: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const subpaths: Point[][] = []
  for (let at = 0; at < data.length;) {
    const step = data[at++]
    const length = step === 2 ? 6 : step === 3 ? 4 : step === 4 ? 0 : 2
    at += length
    const end: Point = [data[at - 2] ?? 0, data[at - 1] ?? 0]
    const current = subpaths.at(-1)
    if (step === 0 || !current) subpaths.push([apply(matrix, end)])
    else if (step === 4) current.push(current[0]!)
    // A curve is no ruling line: its end is set far off the axis of its beginning.
    else if (step !== 1) current.push([NaN, NaN], apply(matrix, end))
    else current.push(apply(matrix, end))
  }
  return subpaths
}

/** The level and upright lines between the points. */
export function edges(points: readonly Point[]): readonly Rule[] {
  return points.slice(1).flatMap(([x, y], index): Rule[] => {
    const [fromX, fromY] = points[index]!
    const across = Math.abs(y - fromY) <= straight
    if (across === Math.abs(x - fromX) <= straight || Number.isNaN(x + fromX)) return []
    return across
      ? [{ across, at: (y + fromY) / 2, from: Math.min(x, fromX), to: Math.max(x, fromX) }]
      : [{ across, at: (x + fromX) / 2, from: Math.min(y, fromY), to: Math.max(y, fromY) }]
  })
}

/** Whether the lines between the points are all level or upright, as those of boxes and rules are. */
export function isStraight(points: readonly Point[]): boolean {
  return points.every(([x, y], index) => {
    const [fromX, fromY] = points[index - 1] ?? [x, y]
    return Math.abs(y - fromY) <= straight || Math.abs(x - fromX) <= straight
  })
}

/** The box around points; those of curves between their ends are left out. */
export function boxAround(points: readonly Point[]): Box {
  const known = points.filter(([x, y]) => !Number.isNaN(x + y))
  const [xs, ys] = [known.map(([x]) => x), known.map(([, y]) => y)]
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  }
}

/** A thin filled box as a line along its middle; null where it is not thin. */
export function bar(points: readonly Point[]): Rule | null {
  if (points.length > 8 || points.some(([x]) => Number.isNaN(x))) return null
  const { left, right, top, bottom } = boxAround(points)
  const [width, height] = [right - left, bottom - top]
  if (!(Math.min(width, height) <= thin && Math.max(width, height) > thin)) return null
  return width > height
    ? { across: true, at: (top + bottom) / 2, from: left, to: right }
    : { across: false, at: (left + right) / 2, from: top, to: bottom }
}

/** Whether a line of this thickness is a ruling line. */
export function isThin(thickness: number): boolean {
  return thickness <= thin
}

/** A point placed by a matrix. */
export function apply([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a! * x + c! * y + e!, b! * x + d! * y + f!]
}

/** The matrix that applies the second, then the first. */
export function multiply(outer: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  const [origin, x, y] = [
    apply(outer, [e!, f!]),
    direction(outer, a!, b!),
    direction(outer, c!, d!),
  ]
  return [...x, ...y, ...origin]
}

/** By how much a matrix makes lines longer, on average. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a! * d! - b! * c!))
}

function direction([a, b, c, d]: Matrix, x: number, y: number): Point {
  return [a! * x + c! * y, b! * x + d! * y]
}
