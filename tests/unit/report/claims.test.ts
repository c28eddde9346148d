import { expect, test } from 'vitest'
import { parseReport } from '../../../src/report/parse.ts'
import { serializeReport } from '../../../src/report/serialize.ts'
import { makeReport } from '../support/made-up.ts'
import { curatedFile, parseGood } from '../support/report.ts'

const head = '| 事项 | 数值 | 单位 | 口径 | 单元格 |\n| --- | --- | --- | --- | --- |\n'

/** A report with rows of claims in section one, and others in section six. */
function withRows(rows: readonly string[], last: readonly string[] = []): string {
  const text = serializeReport(makeReport())
  const first = `## 一、总体情况\n\n${head}${rows.join('\n')}\n\n`
  const six = `\n## 六、其他需要报告的事项\n\n${head}${last.join('\n')}\n`
  return text.replace('## 二', `${first}## 二`) + six
}

test('claims are numbered in each section, and read with their cells and their place', () => {
  const text = withRows(
    [
      '| 主动公开 | 1,500 | 万条 | unknown | |',
      '| 收到申请 | 64 | 件 | part | requests.received.total+requests.carried_in.total |',
    ],
    ['| 收费 | 12.5 | 万元 | region | fees.administrative.amount |'],
  )
  const line = (start: string): number =>
    text.split('\n').findIndex((each) => each.startsWith(start)) + 1
  expect(parseGood(text).claims).toEqual([
    {
      id: 's1-1',
      section: 1,
      label: '主动公开',
      printed: '1,500',
      value: 1500,
      precision: 'exact',
      unit: '万条',
      scope: 'unknown',
      period: null,
      cells: [],
      line: line('| 主动公开'),
    },
    {
      id: 's1-2',
      section: 1,
      label: '收到申请',
      printed: '64',
      value: 64,
      precision: 'exact',
      unit: '件',
      scope: 'part',
      period: null,
      cells: ['requests.received.total', 'requests.carried_in.total'],
      line: line('| 收到申请'),
    },
    {
      id: 's6-1',
      section: 6,
      label: '收费',
      printed: '12.5',
      value: 12.5,
      precision: 'exact',
      unit: '万元',
      scope: 'region',
      period: null,
      cells: ['fees.administrative.amount'],
      line: line('| 收费'),
    },
  ])
})

test('a second table of claims in a section goes on counting', () => {
  const text = withRows(['| 一 | 1 | 件 | region | |'], ['| 三 | 3 | 件 | region | |'])
  const again = text.replace('\n\n## 二', `\n\n${head}| 二 | 2 | 件 | region | |\n\n## 二`)
  expect(parseGood(again).claims.map(({ id, label }) => [id, label])).toEqual([
    ['s1-1', '一'],
    ['s1-2', '二'],
    ['s6-1', '三'],
  ])
})

const units = ['件', '条', '万条', '万件', '项', '个', '件次', '人次', '次', '期', '份'].concat([
  '元',
  '万元',
  '亿元',
  '%',
  '%同比',
  '倍',
  '个百分点',
])
test.each(units)('a figure may be in %s', (unit) => {
  expect(parseGood(withRows([`| 事 | 1 | ${unit} | region | |`])).claims[0]?.unit).toBe(unit)
})

test.each([
  ['| 事 | / | 件 | region | |', ['the figure as the text states it, its unit in the next cell']],
  ['| 事 | ? | 件 | region | |', ['the figure as the text states it, its unit in the next cell']],
  ['| 事 | 3件 | 件 | region | |', ['the figure as the text states it, its unit in the next cell']],
  ['| 事 | 三 | 件 | region | |', ['the figure as the text states it, its unit in the next cell']],
  ['| 事 | 1 | | region | |', [`one of ${units.join(' ')}`]],
  ['| 事 | 1 | 件 | toString | |', ['one of region, core, agency, system, unknown, part']],
  [
    '| 事 | 1 | 件 | region | a + requests.received.total + b |',
    [
      'cell ids such as requests.received.total, not `a`',
      'cell ids such as requests.received.total, not `b`',
    ],
  ],
  [
    '| 事 | 1 | 件 | region | requests.received.total + requests.received.total |',
    ['each cell once'],
  ],
  [
    '| 事 | x | y | z | |',
    [
      'the figure as the text states it, its unit in the next cell',
      `one of ${units.join(' ')}`,
      'one of region, core, agency, system, unknown, part',
    ],
  ],
])('%s is refused', (row, expected) => {
  const file = curatedFile(withRows([row, '| 好 | 1 | 件 | region | |']))
  expect(parseReport(file)).toBeNull()
  expect(file.messages.map(({ reason }) => reason.replace(/^.*?, expected /, ''))).toEqual(expected)
})

