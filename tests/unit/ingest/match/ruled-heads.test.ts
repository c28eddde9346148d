import { describe, expect, test } from 'vitest'
import { cellsOf, gridOf, heads, read } from './grids.ts'
import type { Box } from './grids.ts'

describe('the label of a row', () => {
  const row = (...line: readonly Box[]): Record<string, string> =>
    cellsOf(read(gridOf([['', ...heads], line])))
  const rules = {
    'documents.rules.issued': '1',
    'documents.rules.repealed': '2',
    'documents.rules.in_force': '3',
  }

  test('is the last of a line that names one', () => {
    expect(row('行政规范性文件', '规章', '1', '2', '3')).toEqual(rules)
    expect(row('规章', '甲乙', '1', '2', '3')).toEqual(rules)
    expect(row('规章', '', '1', '2', '3')).toEqual(rules)
    expect(row(null, '规章', '1', '2', '3')).toEqual(rules)
    expect(row(['规章', 2], null, '1', '2', '3')).toEqual(rules)
  })

  test('is no figure with a note that names another', () => {
    expect(row('', '规章', '3（行政许可）', '2', '3')).toEqual({
      ...rules,
      'documents.rules.issued': '3',
    })
  })

  test('is none beside a head of the table', () => {
    for (const head of [
      '信息内容',
      '申请人情况',
      '法人或其他组织',
      '信息内容（件）',
      '现行有效件数',
      '自然人',
    ])
      expect(row('规章', head, '1', '2', '3')).toEqual({})
  })

  test('stands beside words that are heads and labels, too', () => {
    for (const other of ['其他', '总计', '合计', '总计（件）'])
      expect(row('规章', other, '1', '2', '3')).toEqual(rules)
  })

  test('is no head of rows, nor a procedure', () => {
    expect(row('（三）不予公开', '', '1', '2', '3')).toEqual({})
    expect(row('行政复议', '', '1', '2', '3')).toEqual({})
  })

  test('has figures only behind it', () => {
    expect(row('', '1', '规章', '2', '3')).toEqual({
      'documents.rules.repealed': '2',
      'documents.rules.in_force': '3',
    })
  })
})

describe('the head over a cell', () => {
  const applicants = ['信息内容', '自然人', '商业企业', '其他', '总计'] as const
  const repeat = 'requests.not_processed_repeat'

  test('is not a word of a row above', () => {
    const found = cellsOf(
      read(
        gridOf([
          applicants,
          ['规章', '总计', '其他', '1', '2'],
          ['2.重复申请', '3', '4', '5', '6'],
        ]),
      ),
    )
    expect(found).toEqual({
      [`${repeat}.natural_person`]: '3',
      [`${repeat}.enterprise`]: '4',
      [`${repeat}.other_org`]: '5',
      [`${repeat}.total`]: '6',
    })
  })

  test('may have blanks and figures in it, or cells over several rows', () => {
    const parted = (between: Box, last: Box = '件数'): Record<string, string> =>
      cellsOf(
        read(
          gridOf([
            ['', '本年制发'],
            ['', between],
            ['', last],
            ['规章', '1'],
          ]),
        ),
      )
    expect(parted('')).toEqual({ 'documents.rules.issued': '1' })
    expect(parted('2023')).toEqual({ 'documents.rules.issued': '1' })
    expect(parted(null)).toEqual({ 'documents.rules.issued': '1' })
    expect(parted(['件数', 1, 2], null)).toEqual({ 'documents.rules.issued': '1' })
    expect(parted('甲')).toEqual({})
  })

  test('is of the table of its row', () => {
    const found = cellsOf(
      read(
        gridOf([
          ['', '本年处理决定数量'],
          ['行政许可', '1'],
          ['行政强制', '2'],
          ['规章', '3'],
        ]),
      ),
    )
    expect(found).toEqual({
      'licensing.permits.decisions': '1',
      'enforcement.coercion.decisions': '2',
    })
  })

  test('is that of the lines above its row', () => {
    const [, issued, repealed, inForce] = heads
    const again = ['信息内容', inForce, repealed, issued]
    const rows = [heads, ['规章', '1', '2', '3'], again, ['行政规范性文件', '4', '5', '6']]
    expect(cellsOf(read(gridOf(rows)))).toEqual({
      'documents.rules.issued': '1',
      'documents.rules.repealed': '2',
      'documents.rules.in_force': '3',
      'documents.normative.in_force': '4',
      'documents.normative.repealed': '5',
      'documents.normative.issued': '6',
    })
  })

  test('is the nearest', () => {
    const found = cellsOf(
      read(
        gridOf([
          ['', '本年制发件数'],
          ['', '本年废止件数'],
          ['规章', '1'],
        ]),
      ),
    )
    expect(found).toEqual({ 'documents.rules.repealed': '1' })
  })
})

test('cells that reach out of their table, or lie over each other', () => {
  const wide = gridOf([heads, ['规章', '1', '2', ['3', 9, 9]]])
  expect(cellsOf(read(wide))).toHaveProperty('documents.rules.in_force', '3')
  const over = gridOf([heads, [['规章', 2], '1', '2', '3']])
  expect(cellsOf(read(over))).toEqual({
    'documents.rules.repealed': '2',
    'documents.rules.in_force': '3',
  })
})
