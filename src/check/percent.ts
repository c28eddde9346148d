import { rounded } from '../locale/share.ts'
import type { Stated } from '../report/stated.ts'

/** How a printed number came about: rounded, cut off, or either (both give the same text). */
export type Convention = 'rounded' | 'truncated' | 'either'

/** A number with the decimals to which it is printed. */
export type Printed = Pick<Stated, 'value' | 'decimals'>

/** How `numerator / denominator` gives a printed percentage such as 5.13; null when it gives it in neither way. */
export function conventionOf(
  printed: Printed,
  numerator: number,
  denominator: number,
): Convention | null {
  return shorteningOf(printed, numerator * 100, denominator)
}

/** How `numerator / denominator` gives a printed number, to its decimals; null when it gives it in neither way. */
export function shorteningOf(
  { value, decimals }: Printed,
  numerator: number,
  denominator: number,
): Convention | null {
  const scale = 10 ** decimals
  const wanted = Math.round(value * scale)
  const exact = (numerator * scale) / denominator
  const size = Math.abs(exact) + 1e-9
  const truncated = Math.floor(size) * Math.sign(exact) === wanted
  const rounded = Math.round(size) * Math.sign(exact) === wanted
  return truncated && rounded ? 'either' : rounded ? 'rounded' : truncated ? 'truncated' : null
}

/** A percentage to so many decimals, rounded: 5.14 for 37 of 720; for messages. */
export function percentage(numerator: number, denominator: number, places: number): string {
  return (rounded(numerator * 100, denominator, 10 ** places) / 10 ** places).toFixed(places)
}

/**
 * The whole numbers of last year from which a printed growth leads to this year's figure, rounded or cut off: the least
 * and the greatest; null when none does. An implied figure, never an observation.
 */
export function impliedBase(
  printed: Printed,
  now: number,
): { readonly low: number; readonly high: number } | null {
  if (now <= 0) return null
  const { value: growth, decimals } = printed
  const unit = 10 ** -decimals
  const most = growth + (growth < 0 ? unit / 2 : unit)
  const least = growth - (growth > 0 ? unit / 2 : unit)
  const fits = (base: number): boolean =>
    base > 0 && conventionOf(printed, now - base, base) !== null
  const low = near(Math.floor(now / (1 + most / 100)), 1, fits)
  const high = near(Math.ceil(now / (1 + least / 100)), -1, fits)
  return low === null || high === null ? null : { low, high }
}

/** The first whole number that fits, of a few from one on, in steps: a bound is hardly a step from it. */
function near(from: number, step: 1 | -1, fits: (base: number) => boolean): number | null {
  for (let tried = 0; tried < 4; tried += 1) {
    if (fits(from + tried * step)) return from + tried * step
  }
  return null
}
