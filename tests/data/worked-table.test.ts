import { expect, test } from 'vitest'
import { reports } from './frozen.ts'

// Percentages worked by hand from five reports and 淮安's, as `numerator/denominator`.
const columns = [
  'disclosure-rate-full',
  'disclosure-rate',
  'refusal-rate',
  'merits-disclosure-rate',
  'not-held-rate',
  'review-correction-rate',
  'review-correction-rate-decided',
  'court-correction-rate',
  'court-correction-rate-decided',
] as const

const worked: Record<string, readonly string[]> = {
  'jiangxian-140826-gov-2024': [
    ...['1/4 small', '3/4 small', '0/4 small', '3/3 small', '1/4 small'],
    ...['0/2 small', '0/1 small', '0/0 zero', '0/0 zero'],
  ],
  'mianchi-411221-gov-2024': [
    ...['22/34 64.7%', '22/34 64.7%', '0/34 0.0%', '22/22 100.0%', '10/34 29.4%'],
    ...['0/1 small', '0/0 zero', '0/0 zero', '0/0 zero'],
  ],
  'ningjin-130528-gov-2024': [
    ...['26/65 40.0%', '34/65 52.3%', '7/65 10.8%', '34/41 82.9%', '19/65 29.2%'],
    ...['5/14 35.7%', '5/8 small', '0/0 zero', '0/0 zero'],
  ],
  'jincheng-140500-gov-2024': [
    ...['226/720 31.4%', '313/720 43.5%', '22/720 3.1%', '313/332 94.3%', '356/720 49.4%'],
    ...['30/98 30.6%', '30/58 51.7%', '10/51 19.6%', '10/46 21.7%'],
  ],
  'huaian-320800-gov-2024': [
    ...['1362/3050 44.7%', '1816/3050 59.5%', '178/3050 5.8%', '1816/1889 96.1%', '769/3050 25.2%'],
    ...['64/314 20.4%', '64/136 47.1%', '5/39 12.8%', '5/30 16.7%'],
  ],
}

test.each(Object.entries(worked))('%s', (id, expected) => {
  const measured = reports.find((report) => report.id === id)!.indicators
  const shown = columns.map((column) => {
    const { numerator, denominator, value, status } = measured.find(
      ({ indicator }) => indicator === column,
    )!
    return `${numerator}/${denominator} ${value === null ? status : `${(value * 100).toFixed(1)}%`}`
  })
  expect(shown).toEqual(expected)
})

test('carried over from one year to the next', () => {
  const of = (id: string, row: string): (number | null)[] =>
    reports
      .find((report) => report.id === id)!
      .observations.filter((each) => each.table === 'requests' && each.row === row)
      .map(({ value }) => value)
  expect(of('suqian-321300-gov-2023', 'carried_out')).toEqual([118, 3, 0, 0, 0, 0, 121])
  expect(of('suqian-321300-gov-2024', 'carried_in')).toEqual([118, 3, 0, 0, 0, 0, 121])
})

test('what is blank, marked or missing in the reports is so in the data', () => {
  const statuses = (id: string, table: string): Record<string, number> => {
    const counts: Record<string, number> = {}
    for (const { status } of reports
      .find((report) => report.id === id)!
      .observations.filter((each) => each.table === table)) {
      counts[status] = (counts[status] ?? 0) + 1
    }
    return counts
  }
  expect(statuses('xinjiang-140825-gov-office-2023', 'disputes')).toEqual({
    blank: 5,
    reported: 10,
  })
  expect(statuses('shanghai-310000-gov-office-2019', 'disputes')).toEqual({ blank: 9, reported: 6 })
  const amount = reports
    .find(({ id }) => id === 'shanghai-310000-gov-office-2019')!
    .observations.find(({ cell }) => cell === 'procurement.central.amount')!
  expect([amount.printed, amount.value, amount.unit]).toEqual(['251000元', 251000, '元'])
  const jiangxian = reports.find(({ id }) => id === 'jiangxian-140826-gov-2024')!
  const editions = new Map(jiangxian.observations.map(({ table, edition }) => [table, edition]))
  expect([...editions]).toEqual([
    ['documents', 'form-2021'],
    ['licensing', 'form-2021'],
    ['enforcement', 'form-2021'],
    ['fees', 'form-2021'],
    ['requests', 'form-2019'],
    ['disputes', 'form-2021'],
  ])
})
