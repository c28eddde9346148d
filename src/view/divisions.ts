import type { RowNamed } from '../dataset/tables.ts'
import type { Words } from '../locale/words.ts'
import { published } from '../published/here.ts'

/** A division of the register as it is published. */
export type Place = RowNamed<'places'>

/** A province with its prefectures, and what is held of it. */
export type Province = {
  readonly code: string
  readonly place: Place
  /** How many of its divisions have a report due, and of how many that report is held. */
  readonly due: number
  readonly held: number
  /** Reports held of all its agencies, departments too. */
  readonly reports: number
}

/** The provinces in the order of their codes. */
export function provinces(): readonly Province[] {
  return published.once(makeProvinces)
}

function makeProvinces(): readonly Province[] {
  const held = Map.groupBy(published.table('agencies'), ({ province_code: code }) => code)
  const own = placesByProvince()
  return [...own.values()].map((places) => ({
    code: places[0]!.division_code.slice(0, 2),
    place: places[0]!,
    due: places.filter(({ due }) => due !== null).length,
    held: places.filter(({ state }) => state === 'held').length,
    reports: (held.get(places[0]!.division_code) ?? []).reduce(
      (sum, each) => sum + each.reports,
      0,
    ),
  }))
}

/** A province by its two digits, with its divisions. */
export const provinceOf = published.keyed('province', (code) => ({
  ...provinces().find((each) => each.code === code)!,
  places: placesByProvince().get(code)!,
}))

/** The divisions of each province, the province first. */
export function placesByProvince(): ReadonlyMap<string, readonly Place[]> {
  return published.once(group)
}

function group(): ReadonlyMap<string, readonly Place[]> {
  return Map.groupBy(published.table('places'), ({ province_code: code }) => code.slice(0, 2))
}

/** The path of the place of a division among those near it, on its province's page; null of what is no division of the register. */
export const nearbyPath = published.keyed('nearby', (code): string | null => {
  const places = placesByProvince().get(code.slice(0, 2)) ?? []
  const place = places.find(({ division_code: division }) => division === code)
  const first = place && places.find((each) => prefectureOf(each) === prefectureOf(place))
  return first ? `places/${code.slice(0, 2)}/#g${first.division_code}` : null
})

/** The prefecture that a place is or belongs to; empty for what the province governs itself. */
function prefectureOf({ level, division_code: division, prefecture_code: above }: Place): string {
  return level === 'prefecture' ? division : (above ?? '')
}

/** The divisions of a province by prefecture, those that the province governs itself first. */
export function byPrefecture(
  { code, places }: ReturnType<typeof provinceOf>,
  t: Words,
): readonly { readonly name: string; readonly places: readonly Place[] }[] {
  const names = new Map(places.map((place) => [place.division_code, t.column(place, 'name')]))
  return [...Map.groupBy(places, prefectureOf)].map(([prefecture, all]) => ({
    name: prefecture === '' ? names.get(`${code}0000`)! : names.get(prefecture)!,
    places: all,
  }))
}
