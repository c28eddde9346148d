import * as Plot from '@observablehq/plot'
import type { Words } from '../locale/words.ts'
import { line } from './columns.ts'
import { width } from './size.ts'
import { binned, labelled, manyDots, stacked } from './strip-layout.ts'

/** A figure to place on a strip; `small`: of under ten cases. */
export type Placed = { readonly at: number; readonly small: boolean; readonly text: string }

type Scale = { readonly domain: readonly number[]; readonly x: (at: number) => number }

const radius = 5
const marginBottom = 28
const range = [radius + 12, width - radius - 22] as const

/**
 * Lays a strip out: dots with their names, or columns by interval where there are many. A share goes from 0 to 100 %, a change
 * further where it has to. `unit` is what a count is counted in, null of a ratio.
 */
export function stripOptions(
  placed: readonly Placed[],
  unit: string | null,
  t: Words,
): Plot.PlotOptions {
  const values = placed.map(({ at }) => at)
  const domain = [Math.min(0, ...values), Math.max(1, ...values)]
  const { apply, domain: nice } = Plot.scale({
    x: { type: 'linear', domain, range, nice: true },
  })
  const scale = { domain: nice as number[], x: (at: number): number => apply(at) as number }
  const { height, marks } =
    placed.length > manyDots ? columns(placed, scale, t) : dots(placed, scale)
  const below = marginBottom + (unit === null ? 0 : line)
  return {
    height: height + below,
    margin: 0,
    marginBottom: below,
    x: { type: 'linear', domain: nice!, range, label: null },
    y: { type: 'identity', axis: null },
    marks: [
      Plot.ruleY([height], { className: 'axis' }),
      ...marks,
      Plot.axisX({
        ticks: 5,
        tickFormat: (tick: number) =>
          unit === null ? `${t.number(Math.round(tick * 100))}%` : t.number(tick),
        tickSize: 4,
        label: unit,
        labelAnchor: 'right',
        labelArrow: 'none',
        labelOffset: below,
      }),
    ],
  }
}

type Laid = { readonly height: number; readonly marks: readonly Plot.Markish[] }

function columns(placed: readonly Placed[], { domain }: Scale, t: Words): Laid {
  const { bins, height } = binned(placed, domain)
  const bar = { x1: 'from', x2: 'to', insetLeft: 0.5, insetRight: 0.5 } as const
  return {
    height,
    marks: [
      Plot.rect(
        bins.filter(({ top, middle }) => top < middle),
        { ...bar, y1: 'top', y2: 'middle', className: 'track' },
      ),
      Plot.rect(
        bins.filter(({ middle, bottom }) => middle < bottom),
        { ...bar, y1: 'middle', y2: 'bottom', className: 'c1' },
      ),
      Plot.text(
        bins.filter(({ most }) => most),
        {
          x: ({ from, to }: (typeof bins)[number]) => (from + to) / 2,
          y: 'top',
          dy: -4,
          lineAnchor: 'bottom',
          text: ({ total }: (typeof bins)[number]) => t.number(total),
        },
      ),
    ],
  }
}

function dots(placed: readonly Placed[], { x }: Scale): Laid {
  const laid = stacked(
    placed.map((each) => ({ ...each, x: x(each.at) })),
    radius,
  )
  const { labels, height } = labelled(laid, { radius, right: width })
  const base = height - radius - 4
  const drawn = laid.map((dot) => ({ ...dot, y: base - dot.rise }))
  const circle = { x: 'at', y: 'y', r: radius, fill: 'currentColor', stroke: 'none' } as const
  return {
    height,
    marks: [
      ...[false, true].map((small) =>
        Plot.dot(
          drawn.filter((dot) => dot.small === small),
          { ...circle, className: small ? 'c7' : 'c1' },
        ),
      ),
      ...labels.flatMap(({ dot, text, y, end, lead }) => [
        ...(lead
          ? [
              Plot.ruleX([dot.at], {
                y1: y + 3,
                y2: base - dot.rise - radius - 1,
                className: 'lead',
              }),
            ]
          : []),
        Plot.text([text], {
          x: [dot.at],
          y: [y],
          textAnchor: end ? 'end' : 'start',
          lineAnchor: 'bottom',
          dx: end ? radius : -radius,
        }),
      ]),
    ],
  }
}
