import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../../../src/ingest/match/window.ts'
import { anchorKey, anchorsOf, layOver } from '../../../../src/ingest/match/window.ts'
import { pieces } from './readings.ts'

function laid(
  line: string,
  count: number,
  columns: readonly number[] | null = null,
  tolerance = 0,
): string | null {
  const found = layOver(pieces(line), count, columns, tolerance)
  if (!found) return null
  const texts = found.pieces.map((piece) => piece?.text || '_').join(' ')
  return found.shifted ? `${texts} by place` : texts
}

describe('cells laid over columns', () => {
  test.each([
    ['as many as columns, as they stand', '1 _ 3', 3, '1 _ 3'],
    ['no figure at all', '_ _ _ _', 3, '_ _ _'],
    ['no figure, and fewer', '_', 3, '_ _ _'],
    ['one, with blanks behind', '1 _ _ _', 3, '1 _ _'],
    ['one, with blanks before', '_ _ _ 1', 3, '_ _ 1'],
    ['figures at both ends of one run', '_ 1 _ 3 _', 3, '1 _ 3'],
    ['figures that could stand in two', '_ _ 2 _', 3, null],
    ['one more, all figures in the last', '_ _ 1 2 3', 3, '1 2 3'],
    ['more, with one run that holds all figures', '_ 1 2 3', 3, '1 2 3'],
    ['more, the blank behind', '1 2 3 _', 3, '1 2 3'],
    ['more, with blanks on both sides', '_ 1 2 3 _', 3, '1 2 3'],
    ['more, with two such runs', '_ 1 2 _', 3, null],
    ['more figures than columns', '1 2 3 4', 3, null],
    ['figures too far apart for one run', '1 _ _ 4', 3, null],
    ['fewer', '1 2', 3, null],
  ] as const)('%s', (_, line, count, expected) => {
    expect(laid(line, count)).toBe(expected)
  })

  test.each([
    ['fewer', '1@10 2@30', '1 _ 2 by place'],
    ['a blank is no value', '1@10 _@20 2@30', '1 _ 2'],
    ['within the tolerance', '1@12 2@28', '1 _ 2 by place'],
    ['beyond it', '1@13 2@30', null],
    ['two in one column', '1@10 2@11', null],
    ['against the order', '1@30 2@10', null],
    ['more figures than columns', '1@10 2@20 3@30 4@31', null],
    ['none where they stand', '1@50 2@60', null],
    ['several runs', '_@0 1@10 2@20 _@29', '1 2 _ by place'],
  ] as const)('by where the columns of other rows stand: %s', (_, line, expected) => {
    expect(laid(line, 3, [10, 20, 30], 2)).toBe(expected)
  })

  test('a column without a cell is null', () => {
    expect(layOver(pieces('_'), 2, null, 0)).toEqual({ pieces: [null, null], shifted: false })
    expect(layOver(pieces('1@5'), 2, [3, 5], 0)).toEqual({
      pieces: [null, pieces('1@5')[0]],
      shifted: true,
    })
  })

  test('near two columns it is of neither', () => {
    expect(laid('1@15 2@30', 3, [10, 20, 30], 5)).toBeNull()
    expect(laid('1@14 2@30', 3, [10, 20, 30], 5)).toBe('1 _ 2 by place')
  })

  test('without tolerance only the very column', () => {
    expect(laid('1@10 2@30', 3, [10, 20, 30])).toBe('1 _ 2 by place')
    expect(laid('1@10 2@29', 3, [10, 20, 30])).toBeNull()
  })
})

