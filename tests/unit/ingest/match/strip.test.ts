import { describe, expect, test } from 'vitest'
import type { Block, GridCell } from '../../../../src/ingest/grid.ts'
import type { Strip } from '../../../../src/ingest/match/strip.ts'
import { stripsOf } from '../../../../src/ingest/match/strip.ts'
import { onLine } from './readings.ts'

const text = (line: string, at = 1): Block => ({ kind: 'text', text: line, place: onLine(at) })

/** A cell: its text, row, column, and how far it spans down and across. */
type Box = readonly [
  text: string,
  row: number,
  column: number,
  rowSpan?: number,
  columnSpan?: number,
]

function grid(rows: number, columns: number, boxes: readonly Box[]): Block {
  const cells = boxes.map(([own, row, column, rowSpan = 1, columnSpan = 1]): GridCell => {
    return { text: own, row, column, rowSpan, columnSpan, place: onLine(100 * row + column) }
  })
  return { kind: 'grid', grid: { rows, columns, ruled: true, cells } }
}

/** A strip in words: each piece with its place, and what it is unless a figure or words. */
function shown({ pieces }: Strip): string {
  return pieces
    .map(({ kind, text: own, at }) => `${kind === 'garbled' ? '!' : ''}${own || '_'}@${at}`)
    .join(' ')
}

const line = (own: string): string[] => stripsOf([text(own)]).map(shown)

describe('a line of text', () => {
  test.each([
    ['words and figures, by their middles', '规章  5   123', '规章@0 5@4 123@9'],
    ['begins where its first word does', '  规章  12', '规章@2 12@6.5'],
    ['words parted by one space are one', '行政 许可  甲  5', '行政 许可@0 甲@7 5@10'],
    ['a figure right behind a label', '规章 5', '规章@0 5@3'],
    ['behind the last of words', '甲  规章 5', '甲@0 规章@3 5@6'],
    ['behind words of several rows is a sentence', '其他 5', '其他 5@0'],
    ['behind other words is a sentence', '共有 5', '共有 5@0'],
    ['behind a label and other words, too', '  规章  共有 5', '规章  共有 5@2'],
    ['apart from other words is a figure', '共有  5', '共有@0 5@4'],
    ['several behind other words', '共有 5 6', '共有@0 5@3 6@5'],
    ['figures alone', ' 5', '5@1'],
    ['figures alone, further in', '   5 6', '5@3 6@5'],
    ['words alone', '共有', '共有@0'],
    ['a figure before words is of them', '5 共有  6', '5 共有@0 6@6'],
    ['white space at the end', '规章  5  ', '规章@0 5@4'],
    ['tabs', '规章\t5\t6', '规章@0 5@3 6@5'],
    ['a bracket that closes words of the line above', '甲  ）  5  6', '甲@0 ）@3 5@6 6@9'],
    ['right behind words', '甲 ）  5  6', '甲 ）@0 5@5 6@8'],
    ['several signs', '甲  ”）。  5', '甲@0 ”）。@3 5@8'],
    ['before all words', '）  5', '）@0 5@3'],
    ['alone', '）', '）@0'],
    ['not one with a figure', '甲  5）  6', '甲@0 !5)@3.5 6@7'],
    ['nor one before a figure', '甲  ）5  6', '甲@0 !)5@3.5 6@7'],
    ['nor with a figure before', '甲  （5  6', '甲@0 !(5@3.5 6@7'],
    ['nor one among figures', '甲  5  ）  6', '甲@0 5@3 !)@6 6@9'],
  ])('%s', (_, own, expected) => {
    expect(line(own)).toEqual([expected])
  })

  test('with nothing in it is none', () => {
    expect(line('')).toEqual([])
    expect(line('  \t ')).toEqual([])
  })

  test('has its place, a tolerance of three characters, and no end', () => {
    const [strip] = stripsOf([text('规章  5', 7)])
    expect(strip).toEqual({
      zone: 1,
      tolerance: 3,
      short: false,
      place: onLine(7),
      pieces: [
        { kind: 'label', text: '规章', at: 0, place: onLine(7) },
        { kind: 'figure', text: '5', at: 4, place: onLine(7) },
      ],
    })
    expect(stripsOf([text('共有 5', 8)])[0]?.pieces).toEqual([
      { kind: 'label', text: '共有 5', at: 0, place: onLine(8) },
    ])
  })
})

