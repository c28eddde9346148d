import { describe, expect, test } from 'vitest'
import { figuresOf, readChinese } from '../../../../src/ingest/claims/figures.ts'

describe('a figure of a text', () => {
  test('stands from its number to its unit, with the words around it', () => {
    expect(figuresOf('共收到申请超过1,234件以上。')).toEqual([
      {
        at: 5,
        end: 15,
        printed: '1,234',
        unit: '件',
        words: '超过1,234件以上',
        precision: 'over',
      },
    ])
    expect(figuresOf('申请七百一十八件')).toEqual([
      { at: 2, end: 8, printed: '718', unit: '件', words: '七百一十八件', precision: 'exact' },
    ])
  })

  test.each([
    ['约700件', 'about', '700', '件'],
    ['大约700件', 'about', '700', '件'],
    ['700件左右', 'about', '700', '件'],
    ['700余件', 'over', '700', '件'],
    ['700多件', 'over', '700', '件'],
    ['1.2万余件', 'over', '1.2', '万件'],
    ['1.2亿多元', 'over', '1.2', '亿元'],
    ['700件以上', 'over', '700', '件'],
    ['超700件', 'over', '700', '件'],
    ['超过700件', 'over', '700', '件'],
    ['逾700件', 'over', '700', '件'],
    ['近700件', 'under', '700', '件'],
    ['将近700件', 'under', '700', '件'],
    ['不足700件', 'under', '700', '件'],
    ['不到700件', 'under', '700', '件'],
    ['700件以内', 'under', '700', '件'],
    ['700件', 'exact', '700', '件'],
    ['59.5个百分点', 'exact', '59.5', '个百分点'],
    ['59.55%', 'exact', '59.55', '%'],
    ['1.6倍', 'exact', '1.6', '倍'],
    ['300人次', 'exact', '300', '人次'],
    ['12件次', 'exact', '12', '件次'],
    ['380元', 'exact', '380', '元'],
  ])('%s', (text, precision, printed, unit) => {
    expect(figuresOf(text)).toEqual([
      expect.objectContaining({ precision, printed, unit, words: text }),
    ])
  })

  test.each(['5个工作日', '2个月', '24个小时', '3个自然日', '第12.3.4件', '718', '12号'])(
    '%s is none',
    (text) => {
      expect(figuresOf(text)).toEqual([])
    },
  )

  test.each([
    ['收到申请,718件', '718'],
    ['申请1,718件', '1,718'],
    ['申请1,7181件', null],
    ['第1.2,3件', null],
  ])('%s is %s', (text, printed) => {
    expect(figuresOf(text)[0]?.printed ?? null).toBe(printed)
  })

  test('are two thousand at most', () => {
    expect(figuresOf('1件。'.repeat(2001))).toHaveLength(2000)
  })
})

describe('a numeral of one character', () => {
  test.each([
    '申请三件',
    '申请约三件',
    '复议三件',
    '诉讼三件',
    '案件三件',
    '公开三条',
    '提供三件',
    '处理三件',
  ])('%s counts right after what it counts', (text) => {
    expect(figuresOf(text).map(({ printed }) => printed)).toEqual(['3'])
  })

  test.each(['每一件', '第三条', '两件', '申请的三件', '申请解决问题三件', '收取费用一元'])(
    '%s counts nothing',
    (text) => {
      expect(figuresOf(text)).toEqual([])
    },
  )

  test.each(['申请一次', '公开一期', '申请三项', '处理一起'])(
    '%s counts nothing in other units',
    (text) => {
      expect(figuresOf(text)).toEqual([])
    },
  )

  test('of two characters it does', () => {
    expect(figuresOf('培训十二次,共二十件,一百元').map(({ words }) => words)).toEqual([
      '十二次',
      '二十件',
      '一百元',
    ])
  })
})

test.each([
  ['七百一十八', 718],
  ['十二', 12],
  ['二十', 20],
  ['两千〇三', 2003],
  ['三千零五', 3005],
  ['一二三', 123],
  ['二〇二四', 2024],
  ['零', 0],
  ['九', 9],
  ['百', 100],
  ['千', 1000],
  ['三万', 30_000],
  ['十万', 100_000],
  ['三万零五十', 30_050],
  ['二十三万四千五百六十七', 234_567],
])('%s is %i', (text, value) => {
  expect(readChinese(text)).toBe(value)
})
