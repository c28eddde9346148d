import { describe, expect, test } from 'vitest'
import type { Agency } from '../../../../src/agency/agency.ts'
import { openCurated } from '../../../../scripts/lib/curated.ts'
import type { Captured } from '../../../../src/ingest/grid.ts'
import { chainsOf, divisionNames } from '../../../../src/ingest/identify/divisions.ts'
import type { Hints } from '../../../../src/ingest/identify/identify.ts'
import { identify } from '../../../../src/ingest/identify/identify.ts'
import { frozen } from '../../support/folder.ts'

const { context, agencies } = openCurated(frozen)
const noHints: Hints = { agency: null, year: null, address: null, names: [] }

describe('a title is read as divisions, an organ and a year', () => {
  test.each([
    ['泗洪县人民政府2024年政府信息公开工作年度报告', 'sihong-321324-gov 2024'],
    ['2019年泗洪县人民政府办公室政府信息公开工作年度报告', 'sihong-321324-gov-office 2019'],
    ['泗洪县人民政府信息公开2022年度报告', 'sihong-321324-gov 2022'],
    ['泗洪县2023年政府信息公开工作年度报告', 'sihong-321324-gov 2023'],
    ['泗洪县政府2023年政府信息公开工作年度报告', 'sihong-321324-gov 2023'],
    ['江苏省宿迁市泗洪县人民政府2023年政府信息公开工作年度报告', 'sihong-321324-gov 2023'],
    ['關於公佈泗洪縣人民政府2023年政府信息公開工作年度報告', 'unidentified'],
    ['泗洪縣人民政府2023年政府信息公开工作年度报告', 'sihong-321324-gov 2023'],
    ['泗洪县教育局2023年度政府信息公开工作年度报告', 'sihong-321324-dept-education 2023'],
    ['宿迁市生态环境局2023年政府信息公开年度报告', 'suqian-321300-dept-ecology-environment 2023'],
    [
      '江苏省市场监督管理局2023年政府信息公开年度报告',
      'jiangsu-320000-dept-market-regulation 2023',
    ],
    ['上海市浦东新区人民政府2023年政府信息公开工作年度报告', 'pudong-310115-gov 2023'],
    ['南京市鼓楼区人民政府2023年政府信息公开工作年度报告', 'gulou-320106-gov 2023'],
    ['徐州市鼓楼区人民政府2023年政府信息公开工作年度报告', 'gulou-320302-gov 2023'],
    [
      '石家庄高新技术产业开发区管理委员会2023年政府信息公开工作年度报告',
      'shijiazhuanggaoxinjishuchanyekaifaqu-130171-zone 2023',
    ],
  ])('%s', (title, wanted) => {
    expect(said(identify(lines(title), noHints, known()))).toBe(wanted)
  })
})

test.each([
  ['sihong-321324-gov', '泗洪县人民政府', "Sihong County People's Government", 'county', null],
  [
    'suqian-321300-gov',
    '宿迁市人民政府',
    "Suqian Municipal People's Government",
    'prefecture',
    null,
  ],
  [
    'huaian-320800-gov',
    '淮安市人民政府',
    "Huai'an Municipal People's Government",
    'prefecture',
    null,
  ],
  [
    'jiangsu-320000-gov',
    '江苏省人民政府',
    "Jiangsu Provincial People's Government",
    'province',
    null,
  ],
  [
    'lvliang-141100-gov-office',
    '吕梁市人民政府办公室',
    "Office of the Lüliang Municipal People's Government",
    'prefecture',
    null,
  ],
  [
    'sihong-321324-dept-education',
    '泗洪县教育局',
    'Sihong County Education Bureau',
    'county',
    'sihong-321324-gov',
  ],
  [
    'jiangsu-320000-dept-education',
    '江苏省教育厅',
    'Jiangsu Provincial Department of Education',
    'province',
    null,
  ],
])('%s is made from the register', (id, zh, en, level, parent) => {
  const found = identify(lines(`${zh}2023年政府信息公开工作年度报告`), noHints, {
    register: context.register,
    agencies: parent ? [county(parent)] : [],
  })
  expect(found).toMatchObject({
    made: true,
    agency: { id, name: { zh, en }, level, parent, website: null, division: id.split('-')[1] },
  })
})

describe('an agency that is held is found', () => {
  test('by its name, by a variant, and with words of its own', () => {
    const held = { ...county('sihong-321324-gov'), variants: ['泗洪政府'] }
    const of = (title: string): unknown => identify(lines(title), noHints, known([held]))
    expect(of('泗洪县人民政府2023年政府信息公开工作年度报告')).toEqual({
      agency: held,
      year: 2023,
      made: false,
    })
  })

  test('新绛县 is not taken for 绛县', () => {
    expect(
      said(
        identify(lines('新绛县人民政府2024年政府信息公开工作年度报告'), noHints, known(agencies)),
      ),
    ).toBe('xinjiang-140825-gov 2024')
  })

  test('a name that differs in one character is asked about, not taken', () => {
    const title = '泅洪县人民政府2024年政府信息公开工作年度报告'
    expect(identify(lines(title), noHints, known([county('sihong-321324-gov')]))).toEqual({
      unidentified:
        '泅洪县人民政府 is no agency that is held and begins with no division of the register: give --agency, maybe sihong-321324-gov (泗洪县人民政府)',
    })
  })
})

