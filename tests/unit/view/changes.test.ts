import { expect, test } from 'vitest'
import type { ReportFile } from '../../../src/dataset/agency-file.ts'
import { words } from '../../../src/locale/words.ts'
import type { Report } from '../../../src/report/report.ts'
import { changesOf } from '../../../src/view/changes.ts'
import { carriedNet, normativeNet } from '../../../src/view/net.ts'
import type { Printed } from '../support/made-up.ts'
import { agency, makeReport } from '../support/made-up.ts'
import { agencyIn, publish, recordOf } from '../support/published.ts'

const [zh, en] = [words('zh'), words('en')]
const keyed = { by: 'open-disclosure', date: '2026-11-22', how: 'keyed' } as const

function year(
  of: number,
  printed: Printed = {},
  more: Partial<Report> = {},
  mixed: Parameters<typeof makeReport>[2] = {},
): Report {
  const edition = of < 2021 ? 'form-2019' : 'form-2021'
  const none = { period: null, signed: null, published: null, readings: [keyed] }
  return makeReport(printed, { year: of, edition, ...none, ...more }, mixed)
}

function filed(...reports: Report[]): readonly ReportFile[] {
  return agencyIn(publish([recordOf(agency, reports)]), agency.id).reports
}

const before = year(2022, {
  'requests.received.total': '3511',
  'requests.received.natural_person': '3402',
  'requests.carried_in.total': '9',
  'requests.denied_third_party.total': '12',
  'requests.other_other.total': '4000',
  'disputes.review.total': '440',
  'disputes.review.upheld': '',
  'documents.normative.in_force': '597',
  'fees.administrative.amount': '59237.2449',
})
const now = year(2023, {
  'requests.received.total': '3525',
  'requests.received.natural_person': '3440',
  'requests.carried_in.total': '4',
  'requests.denied_third_party.total': '12',
  'requests.other_other.total': '3999',
  'disputes.review.total': '170',
  'disputes.review.upheld': '88',
  'documents.normative.in_force': '420',
  'fees.administrative.amount': '72701.2578',
})

test('counts beside those of the year before, what differs by less than ten left out, with its unit where it is no case', () => {
  const { tables, ...rest } = changesOf(filed(year(2021), before, now), zh)!
  expect(rest).toEqual({ from: 2022, to: 2023, otherEdition: [], derived: false })
  const lines = tables.map(({ name, changes }) => [
    name,
    ...changes.map(({ name, before, now, by }) => [name, before, now, by].join(' ')),
  ])
  expect(lines).toEqual([
    ['第二十条第（一）项', '行政规范性文件｜现行有效件数 597 420 −177（−29.6%）'],
    [
      '第二十条第（八）项',
      '行政事业性收费｜本年收费金额（万元） 59,237.2449 72,701.2578 +13,464.0129（+22.7%）',
    ],
    ['收到和处理政府信息公开申请情况', '本年新收政府信息公开申请数量 3,511 3,525 +14（+0.4%）'],
    [
      '政府信息公开行政复议、行政诉讼情况',
      '行政复议｜结果维持 未填 88 ',
      '行政复议｜总计 440 170 −270（−61.4%）',
    ],
  ])
})

test('in English, each with the cell that it leads to', () => {
  const { tables } = changesOf(filed(before, now), en)!
  expect(tables[1]!.changes).toEqual([
    {
      name: 'Administrative and institutional fees | Fees collected this year (10,000 yuan)',
      cell: 'fees.administrative.amount',
      before: '59,237.2449',
      now: '72,701.2578',
      by: '+13,464.0129 (+22.7%)',
    },
  ])
})

test('ten more or fewer is told, nine is not', () => {
  const [old, own] = [
    year(2022, { 'disputes.review.total': '20', 'disputes.direct_suit.total': '20' }),
    year(2023, { 'disputes.review.total': '10', 'disputes.direct_suit.total': '11' }),
  ]
  const cells = changesOf(filed(old, own), zh)!.tables.flatMap(({ changes }) => changes)
  expect(cells.map(({ cell, by }) => `${cell} ${by}`)).toEqual([
    'disputes.review.total −10（−50.0%）',
  ])
})

test('amounts in other units stand with them and are not compared', () => {
  const [old, own] = [
    year(2022, { 'fees.administrative.amount': '251000元' }),
    year(2023, { 'fees.administrative.amount': '25.1' }),
  ]
  expect(changesOf(filed(old, own), zh)!.tables.map(({ changes }) => changes)).toEqual([
    [
      {
        name: '行政事业性收费｜本年收费金额',
        cell: 'fees.administrative.amount',
        before: '251,000（元）',
        now: '25.1（万元）',
        by: null,
      },
    ],
  ])
})

test('a total worked out has an asterisk, and is compared', () => {
  const blank = year(2023, {
    'requests.granted.natural_person': '12',
    'requests.granted.total': '',
  })
  const changes = changesOf(filed(year(2022), blank), zh)!
  expect(changes.derived).toBe(true)
  expect(changes.tables[0]!.changes).toEqual([
    { name: '予以公开', cell: 'requests.granted.total', before: '0', now: '12*', by: '+12' },
  ])
})

test('tables of other editions are named and left out', () => {
  const changes = changesOf(
    filed(
      year(2022, {}, {}, { requests: 'form-2019' }),
      year(2023, { 'requests.received.total': '50', 'disputes.review.total': '10' }),
    ),
    zh,
  )!
  expect(changes.otherEdition).toEqual(['收到和处理政府信息公开申请情况'])
  expect(changes.tables.map(({ name }) => name)).toEqual(['政府信息公开行政复议、行政诉讼情况'])
})

test.each<[string, Report[]]>([
  ['a single report', [now]],
  ['a year between', [year(2021), now]],
  ['another scope', [year(2022, {}, { scope: 'core' }), now]],
  ['two that do not say whose', [before, now].map((each) => ({ ...each, scope: 'unknown' }))],
  ['a draft of this year', [before, { ...now, readings: [] }]],
  ['a draft of the year before', [{ ...before, readings: [] }, now]],
])('nothing is compared with %s', (_, reports) => {
  expect(changesOf(filed(...reports), zh)).toBeNull()
})

test('net changes of one report, in words', () => {
  const [report] = filed(
    year(2023, {
      'requests.carried_in.total': '121',
      'requests.carried_out.total': '1125',
      'documents.normative.issued': '50',
      'documents.normative.repealed': '227',
    }),
  )
  expect([carriedNet(report!, zh), carriedNet(report!, en)]).toEqual([
    '结转：转下年度1,125件，上年转入121件，净变化+1,004件。',
    'Requests carried over to the next year 1,125, carried in from the year before 121: net change +1,004.',
  ])
  expect([normativeNet(report!, zh), normativeNet(report!, en)]).toEqual([
    '行政规范性文件净变化−177件：制发50件，废止227件。',
    'Net change of normative documents −177: 50 issued, 227 repealed.',
  ])
})

test('a net change of what is not known is not said, of what is worked out with its note', () => {
  const [blank, old, derived] = filed(
    year(2019),
    year(2020, { 'requests.carried_out.total': '?' }),
    year(2023, { 'requests.carried_in.total': '', 'requests.carried_in.enterprise': '3' }),
  )
  expect([carriedNet(old!, zh), normativeNet(blank!, zh)]).toEqual([null, null])
  expect(carriedNet(derived!, zh)).toBe(
    `结转：转下年度0件，上年转入3*件，净变化−3件。${zh.chartNotes.derived}`,
  )
})
