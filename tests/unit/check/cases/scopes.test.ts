import { describe, expect, test } from 'vitest'
import type { ClaimScope } from '../../../../src/report/report.ts'
import type { Stated } from '../../support/made-up.ts'
import { makeReport } from '../../support/made-up.ts'
import { cases, cells, city, foundIn, stating } from '../../support/cases.ts'

const { decided, received } = cells
const by = (scope: ClaimScope, printed: string, label = '受理申请'): Stated => [
  label,
  printed,
  '件',
  scope,
  received,
]
const asked = ['text-and-table.s1-1 implausible']
const last = ['text-and-table.s1-2 implausible']

describe('where nobody says whose requests the tables count, nobody differs', () => {
  cases(
    'scope-unknown',
    {
      innocent: [
        ['the government proper', [by('core', '16')], 'other_scope'],
        ['a named part', [by('part', '16')], 'other_scope'],
        ['a part with more than the tables', [by('part', '900')], 'other_scope'],
        ['the region', [by('region', '900')], 'other_scope'],
        ['the same figure', [by('unknown', '718')], 'agrees'],
        [
          'by another definition',
          [by('unknown', '727')],
          'other_definition',
          ['text-and-table.s1-1 other_reading'],
        ],
        ['a share', [['占比', '50', '%', 'unknown', cells.granted]], 'not_comparable'],
        ['a share of the region', [['占比', '50', '%', 'region', cells.granted]], 'other_scope'],
      ],
      asked: [['nor the text', [by('unknown', '16')], 'not_comparable', asked]],
    },
    { scope: 'unknown' },
  )
})

describe('where the tables count a region', () => {
  cases('scope-region', {
    innocent: [
      ['the government proper has fewer', [by('core', '118')], 'other_scope'],
      ['a part has fewer', [by('part', '118')], 'other_scope'],
      ['a part has as many, with those carried in', [by('part', '727')], 'other_scope'],
      ['a part has all, and nobody else any', [by('part', '718')], 'other_scope'],
      ['the government proper has all', [by('core', '718')], 'agrees'],
      [
        'a part has all, one within it named',
        [by('part', '118', '其中某局申请'), by('part', '718')],
        'other_scope',
      ],
      [
        'all came by one way, and an office had some',
        [by('part', '118', '某局申请'), by('part', '718', '网上申请')],
        'other_scope',
      ],
      [
        'a share of the government proper',
        [['占比', '9', '%', 'core', cells.granted]],
        'other_scope',
      ],
      [
        'the government proper has all, and an office some',
        [by('part', '28', '某局申请'), by('core', '718')],
        'agrees',
      ],
      ['a part has all, and another none', [by('core', '0'), by('part', '718')], 'other_scope'],
      [
        'a part has all, and another had some last year',
        [['受理申请', '28', '件', 'core', received, '上年'], by('part', '718')],
        'other_scope',
      ],
      [
        'a part has all, and another some visitors',
        [['来访', '28', '人次', 'core', received], by('part', '718')],
        'other_scope',
      ],
      [
        'a part has all, and another has decided some',
        [['办结申请', '28', '件', 'core', decided], by('part', '718')],
        'other_scope',
      ],
      [
        'a part has all, and the region those carried in too',
        [by('region', '727'), by('part', '718')],
        'other_scope',
        ['text-and-table.s1-1 other_reading'],
      ],
      ['a part has about 900', [by('part', '约900')], 'other_scope'],
    ],
    asked: [['the text does not say whose', [by('unknown', '16')], 'not_comparable', asked]],
    guilty: [
      ['a part has more than all', [by('part', '728')], 'differs', asked],
      ['the government proper has more than all', [by('core', '900')], 'differs', asked],
      [
        'a part has all, and another some',
        [by('core', '28'), by('part', '718')],
        'other_scope',
        last,
      ],
      [
        'a part has all with those carried in, and another some',
        [by('core', '28'), by('part', '727')],
        'other_scope',
        last,
      ],
    ],
  })
})

test('text and table that count differently accuse nobody', () => {
  const [finding] = foundIn(stating([by('unknown', '16', '接收办理申请')], { scope: 'unknown' }))
  expect(finding?.message).toEqual({
    zh: '正文“接收办理申请”为16件，表格“本年新收政府信息公开申请数量”为718件。正文与表格计法不同，两处都没有说明是谁收到的申请。',
    en: 'The text gives 16 for requests received and dealt with, the table 718 for “Requests newly received this year”. Text and table count differently, and neither says whose requests.',
  })
})

test('a part as large as its whole is told with the other part', () => {
  const [finding] = foundIn(
    stating([by('core', '28', '受理向县政府提出的申请'), by('part', '727', '乡镇和部门办理申请')]),
  )
  expect(finding?.message).toEqual({
    zh: '正文“乡镇和部门办理申请”为727件，表格“本年新收政府信息公开申请数量”为718件。正文说的只是其中一部分，却与表格的全部（727件）一样多，而正文另有“受理向县政府提出的申请”28件：或者已含在内，或者表格没有计入。',
    en: 'The text gives 727 for requests dealt with (“乡镇和部门办理申请”), the table 718 for “Requests newly received this year”. The text speaks of a part only, yet it is as large as the whole in the table (727), while the text gives 28 more for “受理向县政府提出的申请”: these are either part of it, or not in the table.',
  })
})

describe('a rate of handling is of what was to be decided in the year', () => {
  const rate = (printed: string, scope: ClaimScope = 'region'): Stated => [
    '办复率',
    printed,
    '%',
    scope,
    decided,
  ]
  const off = ['shares.s1-1 implausible']
  cases('handling', {
    innocent: [
      ['99.04 % of 727', [rate('99.04')], 'agrees'],
      ['100 % of an office’s own requests', [rate('100', 'core')], 'not_comparable'],
    ],
    guilty: [
      ['100 % while seven are carried over', [rate('100')], 'differs', off],
      ['95 %', [rate('95')], 'differs', off],
    ],
  })
})

test('a rate of handling that is off is told with what was to be decided', () => {
  const [finding] = foundIn(stating([['办复率', '100', '%', 'region', decided]]))
  expect(finding?.message).toEqual({
    zh: '正文“办复率”为100%，按表格720/727 = 99%。新收加上年结转727件，年内办结720件。正文可能只算年内到期的。',
    en: 'The text gives 100% for the rate of requests answered, the table 720/727 = 99% for “Total outcomes”. Of 727 received and carried in, 720 were concluded in the year. The text may count only those that were due.',
  })
})

test('a rate of 100 % agrees where nothing is carried over', () => {
  const all = { ...city, 'requests.outcome_total.total': '727', 'requests.carried_out.total': '0' }
  const { claims } = stating([['办复率', '100', '%', 'region', decided]])
  expect(foundIn({ ...makeReport(all), claims })).toEqual([])
})
