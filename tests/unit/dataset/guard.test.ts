import { expect, test } from 'vitest'
import { key, list, number, text } from '../../../src/dataset/column.ts'
import type { Guard } from '../../../src/dataset/guard.ts'
import { isFormula, isRetyped, openGuard } from '../../../src/dataset/guard.ts'
import type { RecordItem, Row } from '../../../src/dataset/table.ts'
import { ofCode } from '../../../src/dataset/table.ts'
import { agency } from '../support/report.ts'

const table = ofCode(() => []).table({
  name: 'made',
  label: { zh: '样', en: 'Made' },
  grain: { zh: '一行', en: 'a row' },
  mind: { zh: '不相加', en: 'Do not add' },
  columns: [
    key(text('id', '编号', 'Id', () => null)),
    key(number('year', '年', 'Year', () => null)),
    text('title', '标题', 'Title', () => null),
    text('printed', '原样', 'As printed', () => null, { verbatim: true }),
    list('cells', '单元格', 'Cells', () => []),
  ],
})
const row = (id: string, year = 1, more: Row = ['', '', []]): Row => [id, year, ...more]

/** What each row comes to, one after another. */
function said(...rows: readonly Row[]): (string | null)[] {
  const guard = openGuard(table)
  return rows.map((each) => guard(each, null)?.reason.en ?? null)
}

test.each([...'=+-@\t\r\n＝＋－＠'])(
  'a text that begins with %j is a formula, others are none',
  (first) => {
    expect(isFormula(`${first}1`)).toBe(true)
    expect(isFormula(`1${first}`)).toBe(false)
  },
)

test.each([
  ...[
    '1',
    '1,5',
    '-1',
    '1.5%',
    '1e5',
    '1e-5',
    '1e+5',
    '2024-1',
    '1/2',
    '8:30',
    '2024年1月',
    '1.2.3',
  ],
  ...[
    'mar-2024',
    'March 1',
    'sept2024',
    'dec.1',
    '1-dec',
    '12 jan 2024',
    'TRUE',
    'false',
    'nan',
    'inf',
  ],
])('%j could be taken for something else', (each) => {
  expect(isRetyped(each)).toBe(true)
})

test.each([
  ...['', 'a', 'a1', '1a', 'e5', 'a1e5', '1e', '1e5a', 'a2024-1', 'march', 'mar-', 'mar-20245'],
  ...['amar-1', '123-dec', 'truex', 'xtrue', 'nane', 'infx', '1 / 2'],
])('%j stays what it is', (each) => {
  expect(isRetyped(each)).toBe(false)
})

test('a fault says its rule, its place and what to do', () => {
  const guard = openGuard(table)
  const place = { file: 'src/dataset/tables/made.ts', line: 1 }
  expect(guard(row('a', 1, ['=1', '', []]), null)).toEqual({
    rule: 'formula',
    reason: {
      zh: '出现 made.title 里的 `=1`，应为表格软件不会当作公式的文字',
      en: 'Unexpected `=1` in made.title, expected a text that no spreadsheet runs as a formula',
    },
    note: {
      zh: '不要以 = + - @ 或空白开头。',
      en: 'Begin the text with another character than = + - @ or white space.',
    },
    ...place,
  })
  expect(guard(row('12'), null)).toEqual({
    rule: 'id',
    reason: {
      zh: '出现 made.id `12`，应为以字母开头的编号',
      en: 'Unexpected made.id `12`, expected an id that begins with a letter',
    },
    note: {
      zh: '表格软件会把它改成数字或日期。',
      en: 'A spreadsheet would turn it into a number or a date.',
    },
    ...place,
  })
  expect(guard(row('12'), null)).toEqual({
    rule: 'key',
    reason: {
      zh: 'made 里键 12, 1 有第二行',
      en: 'Unexpected second row of made with the key 12, 1',
    },
    note: {
      zh: '每个键只有一行：合并两行，或加以区分。',
      en: 'Each key is there once: join the two, or tell them apart.',
    },
    ...place,
  })
})

test('its place is the line of the report, or the file of the agency', () => {
  const of = (item: object): ReturnType<Guard> =>
    openGuard(table)(row('12'), { agency, ...item } as RecordItem)
  const report = { file: 'data/x.md' }
  expect(of({ report, line: 7 })).toMatchObject({ file: 'data/x.md', line: 7 })
  expect(of({ report })).toMatchObject({ file: 'data/x.md', line: 1 })
  expect(of({ line: 7 })).toMatchObject({
    file: `data/agencies/${agency.division.slice(0, 2)}/${agency.id}/agency.yaml`,
    line: 1,
  })
})

test('keys rise from row to row; a fall is a fault of the code', () => {
  expect(said(row('a', 1), row('a', 2), row('b', 1), row('b', 1))).toEqual([
    ...[null, null, null, 'Unexpected second row of made with the key b, 1'],
  ])
  expect(() => said(row('a', 2), row('a', 1))).toThrow('made: a, 1 is out of order')
})

test('each new id is looked at, and numbers in a key are none', () => {
  expect(said(row('12', 1), row('12', 2), row('13', 1), row('a', 1))).toEqual([
    'Unexpected made.id `12`, expected an id that begins with a letter',
    null,
    'Unexpected made.id `13`, expected an id that begins with a letter',
    null,
  ])
  expect(said(row(''))).toEqual(['Unexpected made.id ``, expected an id that begins with a letter'])
  expect(said([null, 1, '', '', []])).toEqual([
    'Unexpected made.id `null`, expected an id that begins with a letter',
  ])
})

test('texts of every column are looked at, in lists too; a figure as printed is one where it is to stand', () => {
  const formula = (text: string, column: string): string =>
    `Unexpected \`${text}\` in made.${column}, expected a text that no spreadsheet runs as a formula`
  expect(said(row('a', 1, [null, '-5', ['b', 'c']]))).toEqual([null])
  expect(said(row('a', 1, ['-5', '', []]))).toEqual([formula('-5', 'title')])
  expect(said(row('a', 1, ['', '-A1', []]))).toEqual([formula('-A1', 'printed')])
  expect(said(row('a', 1, ['', '', ['b', '@c', '=d']]))).toEqual([formula('@c', 'cells')])
  expect(said(row('a', 1, [true, -5, []]))).toEqual([null])
  const long = `=${'x'.repeat(60)}`
  expect(said(row('a', 1, [long, '', []]))).toEqual([formula(long.slice(0, 40), 'title')])
})

test.each([
  ['-5', true],
  ['+1,234.50', true],
  ['－１２３', true],
  ['-3件', true],
  ['-3三个字', true],
  ['-3四个字了', false],
  ['--', true],
  ['---', false],
  ['-', true],
  ['-5 ', false],
  ['-5.', false],
  ['-.5', false],
  ['=5', false],
  ['-5+1', false],
])('%j as a figure that is printed: %s', (printed, may) => {
  expect(said(row('a', 1, ['', printed, []]))[0] === null).toBe(may)
})
