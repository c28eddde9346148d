import { describe, expect, test } from 'vitest'
import type { FoundClaim } from '../../../../src/ingest/claims/find.ts'
import { claimRemarks, writableClaims } from '../../../../src/ingest/claims/writable.ts'

const place = (line: number): FoundClaim['place'] => ({ page: null, line, table: null, row: null })
const claim = (more: Partial<FoundClaim> = {}): FoundClaim => ({
  section: 1,
  label: '收到申请',
  printed: '718',
  stated: '718',
  value: 718,
  unit: '件',
  precision: 'exact',
  period: null,
  scope: 'region',
  cells: ['requests.received.total'],
  place: place(3),
  sentence: '收到申请718件',
  whole: '收到申请718件',
  ...more,
})

describe('claims as the curated table holds them', () => {
  test('are printed as they are stated', () => {
    const about = claim({ stated: '约700', printed: '700', value: 700, precision: 'about' })
    expect(writableClaims({ claims: [about], left: [] })).toEqual({
      claims: [
        {
          section: 1,
          label: '收到申请',
          printed: '约700',
          value: 700,
          precision: 'about',
          unit: '件',
          scope: 'region',
          period: null,
          cells: ['requests.received.total'],
          place: place(3),
          sentence: '收到申请718件',
          whole: '收到申请718件',
        },
      ],
      left: [],
    })
  })

  test.each([
    ['in a unit it does not have', claim({ unit: '亿件' })],
    ['of an exactness it cannot say', claim({ precision: 'under' })],
    ['that is no number', claim({ stated: '若干' })],
  ])('but for one %s, which is left out and told', (_, own) => {
    const other = claim({ sentence: '答复申请' })
    const told = { section: 2, sentence: '公开', place: place(9) }
    const { claims, left } = writableClaims({ claims: [own, other], left: [told] })
    expect(claims.map(({ sentence }) => sentence)).toEqual(['答复申请'])
    expect(left).toEqual([told, own])
  })

  test('are two hundred at most', () => {
    const all = Array.from({ length: 203 }, (_, at) => claim({ sentence: `${at}` }))
    const { claims, left } = writableClaims({ claims: all, left: [] })
    expect(claims).toHaveLength(200)
    expect(left.map(({ sentence }) => sentence)).toEqual(['200', '201', '202'])
  })
})

describe('what is told of claims', () => {
  const english = (remarks: ReturnType<typeof claimRemarks>): unknown[] =>
    remarks.map((remark) => ({ ...remark, reason: remark.reason.en }))

  const { claims } = writableClaims({
    claims: [
      claim(),
      claim({ label: '答复申请', stated: '450', period: '上年', scope: 'part', sentence: '上年' }),
      claim({ section: 4, label: '行政复议案件', stated: '99', place: place(7), sentence: '复议' }),
    ],
    left: [],
  })

  test('is a line a section, each with its words', () => {
    expect(english(claimRemarks(claims, []))).toEqual([
      {
        rule: 'claims',
        at: 's1-1',
        place: place(3),
        reason:
          'Claims of section 1, whose wording, scope and cells are by pattern, check each: ' +
          '收到申请 718件 region “收到申请718件”; 答复申请 450件 part 上年 “上年”',
      },
      {
        rule: 'claims',
        at: 's4-1',
        place: place(7),
        reason:
          'Claims of section 4, whose wording, scope and cells are by pattern, check each: ' +
          '行政复议案件 99件 region “复议”',
      },
    ])
  })

  test('and a line for all that is none, sixty of a section at most', () => {
    const left = (section: number, count: number): FoundClaim[] =>
      Array.from({ length: count }, (_, at) =>
        claim({ section, sentence: `${section}.${at}`, place: place(section) }),
      )
    const quoted = Array.from({ length: 60 }, (_, at) => ` “1.${at}”`).join(',')
    expect(english(claimRemarks([], [...left(1, 61), ...left(5, 2)]))).toEqual([
      {
        rule: 'claims',
        at: 'agency',
        place: place(1),
        reason: `Figures in the text that are no claims yet, 63: section 1:${quoted}; section 5: “5.0”, “5.1”`,
      },
    ])
  })

  test('leaves out words with a telephone number in them', () => {
    const own = [claim({ sentence: '打13812345678条' }), claim({ sentence: '1件' })]
    expect(claimRemarks([], own)[0]!.reason.en).toBe(
      'Figures in the text that are no claims yet, 2: section 1:, “1件”',
    )
  })

  test('is nothing where there is nothing', () => {
    expect(claimRemarks([], [])).toEqual([])
  })
})
