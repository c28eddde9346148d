import { describe, expect, test } from 'vitest'
import type { Stated } from '../../support/made-up.ts'
import { makeReport } from '../../support/made-up.ts'
import { cases, cells, foundIn, stating } from '../../support/cases.ts'

const { granted, received, refused, reviews } = cells
const previous = makeReport(
  {
    'requests.received.total': '450',
    'requests.carried_in.total': '20',
    'requests.outcome_total.total': '460',
    'requests.granted.total': '92',
    'requests.denied_deliberative.total': '11',
    'disputes.review.total': '330',
    'disputes.review.pending': '27',
  },
  { year: 2022 },
)
const growth = (printed: string, of: Stated[4] = received, unit: Stated[2] = '%同比'): Stated => [
  unit === '倍' ? '收到申请增长' : '收到申请同比变化',
  printed,
  unit,
  'region',
  of,
]
const count = (label: string, printed: string, of: Stated[4]): Stated => [
  label,
  printed,
  '件',
  'region',
  of,
]
const off = ['growth.s1-1 implausible']

describe('growth is of its own thing, by the definition by which its count agrees', () => {
  cases(
    'growth',
    {
      innocent: [
        ['of requests received', [growth('59.56')], 'agrees'],
        ['of requests received, cut off', [growth('59.55')], 'agrees'],
        ['about as much', [growth('约60')], 'agrees'],
        ['about something else', [growth('约20')], 'not_comparable'],
        [
          'of reviews concluded, as the count',
          [count('备案复议', '98', reviews), growth('-67.7', reviews)],
          'agrees',
          ['text-and-table.s1-1 other_reading'],
        ],
        [
          'of all reviews, as the count',
          [count('复议', '99', reviews), growth('-70', reviews)],
          'agrees',
        ],
        [
          'with those carried in, as the count',
          [count('收办申请', '727', received), growth('54.68')],
          'agrees',
          ['text-and-table.s1-1 other_reading'],
        ],
        [
          'with those carried in, and no count',
          [growth('54.68')],
          'other_definition',
          ['growth.s1-1 other_reading'],
        ],
        ['more by 0.6 times', [growth('0.6', received, '倍')], 'agrees'],
        [
          'the share granted, in percentage points',
          [growth('11.4', granted, '个百分点')],
          'agrees',
        ],
        [
          'of another time',
          [['收到申请同比变化', '10', '%同比', 'region', received, '第一季度']],
          'not_comparable',
        ],
        ['of a part', [['收到申请同比变化', '10', '%同比', 'part', received]], 'other_scope'],
        [
          'of the government proper, by chance',
          [['收到申请同比变化', '59.56', '%同比', 'core', received]],
          'other_scope',
        ],
        [
          'as the table counts, where the count has those carried in',
          [count('收办申请', '727', received), growth('59.56')],
          'other_definition',
          ['text-and-table.s1-1 other_reading', 'growth.s1-2 other_reading'],
        ],
        [
          'of nothing, and the text does not say whose',
          [['收到申请同比变化', '12', '%同比', 'unknown', received]],
          'not_comparable',
        ],
        [
          'of what nobody can read this year',
          [growth('12', granted)],
          'not_comparable',
          [],
          { 'requests.granted.total': '?' },
        ],
        [
          'of refusals, one of which nobody can read this year',
          [growth('900', refused)],
          'not_comparable',
          [],
          { 'requests.denied_deliberative.total': '?' },
        ],
        [
          'of requests, while those carried in are not to be read this year',
          [growth('12')],
          'not_comparable',
          [],
          { 'requests.carried_in.total': '?' },
        ],
        [
          'more by 1.6 times, of what is 1.6 times as much',
          [growth('1.6', received, '倍')],
          'other_definition',
          ['growth.s1-1 other_reading'],
        ],
        [
          'as much as 0.6 times, of what is more by as much',
          [['收到申请为上年', '0.6', '倍', 'region', received]],
          'other_definition',
          ['growth.s1-1 other_reading'],
        ],
        ['1.6 times as much', [['收到申请为上年', '1.6', '倍', 'region', received]], 'agrees'],
      ],
      guilty: [
        ['of requests, given for reviews', [growth('59.56', reviews)], 'differs', off],
        ['of nothing', [growth('12')], 'differs', off],
        ['of nothing, but for one figure of last year', [growth('12.36')], 'differs', off],
        ['the wrong way', [growth('-59.56')], 'differs', off],
        ['more by 2.6 times', [growth('2.6', received, '倍')], 'differs', off],
        ['the share granted, wrong', [growth('20', granted, '个百分点')], 'differs', off],
      ],
    },
    {},
    previous,
  )
})

test('a growth that differs is told with the base that it implies', () => {
  const stated = [count('收办申请', '727', received), growth('50')]
  const [, finding] = foundIn(stating(stated), { previous })
  expect(finding?.message).toEqual({
    zh: '正文“收到申请同比变化”为50%，按两年表格算得727/470：55%；718/450：60%。按正文的比率，上年应为482–486。上年数可能更正过，或两年口径不同。',
    en: 'The text gives 50% for the change on the year before in requests received, the two tables 727/470: 55%; 718/450: 60% for “Requests newly received this year”. The text’s rate would make last year’s figure 482–486. Last year’s figure may have been corrected, or counted differently.',
  })
})

describe('what nobody can read of last year is no difference', () => {
  cases(
    'growth-unread',
    { innocent: [['of refusals', [growth('900', refused)], 'not_comparable']] },
    {},
    makeReport(
      {
        'requests.denied_deliberative.total': '11',
        'requests.denied_third_party.total': '?',
      },
      { year: 2022 },
    ),
  )
})

describe('two reports that do not say whose requests they count', () => {
  cases(
    'growth-unknown',
    { innocent: [['are not compared', [growth('12')], 'not_comparable']] },
    { scope: 'unknown' },
    { ...previous, scope: 'unknown' },
  )
})
