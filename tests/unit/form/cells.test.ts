import { expect, test } from 'vitest'
import type { CellId } from '../../../src/form/editions.ts'
import {
  cellIds,
  cellsOf,
  editionForYear,
  editions,
  findCell,
  firstCellIds,
  newestCell,
  unitOf,
} from '../../../src/form/editions.ts'
import { form2019 } from '../../../src/form/editions/2019.ts'
import { form2021 } from '../../../src/form/editions/2021.ts'

test('198 cells in 2019, 200 in 2021, 226 in the union, each once', () => {
  const ids2019 = cellsOf(form2019).map(({ id }) => id)
  const ids2021 = cellsOf(form2021).map(({ id }) => id)
  expect([ids2019.length, new Set(ids2019).size]).toEqual([198, 198])
  expect([ids2021.length, new Set(ids2021).size]).toEqual([200, 200])
  expect([firstCellIds.length, new Set(cellIds).size]).toEqual([226, cellIds.length])
  expect(new Set(firstCellIds)).toEqual(new Set([...ids2019, ...ids2021]))
  expect(cellIds.slice(0, 200)).toEqual(ids2021)
})

test('a cell of the wrong edition is not found', () => {
  expect(findCell('form-2021', 'procurement.central.amount')).toBeNull()
  expect(findCell('form-2019', 'requests.other_other.total')).toBeNull()
  expect(findCell('form-2019', 'requests.other_outcome.total')?.row.label.zh).toBe('（六）其他处理')
  expect(newestCell('requests.received.total')?.edition).toBe(editions.at(-1))
  expect(newestCell('procurement.central.amount')?.edition.id).toBe('form-2019')
})

test.each(['__proto__', 'constructor', 'requests', 'requests.denied.total', 'requests.received'])(
  '%s is no cell',
  (word) => {
    expect(newestCell(word)).toBeNull()
  },
)

test.each([
  ['form-2019', 'procurement.central.amount', null],
  ['form-2019', 'procurement.central.projects', '个'],
  ['form-2019', 'fees.administrative.items_change', '项'],
  ['form-2019', 'licensing.permits.items_change', '项'],
  ['form-2019', 'licensing.permits.decisions', '件'],
  ['form-2021', 'fees.administrative.amount', '万元'],
  ['form-2021', 'requests.received.total', '件'],
] as const)('in %s the unit of %s is %s', (edition, cell, unit) => {
  expect(unitOf(findCell(edition, cell)!)).toBe(unit)
})

test.each([
  [2018, null],
  [2019, 'form-2019'],
  [2020, 'form-2019'],
  [2021, 'form-2021'],
  [2030, 'form-2021'],
])('the edition made for %i is %s', (year, id) => {
  expect(editionForYear(year)?.id ?? null).toBe(id)
})

test('group heads have no figures; ids of rows and columns are unique within their table', () => {
  for (const { tables } of editions) {
    for (const { rows, columns } of tables) {
      const names = [rows, columns].map((lines) => lines.map(({ id }) => id))
      for (const ids of names) expect(new Set(ids).size).toBe(ids.length)
    }
  }
  expect(
    cellIds.filter((id) => /\.(outcomes|denied|unavailable|not_processed)\./.test(id)),
  ).toEqual([])
})

test('a misspelt cell id does not compile', () => {
  // @ts-expect-error tsc says so: the row is `received`
  const misspelt: CellId = 'requests.recieved.total'
  // @ts-expect-error a group head is no cell
  const head: CellId = 'requests.denied.total'
  const right: CellId = 'requests.received.total'
  expect([misspelt, head, right].map((id) => newestCell(id) !== null)).toEqual([false, false, true])
})
