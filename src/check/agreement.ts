import type { Label } from '../locale/label.ts'
import type { Claim } from '../report/report.ts'
import { readStated } from '../report/stated.ts'
import type { Convention } from './percent.ts'
import { shorteningOf } from './percent.ts'

/** How a figure of the text follows from the tables: as it is, shortened, or within what an approximation says. */
export type Agreement = 'same' | Convention | 'approximate'

/** The words for each way of agreeing but the plainest. */
export const agreementLabels: Readonly<Record<Agreement, Label | null>> = {
  same: null,
  rounded: { zh: '四舍五入', en: 'rounded' },
  truncated: { zh: '截去尾数', en: 'cut off, not rounded' },
  either: { zh: '四舍五入或截尾均可', en: 'rounded or cut off alike' },
  approximate: { zh: '在约数范围内', en: 'within the approximation' },
}

/** How a claim follows from `numerator / denominator`, in the claim's own unit; null where it does not. */
export function agreementOf(
  { printed, precision }: Pick<Claim, 'printed' | 'precision'>,
  numerator: number,
  denominator = 1,
): Agreement | null {
  const stated = readStated(printed)!
  const exact = numerator / denominator
  if (precision !== 'exact') return within(stated, precision, exact) ? 'approximate' : null
  if (stated.value === exact) return 'same'
  return shorteningOf(stated, numerator, denominator)
}

/**
 * Whether a figure lies within what an approximation says. It speaks in units of its last digit that is no zero, so that
 * 约700 is about as many hundreds, 近720 up to ten fewer, 700余 fewer than a hundred more; of a round number not all of a
 * unit is meant.
 */
function within(
  { value, decimals }: { readonly value: number; readonly decimals: number },
  precision: Exclude<Claim['precision'], 'exact'>,
  exact: number,
): boolean {
  const size = Math.abs(value)
  const more = (exact - value) * (value < 0 ? -1 : 1)
  const unit = unitOf(size, decimals)
  switch (precision) {
    case 'about':
      return Math.abs(more) <= Math.min(unit, size / 10)
    case 'over':
      return more >= 0 && more < Math.min(unit, Math.max(size / 2, 10))
    case 'under':
      return more <= 0 && more >= -Math.min(unit, size / 10)
  }
}

/** The worth of one in the last digit that is no zero: 100 of 700, 0.01 of 1.35. */
function unitOf(size: number, decimals: number): number {
  let digits = Math.round(size * 10 ** decimals)
  let unit = 10 ** -decimals
  for (; digits > 0 && digits % 10 === 0; digits /= 10) unit *= 10
  return unit
}
