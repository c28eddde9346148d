import type { Words } from '../locale/words.ts'
import { fewCases } from './indicator.ts'

/** A share of a whole: a percentage from ten cases on, the bare fraction below, a dash of none; null where a part is unknown. */
export function share(
  part: number | null,
  whole: number | null,
  t: Pick<Words, 'number'>,
): string | null {
  if (part === null || whole === null) return null
  if (whole === 0) return '—'
  if (whole < fewCases) return `${t.number(part)}/${t.number(whole)}`
  return `${((part / whole) * 100).toFixed(1)}%`
}
