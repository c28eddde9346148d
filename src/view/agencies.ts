import type { Level } from '../agency/levels.ts'
import { agencyKinds } from '../agency/agency.ts'
import { levels } from '../agency/levels.ts'
import { byCodeUnit } from '../curated/order.ts'
import type { RowNamed } from '../dataset/tables.ts'
import { published } from '../published/here.ts'
import type { Words } from '../locale/words.ts'
import type { Review } from '../report/review.ts'

type Agency = RowNamed<'agencies'>

/** Agencies of a province, by level from the highest, in the order of their division codes. */
export type Province = {
  readonly id: string
  readonly name: string
  readonly count: number
  readonly levels: readonly { readonly name: string; readonly agencies: readonly Agency[] }[]
}

/** What kind of agency it is, at which level, in words. */
export function kindOf(agency: Agency, t: Words): string {
  return t.label(agencyKinds[agency.kind].label)
}

/** The level of government in words. */
export function levelOf(agency: Agency, t: Words): string {
  return t.label(levels[agency.level])
}

/** The years of which reports of an agency are held: 2024, 2022–2024; – where none is. */
export function yearsHeld({ first_year: first, last_year: last }: Agency): string {
  return first === null || last === null ? '–' : yearsOf(first, last)
}

/** From a year to another: 2024, 2022–2024. */
export function yearsOf(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`
}

/** Agencies by the first letter of their division's pinyin, in the order of that pinyin. */
export function byLetter(
  agencies: readonly Agency[],
): readonly (readonly [letter: string, agencies: readonly Agency[]])[] {
  const order = (agency: Agency): string =>
    `${agency.division_en ?? agency.name_en} ${agency.agency_id}`
  const sorted = [...agencies].sort((a, b) => byCodeUnit(order(a), order(b)))
  return [...Map.groupBy(sorted, (agency) => order(agency).charAt(0))]
}

/** Rows of agencies grouped by province, then level; the nation first. */
export function byProvince(agencies: readonly Agency[], t: Words): readonly Province[] {
  const key = (agency: Agency): string => (agency.province_code ?? '000000').slice(0, 2)
  const order = (agency: Agency): string => `${agency.division_code} ${agency.agency_id}`
  const sorted = [...agencies].sort((a, b) => byCodeUnit(order(a), order(b)))
  return [...Map.groupBy(sorted, key)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([code, rows]) => ({
      id: `p${code}`,
      name: t.column(rows[0]!, 'province') ?? t.list.nation,
      count: rows.length,
      levels: (Object.keys(levels) as Level[])
        .map((level) => ({
          name: t.label(levels[level]),
          agencies: rows.filter((row) => row.level === level),
        }))
        .filter((level) => level.agencies.length > 0),
    }))
}

/** The ids of the agencies that an agency is the successor of. */
export const predecessorsOf = published.keyed('predecessors', (id): readonly string[] =>
  (published.once(followed).get(id) ?? []).map(({ agency_id }) => agency_id),
)

function followed(): ReadonlyMap<string | null, readonly Agency[]> {
  return Map.groupBy(published.table('agencies'), ({ successor_id }) => successor_id)
}

/** The names of an agency, whatever else is known of it. */
export const namesOf = published.keyed('names', (id) => {
  const { name_zh, name_en } = published.once(byId).get(id)!
  return { name_zh, name_en }
})

function byId(): ReadonlyMap<string, Agency> {
  return new Map(published.table('agencies').map((row) => [row.agency_id, row]))
}

/** How the newest report held of an agency was compared with its source; null where none is held. */
export const reviewOfNewest = published.keyed(
  'newest-review',
  (id): Review | null => published.once(newestReviews).get(id) ?? null,
)

function newestReviews(): ReadonlyMap<string, Review> {
  const rows = [...published.table('reports')].sort((a, b) => a.year - b.year)
  return new Map(rows.map(({ agency_id, review }) => [agency_id, review]))
}
