import { expect, test } from 'vitest'
import { integer, key, list, text } from '../../../src/dataset/column.ts'
import { chineseHeader, excelCsv, excelFormat } from '../../../src/dataset/files/excel-csv.ts'
import { ofCode } from '../../../src/dataset/table.ts'

const table = ofCode(() => []).table({
  name: 'made',
  label: { zh: '样', en: 'Made' },
  grain: { zh: '一行', en: 'a row' },
  mind: { zh: '不相加', en: 'Do not add' },
  columns: [
    key(text('id', '编号', 'Id', () => null)),
    integer('cases', '件数', 'Cases', () => null, { unit: '件' }),
    text('title', '标题', 'Title', () => null),
    list('of', '所含', 'Of', () => []),
  ],
})
const format = excelFormat(table)
const shown = (title: string): string => format.text(['a', 1, title, []]).split(',')[2]!

test('the header has the names and units that people read, after a mark of the byte order', () => {
  expect(table.columns.map(chineseHeader)).toEqual(['编号', '件数（件）', '标题', '所含'])
  expect([format.head, format.empty]).toEqual([
    ...['\uFEFF编号,件数（件）,标题,所含\r\n', '\uFEFF编号,件数（件）,标题,所含\r\n'],
  ])
  expect([format.extension, format.between, format.foot]).toEqual(['excel.csv', '', ''])
})

test.each([
  ...['=1', '+1', '-1', '@a', '＝1', '000123', '1e5', '1E5', '3.10', '+5', '1,234', '12,345.6'],
  ...['1-2', '1/2', '2024年1月', '1-dec', 'mar 1', '12345678901234567', '-5.0'],
])('%j is guarded', (title) => {
  expect(shown(title).replaceAll('"', '')).toBe(`'${title}`.split(',')[0])
})

test.each([
  ...['', 'a', '0', '15', '1.5', '140500', '2024-02-20', 'form-2019', 's1-4', '件', 'true', 'TRUE'],
  ...['nan', 'inf', 'a=1', '20240220'],
])('%j stands as it is', (title) => {
  expect(shown(title)).toBe(title)
})

test('numbers, truth values and nothing are no texts; of a list the whole is looked at', () => {
  expect(format.text(['a', -5, null, ['=1', 'b']])).toBe("a,-5,,'=1;b\r\n")
  expect(format.text(['a', -5, true, ['1', '2']])).toBe('a,-5,true,1;2\r\n')
  expect(format.text(['a', null, false, ['2024-1']])).toBe('a,,false,2024-1\r\n')
})

test('a text is guarded the same every time, however many there are', () => {
  const many = Array.from({ length: 5000 }, (_, at) => [`0${at % 2500}`, `x${at % 2500}`]).flat()
  for (const title of many) expect(shown(title)).toBe(title.startsWith('x') ? title : `'${title}`)
  expect([shown('=1'), shown('=1'), shown('a'), shown('=1')]).toEqual(["'=1", "'=1", 'a', "'=1"])
})

test('the flavour says what it is', () => {
  expect([excelCsv.mediaType, excelCsv.text, excelCsv.sliced, excelCsv.described]).toEqual([
    ...['text/csv', true, false, false],
  ])
  expect(excelCsv.says.zh).toMatch(/^供电子表格软件直接打开：/)
  expect(excelCsv.says.en).toMatch(/^For spreadsheet programs: byte-order mark/)
})

test('a name of a column that would be run as a formula is guarded, too', () => {
  const columns = [text('=cmd', '=cmd|x', '=cmd|x', () => null)]
  expect(excelFormat({ columns }).head).toBe("\uFEFF'=cmd|x\r\n")
})
