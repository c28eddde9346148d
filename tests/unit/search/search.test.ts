import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import type { Agency } from '../../../src/agency/agency.ts'
import type { Division } from '../../../src/agency/division.ts'
import { divisionName } from '../../../src/agency/division.ts'
import { parseDivisions } from '../../../src/agency/divisions-file.ts'
import type { HeldAgency } from '../../../src/search/search-index.ts'
import { searchIndex } from '../../../src/search/search-index.ts'
import { topics } from '../../../src/search/topics.ts'
import type { Found, SearchIndex } from '../../../src/search/search.ts'
import { expand, isAlike, lookUp, search } from '../../../src/search/search.ts'
import { frozen } from '../support/folder.ts'

const register = parseDivisions(new VFile(readFileSync(join(frozen, 'divisions.csv'), 'utf8')))

/** An agency of a division, with other names, and reports of some years. */
function held(
  code: string,
  more: Partial<Agency> & { years?: readonly number[]; place?: Division } = {},
): HeldAgency {
  const { years = [2023, 2024], place = register.get(code)!, ...fields } = more
  return {
    years,
    agency: {
      id: `${place.pinyin}-${code}-gov`,
      name: { zh: `${place.name}人民政府`, en: `${divisionName(place).en} People's Government` },
      kind: 'gov',
      level: place.level,
      division: code,
      parent: null,
      website: null,
      ...fields,
    },
  }
}

const onlyHeld = (all: readonly Found[]): readonly Found[] =>
  all.filter(({ path }) => path.startsWith('agencies/'))

function find(agencies: readonly HeldAgency[], question: string, near?: string): string[] {
  const index = JSON.parse(JSON.stringify(searchIndex(agencies, register, topics()))) as SearchIndex
  return search(onlyHeld(expand(index)), question, near).map(({ zh }) => zh)
}

const shanxi = ['140000', '140500', '140800', '140825', '140826', '140822']
const some = [...shanxi, '360000', '411221', '321322', '500000', '610100'].map((code) => held(code))

describe('an agency is found', () => {
  test.each([
    ['绛', ['绛县人民政府', '新绛县人民政府']],
    ['绛县', ['绛县人民政府', '新绛县人民政府']],
    ['jiangxian', ['绛县人民政府', '新绛县人民政府']],
    ["Jiang'xian", ['绛县人民政府', '新绛县人民政府']],
    ['ＪＩＡＮＧＸＩＡＮ', ['绛县人民政府', '新绛县人民政府']],
    ['xinjiangxian', ['新绛县人民政府']],
    ['140826', ['绛县人民政府']],
    ['jiangxian-140826-gov', ['绛县人民政府']],
    ['jinchengshi', ['晋城市人民政府']],
    ['jcs', ['晋城市人民政府']],
    ['jc', ['晋城市人民政府']],
    [
      'xian',
      [
        '西安市人民政府',
        '万荣县人民政府',
        '新绛县人民政府',
        '绛县人民政府',
        '沭阳县人民政府',
        '渑池县人民政府',
      ],
    ],
    ['cq', ['重庆市人民政府']],
    ['Xi’an City', ['西安市人民政府']],
    ['运城', ['运城市人民政府', '万荣县人民政府', '新绛县人民政府', '绛县人民政府']],
    ['山西 万荣', ['万荣县人民政府']],
    ['yuncheng jx', ['绛县人民政府', '新绛县人民政府']],
    ['没有', []],
    ['   ', []],
    ['\n', []],
  ])('by %j', (question, names) => {
    expect(find(some, question)).toEqual(names)
  })

  test('by a variant of its name, and by what its area was called before', () => {
    const agencies = [
      held('411221', { variants: ['澠池县人民政府'] }),
      held('140703'),
      held('140500'),
    ]
    expect(find(agencies, '澠池')).toEqual(['渑池县人民政府'])
    expect(find(agencies, '太谷县')).toEqual(['太谷区人民政府'])
  })

  test('by the place that it belongs to, also where no agency of that place is held', () => {
    expect(find([held('140826'), held('411221')], '运城')).toEqual(['绛县人民政府'])
    expect(find([held('140826'), held('411221')], 'sanmenxia')).toEqual(['渑池县人民政府'])
  })

  test('of a township by the county, and of the nation by its name', () => {
    const place = register.get('140826')!
    const town = held('140826101', {
      place,
      level: 'township',
      name: { zh: '绛县么里镇人民政府', en: 'Government of Moli Town, Jiangxian County' },
    })
    const nation: HeldAgency = {
      years: [],
      agency: {
        ...town.agency,
        id: 'guojia-000000-body',
        name: { zh: '国家某局', en: 'A State Bureau' },
        level: 'nation',
        division: '000000',
      },
    }
    expect(find([town, nation], 'yuncheng')).toEqual(['绛县么里镇人民政府'])
    expect(find([town, nation], '么里')).toEqual(['绛县么里镇人民政府'])
    expect(find([town, nation], 'state')).toEqual(['国家某局'])
  })
})

describe('in order', () => {
  test('a whole name, a beginning, a part, the place above; then the higher level', () => {
    expect(find(some, 'jx')).toEqual(['江西省人民政府', '绛县人民政府', '新绛县人民政府'])
    expect(find(some, 'shanxi')[0]).toBe('山西省人民政府')
    expect(find(some, 'shanxi').slice(1, 3)).toEqual(['晋城市人民政府', '运城市人民政府'])
  })

  test('of one level those of the same prefecture, then of the same province', () => {
    const codes = ['130528', '140581', '140826', '321322']
    const agencies = codes.map((code) => held(code))
    const counties = find(agencies, '人民政府')
    expect(counties).toEqual(codes.map((code) => `${register.get(code)!.name}人民政府`))
    expect(find(agencies, '人民政府', '140822').slice(0, 2)).toEqual([
      '绛县人民政府',
      '高平市人民政府',
    ])
  })

  test('of one place the government, its office, its departments', () => {
    const office = held('140826', { id: 'a-140826-gov-office', kind: 'gov-office' })
    const department = held('140826', { id: 'a-140826-dept', kind: 'dept' })
    const index = searchIndex([department, office, held('140826')], register, topics())
    expect(search(onlyHeld(expand(index)), '绛县').map(({ id }) => id)).toEqual([
      'jiangxian-140826-gov',
      'a-140826-gov-office',
      'a-140826-dept',
    ])
  })
})

