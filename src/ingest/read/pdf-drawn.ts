import { white } from './look.ts'
import type { Color } from './look.ts'
import type { Box, Rule } from './pdf-page.ts'
import {
  apply,
  bar,
  boxAround,
  edges,
  isStraight,
  isThin,
  multiply,
  readPath,
  scaleOf,
} from './pdf-rules.ts'
import type { Matrix, Point } from './pdf-rules.ts'
import { alphaOf, clipped, firstState, setState } from './pdf-state.ts'
import type { State } from './pdf-state.ts'
import { textWalk } from './pdf-text.ts'
import type { TextRun } from './pdf-text.ts'

/** The operators of a page as pdf.js gives them. */
export type Operators = {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The numbers of the operators, as pdf.js names them. */
export type Codes = Readonly<Record<string, number>>

/** A filled box or a picture: `order` among the operators, its colour (null: not known), whether what is below shows. */
export type Fill = Box & {
  readonly order: number
  readonly color: Color | null
  readonly opaque: boolean
}

/** What was drawn on a page. */
export type Drawn = {
  readonly rules: readonly Rule[]
  readonly pictures: readonly Box[]
  /** Drawings that are no ruling lines or plain boxes: curves, slanting lines. */
  readonly drawings: readonly Box[]
  readonly fills: readonly Fill[]
  readonly texts: readonly TextRun[]
}

const limit = 50_000

/**
 * What is drawn on a page, placed in points from the top left by `view`. Ruling lines are straight lines drawn, and filled
 * boxes or pictures at most 3 points thick, level or upright and not white. `isOn` tells layers that are shown. Throws for
 * more than 50,000 lines, boxes or runs of text.
 */
export function drawn(
  { fnArray, argsArray }: Operators,
  codes: Codes,
  view: Matrix,
  isOn: (layer: unknown) => boolean = () => true,
): Drawn {
  const name = new Map(Object.entries(codes).map(([key, value]) => [value, key]))
  const page = {
    rules: [] as Rule[],
    pictures: [] as Box[],
    drawings: [] as Box[],
    fills: [] as Fill[],
  }
  let state = firstState(view)
  const saved: State[] = []
  const layers: boolean[] = []
  let [clipping, masked] = [false, false]
  const text = textWalk()
  const add = <T>(list: T[], found: T | null): void => {
    if (found !== null && list.push(found) > limit)
      throw new Error(`Unexpected lines over ${limit} on a page`)
  }
  for (const [order, code] of fnArray.entries()) {
    const operator = name.get(code) ?? ''
    const args = (argsArray[order] ?? []) as readonly unknown[]
    if (operator === 'beginMarkedContentProps') layers.push(args[0] !== 'OC' || isOn(args[1]))
    else if (operator === 'beginMarkedContent') layers.push(true)
    else if (operator === 'endMarkedContent') layers.pop()
    else if (operator === 'save') saved.push({ ...state })
    else if (operator === 'restore' || operator === 'paintFormXObjectEnd')
      state = saved.pop() ?? state
    else if (operator === 'paintFormXObjectBegin') {
      saved.push({ ...state })
      if (args[0]) state.matrix = multiply(state.matrix, args[0] as Matrix)
    } else if (operator === 'clip' || operator === 'eoClip') clipping = true
    else if (operator === 'constructPath') {
      if (clipping) state.clip = clipped(state, args)
      clipping = false
      if (layers.every(Boolean)) path(name.get(args[0] as number) ?? '', args, order)
    } else if (/^paint.*Image/u.test(operator)) {
      if (layers.every(Boolean)) image(operator, order)
    } else {
      if (operator === 'setGState') masked = isMask(args)
      setState(state, operator, args)
      text.take(operator, args, state, order, layers.every(Boolean))
    }
    if (operator !== 'setGState' && operator !== 'beginMarkedContentProps') masked = false
  }
  return { ...page, texts: text.runs }

  function path(painting: string, args: readonly unknown[], order: number): void {
    const data = (args[1] as readonly (ArrayLike<number> | null)[] | undefined)?.[0]
    if (!data || !/stroke|fill/iu.test(painting)) return
    const subpaths = readPath(data, state.matrix)
    const thickness = state.width * scaleOf(state.matrix)
    const isFill = /fill/iu.test(painting)
    const isStroke = /stroke/iu.test(painting) && !isWhite(state.stroke)
    if (isStroke && isThin(thickness))
      for (const points of subpaths) for (const rule of edges(points)) add(page.rules, rule)
    for (const points of subpaths) {
      const rule = isFill && !isWhite(state.fill) ? bar(points) : null
      add(page.rules, rule)
      if (rule || points.length < 2) continue
      const box = boxAround(points)
      const isPlain = isStraight(points)
      if (isFill && isPlain) add(page.fills, fillOf(box, state, order))
      if (!isPlain && (isStroke || (isFill && !isWhite(state.fill)))) add(page.drawings, box)
    }
  }

  function image(operator: string, order: number): void {
    const corners = square.map((point) => apply(state.matrix, point))
    const rule = bar(corners)
    if (rule) return add(page.rules, rule)
    const box = boxAround(corners)
    add(page.pictures, box)
    const opaque = !masked && !/Mask/u.test(operator) && alphaOf(state) > 0.95 && !state.mixed
    add(page.fills, { ...box, order, color: null, opaque })
  }
}

/** Whether a picture that follows has a mask of its own, as pdf.js says before it. */
function isMask([pairs]: readonly unknown[]): boolean {
  return Array.isArray(pairs) && pairs.some(([key, value]) => key === 'SMask' && value === false)
}

function isWhite(color: Color | null): boolean {
  return color !== null && color.every((each) => each === 255)
}

function fillOf(box: Box, state: State, order: number): Fill | null {
  if (box.right - box.left < 2 || box.bottom - box.top < 2) return null
  const alpha = alphaOf(state)
  if (alpha < 0.02) return null
  const opaque = alpha > 0.95 && !state.mixed
  return { ...box, order, color: opaque ? state.fill : mixedWhite(state.fill, alpha), opaque }
}

/** A colour over white that lets some of it through. */
function mixedWhite(color: Color | null, alpha: number): Color | null {
  if (!color) return null
  const [red, green, blue] = color.map((each, at) => alpha * each + (1 - alpha) * white[at]!)
  return [red!, green!, blue!]
}

const square: readonly Point[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
]
