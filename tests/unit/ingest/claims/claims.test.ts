import { describe, expect, test } from 'vitest'
import { findClaims } from '../../../../src/ingest/claims/find.ts'
import type { FoundClaim, FoundClaims } from '../../../../src/ingest/claims/find.ts'
import { figuresOf, readChinese } from '../../../../src/ingest/claims/figures.ts'
import { claimRemarks, writableClaims } from '../../../../src/ingest/claims/writable.ts'

describe('what a sentence counts, whose, when and how exactly', () => {
  test.each([
    // How exact.
    ['全年收到申请约700件。', ['收到申请 约700件 region requests.received.total']],
    ['全年答复申请700余件。', ['答复申请 700余件 region requests.outcome_total.total']],
    ['全年收到申请近720件。', ['收到申请 近720件 region requests.received.total']],
    ['全年收到申请超过700件。', ['收到申请 超过700件 region requests.received.total']],
    ['全年收到申请700件以上。', ['收到申请 700以上件 region requests.received.total']],
    ['全年收到申请不足720件。', ['收到申请 不足720件 region requests.received.total']],
    ['全年收到申请七百一十八件。', ['收到申请 718件 region requests.received.total']],
    ['全市收到申请1.2万件。', ['收到申请 1.2万件 region requests.received.total']],
    // Over what time.
    [
      '全年收到申请718件，上年450件。',
      [
        '收到申请 718件 region requests.received.total',
        '收到申请 450件 region 上年 requests.received.total',
      ],
    ],
    ['自2008年以来累计收到申请5000件。', ['收到申请 5000件 region 累计 requests.received.total']],
    ['截至年底，累计收到申请5000件。', ['收到申请 5000件 region 累计 requests.received.total']],
    ['全年累计收到申请718件。', ['收到申请 718件 region requests.received.total']],
    ['2024年以来，共收到申请16件。', ['收到申请 16件 region requests.received.total']],
    ['第一季度收到申请200件。', ['收到申请 200件 region 第一季度 requests.received.total']],
    ['上半年收到申请300件。', ['收到申请 300件 region 上半年 requests.received.total']],
    [
      '1至9月收到申请500件。',
      ['收到申请 500件 region 2024-01-01/2024-09-30 requests.received.total'],
    ],
    ['2023年收到申请450件。', ['收到申请 450件 region 上年 requests.received.total']],
    // Whose.
    [
      '全年收到申请，全市718件。市政府办公室118件。',
      [
        '收到申请 718件 region requests.received.total',
        '收到申请 118件 part requests.received.total',
      ],
    ],
    [
      '各县（市、区）收到申请600件，市政府办公室收到申请118件。',
      [
        '收到申请 600件 part requests.received.total',
        '收到申请 118件 part requests.received.total',
      ],
    ],
    [
      '全市收到申请718件（其中网上500、信函100、当面18）。',
      [
        '收到申请 718件 region requests.received.total',
        '网上申请 500件 part requests.received.total',
        '信函申请 100件 part requests.received.total',
        '当面申请 18件 part requests.received.total',
      ],
    ],
    [
      '全市收到申请20件（乙水县12件、丙河区8件），同比增长5%。',
      [
        '收到申请 20件 region requests.received.total',
        '乙水县申请 12件 part requests.received.total',
        '丙河区申请 8件 part requests.received.total',
        '收到申请同比变化 5%同比 region requests.received.total',
      ],
    ],
    ['受理向市政府提出的申请28件。', ['受理申请 28件 core requests.received.total']],
    // What is counted.
    [
      '全年收到申请和电话咨询2300件，其中申请718件。',
      ['收到申请 718件 region requests.received.total'],
    ],
    [
      '全年收到申请718件，行政复议99件，同比下降12%。',
      [
        '收到申请 718件 region requests.received.total',
        '行政复议案件 99件 region disputes.review.total',
        '行政复议案件同比变化 -12%同比 region disputes.review.total',
      ],
    ],
    [
      '同意公开答复9件，部分公开答复0件，转下一年2件。',
      [
        '予以公开 9件 region requests.granted.total',
        '部分公开 0件 region requests.partial.total',
        '转下年度办理 2件 region requests.carried_out.total',
      ],
    ],
    [
      '收到申请718件，比上年增长1.6倍。',
      [
        '收到申请 718件 region requests.received.total',
        '收到申请同比增长 1.6倍 region requests.received.total',
      ],
    ],
    [
      '行政复议3件，其中维持2件，纠正1件。',
      [
        '行政复议案件 3件 region disputes.review.total',
        '复议维持 2件 region disputes.review.upheld',
        '复议纠正 1件 region disputes.review.corrected',
      ],
    ],
    ['受理网民来信1175件，办结1175件，办结率100%。', []],
    [
      '全市收到政府信息公开申请718件，办结率100%。',
      [
        '收到申请 718件 region requests.received.total',
        '申请办复率 100% region requests.outcome_total.total',
      ],
    ],
    ['现场检查发现存在3条问题。', []],
    ['努力办结一件申请、解决一个问题。', []],
    // None and all.
    ['2024年未收到政府信息公开申请。', ['收到申请 0件 region requests.received.total']],
    [
      '没有因信息公开引起的行政诉讼。',
      ['行政诉讼案件 0件 region disputes.direct_suit.total+disputes.suit_after_review.total'],
    ],
    [
      '未发生行政复议、行政诉讼案件。',
      [
        '行政复议案件 0件 region disputes.review.total',
        '行政诉讼案件 0件 region disputes.direct_suit.total+disputes.suit_after_review.total',
      ],
    ],
    ['未经复议直接起诉44件。', ['未经复议直接起诉 44件 region disputes.direct_suit.total']],
    ['全年未收取信息处理费。', ['信息处理费 0元 region ']],
    [
      '发生行政复议7件，诉讼9件，均获维持。',
      [
        '行政复议案件 7件 region disputes.review.total',
        '行政诉讼案件 9件 region disputes.direct_suit.total+disputes.suit_after_review.total',
        '行政复议案件均维持 7件 region disputes.review.upheld',
        '行政诉讼案件均维持 9件 region disputes.direct_suit.upheld+disputes.suit_after_review.upheld',
      ],
    ],
    [
      '收到申请718件，均予以公开。',
      [
        '收到申请 718件 region requests.received.total',
        '均予以公开 718件 region requests.granted.total',
      ],
    ],
  ])('%s', (text, claims) => {
    expect(find(text).claims.map(said)).toEqual(claims)
  })
})

