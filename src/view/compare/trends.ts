import { byCodeUnit } from '../../curated/order.ts'
import type { RowNamed } from '../../dataset/tables.ts'
import type { Words } from '../../locale/words.ts'
import type { Directory, Entry } from './directory.ts'
import { inWords } from './indicators.ts'
import type { Readings } from './indicator-series.ts'
import { groupId } from './strips.ts'

/** Agencies of one level and scope of which more than one year is held; `drawn`: they are few enough for a line each. */
export type TrendGroup = {
  /** The id of its chart on a page. */
  readonly id: string
  readonly entries: readonly Entry[]
  /** The years that any of them has, oldest first. */
  readonly years: readonly number[]
  readonly drawn: boolean
}

/** An agency's figures year by year, as two texts each; null for a year of which no report is held. */
export type Trend = {
  readonly agency: RowNamed<'agencies'>
  readonly figures: readonly (readonly [value: string, counts: string] | null)[]
  /** Whether its reports differ in scope, so that its own years are not comparable. */
  readonly mixed: boolean
}

/** Above this many agencies of a group no line is drawn. */
const fewLines = 12

/** The groups with agencies of more than one year, in the order of the pages; those of a scope that is not known last, by level. */
export function trendGroups({ groups, places }: Directory): readonly TrendGroup[] {
  const unknown = [...places.values()]
    .flatMap(({ entry, group }) => (group ? [] : [entry]))
    .sort((a, b) => byCodeUnit(a.code, b.code) || byCodeUnit(a.id, b.id))
  const apart = [...Map.groupBy(unknown, ({ level }) => level).values()]
  return [...groups, ...apart].flatMap((group): TrendGroup[] => {
    const entries = group.filter(({ reports }) => reports.length > 1)
    if (entries.length === 0) return []
    const years = new Set(entries.flatMap(({ reports }) => reports.map(({ year }) => year)))
    return [
      {
        id: `trend-${groupId(group[0]!)}`,
        entries,
        years: [...years].sort((a, b) => a - b),
        drawn: entries.length <= fewLines,
      },
    ]
  })
}

/** The figures of a group's agencies, in the order of their codes. */
export function trendsOf(
  { entries, years }: TrendGroup,
  readings: Readings,
  t: Words,
): readonly Trend[] {
  return entries.map(({ id, agency, reports }) => ({
    agency,
    mixed: new Set(reports.map(({ scope }) => scope)).size > 1,
    figures: years.map((year) => {
      const reading = readings.get(id)?.find((each) => each.year === year)
      return reading ? inWords(reading, t) : null
    }),
  }))
}