test.each([
  ['| 事 | 1 | 件 | region |', 'Unexpected 4 cells, expected 5'],
  ['| 事 | 1 | 件 | region | | 6 |', 'Unexpected 6 cells, expected 5'],
  ['| 事 |', 'Unexpected 1 cells, expected 5'],
])('%s is refused: %s', (row, reason) => {
  const file = curatedFile(withRows([row]))
  expect(parseReport(file)).toBeNull()
  expect(file.messages.map((each) => each.reason)).toEqual([reason])
})

const timed = head.replace('单元格 |', '单元格 | 期间 |').replace(/\| --- \|\n$/, '| --- | --- |\n')

/** A report with rows of claims in section one that have a sixth cell. */
function withTimes(rows: readonly string[]): string {
  const first = `## 一、总体情况\n\n${timed}${rows.join('\n')}\n\n`
  return serializeReport(makeReport()).replace('## 二', `${first}## 二`)
}

test.each([
  ['', null],
  ['上年', '上年'],
  ['累计', '累计'],
  ['第一季度', '第一季度'],
  ['下半年', '下半年'],
  ['2023-01-01/2023-06-30', '2023-01-01/2023-06-30'],
  ['2023-01-01至2023-06-30', '2023-01-01/2023-06-30'],
  ['2023-01-01 2023-06-30', '2023-01-01/2023-06-30'],
])('a figure may be of the time %s', (text, period) => {
  const { claims } = parseGood(withTimes([`| 事 | 1 | 件 | region | | ${text} |`]))
  expect(claims.map((claim) => claim.period)).toEqual([period])
})

test.each([
  '去年',
  '2023',
  '2023-02-30/2023-06-30',
  '2023-06-30/2023-01-01',
  '2023-01-01',
  'toString',
])('no figure is of the time %s', (text) => {
  const file = curatedFile(withTimes([`| 事 | 1 | 件 | region | | ${text} |`]))
  expect(parseReport(file)).toBeNull()
  expect(file.messages.map(({ reason }) => reason)).toEqual([
    `Unexpected \`${text}\`, expected nothing, 上年 累计 第一季度 第二季度 第三季度 第四季度 上半年 下半年, or two dates as 2024-01-01/2024-06-30`,
  ])
})

test('the sixth column is written where some figure of the section is of another time, and only there', () => {
  const plain = withTimes(['| 一 | 1 | 件 | region | | |', '| 二 | 2 | 件 | region | | |'])
  expect(serializeReport(parseGood(plain))).toContain(`${head}| 一 | 1 | 件 | region | |\n`)
  const rows = ['| 一 | 约1 | 件 | region | | 上年 |', '| 二 | 2余 | 件 | region | | |']
  const written = serializeReport(parseGood(withTimes(rows)))
  expect(written).toContain(`${timed}${rows.join('\n')}\n`)
  expect(serializeReport(parseGood(written))).toBe(written)
})

test.each([
  ['| 事 | 1 | 件 | region | |', 'Unexpected 5 cells, expected 6'],
  ['| 事 | 1 | 件 | region | | 上年 | 7 |', 'Unexpected 7 cells, expected 6'],
])('under six headers %s is refused: %s', (row, reason) => {
  const file = curatedFile(withTimes([row]))
  expect(parseReport(file)).toBeNull()
  expect(file.messages.map((each) => each.reason)).toEqual([reason])
})
