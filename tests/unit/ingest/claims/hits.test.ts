import { describe, expect, test } from 'vitest'
import type { Hit } from '../../../../src/ingest/claims/hits.ts'
import { hitsOf, isClaim } from '../../../../src/ingest/claims/hits.ts'
import { sectionText } from '../../../../src/ingest/claims/section-text.ts'

function of(text: string): readonly (Hit | null)[] {
  const place = { page: null, line: 1, table: null, row: null }
  return hitsOf(sectionText([{ text, section: 1, place }])).map(([, hit]) => hit)
}

/** Each figure of a text with what it counts, `-` for nothing. */
const told = (text: string): string[] =>
  of(text).map((hit) =>
    hit
      ? `${hit.label} ${hit.printed}${hit.unit}${hit.scope ? ` ${hit.scope}` : ''}${hit.of ? ` of ${hit.of.printed}` : ''}`
      : '-',
  )

test('a figure with what it counts', () => {
  expect(of('收到申请718件。')).toEqual([
    {
      at: 4,
      end: 8,
      printed: '718',
      unit: '件',
      words: '718件',
      precision: 'exact',
      label: '收到申请',
      cells: [
        ['requests.received.total'],
        ['requests.received.total', 'requests.carried_in.total'],
      ],
      kind: 'request',
    },
  ])
})

describe('what a figure counts', () => {
  test.each<[string, string[]]>([
    // Its own clause, then what follows, then what was said before.
    ['收到申请和咨询共718件', ['来信、咨询等 718件']],
    ['申请:网上500件', ['网上申请 500件']],
    ['收到申请,全市718件', ['收到申请 718件']],
    ['办理28件申请', ['办理申请 28件']],
    ['收到申请,103件结转下年', ['转下年度办理 103件']],
    ['收到申请718件,乙水县400件', ['收到申请 718件', '收到申请 400件']],
    ['收到申请718件,上年450件', ['收到申请 718件', '收到申请 450件']],
    ['收到申请718件,第一季度200件', ['收到申请 718件', '收到申请 200件']],
    ['收到申请718件,2023年450件', ['收到申请 718件', '收到申请 450件']],
    ['收到申请718件。共答复700件', ['收到申请 718件', '答复申请 700件']],
    ['行政复议7件。共办理5件', ['行政复议案件 7件', '-']],
    ['行政复议7件,乙水县3件', ['行政复议案件 7件', '行政复议案件 3件']],
    ['来信7件,乙水县3件', ['来信、咨询等 7件', '-']],
    ['收到申请718件,其余5件', ['收到申请 718件', '-']],
    ['共5件', ['-']],
    // What was in brackets is not what was spoken of.
    [
      '收到申请718件(其中复议3件),乙水县400件',
      ['收到申请 718件', '行政复议案件 3件', '收到申请 400件'],
    ],
    // Units that count cases, and those that do not.
    ['收到申请7个', ['收到申请 7个']],
    ['收到申请7份', ['收到申请 7份']],
    ['收到申请1.2万件', ['收到申请 1.2万件']],
    ['收到申请7次', ['-']],
    ['收到申请7元', ['-']],
    // Averages and changes.
    ['收到申请各7件', ['-']],
    ['收到申请每7件', ['-']],
    ['日均收到申请7件', ['-']],
    ['平均收到申请7件', ['-']],
    ['每个县收到申请7件', ['-']],
    ['人均办理,收到申请7件', ['收到申请 7件']],
    ['收到申请增加7件', ['-']],
    ['收到申请减少了7件', ['-']],
    ['收到申请多7件', ['-']],
    ['增加宣传,收到申请7件', ['收到申请 7件']],
    // A way to hand in is one of requests only where these are named.
    ['网上500件', ['-']],
    ['网上500条申请', ['-']],
    [
      '通过网上收到申请500件,信函100件,当面18件',
      ['网上申请 500件', '信函申请 100件', '当面申请 18件'],
    ],
    ['收到申请718件,网上500件', ['收到申请 718件', '网上申请 500件']],
    ['复议7件,网上500件', ['行政复议案件 7件', '-']],
    ['网上申请500条', ['-']],
  ])('%s', (text, hits) => {
    expect(told(text)).toEqual(hits)
  })
})

describe('a result of reviews and suits', () => {
  test.each<[string, string[]]>([
    ['行政复议3件,维持2件', ['行政复议案件 3件', '复议维持 2件']],
    ['行政诉讼3件,纠正2件', ['行政诉讼案件 3件', '诉讼纠正 2件']],
    [
      '行政诉讼9件,行政复议3件,结果维持2件',
      ['行政诉讼案件 9件', '行政复议案件 3件', '复议结果维持 2件'],
    ],
    ['维持2件', ['诉讼维持 2件']],
  ])('%s', (text, hits) => {
    expect(told(text)).toEqual(hits)
  })

  test('has the cells of the kind that stands nearer before', () => {
    expect(of('行政复议3件,纠正2件')[1]).toMatchObject({
      cells: [['disputes.review.corrected']],
      kind: 'other',
    })
    expect(of('行政诉讼3件,尚未审结2件')[1]?.cells).toEqual([
      ['disputes.direct_suit.pending', 'disputes.suit_after_review.pending'],
    ])
    // Eighty characters before the figure.
    expect(told(`行政复议${'甲'.repeat(74)}维持2件`)).toEqual(['复议维持 2件'])
    expect(told(`行政复议${'甲'.repeat(79)}维持2件`)).toEqual(['诉讼维持 2件'])
  })
})

