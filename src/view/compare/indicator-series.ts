import { sliceOf } from '../../published/files.ts'
import type { Reading } from './rate-text.ts'

/** A measure of an agency's report on a year. */
export type YearReading = Reading & { readonly year: number }

/** The readings of a measure by agency id, oldest first. */
export type Readings = ReadonlyMap<string, readonly YearReading[]>

// The pages of a measure are built one after the other: one slice is kept, so that memory stays flat.
let last: { readonly id: string; readonly readings: Readings } | null = null
const newest = new Map<string, ReadonlyMap<string, YearReading>>()

/** The readings of a measure, from its published slice. */
export function readingsOf(id: string): Readings {
  if (last?.id !== id) last = { id, readings: read(id) }
  return last.readings
}

/** The newest reading of a measure by agency id, read once for all pages: for the few measures that every agency's page needs. */
export function newestReadings(id: string): ReadonlyMap<string, YearReading> {
  const known = newest.get(id)
  if (known) return known
  const made = new Map([...read(id)].map(([agency, readings]) => [agency, readings.at(-1)!]))
  newest.set(id, made)
  return made
}

function read(id: string): Readings {
  const readings = new Map<string, YearReading[]>()
  for (const row of sliceOf(`indicators/${id}`)) {
    const { year, value, numerator, denominator, status } = row as unknown as YearReading
    const agency = String(row['agency_id'])
    const own = readings.get(agency)
    const reading = { year, value, numerator, denominator, status }
    if (own) own.push(reading)
    else readings.set(agency, [reading])
  }
  return readings
}
