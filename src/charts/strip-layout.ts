import { fontSize } from './render.ts'
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
 * Finds room above the dots for their names, from 0 down to `height`; a name without room is left out. Of four ways to
 * go about it the one that leaves out fewest is taken, then the flattest.
 */
export function labelled(
  dots: readonly Dot[],
  { radius, right }: { readonly radius: number; readonly right: number },
): { readonly labels: readonly DotLabel[]; readonly height: number } {
  const top = Math.max(0, ...dots.map(({ rise }) => rise)) + 2 * radius + 6
  const ways = [[...dots].reverse(), dots].flatMap((order) =>
    [false, true].map((endFirst) => place(order, { radius, right, top, endFirst })),
  )
  const used = (placed: readonly Name[]): number =>
    Math.max(-1, ...placed.map(({ level }) => level)) + 1
  const [best = []] = ways.sort((a, b) => b.length - a.length || used(a) - used(b))
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

type Name = { readonly dot: Dot; readonly end: boolean; readonly level: number }

function place(
  order: readonly Dot[],
  way: { radius: number; right: number; top: number; endFirst: boolean },
): readonly Name[] {
  const { radius, right, top, endFirst } = way
  const taken: Box[] = []
  return order.flatMap((dot) => {
    const wide = textWidth(dot.text)
    for (let level = 0; level < lanes; level += 1) {
      for (const end of [endFirst, !endFirst]) {
        const x1 = end ? dot.x + radius - wide : dot.x - radius
        const bottom = top + level * lane
        const name = { x1: x1 - 4, x2: x1 + wide + 4, y1: bottom, y2: bottom + lane }
        const lead = { x1: dot.x - 1, x2: dot.x + 1, y1: dot.rise + 2 * radius, y2: bottom }
        if (x1 < 0 || x1 + wide > right) continue
        if (taken.some((box) => meet(box, name) || meet(box, lead))) continue
        taken.push(name, lead)
        return [{ dot, end, level }]
      }
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