describe('a grid', () => {
  test('gives a strip a row, by the cells that begin in it', () => {
    const strips = stripsOf([
      grid(3, 3, [
        ['1', 0, 2],
        ['规章', 0, 0, 2],
        ['', 0, 1],
        ['2', 1, 1],
        ['3', 1, 2],
      ]),
    ])
    expect(strips.map(shown)).toEqual(['规章@0 _@1 1@2', '2@1 3@2'])
    expect(strips.map(({ place }) => place)).toEqual([onLine(0), onLine(101)])
    expect(strips[0]).toEqual({
      zone: 1,
      tolerance: 0,
      short: false,
      place: onLine(0),
      pieces: [
        { kind: 'label', text: '规章', at: 0, place: onLine(0) },
        { kind: 'blank', text: '', at: 1, place: onLine(1) },
        { kind: 'figure', text: '1', at: 2, place: onLine(2) },
      ],
    })
  })

  test('a row that does not reach its last column is short', () => {
    const short = (...boxes: readonly Box[]): boolean[] =>
      stripsOf([grid(2, 3, boxes)]).map((strip) => strip.short)
    expect(short(['1', 0, 0], ['2', 0, 1])).toEqual([true])
    expect(short(['1', 0, 0], ['2', 0, 2])).toEqual([false])
    expect(short(['1', 0, 0], ['2', 0, 1, 1, 2])).toEqual([false])
    expect(short(['1', 0, 2, 2], ['2', 1, 0])).toEqual([false, false])
    expect(short(['1', 0, 2], ['2', 1, 0])).toEqual([false, true])
    expect(short(['1', 0, 2, 5], ['2', 1, 0])).toEqual([false, false])
    expect(short(['1', 0, 2], ['2', 0, 1], ['3', 1, 0, 1, 3])).toEqual([false, false])
  })

  test('a cell below its last row is left out', () => {
    expect(
      stripsOf([
        grid(1, 2, [
          ['1', 0, 0],
          ['2', 1, 0],
        ]),
      ]).map(shown),
    ).toEqual(['1@0'])
  })

  test('a cell keeps what its reader says', () => {
    const cell = { text: '5', row: 0, column: 0, rowSpan: 1, columnSpan: 1, place: onLine(1) }
    const remarks = [{ kind: 'note', text: '1' }] as const
    const [strip] = stripsOf([
      { kind: 'grid', grid: { rows: 1, columns: 1, ruled: false, cells: [{ ...cell, remarks }] } },
    ])
    expect(strip?.pieces).toEqual([{ kind: 'figure', text: '5', remarks, at: 0, place: onLine(1) }])
  })
})

describe('columns are shared', () => {
  const zones = (...blocks: readonly Block[]): number[] => stripsOf(blocks).map(({ zone }) => zone)
  const one = grid(2, 1, [
    ['1', 0, 0],
    ['2', 1, 0],
  ])

  test('by the lines between two grids, and by the rows of one', () => {
    expect(zones(text('甲'), text('乙'), one, one, text('丙'), text('丁'))).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4,
    ])
  })

  test.each(['信息内容  件数', '勾稽关系', '（本列数据的勾稽关系为：'])('not across %s', (own) => {
    expect(zones(text('甲'), text(own), text('乙'))).toEqual([1, 2, 2])
    expect(zones(text(own), text('乙'))).toEqual([1, 1])
  })

  test('across lines with nothing in them', () => {
    expect(zones(text('甲'), text(''), text('乙'))).toEqual([1, 1])
  })
})
