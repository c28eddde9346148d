import { describe, expect, test } from 'vitest'
import { hitsOf } from '../../../../src/ingest/claims/hits.ts'
import type { Hit } from '../../../../src/ingest/claims/hits.ts'
import { sectionText } from '../../../../src/ingest/claims/section-text.ts'
import { wordHits } from '../../../../src/ingest/claims/words.ts'

/** The figures said in words of a text. */
function of(text: string): Hit[] {
  const place = { page: null, line: 1, table: null, row: null }
  const plain = sectionText([{ text, section: 1, place }])
  return wordHits(
    plain,
    hitsOf(plain).flatMap(([, hit]) => hit ?? []),
  )
}

const told = (text: string): string[] =>
  of(text).map(
    ({ label, printed, unit, cells }) => `${label} ${printed}${unit} ${cells.flat().join('+')}`,
  )

test('none is a figure of 0 where it stands', () => {
  expect(of('今年未收到政府信息公开申请。')).toEqual([
    {
      at: 2,
      end: 13,
      printed: '0',
      unit: '件',
      words: '未收到政府信息公开申请',
      precision: 'exact',
      label: '收到申请',
      cells: [['requests.received.total']],
      kind: 'other',
    },
  ])
  expect(of('没有收取信息处理费')).toEqual([
    {
      at: 0,
      end: 9,
      printed: '0',
      unit: '元',
      words: '没有收取信息处理费',
      precision: 'exact',
      label: '信息处理费',
      cells: [],
      kind: 'other',
    },
  ])
})

const suits = 'disputes.direct_suit.total+disputes.suit_after_review.total'

describe('none', () => {
  test.each([
    ['未收到公民、法人或者其他组织提出的申请', ['收到申请 0件 requests.received.total']],
    ['没有受理申请公开事项', ['收到申请 0件 requests.received.total']],
    ['未收到涉及国家秘密的申请', []],
    ['未收到申请人补正材料', []],
    ['没有行政复议', ['行政复议案件 0件 disputes.review.total']],
    ['无行政诉讼案件', [`行政诉讼案件 0件 ${suits}`]],
    [
      '尚未发生行政复议和行政诉讼情况',
      ['行政复议案件 0件 disputes.review.total', `行政诉讼案件 0件 ${suits}`],
    ],
    ['没有被纠正的行政复议案件', ['行政复议纠正 0件 disputes.review.corrected']],
    [
      '没有纠正的行政诉讼',
      ['行政诉讼纠正 0件 disputes.direct_suit.corrected+disputes.suit_after_review.corrected'],
    ],
    ['未经复议直接起诉的诉讼', []],
    ...['败诉', '撤销', '违法', '维持', '变更', '驳回', '未审结'].map(
      (word): [string, string[]] => [`没有被${word}的行政复议`, []],
    ),
    ['未产生费用', ['信息处理费 0元 ']],
  ])('%s', (text, claims) => {
    expect(told(text)).toEqual(claims)
  })
})

describe('all', () => {
  const upheld = (label: string, printed: string, cells: string): string =>
    `${label}均维持 ${printed}件 ${cells}`

  test('upheld is as many as there were, where it is said', () => {
    const text = '行政复议7件,均获维持。'
    expect(of(text)).toEqual([
      {
        at: 7,
        end: 11,
        printed: '7',
        unit: '件',
        words: '均获维持',
        precision: 'exact',
        label: '行政复议案件均维持',
        cells: [['disputes.review.upheld']],
        kind: 'other',
      },
    ])
  })

  test.each([
    [
      '行政复议7件,诉讼9件,全部维持',
      [
        upheld('行政复议案件', '7', 'disputes.review.upheld'),
        upheld(
          '行政诉讼案件',
          '9',
          'disputes.direct_suit.upheld+disputes.suit_after_review.upheld',
        ),
      ],
    ],
    ['收到申请7件,都已公开。', ['均予以公开 7件 requests.granted.total']],
    ['收到申请7件,均获维持。', []],
    ['答复申请7件,均予以公开。', []],
    ['行政复议7件,均予以公开。', []],
    ['行政复议7件。均获维持。', []],
    ['行政复议7件,均维持不变', []],
    ['均获维持,行政复议7件', []],
    // Of what the sentence counts, the last eight.
    [
      `${'复议1件,'.repeat(9)}均获维持`,
      Array.from({ length: 8 }, () => upheld('行政复议案件', '1', 'disputes.review.upheld')),
    ],
    [
      '行政复议7件,均获维持;行政诉讼9件,均获维持',
      [
        upheld('行政复议案件', '7', 'disputes.review.upheld'),
        upheld(
          '行政诉讼案件',
          '9',
          'disputes.direct_suit.upheld+disputes.suit_after_review.upheld',
        ),
      ],
    ],
  ])('%s', (text, claims) => {
    expect(told(text)).toEqual(claims)
  })
})
