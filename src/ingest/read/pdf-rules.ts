import type { Rule } from './pdf-page.ts'

/** Six numbers that place points: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly number[]

/** The operators of a page as pdf.js gives them. */
export type Operators = {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The numbers of the operators, as pdf.js names them. */
export type Codes = Readonly<Record<string, number>>

/** What was drawn on a page apart from visible text. */
export type Drawn = {
  readonly rules: readonly Rule[]
  readonly pictures: boolean
  readonly recognised: boolean
}

const [thin, straight, limit] = [3, 0.5, 50_000]

/**
 * The ruling lines of a page: straight lines drawn, and filled boxes or pictures at most 3 points thick, level or upright
 * and not white; `view` turns to points from the top left. Throws for more than 50,000 lines.
 */
export function drawn({ fnArray, argsArray }: Operators, codes: Codes, view: Matrix): Drawn {
  const name = new Map(Object.entries(codes).map(([key, value]) => [value, key]))
  const rules: Rule[] = []
  let [pictures, recognised] = [false, false]
  type State = { matrix: Matrix; stroke: boolean; fill: boolean; width: number }
  let state: State = { matrix: view, stroke: true, fill: true, width: 1 }
  const saved: State[] = []
  const add = (rule: Rule | null): void => {
    if (rule && rules.push(rule) > limit)
      throw new Error(`Unexpected lines over ${limit} on a page`)
  }
  for (const [index, code] of fnArray.entries()) {
    const operator = name.get(code) ?? ''
    const args = (argsArray[index] ?? []) as readonly unknown[]
    switch (operator) {
      case 'save':
        saved.push({ ...state })
        break
      case 'restore':
      case 'paintFormXObjectEnd':
        state = saved.pop() ?? state
        break
      case 'transform':
        state.matrix = multiply(state.matrix, args as Matrix)
        break
      case 'paintFormXObjectBegin':
        saved.push({ ...state })
        if (args[0]) state.matrix = multiply(state.matrix, args[0] as Matrix)
        break
      case 'setLineWidth':
        state.width = Number(args[0])
        break
      case 'setStrokeRGBColor':
        state.stroke = args[0] !== '#ffffff'
        break
      case 'setFillRGBColor':
        state.fill = args[0] !== '#ffffff'
        break
      case 'setTextRenderingMode':
        recognised ||= args[0] === 3
        break
      case 'constructPath': {
        const painting = name.get(args[0] as number) ?? ''
        const data = (args[1] as readonly (ArrayLike<number> | null)[])[0]
        if (!data || !/stroke|fill/iu.test(painting)) break
        const subpaths = readPath(data, state.matrix)
        const thickness = state.width * Math.sqrt(Math.abs(determinant(state.matrix)))
        if (/stroke/iu.test(painting) && state.stroke && thickness <= thin) {
          for (const points of subpaths) for (const rule of edges(points)) add(rule)
        }
        if (/fill/iu.test(painting) && state.fill) for (const points of subpaths) add(bar(points))
        break
      }
      default:
        if (/^paint.*Image/u.test(operator)) {
          const rule = bar(square.map((point) => apply(state.matrix, point)))
          if (rule) add(rule)
          else pictures = true
        }
    }
  }
  return { rules, pictures, recognised }
}

type Point = readonly [number, number]

const square: readonly Point[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
]

/** The subpaths of path data: numbers 0 move, 1 line, 2 and 3 curves, 4 close, each followed by its coordinates. */
function readPath(data: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
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
function edges(points: readonly Point[]): readonly Rule[] {
  return points.slice(1).flatMap(([x, y], index): Rule[] => {
    const [fromX, fromY] = points[index]!
    const across = Math.abs(y - fromY) <= straight
    if (across === Math.abs(x - fromX) <= straight || Number.isNaN(x + fromX)) return []
    return across
      ? [{ across, at: (y + fromY) / 2, from: Math.min(x, fromX), to: Math.max(x, fromX) }]
      : [{ across, at: (x + fromX) / 2, from: Math.min(y, fromY), to: Math.max(y, fromY) }]
  })
}

/** A thin filled box as a line along its middle. */
function bar(points: readonly Point[]): Rule | null {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const [width, height] = [right - left, bottom - top]
  if (points.length > 8 || !(Math.min(width, height) <= thin && Math.max(width, height) > thin)) {
    return null
  }
  return width > height
    ? { across: true, at: (top + bottom) / 2, from: left, to: right }
    : { across: false, at: (left + right) / 2, from: top, to: bottom }
}

function apply([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
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

function direction([a, b, c, d]: Matrix, x: number, y: number): Point {
  return [a! * x + c! * y, b! * x + d! * y]
}

function determinant([a, b, c, d]: Matrix): number {
  return a! * d! - b! * c!
}
