import type { NumberFormats } from './format.ts'

/** Below this many cases a share is not given as one: numerator and denominator stand alone. */
export const fewCases = 10

/**
 * A share as it stands by itself: a percentage from ten cases on, the bare fraction below, a dash of none; null where
 * either number is not known. Worked out from the two counts, never from a value that was rounded before.
 */
export function share(part: number | null, whole: number | null, t: NumberFormats): string | null {
  if (part === null || whole === null) return null
  if (whole === 0) return '—'
  return percent(part, whole, t) ?? fraction(part, whole, t)
}

/**
 * A share beside its count: a percentage with one decimal, <0.1% (below 0, >−0.1%) and >99.9% where it would look like none or all; null
 * under ten cases and where either number is not known.
 */
export function percent(
  part: number | null,
  whole: number | null,
  t: NumberFormats,
): string | null {
  if (part === null || whole === null || whole < fewCases) return null
  const thousandths = rounded(part, whole, 1000)
  if (thousandths === 0 && part !== 0) {
    return part > 0 ? `<${t.percent(0.001)}` : `>${t.percent(-0.001)}`
  }
  if (thousandths === 1000 && part < whole) return `>${t.percent(0.999)}`
  return t.percent(thousandths / 1000)
}

/** The two counts of a share: 313/720. */
export function fraction(part: number, whole: number, t: NumberFormats): string {
  return `${t.number(part)}/${t.number(whole)}`
}

/** A share as it is published: to six decimals. */
export function ratioOf(part: number, whole: number): number {
  return rounded(part, whole, 1e6) / 1e6
}

/**
 * `part / whole` in so many parts of one, a whole number, halves away from zero. Exact for counts: the division is of
 * whole numbers below 2^53, whose quotient a binary fraction cannot lift to the next whole number.
 */
export function rounded(part: number, whole: number, parts: number): number {
  const size = Math.floor((2 * Math.abs(part) * parts + whole) / (2 * whole))
  return part < 0 && size > 0 ? -size : size
}
