/** A measure of a report as the published files give it. */
export type Reading = {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly status: string
}

/**
 * A measure in two texts, its value and its two counts: 43.5% and 313/720; under ten cases the fraction instead of a
 * percentage, of none a dash, without a figure `missing`. A count has no second text.
 */
export function shown(
  { value, numerator, denominator, status }: Reading,
  missing: string,
  number: (value: number) => string,
): readonly [value: string, counts: string] {
  if (status === 'missing') return [missing, '']
  if (denominator === null) return [number(value!), '']
  const counts = `${number(numerator!)}/${number(denominator)}`
  if (value === null) return [denominator ? counts : '—', '']
  return [`${(value * 100).toFixed(1)}%`, counts]
}
