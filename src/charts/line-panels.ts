import * as Plot from '@observablehq/plot'
import { line, thinned, yearAxis } from './columns.ts'
import { width } from './size.ts'
import { textWidth } from './text.ts'
import type { Break } from './years.ts'

/** A year of a line: its figure, and what is written beside it; `small`: of under ten cases, drawn as a ring that no line joins. */
export type PanelPoint = {
  readonly year: number
  readonly value: number | null
  readonly text: string
  readonly small?: boolean
}

/** A line of its own: a point for every year in order; before the years in `cuts` it is not joined. */
export type Panel = {
  readonly name: string
  readonly points: readonly PanelPoint[]
  readonly cuts: ReadonlySet<number>
}

const panelHeight = 84
const marginBottom = 26
/** How far the highest point stands above the lowest: two lines of a panel are left to its name and to what is written above points. */
const rise = panelHeight - 8 - 2 * line

/**
 * Lays lines out one below the other over the same years and on one scale from 0 on, each under its name, every value written
 * at its point: of two years a slope. A line is joined from one year to the next where both have a figure and no cut is between.
 */
export function panelOptions(
  panels: readonly Panel[],
  years: readonly number[],
  breaks: readonly Break[],
): Plot.PlotOptions {
  const space = width / years.length
  const values = panels.flatMap(({ points }) => points.map(({ value }) => value ?? 0))
  const least = Math.min(0, ...values)
  const tall = Math.max(0, ...values) - least || 1
  const bottom = (at: number): number => (at + 1) * panelHeight
  const y = (at: number, value: number): number => bottom(at) - (rise * (value - least)) / tall
  const lines = panels.map(({ points, cuts }, at) =>
    points.map((point): Placed => ({
      ...point,
      cuts,
      x: String(point.year),
      y: y(at, point.value ?? 0),
    })),
  )
  const all = lines.flat()
  const widest = Math.max(...all.map(({ text }) => textWidth(text)))
  const height = panels.length * panelHeight
  const marginTop = breaks.length > 0 ? line : 0
  return {
    height: marginTop + height + marginBottom,
    margin: 0,
    marginTop,
    marginBottom,
    x: { type: 'band', domain: years.map(String), padding: 0, axis: null },
    // Places in the picture, which begins below its margin.
    y: { type: 'linear', domain: [0, height], range: [marginTop, marginTop + height], axis: null },
    marks: [
      Plot.ruleY(panels.map((_, at) => y(at, 0))),
      Plot.link(lines.flatMap(joinedPoints), {
        x1: ({ from }: Joined) => from.x,
        x2: ({ to }: Joined) => to.x,
        y1: ({ from }: Joined) => from.y,
        y2: ({ to }: Joined) => to.y,
        className: 'line',
      }),
      ...dots(all),
      Plot.text(
        lines.flatMap((own) => thinned(own, widest, space)),
        { x: 'x', y: 'y', text: 'text', lineAnchor: 'bottom', dy: -8 },
      ),
      Plot.text(panels, {
        frameAnchor: 'left',
        y: (_: Panel, at: number) => at * panelHeight + 9,
        text: 'name',
        fontWeight: 600,
      }),
      yearAxis(years, space),
      ...ruleMarks(breaks, years, { space, panels: panels.length }),
    ],
  }
}

type Placed = PanelPoint & Pick<Panel, 'cuts'> & { readonly x: string; readonly y: number }

type Joined = { readonly from: Placed; readonly to: Placed }

function joinedPoints(points: readonly Placed[]): readonly Joined[] {
  return points.flatMap((to, at) => {
    const from = points[at - 1]
    if (!from || to.year !== from.year + 1 || to.cuts.has(to.year)) return []
    if ([from, to].some(({ value, small }) => value === null || small)) return []
    return [{ from, to }]
  })
}

/** The points: dots, and rings for those of few cases. */
function dots(all: readonly Placed[]): readonly Plot.Markish[] {
  const known = all.filter(({ value }) => value !== null)
  return [false, true].map((small) =>
    Plot.dot(
      known.filter((point) => (point.small ?? false) === small),
      {
        x: 'x',
        y: 'y',
        r: 4,
        stroke: 'none',
        fill: 'currentColor',
        className: small ? 'c7' : 'dot',
      },
    ),
  )
}

/** Upright rules through every panel below its name where what is counted changed, named above the first. */
function ruleMarks(
  breaks: readonly Break[],
  years: readonly number[],
  { space, panels }: { readonly space: number; readonly panels: number },
): readonly Plot.Markish[] {
  const inside = breaks.filter(({ year }) => years.indexOf(year) > 0)
  const rules = inside.flatMap(({ year }) =>
    Array.from({ length: panels }, (_, at) => ({
      x: String(year),
      top: at === 0 ? -line : at * panelHeight + line + 5,
      bottom: (at + 1) * panelHeight,
    })),
  )
  return [
    Plot.ruleX(rules, { x: 'x', y1: 'top', y2: 'bottom', dx: -space / 2, className: 'break' }),
    ...inside.map(({ year, label }) => {
      const right = years.indexOf(year) * space > width / 2
      return Plot.text([label], {
        x: [String(year)],
        y: [-5],
        dx: -space / 2 + (right ? -5 : 5),
        lineAnchor: 'bottom',
        textAnchor: right ? 'end' : 'start',
      })
    }),
  ]
}
