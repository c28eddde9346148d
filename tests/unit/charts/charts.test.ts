import { describe, expect, test } from 'vitest'
import { applicants } from '../../../src/charts/applicants.ts'
import { charts } from '../../../src/charts/charts.ts'
import { disputeTrend } from '../../../src/charts/dispute-trend.ts'
import { disputes } from '../../../src/charts/disputes.ts'
import { outcomeMix } from '../../../src/charts/outcome-mix.ts'
import { outcomeTrend } from '../../../src/charts/outcome-trend.ts'
import { refusalGrounds } from '../../../src/charts/refusal-grounds.ts'
import { requestTrend } from '../../../src/charts/request-trend.ts'
import { busy, madeFile, shapes } from './fixture.ts'
import { words } from '../../../src/locale/words.ts'

const of = (name: string) => shapes[name]!

describe('nothing to draw', () => {
  test.each(['no report', 'all zero'])('%s: no chart', (name) => {
    expect(charts.map(({ draw }) => draw(of(name), words('zh')))).toEqual(charts.map(() => null))
  })

  test('one report has no trend', () => {
    expect(requestTrend(of('one year'), words('zh'))).toBeNull()
    expect(outcomeTrend(of('one year'), words('zh'))).toBeNull()
    expect(disputeTrend(of('one year'), words('zh'))).toBeNull()
  })

  test('all outcome rows left blank, as in 上海 2019', () => {
    const blank = Object.fromEntries(
      Object.keys(busy(1))
        .filter((cell) => /granted|partial|denied|unavailable|not_processed|other_other/.test(cell))
        .map((cell) => [cell, 'blank' as const]),
    )
    const file = madeFile([{ year: 2019, cells: { ...busy(1), ...blank } }])
    expect(outcomeMix(file, words('zh'))).toBeNull()
    expect(refusalGrounds(file, words('zh'))).toBeNull()
  })
})

describe('outcomes', () => {
  test('groups, total and what was carried over, with shares of the total', () => {
    const chart = outcomeMix(of('one year'), words('zh'))!
    expect(chart.table).toEqual({
      caption: '2024年申请办理结果（件）',
      head: ['办理结果', '件数', '占办结数'],
      rows: [
        ['予以公开', '300', '40.0%'],
        ['部分公开', '90', '12.0%'],
        ['不予公开', '31', '4.1%'],
        ['无法提供', '250', '33.3%'],
        ['不予处理', '40', '5.3%'],
        ['其他处理', '39', '5.2%'],
        ['总计', '750', '–'],
        ['结转下年度继续办理', '30', '–'],
      ],
    })
    expect(chart.description).toBe(
      '样例市人民政府2024年办结申请750件。由多到少：予以公开300（40.0%）、无法提供250（33.3%）、部分公开90（12.0%）、不予处理40（5.3%）、其他处理39（5.2%）、不予公开31（4.1%）。结转下年度30件。',
    )
  })

  test('a group with a blank row has no figure and no bar', () => {
    const chart = outcomeMix(of('blanks'), words('en'))!
    expect(chart.table.rows[2]).toEqual(['Refused', 'left blank', '–'])
    expect(chart.svg).not.toContain('class="c3"')
    expect(chart.description).toContain('Left blank: Refused. Illegible: Total outcomes.')
    expect(JSON.stringify(chart)).not.toContain('%')
  })

  test('over years, the 2019 form’s one row for other handling beside the three of 2021', () => {
    const chart = outcomeTrend(of('eight years'), words('en'))!
    expect(chart.table.rows[0]).toEqual([
      '2019',
      '300 (40.0%)',
      '90 (12.0%)',
      '31 (4.1%)',
      '250 (33.3%)',
      '40 (5.3%)',
      '39 (5.2%)',
      '750',
    ])
    expect(chart.note).toContain('2021 (2021 form, processing fee)')
    expect(chart.svg).toContain('>2021 form, processing fee</text>')
  })

  test('a year with few cases is marked and has no shares', () => {
    const few = { ...busy(0), 'requests.granted.total': 9, 'requests.outcome_total.total': 9 }
    const years = [2021, 2022].map((year) => ({ year, cells: busy(1) }))
    const chart = outcomeTrend(madeFile([...years, { year: 2023, cells: few }]), words('en'))!
    expect(chart.table.rows[2]).toEqual(['2023', '9', '0', '0', '0', '0', '0', '9'])
    expect(chart.svg).toContain('>&lt;10</text>')
    expect(chart.note).toContain('a total under ten')
  })

  test('outcomes that do not add up to the printed total are said to', () => {
    const odd = { ...busy(1), 'requests.outcome_total.total': 700 }
    const file = madeFile([
      { year: 2023, cells: busy(1) },
      { year: 2024, cells: odd },
    ])
    expect(outcomeTrend(file, words('en'))!.note).toContain(
      'do not add up to the printed total in 2024.',
    )
  })
})