describe('where columns stand', () => {
  const row = (line: string, tolerance = 2, count = 3, zone = 1): Evidence => ({
    zone,
    tolerance,
    count,
    values: pieces(line),
  })
  const anchors = (...rows: readonly Evidence[]): readonly number[] | undefined =>
    anchorsOf(rows).get(anchorKey(1, rows[0]!.count))

  test('the middle of three rows read in full', () => {
    expect(anchors(row('1@10 2@20 3@30'), row('1@11 2@20 3@31'), row('1@12 2@22 3@30'))).toEqual([
      11, 20, 30,
    ])
  })

  test('the middle however rows come', () => {
    const rows = ['1@100 2@300', '1@9 2@301', '1@20 2@302', '1@101 2@299'].map((line) =>
      row(line, 100, 2),
    )
    expect(anchors(...rows)).toEqual([100, 301])
  })

  test('of rows that are all within the tolerance, none by one more', () => {
    const rows = (last: number): Evidence[] => [0, 3, last].map((at) => row(`1@${at} 2@40`, 3, 2))
    expect(anchors(...rows(6))).toEqual([3, 40])
    expect(anchors(...rows(7))).toBeUndefined()
  })

  test('by heaps in whatever order rows come', () => {
    expect(anchors(row('1@110 2@120 3@130'), row('1@9', 2), row('2@121 3@131'))).toBeUndefined()
    expect(anchors(row('2@120 3@130'), row('1@9'), row('2@119 3@131'))).toEqual([9, 120, 131])
    expect(anchors(row('1@9'), row('1@11 2@20', 2, 3))).toBeUndefined()
  })

  test('of rows with fewer figures only by heaps', () => {
    const rows = ['1@10 2@20', '1@10 2@20', '1@10 3@30'].map((line) => row(line))
    expect(anchors(...rows)).toEqual([10, 20, 30])
    expect(anchors(...rows.map((each) => ({ ...each, tolerance: 0 })))).toBeUndefined()
  })

  test('of a grid by rows that are blank in full, too', () => {
    const full = (line: string): Evidence => row(line, 0)
    expect(anchors(full('1@1 2@2 3@3'), full('_@1 _@2 _@3'), full('1@1 _@2 3@3'))).toEqual([
      1, 2, 3,
    ])
    expect(
      anchors(full('1@1 2@2 3@3'), full('_@1 _@2 _@3 _@4'), full('1@1 _@2 3@3')),
    ).toBeUndefined()
  })

  test('not of rows that disagree by more than the tolerance, unless all figures stand in heaps', () => {
    const rows = [row('1@10 2@20 3@30'), row('1@10 2@20 3@30'), row('1@15 2@25 3@34')]
    expect(anchors(...rows)).toBeUndefined()
    expect(anchors(...rows.map((each) => ({ ...each, tolerance: 5 })))).toEqual([10, 20, 30])
  })

  test('of two rows by heaps, where there are as many as columns', () => {
    expect(anchors(row('1@10 2@20 3@30'), row('1@11 2@31'))).toEqual([11, 20, 31])
    expect(anchors(row('1@10 2@20'), row('1@11 2@21'))).toBeUndefined()
    expect(anchors(row('1@10 2@20 3@30 4@40'), row('1@10'))).toBeUndefined()
  })

  test('not of heaps that are spread wider than figures of one column', () => {
    expect(anchors(row('1@10 2@12 3@20'), row('1@14 2@30'))).toEqual([12, 20, 30])
    expect(anchors(row('1@10 2@12 3@20'), row('1@14 2@16 3@30'))).toBeUndefined()
  })

  test('of seven columns each heap has to be borne by two figures', () => {
    const whole = '1@10 2@20 3@30 4@40 5@50 6@60 7@70'
    expect(anchors(row(whole, 2, 7), row('1@10 2@20', 2, 7))).toBeUndefined()
    expect(anchors(row(whole, 2, 7), row(whole, 2, 7))).toEqual([10, 20, 30, 40, 50, 60, 70])
    const six = whole.slice(0, -5)
    expect(anchors(row(six, 2, 6), row('1@10', 2, 6))).toEqual([10, 20, 30, 40, 50, 60])
  })

  test('of a grid only by rows in full, with blanks around that leave one run', () => {
    const full = '1@1 2@2 3@3'
    expect(anchors(row(full, 0), row(full, 0), row('_@0 1@1 2@2 3@3', 0))).toEqual([1, 2, 3])
    expect(anchors(row(full, 0), row(full, 0), row('_@0 1@1 2@2 _@3', 0))).toBeUndefined()
    expect(anchors(row(full, 0), row(full, 0))).toBeUndefined()
  })

  test('of a grid not by rows that have two such runs', () => {
    const full = row('1@0 2@1 3@2', 0)
    expect(anchors(full, full, row('_@0 1@1 2@2 _@3', 0))).toBeUndefined()
    expect(anchors(full, full, row('1@0 2@1 _@2 _@3', 0))).toEqual([0, 1, 2])
  })

  test('each zone and number of columns by its own', () => {
    const rows = [1, 2, 3].map((at) => row(`1@${at} 2@20`, 2, 2, 5))
    const found = anchorsOf([...rows, row('1@10 2@20 3@30')])
    expect([...found]).toEqual([
      ['5/2', [2, 20]],
      ['1/3', [10, 20, 30]],
    ])
  })
})
