import { fontSize } from './size.ts'
import { textWidth } from './text.ts'

/** A dot of a strip: its place on the scale, where that is drawn, how far above the line, and what names it. */
export type Dot = {
  readonly at: number
  readonly x: number
  readonly rise: number
  readonly small: boolean
  readonly text: string
}

/** A name above a dot, its lower edge at `y`, to the left of the dot where `end`; `lead`: a line leads down to the dot. */
export type DotLabel = {
  readonly dot: Dot
  readonly text: string
  readonly y: number
  readonly end: boolean
  readonly lead: boolean
}

/** Above this many, agencies are counted by interval instead of drawn one by one. */
export const manyDots = 60

const lane = fontSize + 4
const lanes = 4

/** Lets dots that would cover each other stand one above the other. */
export function stacked(dots: readonly Omit<Dot, 'rise'>[], radius: number): readonly Dot[] {
  const ends: number[] = []
  return [...dots]
    .sort((a, b) => a.x - b.x)
    .map((dot) => {
      const free = ends.findIndex((end) => end <= dot.x)
      const level = free < 0 ? ends.length : free
      ends[level] = dot.x + 2 * radius + 1
      return { ...dot, rise: level * (2 * radius + 1) }
    })
}

type Box = { readonly x1: number; readonly x2: number; readonly y1: number; readonly y2: number }

/**
 * Finds room above the dots for their names, from 0 down to `height`; a name without room is left out. Of eight ways to
 * go about it the one that leaves out fewest is taken, then the flattest.
 */
export function labelled(
  dots: readonly Dot[],
  { radius, right }: { readonly radius: number; readonly right: number },
): { readonly labels: readonly DotLabel[]; readonly height: number } {
  const top = Math.max(0, ...dots.map(({ rise }) => rise)) + 2 * radius + 6
  const levels = Array.from({ length: lanes }, (_, level) => level)
  const ways = [true, false].flatMap((end) => [
    levels.flatMap((level) => [end, !end].map((each) => ({ level, end: each }))),
    [end, !end].flatMap((each) => levels.map((level) => ({ level, end: each }))),
  ])
  const tried = [[...dots].reverse(), dots].flatMap((order) =>
    ways.map((spots) => place(order, spots, { radius, right, top })),
  )
  const used = (placed: readonly Name[]): number =>
    Math.max(-1, ...placed.map(({ level }) => level)) + 1
  const [best = []] = tried.sort((a, b) => b.length - a.length || used(a) - used(b))
  const height = top + used(best) * lane
  const labels = best.map(({ dot, end, level }) => ({
    dot,
    text: dot.text,
    end,
    y: height - top - level * lane,
    lead: level > 0 || dot.rise < top - 2 * radius - 6,
  }))
  return { labels, height }
}

/** Where a name may stand: in a lane above the dots, to the left of its dot where `end`. */
type Spot = { readonly level: number; readonly end: boolean }

type Name = Spot & { readonly dot: Dot }

function place(
  order: readonly Dot[],
  spots: readonly Spot[],
  { radius, right, top }: { radius: number; right: number; top: number },
): readonly Name[] {
  const taken: Box[] = []
  return order.flatMap((dot) => {
    const wide = textWidth(dot.text)
    const lead = { x1: dot.x - 1, x2: dot.x + 1, y1: dot.rise + 2 * radius }
    for (const { level, end } of spots) {
      const x1 = end ? dot.x + radius - wide : dot.x - radius
      const bottom = top + level * lane
      const boxes = [
        { x1: x1 - 4, x2: x1 + wide + 4, y1: bottom, y2: bottom + lane },
        { ...lead, y2: bottom },
      ]
      if (x1 < 0 || x1 + wide > right) continue
      if (boxes.some((box) => taken.some((other) => meet(box, other)))) continue
      taken.push(...boxes)
      return [{ dot, end, level }]
    }
    return []
  })
}

/** An interval of a strip: agencies with ten cases or more below, those with fewer on top of them. */
export type Bin = {
  readonly from: number
  readonly to: number
  readonly total: number
  readonly top: number
  readonly middle: number
  readonly bottom: number
  /** Whether it is the first of the fullest. */
  readonly most: boolean
}

/** Counts dots by forty intervals of the domain, laid out from 0 down to `height`. */
export function binned(
  dots: readonly Pick<Dot, 'at' | 'small'>[],
  domain: readonly number[],
): { readonly bins: readonly Bin[]; readonly height: number } {
  const [low, high] = [domain[0]!, domain.at(-1)!]
  const parts = 40
  const step = (high - low) / parts
  const indexOf = (at: number): number => Math.min(parts - 1, Math.floor((at - low) / step))
  const counts = Array.from({ length: parts }, () => ({ all: 0, large: 0 }))
  for (const { at, small } of dots) {
    const each = counts[indexOf(at)]!
    each.all += 1
    if (!small) each.large += 1
  }
  const most = Math.max(...counts.map(({ all }) => all))
  const [tall, room] = [110, lane + 4]
  const first = counts.findIndex(({ all }) => all === most)
  const bins = counts.flatMap(({ all, large }, index) => {
    if (all === 0) return []
    const bottom = room + tall
    return [
      {
        from: low + index * step,
        to: low + (index + 1) * step,
        total: all,
        top: bottom - (all / most) * tall,
        middle: bottom - (large / most) * tall,
        bottom,
        most: index === first,
      },
    ]
  })
  return { bins, height: room + tall }
}

function meet(a: Box, b: Box): boolean {
  return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2
}
