import { describe, expect, test } from 'vitest'
import { cellsOf, gridOf, heads, read } from './grids.ts'
import type { Box } from './grids.ts'

describe('section four', () => {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const suits: readonly Box[] = [
    ['行政复议', 5, 2],
    ...Array<null>(4).fill(null),
    ['行政诉讼', 10],
    ...Array<null>(9).fill(null),
  ]
  const kinds: readonly Box[] = [
    ...Array<null>(5).fill(null),
    ['未经复议直接起诉', 5],
    ...Array<null>(4).fill(null),
    ['复议后起诉', 5],
    ...Array<null>(4).fill(null),
  ]
  const leaves = [...results, ...results, ...results]
  const figures = Array.from({ length: 15 }, (_, at) => `${at + 1}`)
  const all = ['review', 'direct_suit', 'suit_after_review'].flatMap((row) =>
    ['upheld', 'corrected', 'other', 'pending', 'total'].map(
      (column) => `disputes.${row}.${column}`,
    ),
  )

  test('is read by its three heads', () => {
    const reading = read(gridOf([suits, kinds, leaves, figures]))
    expect([...reading.hints].map(([table, ids]) => [table, [...ids].sort()])).toEqual([
      ['disputes', ['form-2019', 'form-2021']],
    ])
    const found = cellsOf(reading)
    expect(found).toEqual(Object.fromEntries(all.map((id, at) => [id, `${at + 1}`])))
  })

  test('a blank row before the figures is passed over, a blank row alone is blank', () => {
    const blank = figures.map(() => '')
    expect(cellsOf(read(gridOf([suits, kinds, leaves, blank, figures])))).toHaveProperty(
      'disputes.suit_after_review.total',
      '15',
    )
    const found = cellsOf(read(gridOf([suits, kinds, leaves, blank])))
    expect(found).toEqual(Object.fromEntries(all.map((id) => [id, ''])))
  })

  test('with a head less, or no row below its heads, it is not', () => {
    const short = [...leaves.slice(0, 14), '合记']
    expect(cellsOf(read(gridOf([suits, kinds, short, figures])))).toEqual({})
    expect(cellsOf(read(gridOf([suits, kinds, leaves])))).toEqual({})
  })

  test('beside a column of words, which goes down to its figures', () => {
    const beside = (first: Box, row: readonly Box[]): readonly Box[] => [first, ...row]
    const blank = figures.map(() => '')
    const rows = [
      beside(['案件类型', 1, 5], suits),
      beside(null, kinds),
      beside(null, leaves),
      beside(null, blank),
      beside(null, figures),
    ]
    expect(cellsOf(read(gridOf(rows)))).toEqual(
      Object.fromEntries(all.map((id, at) => [id, `${at + 1}`])),
    )
  })

  test('with columns more, which are of no result or of no procedure', () => {
    const more = (...own: readonly (readonly Box[])[]): Record<string, string> =>
      cellsOf(read(gridOf(own)))
    const expected = Object.fromEntries(all.map((id, at) => [id, `${at + 1}`]))
    expect(more([...suits, ''], [...kinds, ''], [...leaves, '总计'], [...figures, '99'])).toEqual(
      expected,
    )
    expect(
      more([...suits, '复议后起诉'], [...kinds, ''], [...leaves, '备注'], [...figures, '99']),
    ).toEqual(expected)
    expect(more([...suits, ''], [...kinds, ''], [...leaves, '备注'], [...figures, '99'])).toEqual(
      expected,
    )
  })

  test('a row a procedure is left to the order of its cells', () => {
    expect(
      cellsOf(
        read(
          gridOf([
            ['案件类型', ...results],
            ['行政复议', '1', '2', '3', '4', '5'],
          ]),
        ),
      ),
    ).toEqual({})
  })

  test('with words about a result below it', () => {
    for (const text of ['其中结果维持', '结果维持件数']) {
      const found = cellsOf(
        read(gridOf([suits, kinds, leaves, figures, [text, ...Array<string>(14).fill('')]])),
      )
      expect(found).toHaveProperty('disputes.review.upheld', '1')
    }
  })

  test.each(['结果维持', '结果纠正', '尚未审结'])('by %s alone, other heads shorter', (leaf) => {
    const short = results.map((text) => (text === leaf ? leaf : text.replace(/^结果|^尚/u, '')))
    const found = cellsOf(read(gridOf([suits, kinds, [...short, ...short, ...short], figures])))
    expect(found).toEqual(Object.fromEntries(all.map((id, at) => [id, `${at + 1}`])))
  })

  test('heads over two rows', () => {
    const tall = leaves.map((text): Box => [text, 1, 2])
    const found = cellsOf(read(gridOf([suits, kinds, tall, leaves.map(() => null), figures])))
    expect(found).toEqual(Object.fromEntries(all.map((id, at) => [id, `${at + 1}`])))
  })

  test('without the names of procedures it is not', () => {
    expect(cellsOf(read(gridOf([suits, leaves, figures])))).toEqual({})
    expect(cellsOf(read(gridOf([leaves, figures])))).toEqual({})
  })

  test('a cell that is not there is of none', () => {
    const gap: readonly Box[] = [null, ...figures.slice(1)]
    expect(Object.keys(cellsOf(read(gridOf([suits, kinds, leaves, gap]))))).toEqual(all.slice(1))
  })

  test('in one grid with the tables before it', () => {
    const fill = (row: readonly Box[]): readonly Box[] => [
      ...row,
      ...Array<null>(15 - row.length).fill(null),
    ]
    const found = cellsOf(
      read(gridOf([fill(heads), fill(['规章', '1', '2', '3']), suits, kinds, leaves, figures])),
    )
    expect(found).toMatchObject({ 'documents.rules.issued': '1', 'disputes.review.upheld': '1' })
    expect(Object.keys(found)).toHaveLength(18)
  })

  test('a figure over two columns and words are of none', () => {
    const wide: readonly Box[] = [['1', 2], null, '详见附件', ...figures.slice(3)]
    const found = cellsOf(read(gridOf([suits, kinds, leaves, wide])))
    expect(Object.keys(found)).toEqual(all.slice(3))
  })
})
