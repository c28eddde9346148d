import type { Fields } from '../dataset/agency-file.ts'
import type { Indicator, IndicatorStatus } from '../indicator/indicator.ts'
import { indicators } from '../indicator/indicators.ts'
import type { Words } from '../locale/words.ts'

/** A rate of a report in words: its value, or why there is none, and its two counts. */
export type Rate = {
  readonly indicator: Indicator
  readonly value: string
  readonly counts: string
}

/** The measures of a report with these ids, in words: ten cases and more a percentage, fewer the fraction, none a dash. */
export function ratesOf(rows: readonly Fields[], ids: readonly string[], t: Words): Rate[] {
  return ids.map((id) => {
    const row = rows.find((each) => each['indicator'] === id)!
    const [numerator, denominator] = [row['numerator'], row['denominator']] as (number | null)[]
    const known = numerator != null && denominator != null
    const counts = known ? `${t.number(numerator)}/${t.number(denominator)}` : '—'
    return {
      indicator: indicators.find((each) => each.id === id)!,
      value: valueOf(row['status'] as IndicatorStatus, row['value'] as number | null, t),
      counts,
    }
  })
}

function valueOf(status: IndicatorStatus, value: number | null, t: Words): string {
  const { missing, fewCases, noCases } = t.agency
  if (status === 'missing' || (status === 'computed' && value === null)) return missing
  if (status === 'small') return fewCases
  if (status === 'zero') return t.phrase.withMore('—', noCases)
  return `${(value! * 100).toFixed(1)}%`
}
