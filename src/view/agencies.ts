import type { AgencyKind, Level } from '../agency/agency.ts'
import { agencyKinds, levels } from '../agency/agency.ts'
import type { Fields } from '../dataset/agency-file.ts'
import type { Words } from '../locale/words.ts'

/** Agencies of a province, by level from the highest, in the order of their division codes. */
export type Province = {
  readonly id: string
  readonly name: string
  readonly count: number
  readonly levels: readonly { readonly name: string; readonly agencies: readonly Fields[] }[]
}

/** An agency's name in a language; the Chinese one where there is no translation. */
export function agencyName(agency: Fields, t: Words): string {
  return String(t.column(agency, 'name'))
}

/** What kind of agency it is, at which level, in words. */
export function kindOf(agency: Fields, t: Words): string {
  return t.label(agencyKinds[agency['kind'] as AgencyKind].label)
}

/** The level of government in words. */
export function levelOf(agency: Fields, t: Words): string {
  return t.label(levels[agency['level'] as Level])
}

/** The years of which reports are held: 2024, 2022–2024. */
export function yearsOf(first: unknown, last: unknown): string {
  return first === last ? String(first) : `${String(first)}–${String(last)}`
}

/** Agencies by the first letter of their division's pinyin, in the order of that pinyin. */
export function byLetter(
  agencies: readonly Fields[],
): readonly (readonly [letter: string, agencies: readonly Fields[]])[] {
  const order = (agency: Fields): string =>
    `${String(agency['division_en'] ?? agency['name_en'])} ${String(agency['agency_id'])}`
  const sorted = [...agencies].sort((a, b) => (order(a) < order(b) ? -1 : 1))
  return [...Map.groupBy(sorted, (agency) => order(agency).charAt(0))]
}

/** Rows of agencies grouped by province, then level; the nation first. */
export function byProvince(agencies: readonly Fields[], t: Words): readonly Province[] {
  const key = (agency: Fields): string => String(agency['province_code'] ?? '000000').slice(0, 2)
  const order = (agency: Fields): string =>
    `${String(agency['division_code'])} ${String(agency['agency_id'])}`
  const sorted = [...agencies].sort((a, b) => (order(a) < order(b) ? -1 : 1))
  return [...Map.groupBy(sorted, key)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, rows]) => ({
      id: `p${code}`,
      name: String(t.column(rows[0]!, 'province') ?? t.list.nation),
      count: rows.length,
      levels: (Object.keys(levels) as Level[])
        .map((level) => ({
          name: t.label(levels[level]),
          agencies: rows.filter((row) => row['level'] === level),
        }))
        .filter((level) => level.agencies.length > 0),
    }))
}
