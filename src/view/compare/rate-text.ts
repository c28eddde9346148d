import type { RowNamed } from '../../dataset/tables.ts'
import type { NumberFormats } from '../../locale/format.ts'
import { fewCases, fraction, share } from '../../locale/share.ts'

/** An indicator of a report as the published files give it. */
export type Reading = Pick<RowNamed<'indicators'>, 'value' | 'numerator' | 'denominator' | 'status'>

/**
 * An indicator in two texts, its value and its two counts: 43.5% and 313/720; under ten cases the fraction instead of a
 * percentage, of none a dash, without a figure `missing`. A count has no second text.
 */
export function rateText(
  { value, numerator, denominator, status }: Reading,
  missing: string,
  t: NumberFormats,
): readonly [value: string, counts: string] {
  if (status === 'missing') return [missing, '']
  if (denominator === null) return [t.number(value!), '']
  const counts = denominator < fewCases ? '' : fraction(numerator!, denominator, t)
  return [share(numerator, denominator, t)!, counts]
}
