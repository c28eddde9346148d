/** How a printed percentage came about: rounded, cut off, or either (both give the same text). */
export type Convention = 'rounded' | 'truncated' | 'either'

/** How `numerator / denominator` gives a printed percentage such as 5.13; null when it gives it in neither way. */
export function conventionOf(
  printed: string,
  numerator: number,
  denominator: number,
): Convention | null {
  if (denominator === 0) return null
  const places = printed.split('.')[1]?.length ?? 0
  const scale = 10 ** places
  const wanted = Math.round(Math.abs(Number(printed)) * scale)
  const exact = (Math.abs(numerator) * 100 * scale) / Math.abs(denominator)
  const sign = Math.sign(Number(printed)) || 1
  if (numerator !== 0 && Math.sign(numerator / denominator) !== sign && wanted !== 0) return null
  const truncated = Math.floor(exact + 1e-9) === wanted
  const rounded = Math.round(exact + 1e-9) === wanted
  return truncated && rounded ? 'either' : rounded ? 'rounded' : truncated ? 'truncated' : null
}

/** A percentage to so many decimals, for messages: both ways where they differ, `5.14` or `5.13`. */
export function percentage(numerator: number, denominator: number, places: number): string {
  return ((numerator * 100) / denominator).toFixed(places)
}

/**
 * The whole numbers of last year from which a printed growth leads to this year's figure, rounded or cut off: the least
 * and the greatest; null when none does. An implied figure, never an observation.
 */
export function impliedBase(
  printed: string,
  now: number,
): { readonly low: number; readonly high: number } | null {
  const growth = Number(printed)
  const unit = 10 ** -(printed.split('.')[1]?.length ?? 0)
  if (growth - unit <= -100 || now <= 0) return null
  const least = Math.floor(now / (1 + (growth + unit) / 100))
  const most = Math.ceil(now / (1 + (growth - unit) / 100))
  const fits = (base: number): boolean =>
    base > 0 && conventionOf(printed, now - base, base) !== null
  const low = near(least, 1, fits)
  const high = near(most, -1, fits)
  return low === null || high === null || low > high ? null : { low, high }
}

/** The first whole number that fits, from one on, in steps; a bound is at most half the range away, so few are tried. */
function near(from: number, step: 1 | -1, fits: (base: number) => boolean): number | null {
  let [outside, tried] = [from, 0]
  while (!fits(outside)) {
    outside += step
    tried += 1
    if (tried > 1000) return null
  }
  return outside
}