describe('divisions of one name', () => {
  const title = '鼓楼区人民政府2023年政府信息公开工作年度报告'

  test('are told apart by the text', () => {
    const found = identify(lines(title, '一、总体情况', '福州市统一部署。'), noHints, known())
    expect(said(found)).toBe('gulou-350102-gov 2023')
  })

  test('are told apart by the address', () => {
    const hints = { ...noHints, address: 'http://gl.kaifeng.gov.cn/a.html' }
    expect(said(identify(lines(title), hints, known()))).toBe('gulou-410204-gov 2023')
  })

  test('are all named where nothing tells them apart', () => {
    expect(identify(lines(title), noHints, known())).toEqual({
      unidentified:
        '鼓楼区人民政府 may be one of 4, and nothing tells them apart: give --agency gulou-320106-gov (江苏省南京市鼓楼区) or gulou-320302-gov (江苏省徐州市鼓楼区) or gulou-350102-gov (福建省福州市鼓楼区) or gulou-410204-gov (河南省开封市鼓楼区)',
    })
  })
})

describe('where no title says it', () => {
  test('the name under the report and the period do', () => {
    const found = identify(
      lines(
        '本报告统计期限自2022年1月1日至2022年12月31日。',
        '五、存在的主要问题',
        '六、其他需要报告的事项',
        '泗洪县教育局',
        '2023年1月5日',
      ),
      noHints,
      known(),
    )
    expect(said(found)).toBe('sihong-321324-dept-education 2022')
  })

  test.each([
    ['泗洪县人民政府2021年政府信息公开工作年度报告.pdf', 'sihong-321324-gov 2021'],
    ['sihong-321324-gov-2021.pdf', 'sihong-321324-gov 2021'],
  ])('the name of the file does: %s', (name, wanted) => {
    expect(said(identify(lines('年度报告'), { ...noHints, names: [name] }, known()))).toBe(wanted)
  })

  test('nothing is guessed', () => {
    expect(identify(lines('年度报告'), noHints, known())).toEqual({
      unidentified: 'No year is printed in a title or a period: give --year',
    })
    expect(identify(lines('2023年度报告'), noHints, known())).toEqual({
      unidentified: 'No agency is named in a title or below the report: give --agency',
    })
  })
})

describe('what is given wins', () => {
  test('an id of a function that is not in the list', () => {
    const title = '泗洪县洪泽湖湿地保护局2023年政府信息公开年度报告'
    expect(identify(lines(title), noHints, known())).toEqual({
      unidentified:
        '泗洪县洪泽湖湿地保护局 is not held, and what it does is not in the list of functions: give --agency sihong-321324-dept-<function in English words>',
    })
    const agency = 'sihong-321324-dept-wetland-protection'
    expect(identify(lines(title), { ...noHints, agency }, known())).toMatchObject({
      made: true,
      agency: {
        id: agency,
        name: { zh: '泗洪县洪泽湖湿地保护局', en: 'Sihong County Wetland Protection Bureau' },
      },
    })
  })

  test('a township, whose code the register does not have', () => {
    const agency = 'banchengzhen-321324103-township'
    expect(
      identify(
        lines('泗洪县半城镇人民政府2023年政府信息公开年度报告'),
        { ...noHints, agency },
        known(),
      ),
    ).toMatchObject({
      agency: {
        id: agency,
        level: 'township',
        division: '321324103',
        name: { zh: '泗洪县半城镇人民政府' },
      },
    })
  })

  test('an id that contradicts the report or the register is refused', () => {
    const title = '泗洪县教育局2023年政府信息公开年度报告'
    const of = (agency: string): unknown => identify(lines(title), { ...noHints, agency }, known())
    expect(of('sihong-999999-gov')).toHaveProperty('unidentified')
    expect(of('sihong-321324-gov-office')).toHaveProperty('unidentified')
    expect(of('sihong')).toHaveProperty('unidentified')
  })
})

function lines(...texts: readonly string[]): Captured {
  const place = { page: null, line: null, table: null, row: null }
  return {
    format: 'txt',
    blocks: texts.map((text) => ({ kind: 'text', text, place })),
    remarks: [],
  }
}

function known(held: readonly Agency[] = []): Parameters<typeof identify>[2] {
  return { register: context.register, agencies: held }
}

function county(id: string): Agency {
  return {
    id,
    name: { zh: '泗洪县人民政府', en: 'Sihong' },
    kind: 'gov',
    level: 'county',
    division: '321324',
    parent: null,
    website: null,
  }
}

function said(found: ReturnType<typeof identify>): string {
  return 'unidentified' in found ? 'unidentified' : `${found.agency.id} ${found.year}`
}

test('a name that repeats divisions over and over is read by work in proportion to its length', () => {
  const own = [...context.register.values()].find(({ name }) => name.length > 2)!
  const register = new Map(
    ['100000', '200000', '300000', '400000'].map((code) => [code, { ...own, code, parent: '' }]),
  )
  const names = divisionNames(register)
  const looked = (count: number): number => {
    let asked = 0
    const of = (folded: string): ReturnType<typeof names.of> => {
      asked += 1
      return names.of(folded)
    }
    expect(chainsOf(own.name.repeat(count), { ...names, of }, register).length).toBe(4)
    return asked
  }
  expect([looked(8), looked(16), looked(32)]).toEqual([looked(4), looked(4), looked(4)])
})
