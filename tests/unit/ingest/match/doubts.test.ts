import { describe, expect, test } from 'vitest'
import type { Reading } from '../../../../src/ingest/match/records.ts'
import { doubted, wholeRows } from '../../../../src/ingest/match/doubts.ts'
import type { Target } from '../../../../src/ingest/match/targets.ts'
import { reading, rowTarget, words } from './readings.ts'

/** A target in words: its row; why it is doubtful, and the rows it may be of; or its kind. */
function said(target: Target): string {
  if (target.kind === 'row') return target.match.row.row
  if (target.kind !== 'doubtful') return target.kind
  return [target.why, ...target.rows.map(({ row }) => row)].join(' ')
}

const told = (...targets: readonly Target[]): string[] => doubted(targets).map(said)
const unknown = (own: Reading): Target => ({ kind: 'unknown', reading: own })
const whole = rowTarget('行政许可', reading('1', { own: '行政许可' }))

describe('a neighbour’s label without figures', () => {
  const below = rowTarget('行政强制', reading('1', { before: '行政处罚 行政强制' }))

  test('before: both rows may be meant', () => {
    expect(told(below)).toEqual(['beside penalties coercion'])
    expect(doubted([below])).toEqual([
      { ...below, match: undefined, kind: 'doubtful', why: 'beside', rows: expect.any(Array) },
    ])
  })

  test('after: words that wait for the next figures', () => {
    const first = rowTarget('行政强制', reading('1', { before: '行政强制' }))
    const next = rowTarget('规章', reading('2', { before: '行政处罚', own: '规章' }))
    expect(told(first, next)).toEqual(['beside coercion penalties', 'rules'])
    expect(told(first, whole)).toEqual(['coercion', 'permits'])
  })

  test('both', () => {
    const first = rowTarget('2.重复申请', reading('1', { before: '（一）予以公开 2.重复申请' }))
    const next = rowTarget('规章', reading('2', { before: '规章 3.要求提供公开出版物' }))
    expect(told(first, next)[0]).toBe(
      'beside granted not_processed_repeat not_processed_publication',
    )
  })

  test('of another table is none', () => {
    expect(told(rowTarget('行政强制', reading('1', { before: '规章 行政强制' })))).toEqual([
      'coercion',
    ])
    expect(told(unknown(reading('1', { before: '规章 行政强制' })))).toEqual([
      'beside rules coercion',
    ])
  })

  test('of section four, or a head of rows, is none', () => {
    expect(
      told(unknown(reading('1', { before: '行政复议 （三）不予公开 （六）其他处理' }))),
    ).toEqual(['unknown'])
  })

  test('that the row before is of is none', () => {
    const before = rowTarget('行政处罚', reading('1', { own: '行政处罚' }))
    expect(told(before, below)).toEqual(['penalties', 'coercion'])
    const other = rowTarget('行政许可', reading('1', { own: '行政许可' }))
    expect(told(other, below)).toEqual(['permits', 'beside penalties coercion'])
    expect(told(unknown(reading('1', { own: '甲' })), below)[1]).toBe('beside penalties coercion')
  })

  test('makes no doubt of a row whose label is whole on its line', () => {
    expect(
      told(rowTarget('行政强制', reading('1', { before: '行政处罚', own: '行政强制' }))),
    ).toEqual(['coercion'])
    expect(
      told(rowTarget('2.重复申请', reading('1', { before: '（一）予以公开', own: '2.重复 申请' }))),
    ).toEqual(['not_processed_repeat'])
  })

  test('nor of section four, or of what is doubtful', () => {
    const own = reading('1', { before: '行政处罚' })
    const doubtful: Target = { kind: 'doubtful', why: 'two', rows: [], reading: own }
    expect(told({ kind: 'disputes', reading: own }, doubtful)).toEqual(['disputes', 'two'])
  })
})