describe('of 3,300 made-up agencies with real names of divisions', () => {
  const divisions = [...register.values()].filter(({ pseudo }) => !pseudo)
  const agencies = [
    ...divisions.map(({ code }, at) => held(code, { years: [2019 + (at % 5), 2022 + (at % 4)] })),
    ...divisions.map(({ code, pinyin, name }, at) =>
      held(code, {
        id: `${pinyin}-${code}-gov-office`,
        kind: 'gov-office',
        name: {
          zh: `${name}人民政府办公室`,
          en: `Office of ${divisionName(register.get(code)!).en}`,
        },
        years: at % 7 === 0 ? [] : [2019 + (at % 6), 2024],
      }),
    ),
  ].slice(0, 3300)
  const text = JSON.stringify(searchIndex(agencies, register, topics()))

  test('the index is at most 60 kB compressed', () => {
    expect(agencies).toHaveLength(3300)
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(60_000)
  })

  test('it gives back each agency as it is', () => {
    const found = onlyHeld(expand(JSON.parse(text) as SearchIndex)).map((each) => ({
      id: each.id,
      zh: each.zh,
      en: each.en,
      code: each.code,
      years: [each.first, each.last],
    }))
    const expected = agencies.map(({ agency, years }) => ({
      id: agency.id,
      zh: agency.name.zh,
      en: agency.name.en,
      code: agency.division,
      years: [years[0] ?? 0, years.at(-1) ?? 0],
    }))
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)
    expect(found.sort(byId)).toEqual(expected.sort(byId))
  })

  test('each is found first by its name, its code and its id', () => {
    const all = expand(JSON.parse(text) as SearchIndex)
    for (const { agency } of agencies.filter((_, at) => at % 50 === 0)) {
      expect(search(all, agency.name.zh)[0]?.zh).toBe(agency.name.zh)
      expect(search(all, agency.division)[0]?.code).toBe(agency.division)
      expect(search(all, agency.id)[0]?.id).toBe(agency.id)
    }
  })
})

describe('what is not held, and what is no agency', () => {
  const all = expand(
    JSON.parse(JSON.stringify(searchIndex(some, register, topics()))) as SearchIndex,
  )
  const first = (question: string): string[] =>
    lookUp(all, question)
      .found.slice(0, 2)
      .map(({ zh, path }) => `${zh} ${path}`)

  test.each([
    ['海淀', ['海淀区 places/11/#c110108']],
    ['haidian', ['海淀区 places/11/#c110108']],
    ['110108', ['海淀区 places/11/#c110108']],
    ['败诉', ['诉讼纠正率 indicators/court-correction-rate/']],
    ['拆迁', ['怎样申请 rights/#ask']],
    ['涉密', ['属于国家秘密 rights/#denied_state_secret']],
    ['本机关不掌握', ['本机关不掌握相关政府信息 rights/#unavailable_not_held']],
  ])('%j finds its page', (question, found) => {
    expect(first(question).slice(0, found.length)).toEqual(found)
  })

  test('every place of the register is found by its code', () => {
    const missing = [...register.keys()].filter((code) => {
      const { found } = lookUp(all, code)
      return !found.some((each) => each.code === code)
    })
    expect(missing).toEqual([])
  })

  test('a former name finds the place', () => {
    expect(lookUp(all, '太谷县').found.map(({ code }) => code)).toContain('140703')
  })

  test('a slip of a letter is forgiven where nothing else has the name', () => {
    const { found, how } = lookUp(all, 'jaingxian')
    expect(how).toBe('alike')
    expect(found.map(({ zh }) => zh)).toContain('绛县人民政府')
    expect(lookUp(all, 'jiangxian').how).toBe('found')
  })

  test('of an agency that is not held the place that its name begins with', () => {
    const { found, how } = lookUp(all, '绛县公安局')
    expect([how, found.map(({ zh }) => zh)]).toEqual(['place', ['绛县人民政府']])
    const latin = lookUp(all, 'jiangxian police')
    expect([latin.how, latin.found.map(({ zh }) => zh)]).toEqual(['place', ['绛县人民政府']])
    expect(lookUp(all, 'qqqqq').found).toEqual([])
    expect(lookUp(all, '某某').found).toEqual([])
  })

  test('what is held comes before what is not', () => {
    const names = lookUp(all, '新').found.map(({ zh }) => zh)
    expect(names[0]).toBe('新绛县人民政府')
    expect(names).toContain('新疆维吾尔自治区')
  })
})

test.each([
  ['jiangxian', 'jaingxian', true],
  ['jiangxian', 'jiangxan', true],
  ['jiangxian', 'jiangxiann', true],
  ['jiangxian', 'jiangxiam', true],
  ['jiangxian', 'jiangxi', false],
  ['jiangxian', 'jingxina', false],
  ['ab', 'ba', true],
  ['ab', 'cd', false],
])('%s and %s are alike: %s', (a, b, alike) => {
  expect([isAlike(a, b), isAlike(b, a)]).toEqual([alike, alike])
})
