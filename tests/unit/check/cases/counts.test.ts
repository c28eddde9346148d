import { describe } from 'vitest'
import type { Stated } from '../../support/made-up.ts'
import type { Case } from '../../support/cases.ts'
import { cases, cells } from '../../support/cases.ts'

const { decided, fee, none, other, permits, received, refused, reviews, suits, unavailable } = cells
const requests = (printed: string, period: string | null = null): Stated => [
  '收到申请',
  printed,
  '件',
  'region',
  received,
  period,
]
const differs = ['text-and-table.s1-1 implausible']
const otherwise = ['text-and-table.s1-1 other_reading']

describe('an approximation agrees within what it says, or is not compared', () => {
  cases('approximations', {
    innocent: [
      ['约700 of 718', [requests('约700')], 'agrees'],
      ['约720 of 718, not by the 720 concluded', [requests('约720')], 'agrees'],
      ['700余 of 718', [requests('700余')], 'agrees'],
      ['超过700 of 718', [requests('超过700')], 'agrees'],
      ['700以上 of 718', [requests('700以上')], 'agrees'],
      ['近720 of 718', [requests('近720')], 'agrees'],
      ['不足720 of 718', [requests('不足720')], 'agrees'],
      ['720左右 of 718', [requests('720左右')], 'agrees'],
      ['700多 of 718', [requests('700多')], 'agrees'],
      ['近700 of 718, which is more', [requests('近700')], 'not_comparable'],
      ['超720 of 718, which is less', [requests('超720')], 'not_comparable'],
      ['约3000 of 718', [requests('约3000')], 'not_comparable'],
      ['约5.7万 of 57464', [['许可', '约5.7', '万件', 'region', permits]], 'agrees'],
      ['5.7余 of 57464', [['许可', '5.7余', '万件', 'region', permits]], 'agrees'],
    ],
    guilty: [['exact and wrong', [requests('700')], 'differs', differs]],
  })
})

describe('units are converted before figures are compared, at the printed precision', () => {
  cases('units', {
    innocent: [
      ['5.7万条 of 57464', [['许可', '5.7', '万条', 'region', permits]], 'agrees'],
      ['5.75万件 of 57464, rounded', [['许可', '5.75', '万件', 'region', permits]], 'agrees'],
      ['5.74万件 of 57464, cut off', [['许可', '5.74', '万件', 'region', permits]], 'agrees'],
      ['653350000元 of 65335万元', [['收费', '653350000', '元', 'region', fee]], 'agrees'],
      [
        '653352000元, which the table rounds',
        [['收费', '653352000', '元', 'region', fee]],
        'agrees',
      ],
      ['6.53亿元 of 65335万元', [['收费', '6.53', '亿元', 'region', fee]], 'agrees'],
      [
        '65335.2万元, which the table rounds',
        [['收费', '65335.2', '万元', 'region', fee]],
        'agrees',
      ],
      [
        '65335200元, which the table gives to a thousand',
        [['收费', '65335200', '元', 'region', fee]],
        'agrees',
        [],
        { 'fees.administrative.amount': '6533.5' },
      ],
      [
        '653352000元, of an amount with its unit beside it',
        [['收费', '653352000', '元', 'region', fee]],
        'agrees',
        [],
        { 'fees.administrative.amount': '65335万元' },
      ],
      [
        'more than 653352000元, of which the table has less',
        [['收费', '超653352000', '元', 'region', fee]],
        'not_comparable',
      ],
      ['65335万元 as the table has it', [['收费', '65335', '万元', 'region', fee]], 'agrees'],
      [
        'money of a count is not compared',
        [['收费', '718', '元', 'region', received]],
        'not_comparable',
      ],
    ],
    guilty: [
      ['5.9万条 of 57464', [['许可', '5.9', '万条', 'region', permits]], 'differs', differs],
      ['65335元 of 65335万元', [['收费', '65335', '元', 'region', fee]], 'differs', differs],
      ['65.3亿元 of 65335万元', [['收费', '65.3', '亿元', 'region', fee]], 'differs', differs],
    ],
  })
})

describe('a figure of another time is not compared', () => {
  cases('times', {
    innocent: [
      ['last year', [requests('450', '上年')], 'not_comparable'],
      ['years together', [requests('5000', '累计')], 'not_comparable'],
      ['a quarter', [requests('200', '第一季度')], 'not_comparable'],
      ['half a year by its dates', [requests('350', '2023-01-01/2023-06-30')], 'not_comparable'],
      ['the year by its dates', [requests('718', '2023-01-01/2023-12-31')], 'agrees'],
    ],
    guilty: [
      [
        'the year by its dates, wrong',
        [requests('700', '2023-01-01/2023-12-31')],
        'differs',
        differs,
      ],
    ],
  })
})

describe('a row explains a figure only where the text names it', () => {
  cases('named-rows', {
    innocent: [
      ['refused, all', [['不予公开', '22', '件', 'region', refused]], 'agrees'],
      [
        'third party, named',
        [['第三方不予公开', '5', '件', 'region', refused]],
        'other_definition',
        otherwise,
      ],
      ['not held, named', [['不掌握等无法提供', '362', '件', 'region', unavailable]], 'agrees'],
      [
        'individuals, named',
        [['自然人申请', '681', '件', 'region', received]],
        'other_definition',
        otherwise,
      ],
      [
        'a row of none, in a group of none',
        [['逾期未补正等其他处理', '0', '件', 'region', other]],
        'agrees',
        [],
        { 'requests.other_other.total': '0' },
      ],
      ['the group by its own name', [['其他处理', '9', '件', 'region', other]], 'agrees'],
    ],
    guilty: [
      ...['7', '5', '4', '3', '1'].map((row): Case => [
        `refused, given as ${row}`,
        [['不予公开', row, '件', 'region', refused]],
        'differs',
        differs,
      ]),
      [
        'another row than the one named',
        [['第三方不予公开', '7', '件', 'region', refused]],
        'differs',
        differs,
      ],
      [
        'individuals, not named',
        [['收到申请', '681', '件', 'region', received]],
        'differs',
        differs,
      ],
      [
        'a row of none for the group',
        [['逾期未补正等其他处理', '9', '件', 'region', other]],
        'other_definition',
        otherwise,
      ],
      [
        'a row of none for the group, which two other rows make up',
        [['逾期未补正等其他处理', '12', '件', 'region', other]],
        'other_definition',
        otherwise,
        { 'requests.other_fee_unpaid.total': '3' },
      ],
    ],
  })
})

describe('other definitions are said, and no more than the list has', () => {
  cases('definitions', {
    innocent: [
      ['carried in included', [requests('727')], 'other_definition', otherwise],
      ['decided for received', [requests('720')], 'other_definition', otherwise],
      [
        'received for decided',
        [['办结', '718', '件', 'region', decided]],
        'other_definition',
        otherwise,
      ],
      [
        'reviews concluded',
        [['复议', '98', '件', 'region', reviews]],
        'other_definition',
        otherwise,
      ],
      ['suits concluded', [['诉讼', '51', '件', 'region', suits]], 'other_definition', otherwise],
      ['a figure of no cell', [['公开信息', '99999', '条', 'region', none]], 'not_comparable'],
    ],
    guilty: [
      ['one kind of suits for both', [['诉讼', '44', '件', 'region', suits]], 'differs', differs],
      ['reviews upheld', [['复议', '28', '件', 'region', reviews]], 'differs', differs],
      ['received less carried over', [requests('711')], 'differs', differs],
      ['none, of many', [requests('0')], 'differs', differs],
    ],
  })
})
