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

type Place = { matrix: Matrix; x: number; y: number; lineX: number; lineY: number }

const limit = 50_000
const start: Place = { matrix: [1, 0, 0, 1, 0, 0], x: 0, y: 0, lineX: 0, lineY: 0 }

/** A walk over operators that notes each stretch of text that is level on the page. Throws for more than 50,000. */
export function textWalk(): TextWalk {
  const runs: TextRun[] = []
  const at: Place = { ...start }
  const move = (x: number, y: number): void => {
    at.x = at.lineX += x
    at.y = at.lineY += y
  }
  const show = (glyphs: readonly (Glyph | number)[], state: State): Shown | null => {
    const { text, width } = measure(glyphs, state)
    const matrix = multiply(state.matrix, at.matrix)
    const [left, base] = apply(matrix, [at.x, at.y + state.rise])
    at.x += width * state.scale
    const [right, end] = apply(matrix, [at.x, at.y + state.rise])
    const size = Math.abs(state.size) * scaleOf(matrix)
    if (text.trim() === '' || Math.abs(end - base) > Math.abs(right - left)) return null
    const [from, to] = [Math.min(left, right), Math.max(left, right)]
    return { text, left: from, right: to, y: base - 0.35 * size, size }
  }
  return {
    runs,
    take: (operator, args, state, order, isOn) => {
      if (operator === 'beginText') Object.assign(at, start)
      else if (operator === 'setTextMatrix') {
        const given = (args.length === 1 ? args[0] : args) as ArrayLike<number>
        Object.assign(at, start, { matrix: Array.from(given) })
      } else if (operator === 'moveText' || operator === 'setLeadingMoveText')
        move(Number(args[0]), Number(args[1]))
      else if (operator === 'nextLine') move(0, state.leading)
      else if (operator === 'showText') {
        const shown = show((args[0] ?? []) as readonly (Glyph | number)[], state)
        if (!shown) return
        if (runs.length >= limit) throw new Error(`Unexpected runs of text over ${limit} on a page`)
        runs.push({ ...shown, ...paint(state), order, off: !isOn, clip: state.clip })
      }
    },
  }
}

type Shown = Pick<TextRun, 'text' | 'left' | 'right' | 'y' | 'size'>

function measure(
  glyphs: readonly (Glyph | number)[],
  { size, spacing, wordSpacing }: State,
): { text: string; width: number } {
  let [text, width] = ['', 0]
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') width -= (glyph * size) / 1000
    else {
      text += glyph.unicode ?? ''
      width += ((glyph.width ?? 0) * size) / 1000 + spacing + (glyph.isSpace ? wordSpacing : 0)
    }
  }
  return { text, width }
}

function paint(state: State): Pick<TextRun, 'color' | 'alpha' | 'invisible'> {
  const { mode, stroke, fill, strokeAlpha, groupAlpha } = state
  const isStroked = mode === 1 || mode === 5
  return {
    color: isStroked ? stroke : fill,
    alpha: isStroked ? strokeAlpha * groupAlpha : alphaOf(state),
    invisible: mode === 3 || mode === 7,
  }
}
