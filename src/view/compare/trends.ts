import type { RowNamed } from '../../dataset/tables.ts'
import type { Words } from '../../locale/words.ts'
import type { Directory } from './directory.ts'
import { inWords } from './indicators.ts'
import type { Readings } from './indicator-series.ts'

/** An agency's figures year by year, as two texts each; null for a year of which no report is held. */
export type Trend = {
  readonly agency: RowNamed<'agencies'>
  readonly figures: readonly (readonly [value: string, counts: string] | null)[]
  /** Whether its reports differ in scope, so that its own years are not comparable. */
  readonly mixed: boolean
}

/** Every agency with more than one year, in the order of groups and codes, and the years that any of them has. */
export function trendsOf(
  { places }: Directory,
  readings: Readings,
  t: Words,
): { readonly years: readonly number[]; readonly trends: readonly Trend[] } {
  const several = [...places.values()]
    .map(({ entry }) => entry)
    .filter(({ reports }) => reports.length > 1)
    .sort((a, b) => (a.code === b.code ? (a.id < b.id ? -1 : 1) : a.code < b.code ? -1 : 1))
  const years = [
    ...new Set(several.flatMap(({ reports }) => reports.map(({ year }) => year))),
  ].sort((a, b) => a - b)
  const trends = several.map(({ id, agency, reports }) => ({
    agency,
    mixed: new Set(reports.map(({ scope }) => scope)).size > 1,
    figures: years.map((year) => {
      const reading = readings.get(id)?.find((each) => each.year === year)
      return reading ? inWords(reading, t) : null
    }),
  }))
  return { years, trends }
}
