import { expect, test } from 'vitest'
import type { EditionId, TableId } from '../../../src/form/editions.ts'
import { findEdition, tableOf } from '../../../src/form/editions.ts'
import { cellsOfRow, cornerOf, matchTable, nearestFirst } from '../../../src/report/table.ts'

/** The labels of a table as an edition prints them, and how they match a report of another one. */
function labels(edition: EditionId, id: TableId): { columns: string[]; rows: string[] } {
  const table = tableOf(findEdition(edition)!, id)
  const zh = (lines: readonly { label: { zh: string } }[]): string[] =>
    lines.map(({ label }) => label.zh)
  return { columns: zh(table.columns), rows: zh(table.rows) }
}

const own = findEdition('form-2021')!
const documents = labels('form-2021', 'documents')

test.each([
  ['form-2021', 'requests', 'form-2021'],
  ['form-2019', 'requests', 'form-2019'],
  ['form-2019', 'documents', 'form-2019'],
  ['form-2019', 'fees', 'form-2019'],
  ['form-2019', 'disputes', 'form-2021'],
] as const)(
  'in a report of form-2021 a table printed as of %s %s is of %s',
  (printed, id, edition) => {
    const { columns, rows } = labels(printed, id)
    const match = matchTable(own, id, columns, rows)
    expect('edition' in match ? match.edition : null).toBe(edition)
  },
)

const at = (place: number, actual: string | null, expected: string | null): object => ({
  at: place,
  actual,
  expected,
})

test.each([
  ['missing', ['规章'], [at(1, null, '行政规范性文件')]],
  ['missing first', ['行政规范性文件'], [at(0, null, '规章')]],
  ['doubled', ['规章', '规章', '行政规范性文件'], [at(1, '规章', null)]],
  ['added', ['规章', '行政规范性文件', '合计'], [at(2, '合计', null)]],
  ['moved', ['行政规范性文件', '规章'], [at(0, null, '规章'), at(1, '规章', null)]],
  ['misspelt', ['规章', '行政规范性文仵'], [at(1, '行政规范性文仵', '行政规范性文件')]],
  ['spaced', ['规 章', '行政规范性文件'], [at(0, '规 章', '规章')]],
  ['none', [], [at(0, null, '规章'), at(0, null, '行政规范性文件')]],
  [
    'others',
    ['__proto__', 'constructor'],
    [at(0, '__proto__', '规章'), at(1, 'constructor', '行政规范性文件')],
  ],
])('faults of rows: %s', (_, rows, faults) => {
  expect(matchTable(own, 'documents', documents.columns, rows)).toEqual({
    columns: [],
    rows: faults,
  })
})

test('faults of columns; a mixture of two editions fits neither', () => {
  const before = labels('form-2019', 'documents')
  expect(matchTable(own, 'documents', before.columns, documents.rows)).toEqual({
    columns: documents.columns.map((label, place) => at(place, before.columns[place]!, label)),
    rows: [],
  })
  expect(matchTable(own, 'disputes', labels('form-2021', 'disputes').columns.slice(1), [])).toEqual(
    {
      columns: [at(0, null, '结果维持')],
      rows: ['行政复议', '未经复议直接起诉', '复议后起诉'].map((label) => at(0, null, label)),
    },
  )
})

test('the cells of a row, in column order; none for a group head', () => {
  const { columns, rows } = labels('form-2019', 'requests')
  const match = matchTable(own, 'requests', columns, rows)
  if (!('edition' in match)) throw new Error('no match')
  const of = (id: string): string[] =>
    cellsOfRow(
      match,
      match.rows.find((row) => row.id === id)!,
    ).map((cell) => cell.id)
  expect(of('denied')).toEqual([])
  expect(of('other_outcome')).toEqual(
    match.table.columns.map(({ id }) => `requests.other_outcome.${id}`),
  )
})

test('the first header says what the rows are', () => {
  const corners = own.tables.map(cornerOf)
  expect(corners).toEqual([
    ...Array.from({ length: 4 }, () => '信息内容'),
    '申请人情况',
    '案件类型',
  ])
})

test('tables are looked for in earlier editions from the nearest, then in later ones', () => {
  const [first, second, third, fourth, fifth] = [2007, 2019, 2021, 2025, 2031].map((from) => ({
    from,
  }))
  const all = [first!, second!, third!, fourth!, fifth!]
  expect(nearestFirst(third!, all)).toEqual([third, second, first, fourth, fifth])
  expect(nearestFirst(first!, all)).toEqual(all)
})
