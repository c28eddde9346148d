import { levels } from '../../agency/levels.ts'
import type { RowNamed } from '../../dataset/tables.ts'
import { scopes } from '../../report/report.ts'
import type { Group, Member } from './groups.ts'
import { groupsOf, hasPage, likeAgencies } from './groups.ts'
import { published } from '../../published/here.ts'

/** What a report counts, as far as a comparison has to know. */
export type HeldReport = Pick<RowNamed<'reports'>, 'year' | 'scope' | 'edition' | 'review'>

/** An agency of which a report is held that is no draft, with those reports, oldest first; level and scope are those of the newest. */
export type Entry = Member & {
  readonly agency: RowNamed<'agencies'>
  readonly reports: readonly HeldReport[]
}

/** Whom an agency stands beside: the most alike of its group, and whether they surely have a page together; and the two nearest. */
export type Neighbours = {
  readonly entry: Entry
  readonly like: readonly { readonly entry: Entry; readonly paged: boolean }[]
  readonly nearest: readonly Entry[]
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
  return directoryOf(published.table('agencies'), heldReports(''))
}

/** What the directory takes of the reports, so that no page of it depends on more. */
const heldReports = published.keyed('held-reports', () =>
  published.table('reports').map(({ agency_id, year, scope, edition, review, reviewed }) => ({
    ...{ agency_id, year, scope, edition, review, reviewed },
  })),
)

/** What the directory has of an agency; null where no report of it is held that is no draft. */
export const entryOf = published.keyed(
  'entry',
  (id): Entry | null => directory().places.get(id)?.entry ?? null,
)

/** How many similar agencies stand beside one. What the whole group has changes with every report: it is on indicator pages. */
const beside = 4

/** Whom an agency stands beside; null where its scope is not known. */
export const neighboursOf = published.keyed('neighbours', (id): Neighbours | null => {
  const { entry, group, at } = directory().places.get(id) ?? { group: null }
  if (!group) return null
  return {
    entry,
    like: likeAgencies(group, at, beside).map((each, index) => ({
      entry: each,
      paged: hasPage(group, index),
    })),
    nearest: likeAgencies(group, at, 2),
  }
})

/** The directory of agencies and their reports: what is a draft is no part of it. */
export function directoryOf(
  agencies: readonly RowNamed<'agencies'>[],
  rows: readonly (HeldReport & Pick<RowNamed<'reports'>, 'agency_id' | 'reviewed'>)[],
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
