import type { Color } from './look.ts'
import type { Box } from './pdf-page.ts'
import { apply, multiply, scaleOf } from './pdf-rules.ts'
import type { Matrix } from './pdf-rules.ts'
import { alphaOf } from './pdf-state.ts'
import type { State } from './pdf-state.ts'

/** A stretch of level text as it was drawn: where, and what tells whether it is seen. */
export type TextRun = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly order: number
  readonly color: Color | null
  readonly alpha: number
  /** Drawn without filling or stroking it. */
  readonly invisible: boolean
  /** In a layer that is switched off. */
  readonly off: boolean
  readonly clip: Box | null
}

/** Follows the operators of text; `runs` grows. */
export type TextWalk = {
  readonly runs: TextRun[]
  readonly take: (
    operator: string,
    args: readonly unknown[],
    state: State,
    order: number,
    isOn: boolean,
  ) => void
}

type Glyph = { readonly unicode?: string; readonly width?: number; readonly isSpace?: boolean }

type Place = {
  matrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  size: number
  spacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
}

const limit = 50_000

/** A walk over operators that notes each stretch of text that is level on the page. Throws for more than 50,000. */
export function textWalk(): TextWalk {
  const runs: TextRun[] = []
  const at: Place = {
    matrix: [1, 0, 0, 1, 0, 0],
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    size: 0,
    spacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  }
  const move = (x: number, y: number): void => {
    at.x = at.lineX += x
    at.y = at.lineY += y
  }
  const show = (
    glyphs: readonly (Glyph | number)[],
    state: State,
    order: number,
    isOn: boolean,
  ): void => {
    let [text, width] = ['', 0]
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') width -= (glyph * at.size) / 1000
      else {
        text += glyph.unicode ?? ''
        const space = (glyph.isSpace ? at.wordSpacing : 0) + at.spacing
        width += ((glyph.width ?? 0) * at.size) / 1000 + space
      }
    }
    const matrix = multiply(state.matrix, at.matrix)
    const [left, base] = apply(matrix, [at.x, at.y + at.rise])
    at.x += width * at.scale
    const [right, end] = apply(matrix, [at.x, at.y + at.rise])
    const size = Math.abs(at.size) * scaleOf(matrix)
    if (text.trim() === '' || Math.abs(end - base) > Math.abs(right - left)) return
    if (runs.length >= limit) throw new Error(`Unexpected runs of text over ${limit} on a page`)
    const isStroked = at.mode === 1 || at.mode === 5
    runs.push({
      text,
      left: Math.min(left, right),
      right: Math.max(left, right),
      y: base - 0.35 * size,
      size,
      order,
      color: isStroked ? state.stroke : state.fill,
      alpha: isStroked ? state.strokeAlpha * state.groupAlpha : alphaOf(state),
      invisible: at.mode === 3 || at.mode === 7,
      off: !isOn,
      clip: state.clip,
    })
  }
  return {
    runs,
    take: (operator, args, state, order, isOn) => {
      if (operator === 'beginText')
        Object.assign(at, { matrix: [1, 0, 0, 1, 0, 0], x: 0, y: 0, lineX: 0, lineY: 0 })
      else if (operator === 'setTextMatrix') {
        const given = (args.length === 1 ? args[0] : args) as ArrayLike<number>
        Object.assign(at, { matrix: Array.from(given), x: 0, y: 0, lineX: 0, lineY: 0 })
      } else if (operator === 'moveText') move(Number(args[0]), Number(args[1]))
      else if (operator === 'setLeadingMoveText') {
        at.leading = Number(args[1])
        move(Number(args[0]), Number(args[1]))
      } else if (operator === 'nextLine') move(0, at.leading)
      else if (operator === 'showText')
        show((args[0] ?? []) as readonly (Glyph | number)[], state, order, isOn)
      else if (operator === 'setFont') at.size = Number(args[1])
      else if (operator === 'setCharSpacing') at.spacing = Number(args[0])
      else if (operator === 'setWordSpacing') at.wordSpacing = Number(args[0])
      else if (operator === 'setHScale') at.scale = Number(args[0]) / 100
      else if (operator === 'setLeading') at.leading = -Number(args[0])
      else if (operator === 'setTextRise') at.rise = Number(args[0])
      else if (operator === 'setTextRenderingMode') at.mode = Number(args[0])
      else if (operator === 'setGState') {
        for (const [key, value] of (args[0] ?? []) as readonly (readonly [string, unknown])[])
          if (key === 'Font') at.size = Number((value as readonly unknown[])[1])
      }
    },
  }
}
