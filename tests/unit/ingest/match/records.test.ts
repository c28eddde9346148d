import { describe, expect, test } from 'vitest'
import { readingsOf } from '../../../../src/ingest/match/records.ts'
import type { Fragment, Reading } from '../../../../src/ingest/match/records.ts'
import type { Piece, Strip } from '../../../../src/ingest/match/strip.ts'
import { onLine } from './readings.ts'

/** A strip of words, figures and blanks (`_`). */
function strip(line: string, at = 1, rest: Partial<Strip> = {}): Strip {
  const pieces = line.split(' ').map((text, index): Piece => {
    const kind = text === '_' ? 'blank' : /^\d/u.test(text) ? 'figure' : 'label'
    return { kind, text: kind === 'blank' ? '' : text, at: index, place: onLine(at) }
  })
  return { pieces, zone: 1, tolerance: 0, short: false, place: onLine(at), ...rest }
}

const texts = (words: readonly Fragment[]): string => words.map(({ text }) => text).join(' ')

/** A reading in words: what stands before it, beside it, its values, and what stands after it. */
function shown({ before, own, values, after }: Reading): string {
  const figures = values.map(({ text }) => text || '_').join(' ')
  return [texts(before), texts(own), figures, texts(after)].join(' | ')
}

const read = (...lines: readonly string[]): string[] =>
  readingsOf(lines.map((line, at) => strip(line, at + 1))).map(shown)

const blanks = (count: number): string => Array.from({ length: count }, () => '_').join(' ')
const many = (count: number): string =>
  Array.from({ length: count }, (_, at) => `字${at + 1}`).join(' ')
const from = (first: number, last: number): string =>
  many(last)
    .split(' ')
    .slice(first - 1)
    .join(' ')

describe('a row as read', () => {
  test('has words beside, before and after its figures', () => {
    expect(read('甲 乙', '规章 1 2', '丙 丁', '行政许可 3', '戊 己')).toEqual([
      '甲 乙 | 规章 | 1 2 | 丙 丁',
      '丙 丁 | 行政许可 | 3 | 戊 己',
    ])
    expect(read('规章 1', '乙')).toEqual([' | 规章 | 1 | 乙'])
    expect(read('规章 1', '规章 2', '规章 3', '乙').at(-1)).toBe(' | 规章 | 3 | 乙')
    expect(read('甲 乙')).toEqual([])
    expect(readingsOf([])).toEqual([])
  })

  test('has the place of its first value, and what its strip says', () => {
    const [reading] = readingsOf([strip('规章 _ 2', 5, { zone: 3, tolerance: 2, short: true })])
    expect(reading).toEqual({
      before: [],
      own: [{ text: '规章', at: 0, place: onLine(5) }],
      after: [],
      values: [
        { kind: 'blank', text: '', at: 1, place: onLine(5) },
        { kind: 'figure', text: '2', at: 2, place: onLine(5) },
      ],
      zone: 3,
      tolerance: 2,
      short: true,
      place: onLine(5),
    })
  })

  test('has the last forty words before it, the first twelve after it', () => {
    const [first, second] = readingsOf([
      strip('规章 1'),
      strip(many(41), 2),
      strip('行政许可 2 _', 3),
      strip(many(13), 4),
    ])
    expect(texts(first!.after)).toBe(many(12))
    expect(texts(second!.before)).toBe(from(2, 41))
    expect(texts(second!.after)).toBe(many(12))
  })

  test('begins anew where words follow figures', () => {
    expect(read('规章 1 2 行政许可 3 甲')).toEqual([' | 规章 | 1 2 | ', ' | 行政许可 | 3 | 甲'])
    expect(read('1 规章 2')).toEqual([' |  | 1 | ', ' | 规章 | 2 | '])
  })

  test('has no blanks before its last word', () => {
    expect(read('_ 规章 _ 行政许可 _ 3')).toEqual([' | 规章 行政许可 | _ 3 | '])
    expect(read('规章 1 行政许可 _ 甲 2')).toEqual([' | 规章 | 1 | ', ' | 行政许可 甲 | 2 | '])
    expect(read('_ 1')).toEqual([' |  | _ 1 | '])
  })
})

describe('a row of blanks', () => {
  test('is one where its words name a row', () => {
    expect(read('规章 _ _')).toEqual([' | 规章 | _ _ | '])
    expect(read('规章 甲 _ _', '规章 1')).toEqual(['规章 甲 | 规章 | 1 | '])
  })

  test.each(['甲乙', '（三）不予公开', '行政复议', '其他', '总计'])('is none beside %s', (own) => {
    expect(read(`${own} _ _`, '规章 1')).toEqual([`${own} | 规章 | 1 | `])
  })

  test('is none without words or without cells', () => {
    expect(read('_ _', '规章 1')).toEqual([' | 规章 | 1 | '])
    expect(read('甲 规章', '行政许可 1')).toEqual(['甲 规章 | 行政许可 | 1 | '])
  })

  test('of fifteen is section four, right below its heads', () => {
    expect(read('尚未审结 甲', blanks(15))).toEqual([`尚未审结 甲 |  | ${blanks(15)} | `])
    expect(read('尚未 审结', blanks(15))).toEqual([`尚未 审结 |  | ${blanks(15)} | `])
    expect(read('尚未 结', blanks(15))).toEqual([])
    expect(read('尚未审结 甲', blanks(14))).toEqual([])
    expect(read('尚未审结 甲', blanks(16))).toHaveLength(1)
    expect(read(blanks(15))).toEqual([])
    expect(read('尚未审结 甲', `乙 ${blanks(15)}`)).toEqual([])
    expect(read(`尚未审结 ${many(19)}`, blanks(15))).toHaveLength(1)
    expect(read(`尚未审结 ${many(20)}`, blanks(15))).toEqual([])
  })
})

describe('lines of one cell each', () => {
  test('are put together', () => {
    expect(read('规章', '1', '_', '2', '行政许可', '3')).toEqual([
      ' | 规章 | 1 _ 2 | ',
      ' | 行政许可 | 3 | ',
    ])
  })

  test('up to one of more cells', () => {
    expect(read('规章', '1', '2 3', '4', '5')).toEqual([
      ' | 规章 | 1 | ',
      ' |  | 2 3 | ',
      ' |  | 4 5 | ',
    ])
  })

  test('not with those of another kind', () => {
    const strips = [
      strip('规章'),
      strip('1', 2),
      strip('2', 3, { tolerance: 3 }),
      strip('3', 4, { tolerance: 3 }),
    ]
    expect(readingsOf(strips).map(shown)).toEqual([' | 规章 | 1 | ', ' |  | 2 3 | '])
    expect(strips.map(({ pieces }) => pieces.length)).toEqual([1, 1, 1, 1])
  })
})
