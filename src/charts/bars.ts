import * as Plot from '@observablehq/plot'
import { fontSize, width } from './size.ts'
import { textWidth, wrap } from './text.ts'

/** A bar with its name and figure above it, or a heading (`bold`, no bar). `value` null or 0 draws no bar. */
export type Bar = {
  readonly name: string
  readonly figure: string
  readonly value: number | null
  /** The class that colours the bar, c1 to c7; null for a heading. */
  readonly colour: string | null
  /** Whether the bar is a part of the whole, which is then drawn behind it. */
  readonly part?: boolean
}

/**
 * Lays bars out one below the other, each under its own line of text, so that long names fit a phone.
 * `whole` is the number that fills the width.
 */
export function barOptions(bars: readonly Bar[], whole: number): Plot.PlotOptions {
  const { placed, height } = place(bars)
  const drawn = placed.filter(({ colour, value }) => colour !== null && value !== null)
  const colours = [...new Set(drawn.map(({ colour }) => colour!))]
  const lines = placed.flatMap(({ lines, top, colour }) =>
    lines.map((text, at) => ({ text, y: top + (at + 1) * lineHeight - 5, bold: colour === null })),
  )
  const rect = { y1: 'y1', y2: 'y2', x1: 0 } as const
  return {
    height,
    margin: 0,
    x: { domain: [0, whole], axis: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.rect(
        drawn.filter(({ part }) => part),
        { ...rect, x2: whole, className: 'track' },
      ),
      ...colours.map((className) =>
        Plot.rect(
          drawn.filter(({ colour, value }) => colour === className && value! > 0),
          { ...rect, x2: 'value', className },
        ),
      ),
      ...[false, true].map((bold) =>
        Plot.text(
          lines.filter((line) => line.bold === bold),
          {
            ...label,
            y: 'y',
            text: 'text',
            frameAnchor: 'left',
            ...(bold ? { fontWeight: 600 } : {}),
          },
        ),
      ),
      Plot.text(placed, {
        ...label,
        y: ({ top }: Placed) => top + lineHeight - 5,
        text: 'figure',
        frameAnchor: 'right',
      }),
    ],
  }
}

const label = { lineAnchor: 'bottom' } as const
const lineHeight = fontSize + 4
const thickness = 10

type Placed = Bar & {
  readonly lines: readonly string[]
  readonly top: number
  readonly y1: number
  readonly y2: number
}

function place(bars: readonly Bar[]): { placed: readonly Placed[]; height: number } {
  let y = 0
  const placed = bars.map((bar) => {
    const lines = wrap(bar.name, width - textWidth(bar.figure) - fontSize)
    const top = bar.colour === null && y > 0 ? y + 6 : y
    const y1 = top + lines.length * lineHeight
    const y2 = bar.colour === null ? y1 : y1 + thickness
    y = bar.colour === null ? y2 : y2 + 8
    return { ...bar, lines, top, y1, y2 }
  })
  return { placed, height: y }
}
