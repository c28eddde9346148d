import type { DrawnChart } from '../../charts/chart.ts'
import { sidesCsv } from '../../charts/chart-csv.ts'
import { csvLine } from '../../dataset/files/csv.ts'
import type { Row } from '../../dataset/table.ts'
import type { Directory, Entry } from './directory.ts'
import { breaksBetween } from './indicator-breaks.ts'
import type { YearReading, Readings } from './indicator-series.ts'
import type { PublishedIndicator } from './indicators.ts'
import type { PairSide } from './pair.ts'
import { trendGroups } from './trends.ts'
import { groupId } from './strips.ts'

/** The columns of the file of an indicator's charts; one row is an agency's figure of a year. */
export const indicatorChartColumns = [
  'report_id',
  'agency_id',
  'name_zh',
  'name_en',
  'group',
  'year',
  'indicator',
  'value',
  'numerator',
  'denominator',
  'status',
  'unit',
  'low',
  'high',
  'scope',
  'edition',
  'review',
  'breaks',
  'findings',
] as const

/** The ids of findings on the cells that an indicator of an agency's report on a year is made of. */
type FindingsOn = (agency: string, year: number, indicator: string) => readonly string[]

/**
 * The file of an indicator's charts, canonical CSV: of each agency with a report that is no draft the newest figure, as its strip
 * has it, and every year of those whose line is drawn. Groups as on the page, their agencies in the order of division codes,
 * years oldest first. `group` is level and scope, empty where the scope is not known. `breaks`: what keeps the figure from
 * being joined to that in the row before: `scope`, or ids of breaks in the series.
 */
export function indicatorCsv(
  held: Directory,
  { id }: PublishedIndicator,
  readings: Readings,
  findingsOn: FindingsOn,
): string {
  const lines = new Set(trendGroups(held).flatMap(({ drawn, entries }) => (drawn ? entries : [])))
  const apart = [...held.places.values()].flatMap(({ entry, group }) => (group ? [] : [entry]))
  const rows = [...held.groups, apart].flatMap((group) =>
    group.flatMap((entry) => {
      const all = readings.get(entry.id) ?? []
      const own = lines.has(entry) ? all : all.slice(-1)
      return own.map((reading, at) => [
        ...rowOf(entry, id, reading, own[at - 1]),
        findingsOn(entry.id, reading.year, id),
      ])
    }),
  )
  return [indicatorChartColumns, ...rows].map((row) => csvLine(row)).join('')
}

/** The file of a pair's chart, with the columns of every chart's file: the figures of the one, then of the other. */
export function pairCsv(
  charts: { readonly zh: DrawnChart; readonly en: DrawnChart },
  sides: readonly PairSide[],
): string {
  return sidesCsv(
    charts,
    sides.map(({ report }) => report),
  )
}

function rowOf(
  entry: Entry,
  indicator: string,
  reading: YearReading,
  before: YearReading | undefined,
): Row {
  const { agency, reports } = entry
  const report = reports.find(({ year }) => year === reading.year)!
  const last = before && reports.find(({ year }) => year === before.year)
  return [
    reading.report_id,
    entry.id,
    agency.name_zh,
    agency.name_en,
    entry.scope === 'unknown' ? null : groupId(entry),
    reading.year,
    indicator,
    reading.value,
    reading.numerator,
    reading.denominator,
    reading.status,
    reading.unit,
    reading.low,
    reading.high,
    report.scope,
    report.edition,
    report.review,
    last ? breaksBetween(indicator, last, report) : [],
  ]
}
