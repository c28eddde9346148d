import * as Plot from '@observablehq/plot'
import { fontSize, width } from './size.ts'
import { textWidth } from './text.ts'
import type { Break } from './years.ts'

/** The height of a line of text above or below the columns. */
export const line = fontSize + 4

/** Every year, or every second or third up to the last where texts of `wide` would touch in columns of `space`. */
export function thinned<T>(years: readonly T[], wide: number, space: number): readonly T[] {
  const every = Math.max(1, Math.ceil((wide + 4) / space))
  return years.filter((_, at) => (years.length - 1 - at) % every === 0)
}

/** The years below a band scale without padding, `space` wide each. */
export function yearAxis(years: readonly number[], space: number): Plot.Markish {
  const ticks = thinned(years.map(String), textWidth('2000'), space)
  return Plot.axisX(ticks, { tickSize: 0, label: null })
}

/** Upright rules where a series breaks, ending in a short label `lift` above the columns. */
export function breakMarks(
  breaks: readonly Break[],
  years: readonly number[],
  { space, lift }: { readonly space: number; readonly lift: number },
): readonly Plot.Markish[] {
  return breaks
    .filter(({ year }) => years.indexOf(year) > 0)
    .flatMap(({ year, label }) => {
      const right = years.indexOf(year) * space > width / 2
      const x = [String(year)]
      return [
        Plot.ruleX(x, { dx: -space / 2, insetTop: -lift - line, className: 'break' }),
        Plot.text(x, {
          x,
          text: [label],
          frameAnchor: 'top',
          dx: -space / 2 + (right ? -5 : 5),
          dy: -lift - 5,
          lineAnchor: 'bottom',
          textAnchor: right ? 'end' : 'start',
        }),
      ]
    })
}
