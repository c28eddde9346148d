import { expect, test } from 'vitest'
import { words } from '../../../src/locale/words.ts'
import { byStanding, standingOf } from '../../../src/check/standing.ts'
import { findingsOf } from '../../../src/view/findings.ts'
import { sidesOf } from '../../../src/view/sides.ts'
import { agency, makeReport, withClaims } from '../support/made-up.ts'
import { agencyIn, publish, recordOf } from '../support/published.ts'

const report = withClaims(
  makeReport(
    { 'fees.administrative.amount': '', 'disputes.review.total': '1234' },
    { signed: '2023-10-01', title: '样本县人民政府2022年政府信息公开工作年度报告' },
    { requests: 'form-2019' },
  ),
  [
    ['收到申请', '4321', '件', 'region', ['requests.received.total']],
    ['收费', '5', '万元', 'region', ['fees.administrative.amount']],
  ],
)
const { reports } = agencyIn(publish([recordOf(agency, [report])]), agency.id)
const findings = findingsOf(reports[0]!)
const of = (check: string): (typeof findings)[number] =>
  findings.find((each) => each.check === check)!

test.each([
  ['text-and-table', 'zh', '正文 4,321件 | 表格 0件'],
  ['text-and-table', 'en', 'Text 4,321 | Table 0'],
  ['results', 'zh', '填报 1,234 | 按规则 0'],
  ['dates', 'zh', '填报 2023-10-01 | 按规则 2023-12-31至2024-12-31'],
  ['year-in-title', 'en', 'As filled in 2022 | By the rule 2023'],
  ['left-blank', 'zh', undefined],
  ['edition-for-year', 'zh', undefined],
] as const)('the two sides of a finding of %s in %s: %s', (check, locale, expected) => {
  const sides = sidesOf(of(check), reports[0]!.claims, words(locale))
  expect(sides?.map(({ label, value }) => `${label} ${value}`).join(' | ')).toBe(expected)
})

test('what stands against what is told first, then other readings, blanks and the form used last', () => {
  const told = byStanding(findings)
  expect(told.map(([standing, own]) => [standing, own.map(({ check }) => check)])).toEqual([
    ['against', ['dates', 'year-in-title', 'results', 'text-and-table']],
    ['form', ['left-blank', 'edition-for-year']],
  ])
  expect(standingOf({ verdict: 'other_reading', place: 'claim' })).toBe('reading')
  expect(byStanding([])).toEqual([])
})
