import { describe, expect, test } from 'vitest'
import type { Target } from '../../../../src/ingest/match/targets.ts'
import {
  infer,
  petition,
  publication,
  repeat,
  row,
  seven,
  unknown,
  vexatious,
} from './inferring.ts'
import { reading } from './readings.ts'

describe('is none of it', () => {
  test('what has no row before or after it, or one of another table', () => {
    const open = unknown({ own: '公开出版物' })
    expect(infer([open, vexatious]).rows[0]).toBe('unknown')
    expect(infer([repeat, open]).rows[1]).toBe('unknown')
    expect(infer([open]).rows).toEqual(['unknown'])
    expect(infer([]).rows).toEqual([])
    expect(infer([row('规章'), open, vexatious]).rows[1]).toBe('unknown')
    expect(infer([repeat, open, row('行政复议')]).rows[1]).toBe('unknown')
    const disputes: Target = { kind: 'disputes', reading: reading('1') }
    expect(infer([disputes, open, vexatious]).rows[1]).toBe('unknown')
    expect(infer([repeat, open, disputes]).rows[1]).toBe('unknown')
  })

  test('a row with too few figures, or too many', () => {
    const { rows, told } = infer([repeat, unknown({ own: '甲' }, '1 2 3 4 5 6'), vexatious])
    expect(rows[1]).toBe('unknown')
    expect(told).toEqual([])
  })

  test('between rows that follow each other, or stand in the other order', () => {
    expect(infer([repeat, unknown({ own: '公开出版物' }), publication]).rows[1]).toBe('unknown')
    expect(infer([publication, unknown({ own: '公开出版物' }), vexatious]).rows[1]).toBe('unknown')
    expect(infer([vexatious, unknown({ own: '公开出版物' }), repeat]).rows[1]).toBe('unknown')
  })

  test('a head of rows, which has no figures', () => {
    const around = [
      row('5.要求行政机关确认或重新出具已获取信息'),
      row('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
    ] as const
    expect(infer([around[0], unknown({ own: '甲' }), around[1]]).rows[1]).toBe('unknown')
  })

  test('but for the edition where the head is a row', () => {
    const around = [row('5.要求行政机关确认或重新出具已获取信息'), row('（七）总计')] as const
    expect(infer([around[0], unknown({ own: '甲' }), around[1]], 'form-2019').rows[1]).toBe(
      'other_outcome',
    )
  })
})

describe('what is doubtful', () => {
  const doubtful = (why: 'two' | 'beside', own = '甲'): Target => ({
    kind: 'doubtful',
    why,
    rows: [],
    reading: reading(seven, { own }),
  })

  test('for words of two labels is told by its place', () => {
    const { rows, told } = infer([repeat, doubtful('two'), vexatious])
    expect(rows[1]).toBe('not_processed_publication')
    expect(told).toHaveLength(1)
    expect(infer([petition, doubtful('two'), vexatious])).toMatchObject({
      rows: { 1: 'doubtful' },
      told: [],
    })
  })

  test('for a neighbour’s label is not', () => {
    expect(infer([repeat, doubtful('beside'), vexatious])).toMatchObject({
      rows: { 1: 'doubtful' },
      told: [],
    })
    expect(infer([repeat, doubtful('beside'), unknown({}), vexatious]).rows.slice(1, 3)).toEqual([
      'doubtful',
      'unknown',
    ])
  })
})
