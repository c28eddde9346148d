import { levels } from '../../agency/levels.ts'
import type { RowNamed } from '../../dataset/tables.ts'
import type { Words } from '../../locale/words.ts'
import { scopes } from '../../report/report.ts'
import type { Review } from '../../report/review.ts'
import { withUnit } from '../cell-labels.ts'
import type { Entry } from './directory.ts'
import type { Group, Member } from './groups.ts'
import type { PublishedIndicator } from './indicators.ts'
import { inWords, unitOf } from './indicators.ts'
import type { Readings, YearReading } from './indicator-series.ts'

/** A row of the table of similar agencies: one agency's newest figure. */
export type StripRow = {
  readonly agency: RowNamed<'agencies'>
  readonly reading: YearReading
  /** How its report was compared with its source. */
  readonly review: Review
  readonly value: string
  readonly counts: string
}

/** Similar agencies beside each other. */
export type GroupStrip = {
  readonly id: string
  readonly title: string
  readonly rows: readonly StripRow[]
}

/** A group in words: 县级，全行政区域. */
export function groupLabel({ level, scope }: Member, t: Words): string {
  return t.indicators.group(t.label(levels[level]), t.label(scopes[scope]))
}

/** A group in words with how many agencies: 县级，全行政区域：3个机关. */
export function groupTitle(member: Member, count: number, t: Words): string {
  return t.indicators.groupTitle(groupLabel(member, t), t.number(count))
}

/** The id of a group in addresses and files: county-region. */
export function groupId({ level, scope }: Member): string {
  return `${level}-${scope}`
}

/** The newest figures of a group of similar agencies, in the order of their codes. */
export function stripOf(group: Group<Entry>, readings: Readings, t: Words): GroupStrip {
  const first = group[0]!
  const id = groupId(first)
  const title = groupTitle(first, group.length, t)
  const rows = group.flatMap(({ id, agency, reports }): StripRow[] => {
    const reading = readings.get(id)?.at(-1)
    if (!reading) return []
    const [value, counts] = inWords(reading, t)
    const { review } = reports.find(({ year }) => year === reading.year)!
    return [{ agency, reading, review, value, counts }]
  })
  return { id, title, rows }
}

/** The columns of the table, each a field of `indicators` and its head: agency, year, value with its unit, the counts of a ratio. */
export function columnsOf(
  indicator: PublishedIndicator,
  t: Words,
): readonly (readonly [field: keyof RowNamed<'indicators'>, head: string])[] {
  const { agency, indicators } = t
  const ratio = indicator.unit === 'ratio'
  const value = agency.indicatorValue
  return [
    ['agency_id', indicators.agency],
    ['year', agency.year],
    ['value', ratio ? value : withUnit(value, unitOf(indicator, t), t)],
    ...(ratio ? ([['numerator', agency.counts]] as const) : []),
  ]
}
