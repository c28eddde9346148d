import { deadlineOf } from '../../agency/agency.ts'
import { levels } from '../../agency/levels.ts'
import type { Division, Register } from '../../agency/division.ts'
import { divisionNameIn } from '../../agency/division.ts'
import type { HeldAgency } from '../../search/search-index.ts'
import { date, integer, key, text, year } from '../column.ts'
import type { Release } from '../record.ts'
import { ofWhole } from '../table.ts'
import { coverageStates } from './coverage.ts'

const { province, prefecture, county } = levels

/** `places`: one row is a division of the register, with the agency whose report speaks for it, and whether the last one due is held. */
export const places = ofWhole((held, { register, release }) =>
  placesOf(held, register, release),
).table({
  name: 'places',
  label: { zh: '地方', en: 'Places' },
  grain: { zh: '一个行政区划', en: 'an administrative division' },
  mind: {
    zh: '各级在同一表里，撤销的也在：数地方先选 level，不要上下级一起数。prefecture_code 对省级、地级和省直管的为空。',
    en: 'All levels stand in one table, retired divisions too: choose a level before you count. prefecture_code is empty for provinces, prefectures and what a province governs itself.',
  },
  columns: [
    key(
      text('division_code', '行政区划代码', 'Division code', ({ division }) => division.code, {
        zh: 'GB/T 2260，按文本',
        en: 'GB/T 2260; a text',
      }),
    ),
    text('name_zh', '名称', 'Name (Chinese)', ({ division }) => division.name),
    text('name_en', '英文名称', 'Name (English)', ({ name }) => name),
    text('level', '层级', 'Level', ({ division }) => division.level, {
      zh: 'province、prefecture、county',
      en: 'province, prefecture or county',
      words: { province, prefecture, county },
    }),
    text('prefecture_code', '地级代码', 'Prefecture code', ({ prefecture }) => prefecture, {
      zh: '所属地级行政区；省级及直辖市、省直管的为空',
      en: 'The prefecture it belongs to; empty for provinces and for what a province governs itself',
    }),
    text(
      'province_code',
      '省级代码',
      'Province code',
      ({ division }) => `${division.code.slice(0, 2)}0000`,
    ),
    text('agency_id', '机关编号', 'Agency id', ({ agency }) => agency, {
      zh: '该地人民政府，没有则为其办公厅（室）；尚无的为空',
      en: 'Its people’s government, else the office of it; empty where neither is known here',
      refersTo: 'agencies',
    }),
    integer('reports', '报告数', 'Reports', ({ years }) => years.length, {
      zh: '收录该机关的报告份数，含草稿',
      en: 'Reports of that agency that are held, drafts too',
      unit: '份',
    }),
    year('last_year', '最近年度', 'Last year', ({ years }) => years.at(-1) ?? null),
    year('due_year', '应公布年度', 'Due year', ({ due }) => due, {
      zh: '截至数据日期，法定期限已过的最近年度；不适用的为空',
      en: 'The last year whose report was due by the release date; empty where the law asks for none',
    }),
    date('due', '期限', 'Due', ({ due }) => (due === null ? null : dueDay(due)), {
      zh: '该年度报告的法定公布期限（《条例》第四十九条）',
      en: 'The day by which that report was to be published (Regulation, article 49)',
    }),
    text('state', '状态', 'State', ({ due, years }) => stateOf(due, years), {
      zh: 'held 已收录，missing 未收录；missing 只说明本站没有，不说明没有公布',
      en: 'held, or missing: not held here, which says nothing about whether it was published',
      words: coverageStates,
    }),
  ],
})

type Place = {
  readonly division: Division
  readonly name: string
  readonly prefecture: string | null
  readonly agency: string | null
  readonly years: readonly number[]
  /** The last year whose report was due; null where the law asks for none. */
  readonly due: number | null
}

function* placesOf(
  held: readonly HeldAgency[],
  register: Register,
  { date }: Release,
): Generator<Place> {
  const byCode = Map.groupBy(
    held.filter(({ agency }) => agency.kind === 'gov' || agency.kind === 'gov-office'),
    ({ agency }) => agency.division,
  )
  const last = lastDue(date)
  for (const division of register.values()) {
    const all = byCode.get(division.code) ?? []
    const own = all.find(({ agency }) => agency.kind === 'gov') ?? all[0]
    yield {
      division,
      name: divisionNameIn(register, division).en,
      prefecture: prefectureOf(division, register),
      agency: own?.agency.id ?? null,
      years: own?.years ?? [],
      due: publishes(division) && division.valid_from <= `${last}-12-31` ? last : null,
    }
  }
}

/**
 * Whether the law asks the people's government of a division for a report here: not of a division that is no more or is none
 * (`pseudo`), of leagues and prefectures (盟, 地区), which have no people's government, nor where the Regulation is not applied.
 */
function publishes({ code, name, pseudo, valid_to: until }: Division): boolean {
  return !pseudo && !until && !/^(?:71|81|82)|^350527$/.test(code) && !/(?:盟|地区)$/.test(name)
}

function prefectureOf({ code, level }: Division, register: Register): string | null {
  const prefecture = `${code.slice(0, 4)}00`
  return level === 'county' && register.get(prefecture)?.level === 'prefecture' ? prefecture : null
}

/** The last year whose report of a government was due by a day. */
function lastDue(day: string): number {
  const year = Number(day.slice(0, 4)) - 1
  return day > dueDay(year) ? year : year - 1
}

/** The day by which a government's report on a year was to be published: of every level of the register the same. */
function dueDay(year: number): string {
  return deadlineOf({ kind: 'gov', level: 'county' }, year)!
}

function stateOf(due: number | null, years: readonly number[]): 'held' | 'missing' | null {
  if (due === null) return null
  return years.includes(due) ? 'held' : 'missing'
}
