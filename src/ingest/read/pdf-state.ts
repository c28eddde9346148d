import { colorOf } from './look.ts'
import type { Color } from './look.ts'
import type { Box } from './pdf-page.ts'
import { apply, boxAround, multiply } from './pdf-rules.ts'
import type { Matrix, Point } from './pdf-rules.ts'

/** The state of drawing; colours are null for patterns. Alphas are how much of what is drawn is seen. */
export type State = {
  matrix: Matrix
  stroke: Color | null
  fill: Color | null
  strokeAlpha: number
  fillAlpha: number
  groupAlpha: number
  mixed: boolean
  width: number
  clip: Box | null
  /** Of text: size, room between characters and words, breadth, distance of lines, rise, and whether it is filled. */
  size: number
  spacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
}

/** How much of what is filled is seen. */
export function alphaOf({ fillAlpha, groupAlpha }: State): number {
  return fillAlpha * groupAlpha
}

/** The state at the beginning of a page. */
export function firstState(matrix: Matrix): State {
  return {
    matrix,
    stroke: [0, 0, 0],
    fill: [0, 0, 0],
    strokeAlpha: 1,
    fillAlpha: 1,
    groupAlpha: 1,
    mixed: false,
    width: 1,
    clip: null,
    size: 0,
    spacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  }
}

/** Takes an operator that changes the state. */
export function setState(state: State, operator: string, args: readonly unknown[]): void {
  const number = numbers.get(operator)
  if (number) state[number] = Number(args[0])
  else if (operator === 'transform') state.matrix = multiply(state.matrix, args as Matrix)
  else if (operator === 'setStrokeRGBColor') state.stroke = colorOf(String(args[0]))
  else if (operator === 'setFillRGBColor') state.fill = colorOf(String(args[0]))
  else if (operator === 'setStrokeColorN') state.stroke = null
  else if (operator === 'setFillColorN') state.fill = null
  else if (operator === 'setFont') state.size = Number(args[1])
  else if (operator === 'setHScale') state.scale = Number(args[0]) / 100
  else if (operator === 'setLeading') state.leading = -Number(args[0])
  else if (operator === 'setLeadingMoveText') state.leading = Number(args[1])
  else if (operator === 'beginGroup') {
    state.groupAlpha *= state.fillAlpha
    state.fillAlpha = 1
  } else if (operator === 'setGState') {
    for (const [key, value] of (args[0] ?? []) as readonly (readonly [string, unknown])[]) {
      if (key === 'ca') state.fillAlpha = Number(value)
      else if (key === 'CA') state.strokeAlpha = Number(value)
      else if (key === 'LW') state.width = Number(value)
      else if (key === 'BM') state.mixed = value !== 'source-over' && value !== 'Normal'
      else if (key === 'Font') state.size = Number((value as readonly unknown[])[1])
    }
  }
}

const numbers = new Map([
  ['setLineWidth', 'width'],
  ['setCharSpacing', 'spacing'],
  ['setWordSpacing', 'wordSpacing'],
  ['setTextRise', 'rise'],
  ['setTextRenderingMode', 'mode'],
] as const) as ReadonlyMap<string, 'width' | 'spacing' | 'wordSpacing' | 'rise' | 'mode'>

/** What of the page is still drawn on within a path, by the box around it. */
export function clipped({ matrix, clip }: State, args: readonly unknown[]): Box | null {
  const around = args[2] as ArrayLike<number> | null | undefined
  if (!around || around.length < 4) return clip
  const corners: readonly Point[] = [
    [around[0]!, around[1]!],
    [around[2]!, around[1]!],
    [around[2]!, around[3]!],
    [around[0]!, around[3]!],
  ]
  const box = boxAround(corners.map((point) => apply(matrix, point)))
  if (!clip) return box
  return {
    left: Math.max(box.left, clip.left),
    right: Math.min(box.right, clip.right),
    top: Math.max(box.top, clip.top),
    bottom: Math.min(box.bottom, clip.bottom),
  }
}
