import { describe, expect, test } from 'vitest'
import type { Owner } from '../../../../src/ingest/claims/whose.ts'
import { periodOf, whoseIn } from '../../../../src/ingest/claims/whose.ts'

const city: Owner = { scope: 'region', agency: '甲山市人民政府' }
const bureau: Owner = { scope: 'agency', agency: '甲山市教育局' }

describe('whose a figure is', () => {
  test.each([
    ['收到申请', 'region'],
    ['全市收到申请', 'region'],
    ['我市收到申请', 'region'],
    ['全市各级各部门收到申请', 'region'],
    ['本机关收到申请', 'region'],
    ['甲山市人民政府收到申请', 'region'],
    ['受理向市政府提出的申请', 'core'],
    ['代表市政府受理申请', 'core'],
    ['市政府受理申请', 'unknown'],
    ['市政府作为被告的诉讼', 'unknown'],
    ['甲山市政府办公室收到申请', 'part'],
    ['乙水政府办收到申请', 'part'],
    ['市教育局收到申请', 'part'],
    ['教育局共收到申请', 'part'],
    ['丙河区人民政府收到申请', 'part'],
    ['各县(市、区)收到申请', 'part'],
    ['各部门收到申请', 'part'],
    ['其中乙水镇', 'part'],
    ['乙水镇收到申请', 'part'],
    ['市本级收到申请', 'part'],
    ['市直部门收到申请', 'part'],
    ['乡镇级收到申请', 'part'],
    ['依申请公开平台收到申请', 'part'],
    ['受理点累计受理申请', 'part'],
    // Words that only look like an office.
    ['完善申请平台,全年收到申请', 'region'],
    ['当前局面下收到申请', 'region'],
    ['各级行政机关收到申请', 'region'],
  ])('%s: %s', (words, whose) => {
    expect(whoseIn(words, city)).toBe(whose)
  })

  test('is told by the nearest words', () => {
    expect(whoseIn('全市收到申请,其中市教育局', city)).toBe('part')
    expect(whoseIn('市教育局收到申请,全市收到申请', city)).toBe('region')
  })

  test.each([
    ['市教育局收到申请', 'agency'],
    ['甲山市教育局收到申请', 'agency'],
    ['教育局收到申请', 'agency'],
    ['我局收到申请', 'agency'],
    ['市体育局收到申请', 'part'],
    ['乙水县教育局收到申请', 'part'],
    ['全市收到申请', 'region'],
  ])('of a bureau, %s: %s', (words, whose) => {
    expect(whoseIn(words, bureau)).toBe(whose)
  })

  test('of an office, by its name in short', () => {
    const office: Owner = { scope: 'core', agency: '乙水县人民政府办公室' }
    expect(whoseIn('县政府办收到申请', office)).toBe('core')
    expect(whoseIn('丙河县政府办公室收到申请', office)).toBe('part')
  })
})

describe('the time a figure is of', () => {
  test.each<[string, string | null]>([
    ['收到申请', null],
    ['全年收到申请', null],
    ['2024年收到申请', null],
    ['本年度累计收到申请', null],
    ['2024年以来累计收到申请', null],
    ['累计收到申请', '累计'],
    ['2008年以来收到申请', '累计'],
    ['历年收到申请', '累计'],
    ['施行以来收到申请', '累计'],
    ['截至年底,累计收到申请', '累计'],
    ['2019年至2024年收到申请', '累计'],
    ['近三年收到申请', '累计'],
    ['近10年收到申请', '累计'],
    ['五年来收到申请', '累计'],
    ['十四五期间收到申请', '累计'],
    ['上年收到申请', '上年'],
    ['上一年度收到申请', '上年'],
    ['去年收到申请', '上年'],
    ['上年同期收到申请', '上年'],
    ['2023年收到申请', '上年'],
    ['2022年收到申请', '2022-01-01/2022-12-31'],
    ['前年收到申请', '2022-01-01/2022-12-31'],
    ['目前年度收到申请', null],
    ['上年结转申请', null],
    ['较上年收到申请', null],
    ['上年同期相比收到申请', null],
    ['第一季度收到申请', '第一季度'],
    ['四季度收到申请', '第四季度'],
    ['上半年收到申请', '上半年'],
    ['下半年收到申请', '下半年'],
    ['1至9月收到申请', '2024-01-01/2024-09-30'],
    ['1-6月份收到申请', '2024-01-01/2024-06-30'],
    ['2月份收到申请', '2024-02-01/2024-02-29'],
    ['12月收到申请', '2024-12-01/2024-12-31'],
    ['13月收到申请', null],
    ['0月收到申请', null],
    ['3月颁布规定,收到申请', null],
    ['截至6月底,收到申请', '2024-01-01/2024-06-30'],
    ['截止2024年6月30日,收到申请', '2024-01-01/2024-06-30'],
    ['截至2023年6月底,收到申请', '累计'],
    ['截至12月31日,收到申请', null],
    ['截至2024年12月31日,收到申请', null],
  ])('%s: %s', (words, period) => {
    expect(periodOf(words, 2024)).toBe(period)
  })

  test('is told by the nearest words', () => {
    expect(periodOf('上年收到申请,今年收到申请', 2024)).toBe(null)
    expect(periodOf('今年收到申请,上年收到申请', 2024)).toBe('上年')
    expect(periodOf('2月份收到申请', 2023)).toBe('2023-02-01/2023-02-28')
  })
})
