import type { Words } from '../locale/words.ts'
import type { Review } from '../report/review.ts'
import { reviews } from '../report/review.ts'
import type { Chart } from './chart.ts'
import { compose } from './compose.ts'
import { reviewText } from './notes.ts'
import { manyDots } from './strip-layout.ts'
import type { Placed } from './strip-options.ts'
import { stripOptions } from './strip-options.ts'

/** An agency on a strip: where its newest report's indicator stands, or why it has no place there. */
export type Point = {
  /** The agency's name in the chart, and in full in the table. */
  readonly label: string
  readonly name: string
  readonly year: number
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly status: string
  /** The indicator in words: 43.5%, 3/4, a dash, no figure. */
  readonly text: string
  readonly counts: string
  readonly review: Review
}

/** What a strip is of: agencies of one level and scope, and an indicator of theirs. */
export type Strip = {
  readonly id: string
  readonly title: string
  readonly indicator: string
  /** What a count is counted in, in words; null of a ratio. */
  readonly unit: string | null
  readonly head: readonly string[]
  readonly points: readonly Point[]
}

/** From this many rates on a middle value says something. */
const enough = 5

/** The newest figures of similar agencies side by side on one line, those of under ten cases as rings; svg is empty where no place is known. */
export function strip(of: Strip, t: Words): Chart {
  const { id, title, head, points } = of
  return compose(id, t, {
    title,
    says: [spread(of, t), apart(points, t)],
    options: stripOptions(placed(points), of.unit, t),
    head,
    rows: points.map(({ name, year, text, counts }) => [
      name,
      String(year),
      text,
      ...(of.unit === null ? [counts || '–'] : []),
    ]),
    notes: [
      points.some(isDerived) ? t.chartNotes.derived : null,
      points.some(({ status }) => status === 'small') ? t.stripChart.rings : null,
      placed(points).length > manyDots ? t.stripChart.columns : null,
      reviewed(points, t),
    ],
  })
}

/** How the reports were compared with their sources: how many each way. */
function reviewed(points: readonly Point[], t: Words): string {
  const each = (Object.keys(reviews) as Review[]).flatMap((review) => {
    const count = points.filter((point) => point.review === review).length
    return count > 0 ? [`${reviewText(review, t)} ${t.number(count)}`] : []
  })
  return t.chartNotes.review(t.phrase.listed(each))
}

/** Whether any of the points has a place on a strip. */
export function hasPlace(points: readonly Point[]): boolean {
  return points.some((point) => placeOf(point) !== null)
}

function placed(points: readonly Point[]): readonly Placed[] {
  return points.flatMap((point) => {
    const at = placeOf(point)
    const text = `${point.label} ${point.text}${isDerived(point) ? '*' : ''}`
    return at === null ? [] : [{ at, small: point.status === 'small', text }]
  })
}

function isDerived({ status }: Point): boolean {
  return status === 'derived'
}

/** Where a point stands: its value, under ten cases its fraction; null where there is neither. */
export function placeOf({
  value,
  numerator,
  denominator,
  status,
}: Pick<Point, 'value' | 'numerator' | 'denominator' | 'status'>): number | null {
  return status === 'small' ? numerator! / denominator! : value
}

/** How many have a figure, and between which two they lie. */
function spread({ points, indicator }: Strip, t: Words): string {
  const known = points
    .filter(({ status }) => status === 'computed' || status === 'derived')
    .sort((a, b) => a.value! - b.value!)
  const [first, last] = [known[0], known.at(-1)]
  const all = t.number(points.length)
  const { none, at, between, spread } = t.stripChart
  if (!first || !last) return none(indicator, all)
  const range = first.text === last.text ? at(first.text) : between(first.text, last.text)
  const middle = known.length < enough ? '' : median(known, t)
  return spread(indicator, t.number(known.length), all, range + middle)
}

function median(known: readonly Point[], t: Words): string {
  const [low, high] = [known[(known.length - 1) >> 1]!, known[known.length >> 1]!]
  const text = low.text === high.text ? low.text : `${low.text}–${high.text}`
  return t.stripChart.middle(text)
}

/** The agencies without a comparable figure, by name while they are few, with the reason. */
function apart(points: readonly Point[], t: Words): string | null {
  const { reasons, agencies, apart } = t.stripChart
  const parts = (['small', 'zero', 'missing'] as const).flatMap((status) => {
    const own = points.filter((point) => point.status === status)
    if (own.length === 0) return []
    const names = own.map(({ label, text }) => (status === 'small' ? `${label} ${text}` : label))
    const list = own.length <= 12 ? t.phrase.listed(names) : agencies(t.number(own.length))
    return [apart(reasons[status], list)]
  })
  return t.phrase.sentences(parts) || null
}