describe('a share', () => {
  test.each<[string, string[]]>([
    ['收到申请7件,占5%', ['收到申请 7件', '收到申请占比 5% of 7']],
    ['收到申请7件,占比为5%', ['收到申请 7件', '收到申请占比 5% of 7']],
    ['收到申请7件,占总数的5%', ['收到申请 7件', '收到申请占比 5% of 7']],
    ['收到申请7件,占总量达5%', ['收到申请 7件', '收到申请占比 5% of 7']],
    ['占5%', ['-']],
    ['来信7件,占5%', ['来信、咨询等 7件', '-']],
    ['收到申请7件,约占全市5%', ['收到申请 7件', '-']],
    ['收到申请7件,占5倍', ['收到申请 7件', '-']],
    ['收到申请7件。占5%', ['收到申请 7件', '-']],
    // After a share what was counted is still what was counted before it.
    [
      '收到申请7件,占5%,同比增长6%',
      ['收到申请 7件', '收到申请占比 5% of 7', '收到申请同比变化 6%同比 of 7'],
    ],
    ['收到申请7件,办结率100%', ['收到申请 7件', '申请办复率 100%']],
    ['收到申请7件,办复率达到了100%', ['收到申请 7件', '申请办复率 100%']],
    ['申请办结率达100%', ['申请办复率 100%']],
    ['来信办结率100%', ['-']],
    ['来信7件,办结率100%', ['来信、咨询等 7件', '-']],
    ['行政复议7件,办结率100%', ['行政复议案件 7件', '-']],
    ['办结率100%', ['-']],
    ['公文主动公开率达80%', ['公文主动公开率 80%']],
  ])('%s', (text, hits) => {
    expect(told(text)).toEqual(hits)
  })

  test('has the cells and the owner of what it is of', () => {
    expect(of('通过网上收到申请500件,占5%')[1]).toMatchObject({
      cells: [['requests.received.total']],
      kind: 'other',
    })
    expect(of('申请7件,办结率100%')[1]).toMatchObject({
      cells: [['requests.outcome_total.total']],
      kind: 'request',
    })
  })
})

describe('a change over the year before', () => {
  test.each<[string, string[]]>([
    ...['同比', '较上年', '较去年', '比上年', '比去年', '比上年同期', '同比去年'].map(
      (word): [string, string[]] => [
        `收到申请7件,${word.replace('同比去年', '同比')}增长5%`,
        ['收到申请 7件', '收到申请同比变化 5%同比 of 7'],
      ],
    ),
    ...['增长', '增加', '上升', '提高'].map((word): [string, string[]] => [
      `收到申请同比${word}5%`,
      ['收到申请同比变化 5%同比'],
    ]),
    ...['下降', '减少', '回落'].map((word): [string, string[]] => [
      `收到申请同比${word}了5%`,
      ['收到申请同比变化 -5%同比'],
    ]),
    ['收到申请7件,同比增长1.6倍', ['收到申请 7件', '收到申请同比增长 1.6倍 of 7']],
    ['收到申请7件,同比增长5个百分点', ['收到申请 7件', '-']],
    ['收到申请7件,行政复议同比增长5%', ['收到申请 7件', '行政复议案件同比变化 5%同比']],
    ['收到申请7件,来信同比增长5%', ['收到申请 7件', '-']],
    ['同比增长5%', ['-']],
    ['收到申请7件,增长5%', ['收到申请 7件', '-']],
    ['收到申请7件,同比增长近5%', ['收到申请 7件', '收到申请同比变化 5%同比 of 7']],
    ['与上年相比,收到申请增长5%', ['收到申请同比变化 5%同比']],
    ['与2019年相比,收到申请增长5%', ['-']],
  ])('%s', (text, hits) => {
    expect(told(text)).toEqual(hits)
  })

  test('has the cells of its thing', () => {
    expect(of('行政复议同比下降5%')[0]).toMatchObject({
      cells: [['disputes.review.total']],
      kind: 'other',
    })
  })
})

describe('what the words beside a figure name outright', () => {
  test.each<[string, string[]]>([
    ['制发规范性文件7件', ['规范性文件 7件']],
    ['制发规范性文件7条', ['文件等 7条']],
    ['主动公开信息7条', ['主动公开或发布信息 7条']],
    ['公开清理信息7条', ['-']],
    [`公开${'甲'.repeat(23)}7条`, ['-']],
    ['收取信息处理费7元', ['信息处理费 7元']],
    ['7件收取了信息处理费', ['收取处理费的申请 7件']],
  ])('%s', (text, hits) => {
    expect(told(text)).toEqual(hits)
  })
})

test('is a claim where it has cells, or is named outright and ours', () => {
  const [request, letters, documents] = of('收到申请7件。来信8件。政策性文件9件。')
  expect([request, letters, documents].map((hit) => isClaim(hit!))).toEqual([true, false, true])
  expect(isClaim({ ...documents!, kind: 'channel' })).toBe(false)
})
