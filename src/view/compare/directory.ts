import { levels } from '../../agency/agency.ts'
import type { RowNamed } from '../../dataset/tables.ts'
import { scopes } from '../../report/report.ts'
import type { Group, Member } from './groups.ts'
import { groupsOf } from './groups.ts'
import { published } from '../../published/here.ts'

/** What a report counts, as far as a comparison has to know. */
export type HeldReport = Pick<RowNamed<'reports'>, 'year' | 'scope' | 'edition' | 'review'>

/** An agency of which a report is held that is no draft, with those reports, oldest first; level and scope are those of the newest. */
export type Entry = Member & {
  readonly agency: RowNamed<'agencies'>
  readonly reports: readonly HeldReport[]
}

/** Where an agency stands in its group; the group is null where its scope is not known. */
export type GroupPosition = {
  readonly entry: Entry
  readonly group: Group<Entry> | null
  readonly at: number
}

/** Agencies with reports by level, highest first, and scope, and each by its id. */
export type Directory = {
  readonly groups: readonly Group<Entry>[]
  readonly places: ReadonlyMap<string, GroupPosition>
}

/** The directory of the agencies, made once for all pages. */
export function directory(): Directory {
  return published.once(makeDirectory)
}

function makeDirectory(): Directory {
  return directoryOf(published.table('agencies'), published.table('reports'))
}

/** The directory of agencies and their reports: what is a draft is no part of it. */
export function directoryOf(
  agencies: readonly RowNamed<'agencies'>[],
  rows: readonly RowNamed<'reports'>[],
): Directory {
  const held = Map.groupBy(rows, ({ agency_id }) => agency_id)
  const entries = agencies.flatMap((agency): Entry[] => {
    const { agency_id: id, level, division_code: code } = agency
    const reports = (held.get(id) ?? [])
      .filter(({ reviewed }) => reviewed)
      .sort((a, b) => a.year - b.year)
    const newest = reports.at(-1)
    return newest ? [{ id, level, code, scope: newest.scope, agency, reports }] : []
  })
  const order = ([first]: Group<Entry>): number =>
    Object.keys(levels).indexOf(first!.level) * 10 + Object.keys(scopes).indexOf(first!.scope)
  const groups = [...groupsOf(entries)].sort((a, b) => order(a) - order(b))
  const places = new Map<string, GroupPosition>(
    entries.map((entry) => [entry.id, { entry, group: null, at: 0 }]),
  )
  for (const group of groups) {
    group.forEach((entry, at) => places.set(entry.id, { entry, group, at }))
  }
  return { groups, places }
}