test('what is no claim is told with the end of its sentence, at most a dozen characters', () => {
  const { claims, left } = find('受理网民来信1175件，培训4次。')
  expect(claims).toEqual([])
  expect(left.map(({ sentence }) => sentence)).toEqual(['受理网民来信1175件', '来信1175件,培训4次'])
  expect(claimRemarks([], left)[0]?.reason.en).toBe(
    'Figures in the text that are no claims yet, 2: section 1: “受理网民来信1175件”, “来信1175件,培训4次”',
  )
})

test('a claim of another time or no exact figure is written as one, one in an unknown unit is left out', () => {
  const { claims, left } = writableClaims(
    find('收到申请约700件，上年450件。收到申请1.2亿件。收到申请718件。'),
  )
  expect(
    claims.map(({ label, printed, precision, period }) => [label, printed, precision, period]),
  ).toEqual([
    ['收到申请', '约700', 'about', null],
    ['收到申请', '450', 'exact', '上年'],
    ['收到申请', '718', 'exact', null],
  ])
  expect(claims.map(({ cells }) => cells.join())).toEqual(
    Array.from({ length: 3 }, () => 'requests.received.total'),
  )
  expect(left.map(({ sentence }) => sentence)).toEqual(['收到申请1.2亿件'])
})

test('Chinese numerals', () => {
  const numbers = ['七百一十八', '十二', '两千〇三', '一二三', '三万零五十', '百']
  expect(numbers.map(readChinese)).toEqual([718, 12, 2003, 123, 30_050, 100])
  expect(figuresOf('每一件，第三条，一次性，两件，申请三件').map(({ words }) => words)).toEqual([
    '三件',
  ])
})

function find(text: string): FoundClaims {
  const place = { page: null, line: 1, table: null, row: null }
  return findClaims([{ text, section: 1, place }], {
    scope: 'region',
    agency: '甲山市人民政府',
    year: 2024,
    sections: [1],
    tables: new Map([
      ['requests', 'form-2021'],
      ['disputes', 'form-2021'],
    ]),
    values: new Map(),
  })
}

function said({ label, stated, unit, scope, period, cells }: FoundClaim): string {
  return `${label} ${stated}${unit} ${scope} ${period ? `${period} ` : ''}${cells.join('+')}`
}
