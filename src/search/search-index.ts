import type { Agency, AgencyKind } from '../agency/agency.ts'
import type { Level } from '../agency/levels.ts'
import { agencyKinds } from '../agency/agency.ts'
import { levels } from '../agency/levels.ts'
import type { Division, Register } from '../agency/division.ts'
import { divisionOf } from '../agency/division.ts'
import { syllablesOf } from '../agency/pinyin.ts'
import type { SearchEntry, SearchIndex, SearchTopic } from './search.ts'
import { byCodeUnit } from '../curated/order.ts'

/** An agency with the years of which a report is held, oldest first. */
export type HeldAgency = { readonly agency: Agency; readonly years: readonly number[] }

const endings = new Map([
  ['省', 'Sheng'],
  ['市', 'Shi'],
  ['县', 'Xian'],
  ['区', 'Qu'],
  ['旗', 'Qi'],
  ['州', 'Zhou'],
  ['盟', 'Meng'],
])

const levelNames = Object.keys(levels) as Level[]
const kinds = Object.keys(agencyKinds) as AgencyKind[]

/**
 * The names of all agencies and of every place of the register: pinyin, the places above, and former names; and topics. By
 * code, then kind, then id.
 */
export function searchIndex(
  held: readonly HeldAgency[],
  register: Register,
  topics: readonly SearchTopic[],
): SearchIndex {
  const forms: SearchIndex['forms'][number][] = []
  const known = new Map<string, number>()
  const former = formerNames(register)
  const byCode = Map.groupBy(held, ({ agency }) => agency.division)
  const codes = new Set([...register.keys(), ...byCode.keys()])
  const places = [...codes]
    .sort((a, b) => Number(a) - Number(b))
    .map((code) => ({ code, division: divisionOf(register, code) }))
  return {
    levels: levelNames.map((name) => [levels[name].zh, levels[name].en]),
    forms,
    codes: places.map(({ code }, at) => Number(code) - Number(places[at - 1]?.code ?? 0)),
    names: places.map(({ division }) => division?.name ?? ''),
    pinyin: places.map(({ division }) => (division ? readingsOf(division) : '')),
    agencies: places.map(({ code, division }) =>
      [...(byCode.get(code) ?? [])]
        .sort((a, b) => order(a.agency) - order(b.agency) || byCodeUnit(a.agency.id, b.agency.id))
        .map(({ agency, years }): SearchEntry => {
          const also = [...(agency.variants ?? []), ...(former.get(code) ?? [])]
          return [formOf(agency, division), years[0] ?? 0, years.at(-1) ?? 0, ...also]
        }),
    ),
    placeLevels: places.map(({ division }) => levelNames.indexOf(division?.level ?? 'township')),
    former: places.flatMap(({ code }, at) => {
      const names = byCode.has(code) ? [] : (former.get(code) ?? [])
      return names.length > 0 ? [[at, ...names] as const] : []
    }),
    topics,
  }

  function formOf(agency: Agency, division: Division | null): number {
    const spelt = division ? capitalised(division.pinyin) : ''
    const bare = (text: string, part: string): string =>
      part ? text.replace(part, () => '$') : text
    const form = [
      bare(agency.name.zh, division?.name ?? ''),
      bare(agency.name.en, spelt),
      bare(agency.id, division ? `${division.pinyin}-${agency.division}` : ''),
      levelNames.indexOf(agency.level),
    ] as const
    const key = form.join('\n')
    const at = known.get(key) ?? forms.push(form) - 1
    known.set(key, at)
    return at
  }
}

/** The readings of a place's name with the ending that its pinyin leaves out: `JinCheng'Shi`, `JiangXian`. */
function readingsOf(division: Division): string {
  const { name } = division
  return syllablesOf(division)
    .map((way) => {
      const syllables = way.replace(/[a-z]/g, '').length
      const ending = syllables < name.length ? endings.get(name.slice(-1)) : undefined
      return ending ? `${way}'${ending}` : way
    })
    .join(' ')
}

function order({ kind }: Agency): number {
  return kinds.indexOf(kind)
}

/** The names that the area of a division had in the register before. */
function formerNames(register: Register): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const { code, former_names: own } of register.values()) {
    if (own) names.set(code, own.split(';'))
  }
  for (const { name, replaced_by } of register.values()) {
    for (const code of replaced_by.split(';').filter(Boolean)) {
      if (name !== register.get(code)?.name) names.set(code, [...(names.get(code) ?? []), name])
    }
  }
  return names
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
