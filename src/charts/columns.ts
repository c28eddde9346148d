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

/** Upright rules where a series breaks, ending in a short label `lift` above the columns, of the first panel if there are several. */
export function breakMarks(
  breaks: readonly Break[],
  years: readonly number[],
  { space, lift, panels }: { space: number; lift: number; panels?: readonly string[] },
): readonly Plot.Markish[] {
  return breaks
    .filter(({ year }) => years.indexOf(year) > 0)
    .flatMap(({ year, label }) => {
      const right = years.indexOf(year) * space > width / 2
      const x = [String(year)]
      const first = panels ? { fy: panels.slice(0, 1) } : {}
      const below = panels?.slice(1) ?? []
      return [
        Plot.ruleX(x, { ...first, dx: -space / 2, insetTop: -lift - line, className: 'break' }),
        // In a panel below, its name stands at the top, with room below its letters.
        ...(below.length > 0
          ? [
              Plot.ruleX(below, {
                x: () => String(year),
                fy: below,
                dx: -space / 2,
                insetTop: line + 5,
                className: 'break',
              }),
            ]
          : []),
        Plot.text(x, {
          x,
          ...first,
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

/** The names of series in their colours, side by side `lift` above the columns. */
export function keyMarks(
  names: readonly { readonly name: string; readonly className: string }[],
  lift: number,
): readonly Plot.Markish[] {
  let x = 0
  return names.map(({ name, className }) => {
    const dx = x
    x += textWidth(`■ ${name}`) + fontSize
    return Plot.text([`■ ${name}`], {
      frameAnchor: 'top-left',
      lineAnchor: 'bottom',
      dx,
      dy: -lift - 5,
      className,
    })
  })
}
