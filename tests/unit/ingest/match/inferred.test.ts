import { describe, expect, test } from 'vitest'
import { isTableRow } from '../../../../src/ingest/match/inferred.ts'
import type { Target } from '../../../../src/ingest/match/targets.ts'
import { infer, petition, repeat, row, unknown, vexatious } from './inferring.ts'
import { onLine } from './readings.ts'

const shown = '`1`, `2`, `3`, `4`, `5`, `6`, `7`'

test('a row of section three has seven figures to twelve', () => {
  const values = (count: number): string => Array.from({ length: count }, () => '1').join(' ')
  expect([6, 7, 12, 13].map((count) => isTableRow(unknown({}, values(count))))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

describe('figures without a known label between two known rows', () => {
  test('are of the one row missing there', () => {
    const open = unknown({ own: '甲乙' })
    const { rows, told, found, remarks } = infer([repeat, open, vexatious])
    expect(rows).toEqual([
      'not_processed_repeat',
      'not_processed_publication',
      'not_processed_vexatious',
    ])
    expect(told).toEqual([
      'requests.not_processed_publication: Unexpected label `甲乙`, taken for row 3.要求提供公开出版物 by its place between the rows around it',
    ])
    expect(remarks).toMatchObject([{ rule: 'label', place: onLine(50) }])
    expect(found[1]).toMatchObject({ match: { exact: true, number: null, editions: new Set() } })
    expect(found[0]).toBe(repeat)
    expect(found[1]).toHaveProperty('reading', open.reading)
  })

  test('are of the rows missing there where they are as many', () => {
    expect(
      infer([petition, unknown({ own: '甲' }), unknown({ own: '乙' }), vexatious]).rows,
    ).toEqual([
      'not_processed_petition',
      'not_processed_repeat',
      'not_processed_publication',
      'not_processed_vexatious',
    ])
  })

  test('are not decided where more are missing, or fewer', () => {
    const none = {
      rows: ['not_processed_petition', 'unknown', 'not_processed_vexatious'],
      told: [`requests: The row of figures ${shown} has no known label and was not used`],
    }
    expect(infer([petition, unknown({ own: '甲' }), vexatious])).toMatchObject(none)
    expect(infer([petition, unknown({ own: '甲' }), repeat]).rows[1]).toBe('unknown')
    expect(infer([repeat, unknown({}), unknown({}), vexatious]).rows.slice(1, 3)).toEqual([
      'unknown',
      'unknown',
    ])
  })

  test('are of the one that ends in their words', () => {
    const words = { before: '公开', own: '出版物' }
    expect(infer([petition, unknown(words), vexatious])).toMatchObject({
      rows: ['not_processed_petition', 'not_processed_publication', 'not_processed_vexatious'],
      told: [
        'requests.not_processed_publication: Unexpected label `公开出版物`, taken for row 3.要求提供公开出版物 by the end of its label between the rows around it',
      ],
    })
  })

  test('by words in the column of the last, with a tolerance', () => {
    const told = (before: string, own: string, tolerance = 0): string =>
      infer([petition, unknown({ before, own, tolerance }), vexatious]).rows[1]!
    expect(told('公开@3 甲@9', '出版物@3')).toBe('not_processed_publication')
    expect(told('公开@1', '出版物@3')).toBe('unknown')
    expect(told('公开@1', '出版物@3', 1)).toBe('unknown')
    expect(told('公开@1', '出版物@3', 2)).toBe('not_processed_publication')
    expect(told('公开@5', '出版物@3', 2)).toBe('not_processed_publication')
    expect(told('公开出版物', '')).toBe('not_processed_publication')
    expect(told('', '')).toBe('unknown')
    expect(told('', '开出版物')).toBe('unknown')
  })

  test('show the last twenty characters of their words', () => {
    const own = '逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'
    const around = [
      row('1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
      row('3.其他'),
    ] as const
    expect(infer([around[0], unknown({ own }), around[1]]).told).toEqual([
      'requests.other_fee_unpaid: Unexpected label `费用、行政机关不再处理其政府信息公开申请`, taken for row 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 by the end of its label between the rows around it',
    ])
  })

  test('are not decided where two end so', () => {
    const own = '不再处理其政府信息公开申请'
    expect(
      infer([row('5.要求行政机关确认或重新出具已获取信息'), unknown({ own }), row('（七）总计')])
        .rows[1],
    ).toBe('unknown')
  })

  test('each end further down than the one before', () => {
    const ends = [unknown({ own: '公开出版物' }), unknown({ own: '类内部事务信息' })]
    const between = (...own: readonly Target[]): readonly string[] =>
      infer([row('4.保护第三方合法权益'), ...own, row('4.无正当理由大量反复申请')]).rows.slice(
        1,
        -1,
      )
    expect(between(...ends)).toEqual(['not_processed_publication', 'unknown'])
    expect(between(...ends.toReversed())).toEqual([
      'denied_internal_affairs',
      'not_processed_publication',
    ])
    expect(between(ends[0]!, ends[0]!)).toEqual(['not_processed_publication', 'unknown'])
    expect(between(ends[0]!, unknown({ own: '甲' }), ends[1]!)).toEqual([
      'not_processed_publication',
      'unknown',
      'unknown',
    ])
    expect(between(ends[1]!, unknown({ own: '甲' }), ends[0]!)).toEqual([
      'denied_internal_affairs',
      'unknown',
      'not_processed_publication',
    ])
  })

  test('ends make known what is then told by its place', () => {
    const own = [unknown({ own: '甲' }), unknown({ own: '公开出版物' })]
    const { rows, told } = infer([petition, ...own, vexatious])
    expect(rows).toEqual([
      'not_processed_petition',
      'not_processed_repeat',
      'not_processed_publication',
      'not_processed_vexatious',
    ])
    expect(told.map((each) => each.replace(/.* by (.*) between.*/u, '$1'))).toEqual([
      'its place',
      'the end of its label',
    ])
  })
})