describe('requests', () => {
  test('two years: first, last and change', () => {
    const chart = requestTrend(of('two years'), words('en'))!
    expect(chart.description).toContain(
      'Received: 1,560 requests in 2023, 780 requests in 2024, down 780 (50.0%).',
    )
    expect(chart.table.rows).toEqual([
      ['2023', '1,560', '1,500'],
      ['2024', '780', '750'],
    ])
  })

  test('eight years: the most and the least too', () => {
    expect(requestTrend(of('eight years'), words('zh'))!.description).toContain(
      '新收：2019年780件，2026年5,460件，增加4,680件（600.0%）；最多为2024年31,200件，最少为2019年780件。',
    )
  })

  test('years that are not held are gaps, never 0', () => {
    const chart = requestTrend(of('a gap'), words('en'))!
    expect(chart.table.rows[1]).toEqual(['2021', 'no report held', 'no report held'])
    expect(chart.description).toContain('No report held for 2021, 2022.')
    expect(chart.svg.match(/h\.01/g)).toHaveLength(4)
    expect(chart.svg).not.toContain('class="line"')
    expect(chart.svg.match(/>–</g)).toHaveLength(4)
    expect(chart.svg).not.toMatch(/>0</)
  })

  test('marks and illegible figures are said and not drawn', () => {
    const chart = requestTrend(of('blanks'), words('zh'))!
    expect(chart.table.rows[1]).toEqual(['2023', '以符号代替', '无法辨认'])
    expect(chart.description).toContain('以符号代替：2023年新收。无法辨认：2023年办结。')
    expect(chart.svg.match(/h\.01/g)).toHaveLength(2)
    expect(chart.svg).not.toMatch(/>0</)
  })

  test('years of another scope are not compared silently', () => {
    const file = madeFile([
      { year: 2023, scope: 'core', cells: busy(1) },
      { year: 2024, scope: 'region', cells: busy(1) },
    ])
    expect(requestTrend(file, words('zh'))!.note).toContain(
      '各年统计范围不同，不宜直接比较：2023年政府本级、2024年全行政区域。',
    )
  })
})

describe('grounds, applicants, disputes', () => {
  test('grounds above zero in the form’s order under their groups', () => {
    expect(refusalGrounds(of('one year'), words('zh'))!.table.rows).toEqual([
      ['不予公开', '合计', '31'],
      ['不予公开', '其他法律行政法规禁止公开', '20'],
      ['不予公开', '属于行政查询事项', '11'],
      ['无法提供', '合计', '250'],
      ['无法提供', '本机关不掌握相关政府信息', '250'],
      ['不予处理', '合计', '40'],
      ['不予处理', '信访举报投诉类申请', '40'],
      ['其他处理', '合计', '39'],
      ['其他处理', '其他', '39'],
    ])
  })

  test('individuals and five kinds of organisation', () => {
    expect(
      applicants(of('one year'), words('en'))!.table.rows.map(([name, value]) => [name, value]),
    ).toEqual([
      ['Individuals', '700'],
      ['Legal persons and other organisations: Businesses', '80'],
      ['Legal persons and other organisations: Research institutions', '0'],
      ['Legal persons and other organisations: Public-interest organisations', '0'],
      ['Legal persons and other organisations: Legal-service organisations', '0'],
      ['Legal persons and other organisations: Other organisations', '0'],
      ['Total', '780'],
    ])
  })

  test('results of reviews and suits', () => {
    expect(disputes(of('one year'), words('en'))!.table).toEqual({
      caption: 'Results of reviews and lawsuits, 2024 (cases)',
      head: ['Procedure', 'Upheld', 'Corrected', 'Other result', 'Pending', 'Total'],
      rows: [
        ['Administrative review', '31', '9', '0', '0', '40'],
        ['Lawsuits without prior review', '0', '0', '12', '0', '12'],
        ['Lawsuits after review', '0', '0', '0', '0', '0'],
      ],
    })
  })

  test('the review-first rule breaks the series at 2024', () => {
    const chart = disputeTrend(of('two years'), words('en'))!
    expect(chart.note).toContain('2024 (review before court)')
    expect(disputeTrend(of('blanks'), words('en'))!.note).not.toContain('review before court')
    expect(disputeTrend(of('blanks'), words('en'))!.table.rows[1]![1]).toBe('left blank')
  })
})

test('under ten cases no percentage is drawn or written', () => {
  const all = charts
    .map(({ draw }) => draw(of('tiny'), words('en')))
    .filter((chart) => chart !== null)
  expect(all.map(({ id }) => id)).toEqual([
    'outcome-mix',
    'request-trend',
    'refusal-grounds',
    'applicants',
    'disputes',
    'dispute-trend',
  ])
  expect(JSON.stringify(all)).not.toContain('%')
})
