import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import {
  divisionColumns,
  divisionName,
  divisionNameIn,
  divisionOf,
  provinceOf,
} from '../../../src/agency/division.ts'
import { parseDivisions } from '../../../src/agency/divisions-file.ts'
import { messagesOf } from '../support/report.ts'

const header = divisionColumns.slice(0, -2).join(',')

function register(...lines: string[]): {
  read: ReturnType<typeof parseDivisions>
  said: string[]
} {
  const file = new VFile({ path: 'divisions.csv', value: [header, ...lines, ''].join('\n') })
  return { read: parseDivisions(file), said: messagesOf(file) }
}

test('a code of 6, 9 or 12 digits finds its county; the province is that of the first two', () => {
  const { read, said } = register(
    '990000,虚构省,xugou,province,,,,,false,made-up',
    '990101,样本县,yangben,county,990000,,,,true,made-up',
  )
  expect(said).toEqual([])
  expect(divisionOf(read, '990101')?.name).toBe('样本县')
  expect(divisionOf(read, '990101103')?.pseudo).toBe(true)
  expect(divisionOf(read, '990101103000')?.pinyin).toBe('yangben')
  expect(divisionOf(read, '990102')).toBeNull()
  expect(provinceOf(read, '990101')?.name).toBe('虚构省')
  expect(provinceOf(read, '000000')).toBeNull()
})

test('wrong lines are named and left out, whatever stands before them', () => {
  const { read, said } = register(
    '990000,虚构省,xugou,province,,,,,false,made-up',
    '',
    '99010,Yangben,yang ben,town,x,2024,2024,,no,made-up',
    '990101,样本县',
    '990102,样本乙县,yangbenyi,county,990100,,,,false,made-up',
  )
  expect([...read.keys()]).toEqual(['990000', '990102'])
  expect(said).toEqual([
    '4:1 divisions Unexpected code `99010`, expected six digits',
    '4:1 divisions Unexpected name `Yangben`, expected Chinese characters',
    '4:1 divisions Unexpected pinyin `yang ben`, expected lower-case letters',
    '4:1 divisions Unexpected level `town`, expected province, prefecture or county',
    '4:1 divisions Unexpected parent `x`, expected six digits or nothing',
    '4:1 divisions Unexpected valid_from `2024`, expected a date or nothing',
    '4:1 divisions Unexpected valid_to `2024`, expected a date or nothing',
    '4:1 divisions Unexpected pseudo `no`, expected true or false',
    '5:1 divisions Unexpected 2 fields, expected 10',
    '6:1 divisions Unexpected parent 990100 of 990102, expected a code of the list',
  ])
})

test('the last row of a code is the one; a byte-order mark and CRLF are no part of the data', () => {
  const lines = ['旧样本县', '样本县'].map((name) => `990101,${name},yangben,county,,,,,false,x`)
  const file = new VFile({ path: 'd.csv', value: `\uFEFF${[header, ...lines].join('\r\n')}\r\n` })
  expect(parseDivisions(file).get('990101')?.name).toBe('样本县')
  expect(file.messages).toEqual([])
})

test.each([
  ['上海市', 'shanghai', 'province', 'Shanghai Municipality'],
  ['虚构省', 'xugou', 'province', 'Xugou Province'],
  ['虚构自治区', 'xugou', 'province', 'Xugou Autonomous Region'],
  ['示例市', 'shili', 'prefecture', 'Shili City'],
  ['示例自治州', 'shili', 'prefecture', 'Shili Autonomous Prefecture'],
  ['示例地区', 'shili', 'prefecture', 'Shili Prefecture'],
  ['示例盟', 'shili', 'prefecture', 'Shili League'],
  ['样本县', 'yangben', 'county', 'Yangben County'],
  ['样本自治县', 'yangben', 'county', 'Yangben Autonomous County'],
  ['样本区', 'yangben', 'county', 'Yangben District'],
  ['样本林区', 'yangben', 'county', 'Yangben Forestry District'],
  ['样本自治旗', 'yangben', 'county', 'Yangben Autonomous Banner'],
  ['样本', 'yangben', 'county', 'Yangben'],
  ['样绿市', 'yanglv', 'prefecture', 'Yanglü City'],
] as const)('%s is in English %s', (name, pinyin, level, en) => {
  const dates = { valid_from: '', valid_to: '', date_kind: '', former_names: '' } as const
  const rest = { code: '990101', parent: '', replaced_by: '', source: '', ...dates }
  expect(divisionName({ ...rest, name, pinyin, level, pseudo: false })).toEqual({
    zh: name,
    en,
  })
})

test('a row says what its dates are and what its code was called before', () => {
  const file = new VFile(
    [
      divisionColumns.join(','),
      '990101,样本区,yangben,county,,2020-06-05,,,false,made-up,approval,旧样本区',
      '',
    ].join('\n'),
  )
  const division = parseDivisions(file).get('990101')
  expect(file.messages).toEqual([])
  expect([division?.date_kind, division?.former_names]).toEqual(['approval', '旧样本区'])
})

test('a place that is written as another province has its own in brackets', () => {
  const rows = [
    '980000,样省,yangsheng,province,,,,,false,made-up,,',
    '990000,示省,shisheng,province,,,,,false,made-up,,',
    '990100,示省市,shisheng,prefecture,990000,,,,false,made-up,,',
    '990101,样省县,yangsheng,county,990100,,,,false,made-up,,',
  ]
  const register = parseDivisions(new VFile([divisionColumns.join(','), ...rows, ''].join('\n')))
  expect([...register.values()].map((each) => divisionNameIn(register, each).en)).toEqual([
    'Yangsheng Province',
    'Shisheng Province',
    'Shisheng City',
    'Yangsheng County (Shisheng)',
  ])
})
