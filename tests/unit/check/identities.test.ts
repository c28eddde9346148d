import { expect, test } from 'vitest'
import { identityChecks } from '../../../src/check/identities.ts'
import type { Printed } from '../support/report.ts'
import { checked, makeReport } from '../support/report.ts'

/** What the identities say of a report that is all zeros but for some cells: verdict by place. */
function verdicts(printed: Printed, edition: 'form-2019' | 'form-2021' = 'form-2021'): string[] {
  const report = makeReport(printed, { edition })
  const { findings } = checked(identityChecks, report)
  return findings.map(
    (each) =>
      `${each.check}.${each.at} ${each.verdict} ${each.actual}/${each.expected} ${each.difference}`,
  )
}

const total = 'disputes.review.total'
const upheld = 'disputes.review.upheld'
const other = 'disputes.review.other'

test.each<[string, Printed, string[]]>([
  ['all zero', {}, []],
  ['sums agree', { [upheld]: '3', [total]: '3' }, []],
  ['sums agree with decimals', { [upheld]: '0.1', [other]: '0.2', [total]: '0.3' }, []],
  ['sums agree with thousands and units', { [upheld]: '1,200', [total]: '1200件' }, []],
  ['the total is too high', { [upheld]: '3', [total]: '4' }, ['results.review fails 4/3 1']],
  ['the total is too low', { [upheld]: '3', [total]: '2' }, ['results.review fails 2/3 -1']],
  ['a blank total may be the missing 3: undecided', { [upheld]: '3', [total]: '' }, []],
  ['a mark counts as a blank', { [upheld]: '3', [total]: '/' }, []],
  ['a blank part may be the missing 3', { [upheld]: '', [total]: '3' }, []],
  [
    'a blank part cannot explain a total too low',
    { [upheld]: '', [other]: '3', [total]: '2' },
    ['results.review fails 2/3 -1'],
  ],
  [
    'a blank total cannot explain parts below it',
    { [upheld]: '-3', [total]: '' },
    ['results.review fails /-3 3'],
  ],
  [
    'a blank that is consistent as 0 is no finding',
    { [upheld]: '', [other]: '3', [total]: '3' },
    [],
  ],
  ['a blank total of zero parts is no finding', { [total]: '' }, []],
  ['an illegible cell decides nothing', { [upheld]: '?', [total]: '3' }, []],
  ['an absent cell decides nothing', { [upheld]: '3', [total]: 'absent' }, []],
])('%s', (_, printed, expected) => {
  expect(verdicts(printed)).toEqual(expected)
})

test('a row all blank is undecided, not passed', () => {
  const blank = Object.fromEntries(
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => [
      `disputes.review.${column}`,
      '',
    ]),
  ) as Printed
  const { findings, tallies } = checked(identityChecks, makeReport(blank))
  expect(findings).toEqual([])
  expect(tallies.find(({ check }) => check === 'results')).toEqual({
    check: 'results',
    applied: 3,
    passed: 2,
    failed: 0,
    undecided: 1,
  })
})

test('every identity is applied, in both editions and in a mixed table', () => {
  const applied = (
    edition: 'form-2019' | 'form-2021',
    requests: 'form-2019' | 'form-2021',
  ): unknown =>
    checked(identityChecks, makeReport({}, { edition }, { requests })).tallies.map((each) => [
      each.check,
      each.applied,
      each.passed,
    ])
  const with23 = [
    ['balance', 7, 7],
    ['applicants', 23, 23],
    ['outcomes', 7, 7],
    ['results', 3, 3],
  ]
  const with25 = with23.map(([check, count, passed]) =>
    check === 'applicants' ? [check, 25, 25] : [check, count, passed],
  )
  expect(applied('form-2019', 'form-2019')).toEqual(with23)
  expect(applied('form-2021', 'form-2021')).toEqual(with25)
  expect(applied('form-2021', 'form-2019')).toEqual(with23)
})

test('the other outcomes of both editions are part of the sum', () => {
  const column = (row: string): string => `requests.${row}.total`
  const base = { [column('received')]: '2', [column('outcome_total')]: '2' }
  const person = Object.fromEntries(
    ['received', 'outcome_total'].map((row) => [`requests.${row}.natural_person`, '2']),
  )
  const in2021 = {
    ...base,
    ...person,
    [column('other_fee_unpaid')]: '2',
    'requests.other_fee_unpaid.natural_person': '2',
  }
  const in2019 = {
    ...base,
    ...person,
    [column('other_outcome')]: '2',
    'requests.other_outcome.natural_person': '2',
  }
  expect(verdicts(in2021 as Printed)).toEqual([])
  expect(verdicts(in2019 as Printed, 'form-2019')).toEqual([])
  expect(verdicts({ ...base, ...person } as Printed)).toEqual([
    'outcomes.natural_person fails 2/0 2',
    'outcomes.total fails 2/0 2',
  ])
})

test('the message says both sides, the difference, and what may be behind it', () => {
  const one = (printed: Printed): { zh: string; en: string } =>
    checked(identityChecks, makeReport(printed)).findings[0]!.message
  expect(one({ [upheld]: '3', [total]: '4' })).toEqual({
    zh: '复议诉讼结果合计（行政复议）：各种结果之和为3，填报的总计为4，相差1。可能是报告填写、网页转换或本站录入所致，请对照原文。',
    en: 'Results add up (Administrative review): the single results come to 3, the stated total to 4, a difference of 1. The report, its conversion or our transcription may be the cause: compare the source.',
  })
})
