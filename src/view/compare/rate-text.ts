import type { RowNamed } from '../../dataset/tables.ts'
import type { NumberFormats } from '../../locale/format.ts'
import { fewCases, fraction, rounded, share } from '../../locale/share.ts'

/** An indicator of a report as the published files give it. */
export type Reading = Pick<
  RowNamed<'indicators'>,
  'value' | 'numerator' | 'denominator' | 'status' | 'unit'
>

/** What is said where there is no figure, and of one that rests on a total left blank and worked out. */
export type ReadingWords = { readonly missing: string; readonly derived: string }

/**
 * An indicator in two texts, its value and its two counts: 43.5% and 313/720; under ten cases the fraction instead of a
 * percentage, of none a dash, without a figure `missing`. A count has no second text, but where it was worked out.
 */
export function rateText(
  { value, numerator, denominator, status, unit }: Reading,
  { missing, derived }: ReadingWords,
  t: NumberFormats,
): readonly [value: string, counts: string] {
  if (status === 'missing') return [missing, '']
  const mark = status === 'derived' ? ` ${derived}` : ''
  if (denominator === null) return [t.number(value!), mark.trim()]
  const counts =
    denominator < fewCases && unit === 'ratio' ? '' : fraction(numerator!, denominator, t)
  if (unit !== 'ratio')
    return [value === null ? counts : t.number(rounded(value, 1, 100) / 100), counts + mark]
  return [share(numerator, denominator, t)!, counts + mark]
}
