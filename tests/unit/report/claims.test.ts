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
      unit: '万条',
      scope: 'unknown',
      cells: [],
      line: line('| 主动公开'),
    },
    {
      id: 's1-2',
      section: 1,
      label: '收到申请',
      printed: '64',
      value: 64,
      unit: '件',
      scope: 'part',
      cells: ['requests.received.total', 'requests.carried_in.total'],
      line: line('| 收到申请'),
    },
    {
      id: 's6-1',
      section: 6,
      label: '收费',
      printed: '12.5',
      value: 12.5,
      unit: '万元',
      scope: 'region',
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

const units = ['件', '条', '万条', '项', '个', '元', '万元', '件次', '人次', '次', '期', '份']
test.each([...units, '%', '%同比'])('a figure may be in %s', (unit) => {
  expect(parseGood(withRows([`| 事 | 1 | ${unit} | region | |`])).claims[0]?.unit).toBe(unit)
})

test.each([
  ['| 事 | / | 件 | region | |', ['the figure as the text states it, its unit in the next cell']],
  ['| 事 | ? | 件 | region | |', ['the figure as the text states it, its unit in the next cell']],
  ['| 事 | 3件 | 件 | region | |', ['the figure as the text states it, its unit in the next cell']],
  ['| 事 | 三 | 件 | region | |', ['the figure as the text states it, its unit in the next cell']],
  ['| 事 | 1 | | region | |', [`one of ${[...units, '%', '%同比'].join(' ')}`]],
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
      `one of ${[...units, '%', '%同比'].join(' ')}`,
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
