import { distance } from './css-value.ts'
import { white } from './look.ts'
import type { Drawn, Fill } from './pdf-drawn.ts'
import { boxOf, shareIn } from './pdf-page.ts'
import type { Box } from './pdf-page.ts'
import type { TextRun } from './pdf-text.ts'

/** Text that is drawn and not seen, or of which that cannot be told. */
export type Unseen = TextRun & { readonly kind: 'hidden' | 'doubt'; readonly why: string }

/** The text of a page that nobody sees: invisible, in the colour of what is behind it, clipped or covered. */
export function unseenOf({ texts, fills }: Drawn, page: Box): readonly Unseen[] {
  const at = fillsAt(fills, page)
  const found = texts.flatMap((run): Unseen[] => {
    const why = reason(run, at(run), page)
    return why ? [{ ...run, ...why }] : []
  })
  if (found.length === 0) return found
  const orders = new Set(found.map(({ order }) => order))
  const seen = Map.groupBy(
    texts.filter(({ order }) => !orders.has(order)),
    ({ text }) => text,
  )
  return found.filter((run) => !isDoubled(run, (seen.get(run.text) ?? []).slice(0, 200)))
}

/** How many of the characters drawn on a page are invisible, 0 to 1. */
export function invisibleShare({ texts }: Drawn): number {
  const count = (runs: readonly TextRun[]): number =>
    runs.reduce((sum, { text }) => sum + text.trim().length, 0)
  return count(texts.filter(({ invisible }) => invisible)) / Math.max(1, count(texts))
}

type Why = Pick<Unseen, 'kind' | 'why'>

const hidden: Why = { kind: 'hidden', why: '' }

function reason(run: TextRun, fills: readonly Fill[], page: Box): Why | null {
  if (run.invisible || run.off || run.alpha < 0.05 || run.size <= 1) return hidden
  const box = inner(run)
  const inPage = run.clip ? shareIn(box, run.clip) : 1
  if (inPage < 0.3 || shareIn(box, page) < 0.3) return hidden
  const ground = fills.findLast(({ order }) => order < run.order)
  const behind = ground ? ground.color : white
  const [color, alpha] = [run.color, run.alpha]
  if (color && behind && distance([...color, alpha], [...behind, 1]) <= 16) return hidden
  const over = fills.filter(({ order, opaque }) => order > run.order && opaque)
  const cover = over.find((fill) => shareIn(box, fill) > 0.6)
  if (cover && (cover.color || shareIn(page, cover) < 0.5))
    return cover.color ? hidden : { kind: 'doubt', why: 'with a picture over it' }
  if (inPage < 0.9) return { kind: 'doubt', why: 'which is cut off' }
  const pale = color && behind ? distance([...color, alpha], [...behind, 1]) <= 40 : false
  const unsure = !behind && color?.every((each) => each > 230)
  return pale || unsure || run.size < 2.5 || alpha < 0.3
    ? { kind: 'doubt', why: 'which can hardly be seen, by its size or colour' }
    : null
}

/** The middle of a text's box: lines are often cut to the very edge of their letters. */
function inner(run: TextRun): Box {
  const { left, right, top, bottom } = boxOf(run)
  const [x, y] = [Math.min(0.15 * run.size, (right - left) / 3), 0.25 * run.size]
  return { left: left + x, right: right - x, top: top + y, bottom: bottom - y }
}

/** Whether the same text is drawn at the same place to be seen: then what is hidden changes nothing. */
function isDoubled(run: Unseen, same: readonly TextRun[]): boolean {
  return same.some(
    ({ left, y }) =>
      Math.abs(left - run.left) < 0.2 * run.size && Math.abs(y - run.y) < 0.2 * run.size,
  )
}

const step = 24
const limits = { places: 400_000 }

/** A function that gives the fills over the middle of a text, first drawn first. Throws for more than can be looked at. */
function fillsAt(fills: readonly Fill[], page: Box): (run: TextRun) => readonly Fill[] {
  const places = new Map<number, Fill[]>()
  const across = Math.ceil((page.right - page.left) / step) + 2
  const index = (at: number, least: number, most: number): number =>
    Math.floor((Math.min(Math.max(at, least), most) - least) / step)
  let count = 0
  for (const fill of fills) {
    const [top, bottom] = [fill.top, fill.bottom].map((y) => index(y, page.top, page.bottom))
    const [left, right] = [fill.left, fill.right].map((x) => index(x, page.left, page.right))
    for (let row = top!; row <= bottom!; row++) {
      for (let column = left!; column <= right!; column++) {
        const key = row * across + column
        const place = places.get(key)
        if (place) place.push(fill)
        else places.set(key, [fill])
        if (++count > limits.places) throw new Error('Unexpected boxes over one another on a page')
      }
    }
  }
  return ({ left, right, y }) => {
    const x = (left + right) / 2
    const key = index(y, page.top, page.bottom) * across + index(x, page.left, page.right)
    return (places.get(key) ?? []).filter(
      (fill) => x >= fill.left && x <= fill.right && y >= fill.top && y <= fill.bottom,
    )
  }
}
