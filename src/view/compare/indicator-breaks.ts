import { breaksOf } from '../../indicator/breaks.ts'
import type { SeriesBreak } from '../../indicator/breaks.ts'
import { indicatorOf } from '../../indicator/indicators.ts'
import type { HeldReport } from './directory.ts'

/** What keeps figures of an agency's two reports from being joined: `scope`, then the ids of the breaks that the indicator crosses. */
export function breaksBetween(
  indicator: string,
  before: HeldReport,
  after: HeldReport,
): readonly string[] {
  const alike = before.scope === after.scope && after.scope !== 'unknown'
  return [
    ...(alike ? [] : ['scope']),
    ...breaksWithin(indicator, [before.year, after.year]).map(({ id }) => id),
  ]
}

/** The breaks of an indicator's series after the first of some years, up to the last. */
export function breaksWithin(
  indicator: string,
  years: readonly number[],
): readonly (SeriesBreak & { readonly year: number })[] {
  return breaksOf(indicatorOf(indicator))
    .map((each) => ({ ...each, year: Number(each.since.slice(0, 4)) }))
    .filter(({ year }) => years[0]! < year && year <= years.at(-1)!)
}
