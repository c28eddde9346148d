import type { ReportFile } from '../dataset/agency-file.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { isSum } from '../indicator/indicator.ts'
import { indicatorOf, indicators } from '../indicator/indicators.ts'
import { cellsIn } from '../report/figures.ts'
import { fraction, percent } from '../locale/share.ts'
import { boundsText } from './compare/rate-text.ts'
import type { Words } from '../locale/words.ts'

/** A rate of a report in words: its value, or why there is none, and its two counts, from 10 to 99 cases with its bounds. */
export type Rate = {
  readonly indicator: Indicator
  readonly value: string
  readonly counts: string
  /** Whether it rests on a total left blank, which has an asterisk; whether bounds follow the counts. */
  readonly derived: boolean
  readonly bounded: boolean
}

/** The indicators of a report with these ids, in words: ten cases and more a percentage, fewer the fraction, none a dash. */
export function ratesOf(rows: ReportFile['indicators'], ids: readonly string[], t: Words): Rate[] {
  return ids.map((id) => {
    const row = rows.find((each) => each.indicator === id)!
    const { numerator: part, denominator: whole } = row
    const derived = row.status === 'derived'
    return {
      indicator: indicators.find((each) => each.id === id)!,
      value: valueOf(part, whole, t),
      counts:
        part === null || whole === null
          ? '—'
          : `${fraction(part, whole, t)}${derived ? '*' : ''}${boundsText(row, t)}`,
      derived,
      bounded: boundsText(row, t) !== '',
    }
  })
}

function valueOf(part: number | null, whole: number | null, t: Words): string {
  const { missing, fewCases, noCases } = t.agency
  if (part === null || whole === null) return missing
  if (whole === 0) return t.phrase.withMore('—', noCases)
  return percent(part, whole, t) ?? fewCases
}

/** The cells of the report that an indicator is made of, those of its numerator first. */
export function cellsOf(report: ReportFile, id: string): readonly string[] {
  const { numerator, denominator } = indicatorOf(id)
  return [numerator, denominator].flatMap((part) =>
    part && isSum(part) ? cellsIn(report, part) : [],
  )
}
