import Papa from 'papaparse'
import type { VFile } from 'vfile'
import type { Label } from '../locale/label.ts'
import { isConflict } from '../curated/conflict.ts'
import { isFatal, problem } from '../curated/message.ts'
import { unexpected } from '../curated/said.ts'
import { isHan } from '../curated/names.ts'

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

/** Reads `divisions.csv`. Each wrong line gives a message with its line; those rows are left out. */
export function parseDivisions(file: VFile): Register {
  if (isFatal(file) || isConflict(file)) return new Map()
  const { data, errors } = Papa.parse<string[]>(String(file).replace(/^\uFEFF/, ''), {
    delimiter: ',',
  })
  const rows = data
    .map((row, index) => ({ row, line: index + 1 }))
    .filter(({ row }) => row.length > 1 || row[0] !== '')
  for (const { message, row } of errors)
    say((row ?? 0) + 1, { zh: `CSV有误：${message}`, en: `Unexpected CSV: ${message}` })
  const [{ row: header } = { row: [] }, ...body] = rows
  const columns = [divisionColumns, divisionColumns.slice(0, -2)].find(
    (each) => each.join() === header.join(),
  )
  if (!columns) {
    say(1, unexpectedHeader(header, divisionColumns))
    return new Map()
  }
  const register = new Map<string, Division>()
  const lines = new Map<string, number>()
  body.forEach(({ row, line }) => {
    if (row.length !== columns.length) {
      return say(line, unexpectedFields(row.length, columns.length))
    }
    const fields = Object.fromEntries(divisionColumns.map((name, at) => [name, row[at] ?? '']))
    const wrong = faults(fields)
    for (const each of wrong) say(line, each)
    if (wrong.length === 0) {
      register.set(fields['code']!, { ...fields, pseudo: fields['pseudo'] === 'true' } as Division)
      lines.set(fields['code']!, line)
    }
    return undefined
  })
  for (const { code, parent } of register.values()) {
    if (parent && !register.has(parent))
      say(
        lines.get(code)!,
        unexpected(
          { zh: `${code} 的上级 ${parent}`, en: `parent ${parent} of ${code}` },
          { zh: '表内的代码', en: 'a code of the list' },
        ),
      )
  }
  return register

  function say(line: number, reason: Label): void {
    problem(file, { rule: 'divisions', reason, place: { line, column: 1 } })
  }
}

/** A header of a CSV file that is another than it should be. */
export function unexpectedHeader(is: readonly string[], to: readonly string[]): Label {
  const header = { zh: `表头 \`${is.join(',')}\``, en: `header \`${is.join(',')}\`` }
  return unexpected(header, `\`${to.join(',')}\``)
}

/** A line of a CSV file with fewer or more fields than its header. */
export function unexpectedFields(is: number, to: number): Label {
  return unexpected({ zh: `${is}个字段`, en: `${is} fields` }, { zh: `${to}个`, en: String(to) })
}

function faults(fields: Record<string, string>): Label[] {
  const rules: readonly (readonly [string, { readonly test: (text: string) => boolean }, Label])[] =
    [
      ['code', /^\d{6}$/, { zh: '六位数字', en: 'six digits' }],
      ['name', { test: isHan }, { zh: '汉字', en: 'Chinese characters' }],
      ['pinyin', /^[a-z]+$/, { zh: '小写字母', en: 'lower-case letters' }],
      [
        'level',
        /^(province|prefecture|county)$/,
        { zh: 'province、prefecture 或 county', en: 'province, prefecture or county' },
      ],
      ['parent', /^(\d{6})?$/, { zh: '六位数字或空', en: 'six digits or nothing' }],
      ['valid_from', /^(\d{4}-\d{2}-\d{2})?$/, { zh: '日期或空', en: 'a date or nothing' }],
      ['valid_to', /^(\d{4}-\d{2}-\d{2})?$/, { zh: '日期或空', en: 'a date or nothing' }],
      [
        'replaced_by',
        /^(\d{6}(;\d{6})*)?$/,
        { zh: '以 `;` 相连的代码', en: 'codes joined by `;`' },
      ],
      ['pseudo', /^(true|false)$/, { zh: 'true 或 false', en: 'true or false' }],
      [
        'date_kind',
        /^(approval|notice|publication|in_force)?$/,
        {
          zh: 'approval、notice、publication、in_force 或空',
          en: 'approval, notice, publication, in_force or nothing',
        },
      ],
      [
        'source',
        /^[a-z0-9.-]*(;[a-z0-9.-]+)*$/,
        { zh: 'data/README.md 的键，以 `;` 相连', en: 'keys of data/README.md joined by `;`' },
      ],
      [
        'former_names',
        { test: (text) => text === '' || text.split(';').every(isHan) },
        { zh: '汉字名称，以 `;` 相连', en: 'Chinese names joined by `;`' },
      ],
    ]
  return rules
    .filter(([name, rule]) => !rule.test(fields[name] ?? ''))
    .map(([name, , expected]) => unexpected(`${name} \`${fields[name]}\``, expected))
}

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
