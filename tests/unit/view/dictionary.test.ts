import { expect, test } from 'vitest'
import { words } from '../../../src/locale/words.ts'
import type { Caution } from '../../../src/view/dictionary.ts'
import { cautionsOf } from '../../../src/view/dictionary.ts'
import { layout } from '../../../src/view/form-table.ts'
import { tableNamed } from '../../../src/dataset/tables.ts'
import { neighboursOf } from '../../../src/form/crosswalk.ts'
import type { CellId } from '../../../src/form/editions.ts'
import { cellsOf, cellsOfTable, editions } from '../../../src/form/editions.ts'

const cautions = (edition: string, row: string): readonly Caution[] => {
  const of = editions.find(({ id }) => id === edition)!
  const cells = cellsOf(of).filter(({ id }) => id.startsWith(`${row}.`))
  return cautionsOf(edition, cells, words('zh'))
}

test('a row says once what holds of all its cells, else of each cell', () => {
  expect(cautions('form-2021', 'requests.received')).toEqual([])
  expect(cautions('form-2019', 'requests.other_outcome')).toEqual([
    {
      column: null,
      text: '与2021版的 requests.other_no_correction.* + requests.other_fee_unpaid.* + requests.other_other.* 与多格之和比：2019版一行，2021版三行；2019版的一行不等于“3.其他”',
    },
  ])
  expect(cautions('form-2021', 'documents.rules')).toEqual([
    {
      column: '本年制发件数',
      text: '与2019版的 documents.rules.newly_made 谨慎比较：“制作”与“制发”不同',
    },
    { column: '本年废止件数', text: '只在2021版' },
    {
      column: '现行有效件数',
      text: '与2019版的 documents.rules.total_disclosed 不可比：历年公开总数与现行有效数不同',
    },
  ])
})

test('every cell that does not simply compare has a caution in its edition', () => {
  for (const edition of editions) {
    for (const cell of cellsOf(edition)) {
      const found = cautionsOf(edition.id, [cell], words('en'))
      expect(found.length > 0, cell.id).toBe(
        neighboursOf(edition.id, cell.id).comparable !== 'same',
      )
    }
  }
})

test('the file of cells says the same: meaning, unit, article, what it corresponds to and why not', () => {
  const table = tableNamed('cells')
  const rows = table.of === 'code' ? [...table.rows()] : []
  const at = (name: string): number => table.columns.findIndex((column) => column.name === name)
  for (const row of rows) {
    const [id, comparable] = [row[at('cell')] as CellId, row[at('comparable')]]
    const against = neighboursOf(String(row[at('edition')]), id)
    expect([row[at('counterparts')], comparable]).toEqual([against.cells, against.comparable])
    for (const name of ['caution_zh', 'caution_en']) {
      expect(Boolean(row[at(name)]), id).toBe(comparable !== 'same')
    }
    expect(row[at('explain_zh')], id).toBeTruthy()
    expect(row[at('explain_en')], id).toBeTruthy()
  }
})

test('every head over the figures names a cell that stands below it', () => {
  for (const edition of editions) {
    for (const table of edition.tables) {
      const cells = new Set<string>(cellsOfTable(edition, table).map(({ id }) => id))
      const heads = layout(table).head.flat()
      const columns = heads.filter(({ row }) => row?.includes('.'))
      expect(columns.length).toBeGreaterThanOrEqual(table.columns.length)
      for (const { row, label } of columns) {
        expect(cells.has(`${table.id}.${row}`), `${table.id}.${row}`).toBe(true)
        expect(table.columns.map((column) => column.label)).toContain(label)
      }
    }
  }
})
