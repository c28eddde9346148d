import type { Label } from '../locale/label.ts'

/** An administrative division of China at county level or above. `pseudo`: carries a code but is no division. */
export type Division = {
  readonly code: string
  readonly name: string
  readonly pinyin: string
  readonly level: 'province' | 'prefecture' | 'county'
  readonly parent: string
  readonly valid_from: string
  readonly valid_to: string
  readonly replaced_by: string
  readonly pseudo: boolean
  readonly source: string
  /** What day the dates are; empty where it has not been found out. */
  readonly date_kind: '' | 'approval' | 'notice' | 'publication' | 'in_force'
  /** Earlier names under the same code, joined by `;`. */
  readonly former_names: string
}

/** The columns of `data/divisions.csv`, in order. The last two came later: a register without them is read, too. */
export const divisionColumns = [
  'code',
  'name',
  'pinyin',
  'level',
  'parent',
  'valid_from',
  'valid_to',
  'replaced_by',
  'pseudo',
  'source',
  'date_kind',
  'former_names',
] as const

/** The register: look-ups by code. Codes are never reused (order 79), so the last row of a code is the one. */
export type Register = ReadonlyMap<string, Division>

/** The division that an agency of 6, 9 or 12 digits belongs to at county level or above; null when unknown. */
export function divisionOf(register: Register, code: string): Division | null {
  return register.get(code.slice(0, 6)) ?? null
}

/** The province of a code; null for the nation (000000) and for unknown ones. */
export function provinceOf(register: Register, code: string): Division | null {
  return register.get(`${code.slice(0, 2)}0000`) ?? null
}

/** The codes of an agency's division and of those above it up to the nation, each with what replaced it. */
export function divisionsAbove(register: Register, code: string): ReadonlySet<string> {
  const codes = new Set<string>()
  for (let at = code.slice(0, 6); at && !codes.has(at); at = register.get(at)?.parent ?? '') {
    codes.add(at)
  }
  const later = [...codes].flatMap((each) => register.get(each)?.replaced_by.split(';') ?? [])
  return new Set([...codes, ...later, '000000'])
}

const suffixes: readonly (readonly [RegExp, string])[] = [
  [/自治区$/, 'Autonomous Region'],
  [/特别行政区$/, 'Special Administrative Region'],
  [/自治州$/, 'Autonomous Prefecture'],
  [/自治县$/, 'Autonomous County'],
  [/自治旗$/, 'Autonomous Banner'],
  [/地区$/, 'Prefecture'],
  [/林区$/, 'Forestry District'],
  [/盟$/, 'League'],
  [/旗$/, 'Banner'],
  [/省$/, 'Province'],
  [/县$/, 'County'],
  [/区$/, 'District'],
  [/市$/, 'City'],
]

/** The English name of a division: capitalised pinyin and its kind, `Jincheng City`, `Shanxi Province`. */
export function divisionName(division: Division): { zh: string; en: string } {
  const latin = division.pinyin.replaceAll('v', 'ü')
  const pinyin = latin.charAt(0).toUpperCase() + latin.slice(1)
  const municipality = division.level === 'province' && division.name.endsWith('市')
  const suffix = municipality
    ? 'Municipality'
    : suffixes.find(([ending]) => ending.test(division.name))?.[1]
  return { zh: division.name, en: suffix ? `${pinyin} ${suffix}` : pinyin }
}

/** The same among others: with its province in brackets where another province is written alike, `Xinjiang County (Shanxi)`. */
export function divisionNameIn(register: Register, division: Division): Label {
  const { zh, en } = divisionName(division)
  const own = provinceOf(register, division.code)
  const alike = provinces(register).some(
    ({ code, pinyin }) => pinyin === division.pinyin && code !== own?.code,
  )
  return { zh, en: alike && own ? `${en} (${divisionName(own).en.split(' ')[0]!})` : en }
}

function provinces(register: Register): readonly Division[] {
  const codes = Array.from({ length: 99 }, (_, at) => `${String(at + 1).padStart(2, '0')}0000`)
  return codes.flatMap((code) => register.get(code) ?? [])
}
