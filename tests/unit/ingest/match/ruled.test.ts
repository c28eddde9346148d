import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Grid } from '../../../../src/ingest/grid.ts'
import { readRuled } from '../../../../src/ingest/match/ruled.ts'
import { readReport } from '../../../../src/ingest/read.ts'
import { layouts } from '../layouts.ts'
import type { MadeUp } from '../made-up.ts'
import { madeUp } from '../made-up.ts'
import { cellsOf, gridOf, heads, place, read } from './grids.ts'
import type { Box } from './grids.ts'

const documents = [heads, ['规章', '1', '2', '3'], ['行政规范性文件', '4', '', '/']] as const

describe('every cell of a report by the lines of its tables alone', () => {
  const reports = (['form-2019', 'form-2021'] as const).map((id) => {
    const [made] = fc.sample(
      madeUp(['zero']).filter(({ edition }) => edition.id === id),
      { numRuns: 1, seed: 6 },
    ) as [MadeUp]
    return [id, made] as const
  })
  test.each(reports)('%s', async (_, made) => {
    const bytes = new TextEncoder().encode(layouts.html.write(made))
    const captured = await readReport(bytes, 'a.html')
    const { cells, doubled } = readRuled('unreadable' in captured ? [] : captured.blocks)
    expect(cellsOf({ cells })).toEqual(Object.fromEntries(made.cells))
    expect(doubled.size).toBe(0)
  })
})

describe('rows by their label, columns by the head over them', () => {
  test('a table', () => {
    const reading = read(gridOf(documents))
    expect(cellsOf(reading)).toEqual({
      'documents.rules.issued': '1',
      'documents.rules.repealed': '2',
      'documents.rules.in_force': '3',
      'documents.normative.issued': '4',
      'documents.normative.repealed': '',
      'documents.normative.in_force': '/',
    })
    expect([...reading.hints].map(([table, ids]) => [table, [...ids]])).toEqual([
      ['documents', ['form-2021']],
    ])
  })

  test('a table without lines, without heads, or too large, gives nothing', () => {
    expect(cellsOf(read(gridOf(documents, false)))).toEqual({})
    expect(cellsOf(read(gridOf(documents.slice(1))))).toEqual({})
    expect(cellsOf(read({ ...gridOf(documents), rows: 30_000 }))).toEqual({})
    expect(cellsOf(read({ ...gridOf(documents), rows: 25_000 }))).toHaveProperty(
      'documents.rules.issued',
      '1',
    )
  })

  test('heads in another order, and printed on two lines', () => {
    const swapped = [
      [heads[0], heads[3], heads[1], heads[2]],
      ['规章', '1', '2', '3'],
    ]
    expect(cellsOf(read(gridOf(swapped)))).toEqual({
      'documents.rules.in_force': '1',
      'documents.rules.issued': '2',
      'documents.rules.repealed': '3',
    })
    const parted = [
      ['信息', '本年制发', '本年废止', '现行有效'],
      ['内容', '件数', '件数', '件数'],
      ['规章', '1', '2', '3'],
    ]
    expect(cellsOf(read(gridOf(parted)))).toEqual({
      'documents.rules.issued': '1',
      'documents.rules.repealed': '2',
      'documents.rules.in_force': '3',
    })
  })

  test('a figure under two heads is of neither, a blank of both', () => {
    const merged = (text: string): Grid => gridOf([heads, ['规章', [text, 2], null, '3']])
    expect(cellsOf(read(merged('7')))).toEqual({ 'documents.rules.in_force': '3' })
    expect(cellsOf(read(merged('')))).toEqual({
      'documents.rules.issued': '',
      'documents.rules.repealed': '',
      'documents.rules.in_force': '3',
    })
  })

  test('two figures under one head are not decided, one and a blank are', () => {
    const wide = (own: readonly Box[]): Grid =>
      gridOf([
        [heads[0], [heads[1], 2], null],
        ['规章', ...own],
      ])
    expect(cellsOf(read(wide(['1', '5'])))).toEqual({})
    expect(cellsOf(read(wide(['', '5'])))).toEqual({ 'documents.rules.issued': '5' })
    expect(cellsOf(read(wide(['1', ''])))).toEqual({ 'documents.rules.issued': '1' })
  })

  test('the same table twice: equal cells once, others with both texts', () => {
    const second = [heads, ['规章', '1', '9', '3'], ['行政规范性文件', '4', '', '/']]
    const reading = read(gridOf(documents), gridOf(second), gridOf(documents))
    expect(cellsOf(reading)).toHaveProperty('documents.rules.repealed', '2')
    expect(Object.fromEntries(reading.doubled)).toEqual({
      'documents.rules.repealed': ['2', '9'],
    })
  })

  test('a table given three times, each time otherwise, with all that it says', () => {
    const other = (text: string): Grid => gridOf([heads, ['规章', '1', text, '3']])
    const reading = read(gridOf(documents), other('9'), other('2'), other('8'))
    expect(Object.fromEntries(reading.doubled)).toEqual({
      'documents.rules.repealed': ['2', '9', '8'],
    })
  })

  test('a piece has the text of its cell, its column and its place', () => {
    expect(read(gridOf(documents)).cells.get('documents.rules.repealed')).toEqual({
      kind: 'figure',
      text: '2',
      at: 2,
      place,
    })
  })

  test('lines of text are no tables', () => {
    const grid = gridOf(documents)
    const blocks = [{ kind: 'text', text: '甲', place } as const, { kind: 'grid', grid } as const]
    expect(readRuled(blocks).cells.size).toBe(6)
  })

  test('heads of two editions in one table leave none', () => {
    const mixed = [
      [heads[0], heads[1], '新公开数量'],
      ['规章', '1', '2'],
    ]
    const { hints } = read(gridOf(mixed))
    expect([...hints].map(([table, ids]) => [table, [...ids]])).toEqual([['documents', []]])
  })

  test('hints of several tables are what all allow', () => {
    const older = [
      ['信息内容', '新制作数量', '新公开数量', '对外公开总数量'],
      ['规章', '1', '2', '3'],
    ]
    expect([...read(gridOf(older)).hints.get('documents')!]).toEqual(['form-2019'])
    const purchases = [
      ['信息内容', '本年处理决定数量'],
      ['行政处罚', '5'],
    ]
    expect(cellsOf(read(gridOf(purchases)))).toEqual({ 'enforcement.penalties.decisions': '5' })
  })
})
