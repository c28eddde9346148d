import { expect, test } from 'vitest'
import { chineseHeader } from '../../../src/dataset/files/excel-csv.ts'
import { tables } from '../../../src/dataset/tables.ts'
import { indicators } from '../../../src/indicator/indicators.ts'
import { words } from '../../../src/locale/words.ts'
import { outward, unitInWords, withUnit } from '../../../src/view/cell-labels.ts'

const [zh, en] = [words('zh'), words('en')]

test.each([
  ['Requests received per 10,000 residents', 'requests per 10,000 residents', null],
  ['Requests received', 'requests', null],
  ['Days after the statutory date', 'days', null],
  ['Caseload', 'requests', 'Caseload (requests)'],
  ['Lawsuits', 'cases', 'Lawsuits (cases)'],
  ['Requestsed', 'requests', 'Requestsed (requests)'],
])('%s in %s', (name, unit, said) => {
  expect(withUnit(name, unit, en)).toBe(said ?? name)
})

test.each([
  ['行政复议件数', '件', null],
  ['距法定期限天数', '天', null],
  ['新收申请', '件', '新收申请（件）'],
  ['规范性文件净变化', '件', '规范性文件净变化（件）'],
  ['每万人新收申请', '件/万人', '每万人新收申请（件/万人）'],
])('%s，%s', (name, unit, said) => {
  expect(withUnit(name, unit, zh)).toBe(said ?? name)
})

test('an address that may be linked to is one of the web', () => {
  const addresses = [
    'https://a.example/b',
    'http://a.example',
    'javascript:alert(1)',
    '//a.example',
  ]
  expect([...addresses, 'data:text/html,x', 'HTTPS:x', '', null].map(outward)).toEqual([
    ...addresses.slice(0, 2),
    ...[null, null, null, null, null, null],
  ])
})

test('no indicator says its unit twice', () => {
  const counts = indicators.filter(({ unit }) => unit !== 'ratio')
  const twice = counts.flatMap(({ label, unit }) => {
    const name = withUnit(label.en, unitInWords('requests', unit, en), en)
    const said = name.toLowerCase().match(/\p{L}{3,}/gu) ?? []
    return said.length > new Set(said).size ? [name] : []
  })
  expect(twice).toEqual([])
})

test('no Chinese header of a file for spreadsheets has a unit in two brackets', () => {
  const headers = tables.flatMap(({ columns }) => columns.map(chineseHeader))
  expect(headers.filter((each) => /（(?:单位：)?(\p{L}+)）.*（\1）/u.test(each))).toEqual([])
  expect(headers).toContain('行政事业性收费｜本年收费金额（单位：万元）')
})
