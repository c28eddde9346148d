import { describe, expect, test } from 'vitest'
import { procedureOver } from '../../../../src/ingest/match/procedures.ts'
import { reading } from './readings.ts'

const heads = '结果维持 结果纠正 其他结果 尚未审结 总计'

function procedure(before: string, own = ''): string | null {
  return procedureOver(reading('1 2 3 4 5', { before, own }))?.row.row ?? null
}

describe('the procedure named over the heads of a small table', () => {
  test.each([
    ['行政复议', 'review'],
    ['行政 复议', 'review'],
    ['（一）行政复议情况', 'review'],
    ['一、行政复议案件的情况', 'review'],
    ['(2)未经复议直接起诉', 'direct_suit'],
    ['3.复议后起诉案件', 'suit_after_review'],
    ['3.复议后起诉案件情况', 'suit_after_review'],
    ['复议后起诉的情况', 'suit_after_review'],
    ['复议后起诉情况（件）', 'suit_after_review'],
    ['行政诉讼（复议后起诉）', 'suit_after_review'],
    ['行政诉讼(未经复议直接起诉)', 'direct_suit'],
    ['案件（行政诉讼）（复议后起诉', 'suit_after_review'],
    ['第三类（复议后起诉）', 'suit_after_review'],
    ['第三类(复议后起诉)', 'suit_after_review'],
    ['行政诉讼复议后起诉', 'suit_after_review'],
    ['二、行政诉讼：复议后起诉情况', 'suit_after_review'],
    ['行政复仪', null],
    ['规章', null],
    ['表一', null],
  ])('%s: %s', (name, expected) => {
    expect(procedure(`甲 ${name} ${heads}`)).toBe(expected)
    expect(procedure(`${name} 处理结果 ${heads}`)).toBe(expected)
  })

  test('is not told without a name', () => {
    expect(procedure(heads)).toBeNull()
    expect(procedure('')).toBeNull()
  })

  test('nor by a name that is not right over them', () => {
    expect(procedure(`行政复议 甲 ${heads}`)).toBeNull()
  })

  test('is told by what stands right over them, whatever stands before', () => {
    expect(procedure(`总计 行政复议 ${heads}`)).toBe('review')
  })

  test('is told by heads beside the figures, too', () => {
    expect(procedure('行政复议', heads)).toBe('review')
  })

  test.each([
    ['in another order', '结果纠正 结果维持 其他结果 尚未审结 总计'],
    ['one too few', '结果维持 结果纠正 其他结果 尚未审结'],
    ['one twice', `结果维持 ${heads}`],
  ])('not over heads %s', (_, other) => {
    expect(procedure(`行政复议 ${other}`)).toBeNull()
  })
})
