import { describe, expect, test } from 'vitest'
import { subjectAfter, subjectIn, verbIn } from '../../../../src/ingest/claims/subjects.ts'
import type { Subject } from '../../../../src/ingest/claims/subjects.ts'

const received = [
  ['requests.received.total'],
  ['requests.received.total', 'requests.carried_in.total'],
]
const decided = [['requests.outcome_total.total']]
const handled = [['requests.outcome_total.total'], ['requests.received.total']]
const told = (subject: Subject | null): unknown =>
  subject && [subject.kind, subject.label, subject.cells]

describe('the subject that words name', () => {
  test.each<[string, unknown]>([
    ['收到申请', ['request', '收到申请', received]],
    ['收办申请', ['request', '收办申请', received]],
    ['新收到申请', ['request', '新收申请', received]],
    ['受理公开申请', ['request', '受理申请', received]],
    ['接收申请', ['request', '接收申请', received]],
    ['依申请公开', ['request', '收到申请', received]],
    ['收到政府信息公开', ['request', '收到申请', received]],
    ['答复申请', ['request', '答复申请', decided]],
    ['办理申请', ['request', '办理申请', handled]],
    ['办结申请', ['request', '办理申请', handled]],
    ['申请', ['request', '收到申请', received]],
    ['申请人', null],
    ['会议', ['other', '其他事项', []]],
    ['政务', null],
    ['', null],
    // The nearest, of two that end together the one that says more.
    [
      '收到申请,其中自然人',
      [
        'request',
        '自然人申请',
        [
          ['requests.received.natural_person'],
          ['requests.received.natural_person', 'requests.carried_in.natural_person'],
          ['requests.outcome_total.natural_person'],
        ],
      ],
    ],
    ['自然人收到行政复议', ['dispute', '行政复议案件', [['disputes.review.total']]]],
    ['行政诉讼,行政复议', ['dispute', '行政复议案件', [['disputes.review.total']]]],
    [
      '行政复议和行政诉讼',
      [
        'dispute',
        '行政复议和诉讼案件',
        [
          [
            'disputes.review.total',
            'disputes.direct_suit.total',
            'disputes.suit_after_review.total',
          ],
        ],
      ],
    ],
    [
      '公开及部分公开',
      ['request', '公开及部分公开', [['requests.granted.total', 'requests.partial.total']]],
    ],
    ['部分公开', ['request', '部分公开', [['requests.partial.total']]]],
    ['不予公开', ['request', '不予公开', [[{ group: 'denied' }]]]],
    ['网上提交申请', ['channel', '网上申请', [['requests.received.total']]]],
    ['信函方式', ['channel', '信函申请', [['requests.received.total']]]],
    ['重复申请', ['other', '其他事项', []]],
    ['涉及征收的申请', ['other', '其他事项', []]],
    ['关于政府信息公开的申请', ['request', '收到申请', received]],
    ['按时答复申请', ['other', '其他事项', []]],
  ])('%s', (words, subject) => {
    expect(told(subjectIn(words))).toEqual(subject)
  })
})

describe('the subject that words after a figure name', () => {
  test.each<[string, string, unknown]>([
    ['顺延到下年度', '', ['request', '转下年度办理', [['requests.carried_out.total']]]],
    ['申请结转至下一年', '', ['request', '转下年度办理', [['requests.carried_out.total']]]],
    ['申请,均按时', '办理', ['request', '办理申请', handled]],
    ['的政府信息公开申请', '答复', ['request', '答复申请', decided]],
    ['依申请', '全年', ['request', '收到申请', received]],
    ['申请', '', ['request', '收到申请', received]],
    ['咨询和申请', '', null],
    [',申请', '', null],
    ['。结转下年', '', null],
    ['3件结转下年', '', null],
    ['', '', null],
  ])('%s after %s', (words, before, subject) => {
    expect(told(subjectAfter(words, before))).toEqual(subject)
  })
})

test.each<[string, unknown]>([
  ['共答复', ['request', '答复申请', decided]],
  ['共办理', ['request', '办理申请', handled]],
  ['办结', ['request', '办理申请', handled]],
  ['办理答复', ['request', '答复申请', decided]],
  ['收到', null],
])('a verb alone: %s', (words, subject) => {
  expect(told(verbIn(words))).toEqual(subject)
})
