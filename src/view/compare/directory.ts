import { levels } from '../../agency/agency.ts'
import type { Fields } from '../../dataset/agency-file.ts'
import { scopes } from '../../report/report.ts'
import { table } from '../site.ts'
import type { Group, Peer } from './peer-groups.ts'
import { groupsOf } from './peer-groups.ts'

/** What a report counts, as far as a comparison has to know. */
export type Held = { readonly year: number; readonly scope: string; readonly edition: string }

/** An agency of which a report is held, with its reports, oldest first; level and scope are those of the newest. */
export type Entry = Peer & { readonly agency: Fields; readonly reports: readonly Held[] }

/** Where an agency stands in its group; the group is null where its scope is not known. */
export type Place = {
  readonly entry: Entry
  readonly group: Group<Entry> | null
  readonly at: number
}

/** Agencies with reports by level, highest first, and scope, and each by its id. */
export type Directory = {
  readonly groups: readonly Group<Entry>[]
  readonly places: ReadonlyMap<string, Place>
}

let read: Directory | null = null

/** The directory of the agencies, read once for all pages. */
export function directory(): Directory {
  return (read ??= directoryOf(table('agencies'), table('reports')))
}

/** Sorts the rows of the published tables of agencies and reports into groups. */
export function directoryOf(agencies: readonly Fields[], reports: readonly Fields[]): Directory {
  const held = Map.groupBy(reports, (row) => String(row['agency_id']))
  const entries = agencies.flatMap((agency): Entry[] => {
    const id = String(agency['agency_id'])
    const own = (held.get(id) ?? [])
      .map((row) => ({
        year: Number(row['year']),
        scope: String(row['scope']),
        edition: String(row['edition']),
      }))
      .sort((a, b) => a.year - b.year)
    const newest = own.at(-1)
    const level = String(agency['level'])
    const code = String(agency['division_code'])
    return newest ? [{ id, level, code, scope: newest.scope, agency, reports: own }] : []
  })
  const order = ([first]: Group<Entry>): number =>
    Object.keys(levels).indexOf(first!.level) * 10 + Object.keys(scopes).indexOf(first!.scope)
  const groups = [...groupsOf(entries)].sort((a, b) => order(a) - order(b))
  const places = new Map(entries.map((entry) => [entry.id, { entry, group: null, at: 0 } as Place]))
  for (const group of groups) {
    group.forEach((entry, at) => places.set(entry.id, { entry, group, at }))
  }
  return { groups, places }
}
