import * as Plot from '@observablehq/plot'
import { addUp } from '../report/figures.ts'
import { fewCases, percent } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import { breakMarks, line, thinned, yearAxis } from './columns.ts'
import type { ChartFigure } from './figures.ts'
import { wordsOf } from './figures.ts'
import { fontSize, width } from './size.ts'
import { textWidth, wrap } from './text.ts'
import type { Break } from './years.ts'

/** A year's outcome groups, to be drawn as shares of its total. */
export type Column = {
  readonly year: number
  readonly parts: readonly ChartFigure[]
  readonly total: ChartFigure
  /** Whether shares are drawn: all figures are known and the total is ten or more. */
  readonly drawn: boolean
}

type Around = {
  readonly names: readonly string[]
  readonly total: string
  readonly breaks: readonly Break[]
  readonly t: Words
}

const plotHeight = 300
const marginBottom = 26

/** Lays out columns of the same height, one a year, from the first group at the top down, named beside the last. */
export function stackOptions(
  columns: readonly Column[],
  { names, total: totalName, breaks, t }: Around,
): Plot.PlotOptions {
  const marginTop = line + (breaks.length > 0 ? line : 0)
  const inner = plotHeight - marginTop - marginBottom
  const seen = names.filter((_, at) =>
    columns.some(({ drawn, parts }) => drawn && parts[at]!.value! > 0),
  )
  const broken = (name: string): readonly string[] => wrap(name, columns.length > 4 ? 90 : width)
  const labelWidth =
    Math.max(...[...seen, totalName].flatMap(broken).map((text) => textWidth(text))) + fontSize / 2
  const space = Math.min(96, (width - labelWidth) / columns.length)
  const years = columns.map(({ year }) => year)
  const segments = columns.filter(({ drawn }) => drawn).flatMap((column) => segmentsOf(column, t))
  const last = String(columns.filter(({ drawn }) => drawn).at(-1)!.year)
  const beside = { frameAnchor: 'right', textAnchor: 'start', dx: 6 } as const
  const labels = dodged(
    names.flatMap((name, group) => {
      const at = segments.find((each) => each.group === group && each.year === last)!
      return seen.includes(name)
        ? [{ lines: broken(name), group, y: (inner * (at.from + at.to)) / 2 }]
        : []
    }),
    inner,
  )
  return {
    height: plotHeight,
    margin: 0,
    marginTop,
    marginRight: width - space * columns.length,
    marginBottom,
    x: { type: 'band', domain: years.map(String), padding: 0, axis: null },
    y: { domain: [1, 0], axis: null },
    marks: [
      ...barMarks(names, segments),
      Plot.text(
        segments.filter(
          ({ from, to, text }) => (to - from) * inner >= line - 2 && textWidth(text) <= space - 6,
        ),
        {
          x: 'year',
          y: ({ from, to }: Segment) => (from + to) / 2,
          text: 'text',
          className: 'in',
        },
      ),
      ...totalMarks(columns, space, t),
      Plot.text([broken(totalName).join('\n')], {
        ...beside,
        frameAnchor: 'top-right',
        lineAnchor: 'bottom',
        dy: -5,
        fontWeight: 600,
      }),
      ...labels.map(({ lines, group, y }) =>
        Plot.text([lines.join('\n')], { ...beside, y: [y / inner], className: `c${group + 1}` }),
      ),
      yearAxis(years, space),
      ...breakMarks(breaks, years, { space, lift: line }),
    ],
  }
}

const bar = { x: 'year', y1: 'from', y2: 'to', inset: 0.5, insetLeft: 2, insetRight: 2 } as const

/** The segments, a colour a group. */
function barMarks(names: readonly string[], segments: readonly Segment[]): Plot.Markish[] {
  return names.map((_, group) =>
    Plot.barY(
      segments.filter((each) => each.group === group && each.value > 0),
      { ...bar, className: `c${group + 1}` },
    ),
  )
}

/** The totals above the columns, and in place of a column what keeps it from being drawn. */
function totalMarks(columns: readonly Column[], space: number, t: Words): Plot.Markish[] {
  const widest = Math.max(
    ...columns.map(({ total }) => (total.value === null ? 0 : textWidth(wordsOf(total, t)))),
  )
  return [
    Plot.text(thinned(columns, widest, space), {
      x: ({ year }: Column) => String(year),
      text: ({ total }: Column) => (total.value === null ? '' : wordsOf(total, t)),
      frameAnchor: 'top',
      lineAnchor: 'bottom',
      dy: -5,
    }),
    Plot.text(
      columns.filter(({ drawn }) => !drawn),
      {
        x: ({ year }: Column) => String(year),
        text: ({ total }: Column) =>
          total.value !== null && total.value < fewCases ? `<${fewCases}` : '–',
        frameAnchor: 'middle',
      },
    ),
  ]
}

type Segment = {
  readonly year: string
  readonly group: number
  readonly value: number
  readonly text: string
  readonly from: number
  readonly to: number
}

function segmentsOf({ year, parts, total }: Column, t: Words): readonly Segment[] {
  const values = parts.map(({ value }) => value!)
  const whole = Math.max(total.value!, addUp(values))
  return values.map((value, group) => {
    const before = values.slice(0, group).reduce((a, b) => a + b, 0)
    const text = percent(value, total.value, t) ?? ''
    const [from, to] = [before / whole, (before + value) / whole]
    return { year: String(year), group, value, text, from, to }
  })
}

type Placed = { readonly y: number; readonly lines: readonly string[] }

/** Moves labels apart so that none touches the one before it or leaves `height`. */
function dodged<T extends Placed>(labels: readonly T[], height: number): readonly T[] {
  const half = ({ lines }: Placed): number => (lines.length * line) / 2
  const down = labels.reduce<T[]>((done, each) => {
    const above = done.at(-1)
    const y = above ? Math.max(each.y, above.y + half(above) + half(each)) : each.y
    return [...done, { ...each, y }]
  }, [])
  return down.reduceRight<T[]>((done, each) => {
    const edge = done[0] ? done[0].y - half(done[0]) : height
    return [{ ...each, y: Math.min(each.y, edge - half(each)) }, ...done]
  }, [])
}
