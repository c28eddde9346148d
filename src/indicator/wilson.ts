/** How far chance alone may move a share of so few cases: its 95 % bounds, to six decimals. */
export type Bounds = { readonly low: number; readonly high: number }

// The 97.5 % point of the standard normal distribution.
const z = 1.959963984540054

/**
 * The 95 % bounds of a share by Wilson's score (E. B. Wilson, Journal of the American Statistical Association 22, 1927).
 * A report counts all its cases and is no sample: the bounds say how much a share would scatter were such cases decided
 * alike again, so that a difference of a few cases is not taken for one of practice. Null without cases.
 */
export function wilson(part: number, whole: number): Bounds | null {
  if (whole < 1 || part < 0 || part > whole) return null
  const share = part / whole
  const square = (z * z) / whole
  const middle = share + square / 2
  const half = z * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole))
  const bound = (value: number): number =>
    Math.round(Math.min(1, Math.max(0, value / (1 + square))) * 1e6) / 1e6
  return { low: bound(middle - half), high: bound(middle + half) }
}
