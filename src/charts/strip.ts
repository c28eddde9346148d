import type { Label, Locale } from '../locale/locale.ts'
import type { Chart } from './chart.ts'
import { compose } from './compose.ts'
import { manyDots } from './strip-layout.ts'
import type { Placed } from './strip-options.ts'
import { stripOptions } from './strip-options.ts'
import { count, listed } from './text.ts'

/** An agency on a strip: where its newest report's measure stands, or why it has no place there. */
export type Point = {
  /** The agency's name in the chart, and in full in the table. */
  readonly label: string
  readonly name: string
  readonly year: number
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly status: string
  /** The measure in words: 43.5%, 3/4, a dash, no figure. */
  readonly text: string
  readonly counts: string
}

/** What a strip is of: agencies of one level and scope, and a measure of theirs. */
export type Strip = {
  readonly id: string
  readonly title: string
  readonly measure: string
  readonly ratio: boolean
  readonly head: readonly string[]
  readonly points: readonly Point[]
}

/** From this many rates on a middle value says something. */
const enough = 5

/** The newest figures of like agencies side by side on one line, those of under ten cases as rings; svg is empty where no place is known. */
export function strip(of: Strip, locale: Locale): Chart {
  const { id, title, head, points } = of
  return compose(id, locale, {
    title,
    says: [spread(of, locale), apart(points, locale)],
    options: stripOptions(placed(points), of.ratio, locale),
    head,
    rows: points.map(({ name, year, text, counts }) => [
      name,
      String(year),
      text,
      ...(of.ratio ? [counts || '–'] : []),
    ]),
    notes: [
      points.some(({ status }) => status === 'small') ? rings[locale] : null,
      placed(points).length > manyDots ? columns[locale] : null,
    ],
  })
}

/** Whether any of the points has a place on a strip. */
export function hasPlace(points: readonly Point[]): boolean {
  return points.some((point) => placeOf(point) !== null)
}

const rings: Label = {
  zh: '空心点为不足10件的机关，只列分数，不参与比较。',
  en: 'Rings are agencies with under ten cases: fractions only, not to be compared.',
}
const columns: Label = {
  zh: '机关较多，按数值分段合计。',
  en: 'There are many agencies: they are counted by interval.',
}

function placed(points: readonly Point[]): readonly Placed[] {
  return points.flatMap((point) => {
    const at = placeOf(point)
    const text = `${point.label} ${point.text}`
    return at === null ? [] : [{ at, small: point.status === 'small', text }]
  })
}

/** Where a point stands: its value, under ten cases its fraction; null where there is neither. */
function placeOf({ value, numerator, denominator, status }: Point): number | null {
  return status === 'small' ? numerator! / denominator! : value
}

/** How many have a figure, and between which two they lie. */
function spread({ points, measure }: Strip, locale: Locale): string {
  const known = points
    .filter(({ status }) => status === 'computed')
    .sort((a, b) => a.value! - b.value!)
  const [first, last] = [known[0], known.at(-1)]
  const all = count(points.length, locale)
  if (!first || !last)
    return {
      zh: `${measure}：${all}个机关都没有可比的数值。`,
      en: `${measure}: no comparable figure among ${all} agencies.`,
    }[locale]
  const range =
    first.text === last.text
      ? { zh: `为${first.text}`, en: first.text }[locale]
      : {
          zh: `在${first.text}与${last.text}之间`,
          en: `between ${first.text} and ${last.text}`,
        }[locale]
  const middle = known.length < enough ? '' : median(known, locale)
  return {
    zh: `${measure}：${all}个机关中${count(known.length, 'zh')}个有可比的数值，${range}${middle}。`,
    en: `${measure}: ${count(known.length, 'en')} of ${all} have a comparable figure, ${range}${middle}.`,
  }[locale]
}

function median(known: readonly Point[], locale: Locale): string {
  const [low, high] = [known[(known.length - 1) >> 1]!, known[known.length >> 1]!]
  const text = low.text === high.text ? low.text : `${low.text}–${high.text}`
  return { zh: `，居中的为${text}`, en: `, the middle one at ${text}` }[locale]
}

/** The agencies without a comparable figure, by name while they are few, with the reason. */
function apart(points: readonly Point[], locale: Locale): string | null {
  const said = reasons.flatMap(({ status, label }) => {
    const own = points.filter((point) => point.status === status)
    if (own.length === 0) return []
    const names = own.map(({ label, text }) => (status === 'small' ? `${label} ${text}` : label))
    const list =
      own.length <= 12
        ? listed(names, locale)
        : { zh: `${count(own.length, 'zh')}个机关`, en: `${count(own.length, 'en')} agencies` }[
            locale
          ]
    return [{ zh: `${label.zh}：${list}。`, en: `${label.en}: ${list}.` }[locale]]
  })
  return said.join({ zh: '', en: ' ' }[locale]) || null
}

const reasons: readonly { readonly status: string; readonly label: Label }[] = [
  {
    status: 'small',
    label: { zh: '不足10件，只列分数', en: 'Under ten cases, the fraction only' },
  },
  { status: 'zero', label: { zh: '没有案件', en: 'No cases' } },
  { status: 'missing', label: { zh: '没有数字', en: 'No figure' } },
]