describe('a label that is only near', () => {
  const near = (own: string, before = ''): Target & { kind: 'row' } =>
    rowTarget('要求提供公开岀版物', reading('1', { own, before }))

  test('is taken where its own line is near', () => {
    expect(told(near('要求提供公开岀版物'))).toEqual(['not_processed_publication'])
    expect(told(near('要求提供 公开岀版物'))).toEqual(['not_processed_publication'])
  })

  test('is not where words of other lines make it so, or its line is near another', () => {
    expect(told(near('公开岀版物', '要求提供'))).toEqual(['two not_processed_publication'])
    expect(told(near('反复申请'))).toEqual(['two not_processed_publication'])
  })

  test('is not where its row is there word for word', () => {
    const exact = rowTarget('3.要求提供公开出版物', reading('1', { own: '3.要求提供公开出版物' }))
    expect(told(near('要求提供公开岀版物'), exact)).toEqual([
      'two not_processed_publication',
      'not_processed_publication',
    ])
    expect(told(near('要求提供公开岀版物'), near('要求提供公开岀版物'))).toEqual([
      'not_processed_publication',
      'not_processed_publication',
    ])
    expect(told(near('要求提供公开岀版物'), whole)).toEqual([
      'not_processed_publication',
      'permits',
    ])
  })

  test('word for word with the words of other lines is taken', () => {
    expect(
      told(
        rowTarget(
          '4.保护第三方合法权益',
          reading('1', { before: '4.保护第三方', own: '合法权益' }),
        ),
      ),
    ).toEqual(['denied_third_party'])
  })
})

describe('words of two labels on one line', () => {
  test.each([
    ['询事项3.保护', true],
    ['询事项12、保护', true],
    ['询事项3．保护', true],
    ['询事项3. 保护', true],
    ['询事项”3.保护', true],
    ['询事项"）) 3.保护', false],
    ['询事项"） 3.保护', true],
    ['予以公开（二）部分', true],
    ['予以公开(二)部分', true],
    ['予以公开 （七）部分', true],
    ['予以公开（八）部分', false],
    ['予以公开（二部分', false],
    ['询事项3保护', false],
    ['询事项123.保护', false],
    ['询事项3.5', false],
    ['询事项3.  保护', false],
    ['3.保护', false],
    ['（二）部分', false],
    ['询事项x3.保护', false],
  ])('%s: %s', (own, two) => {
    const text = unknown({ ...reading('1'), own: [{ ...words('甲')[0]!, text: own }] })
    expect(told(text)).toEqual([two ? 'two' : 'unknown'])
  })

  test('one of several words is enough, the row is named', () => {
    expect(told(unknown(reading('1', { own: '甲 询事项3.保护 乙' })))).toEqual(['two'])
    const row = rowTarget('行政许可', reading('1', { before: '行政', own: '许可3.保护' }))
    expect(told(row)).toEqual(['two permits'])
  })
})

describe('rows that words name whole', () => {
  const found = (line: string, tolerance = 0): string[] =>
    wholeRows(words(line), tolerance).map(({ row, first }) => `${row.row} ${first.place.line!}`)

  test.each([
    ['each with its first words, once', '规章 甲 行政许可 规章', ['rules 1', 'permits 3']],
    ['over five lines', '甲 4.保 护第 三方 合法 权益', ['denied_third_party 2']],
    ['not over six', '4. 保 护第 三方 合法 权益', ['denied_third_party 2']],
    ['six at its end', '4.保护 第 三 方 合法 权益', []],
    ['in one column', '4.保护@1 甲@5 第三方合法权益@1', ['denied_third_party 1']],
    [
      'up to eleven words further',
      `4.保护@1 ${'甲@5 '.repeat(10)}第三方合法权益@1`,
      ['denied_third_party 1'],
    ],
    ['and no more', `4.保护@1 ${'甲@5 '.repeat(11)}第三方合法权益@1`, []],
    ['a head is none', '（三）不予公开', []],
    ['none', '', []],
  ])('%s', (_, line, expected) => {
    expect(found(line)).toEqual(expected)
  })

  test('but for the tolerance', () => {
    expect(found('4.保护@1 第三方合法权益@3', 2)).toEqual(['denied_third_party 1'])
    expect(found('4.保护@3 第三方合法权益@1', 2)).toEqual(['denied_third_party 1'])
    expect(found('4.保护@1 第三方合法权益@3', 1)).toEqual([])
  })
})
