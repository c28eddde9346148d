import { published } from '../../published/here.ts'
import type { RowNamed } from '../../dataset/tables.ts'
import type { Reading } from './rate-text.ts'

/** An indicator of an agency's report on a year. */
export type YearReading = Reading & Pick<RowNamed<'indicators'>, 'report_id' | 'year'>

/** The readings of an indicator by agency id, oldest first; drafts are left out. */
export type Readings = ReadonlyMap<string, readonly YearReading[]>

/** The readings of an indicator. Its pages are built one after the other: those of one are kept. */
export function readingsOf(id: string): Readings {
  return published.recent(readSeries, id)
}

/** The newest reading of an indicator by agency id, made once for all pages: for the few that every agency's page needs. */
export function newestReadings(id: string): ReadonlyMap<string, YearReading> {
  return published.recent(readNewest, id, Infinity)
}

/** The newest reading of an indicator of one agency; null where none of its reports is held that is no draft. */
export function newestReading(id: string, agency: string): YearReading | null {
  return newestOf(`${id} ${agency}`)
}

const newestOf = published.keyed('newest', (key): YearReading | null => {
  const [id, agency] = key.split(' ') as [string, string]
  return newestReadings(id).get(agency) ?? null
})

function readSeries(id: string): Readings {
  return Map.groupBy(readIn(id), ({ agency_id }) => agency_id)
}

function readNewest(id: string): ReadonlyMap<string, YearReading> {
  return new Map(readIn(id).map((row) => [row.agency_id, row]))
}

function readIn(id: string): ReturnType<typeof published.indicator> {
  return published.indicator(id).filter(({ reviewed }) => reviewed)
}
