import type { RowNamed } from '../../dataset/tables.ts'
import type { NumberFormats } from '../../locale/format.ts'
import { fewCases, fraction, rounded, share } from '../../locale/share.ts'

/** An indicator of a report as the published files give it. */
export type Reading = Pick<
  RowNamed<'indicators'>,
  'value' | 'numerator' | 'denominator' | 'status' | 'unit' | 'low' | 'high'
>

/** What is said where there is no figure, of one that rests on a total left blank and worked out, and of whom residents are. */
export type ReadingWords = {
  readonly missing: string
  readonly derived: string
  readonly residents: string
}

/** From so many cases on the bounds of a share are too close to matter. */
const manyCases = 100

/**
 * An indicator in two texts, its value and its two counts: 43.5% and 313/720; under ten cases the fraction instead of a
 * percentage, of none a dash, without a figure `missing`. From 10 to 99 cases the bounds follow the counts. A count has no second
 * text, but where it was worked out.
 */
export function rateText(
  reading: Reading,
  { missing, derived, residents }: ReadingWords,
  t: NumberFormats,
): readonly [value: string, counts: string] {
  const { value, numerator, denominator, status, unit } = reading
  if (status === 'missing') return [missing, '']
  const mark = status === 'derived' ? ` ${derived}` : ''
  if (denominator === null) return [t.number(value!), mark.trim()]
  const counts =
    denominator < fewCases && unit === 'ratio' ? '' : fraction(numerator!, denominator, t)
  if (unit !== 'ratio')
    return [
      value === null ? counts : t.number(rounded(value, 1, 100) / 100),
      `${counts} ${residents}${mark}`,
    ]
  return [share(numerator, denominator, t)!, counts + boundsText(reading, t) + mark]
}

/** The 95 % bounds of a share of 10 to 99 cases, to stand after its counts:  · 12.1%–31.3%; nothing for others. */
export function boundsText(
  { low, high, denominator }: Pick<Reading, 'low' | 'high' | 'denominator'>,
  t: NumberFormats,
): string {
  if (low === null || high === null || denominator === null) return ''
  if (denominator < fewCases || denominator >= manyCases) return ''
  return ` · ${t.percent(low)}–${t.percent(high)}`
}
