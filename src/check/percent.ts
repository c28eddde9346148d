import { rounded } from '../locale/share.ts'

/** How a printed percentage came about: rounded, cut off, or either (both give the same text). */
export type Convention = 'rounded' | 'truncated' | 'either'

/** How `numerator / denominator` gives a printed percentage such as 5.13; null when it gives it in neither way. */
export function conventionOf(
  printed: string,
  numerator: number,
  denominator: number,
): Convention | null {
  const scale = 10 ** places(printed)
  const wanted = Math.round(Number(printed) * scale)
  const exact = (numerator * 100 * scale) / denominator
  const size = Math.abs(exact) + 1e-9
  const truncated = Math.floor(size) * Math.sign(exact) === wanted
  const rounded = Math.round(size) * Math.sign(exact) === wanted
  return truncated && rounded ? 'either' : rounded ? 'rounded' : truncated ? 'truncated' : null
}

/** The decimals of a printed number: 2 for 5.13. */
export function places(printed: string): number {
  return printed.split('.')[1]?.length ?? 0
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
  printed: string,
  now: number,
): { readonly low: number; readonly high: number } | null {
  if (now <= 0) return null
  const growth = Number(printed)
  const unit = 10 ** -places(printed)
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
