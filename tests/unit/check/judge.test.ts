import { expect, test } from 'vitest'
import { judge } from '../../../src/check/judge.ts'
import { judgementIn, kindOf } from '../../../src/check/judgement.ts'
import type { CellId } from '../../../src/form/editions.ts'
import type { Report } from '../../../src/report/report.ts'
import type { Stated } from '../support/made-up.ts'
import { makeReport, withClaims } from '../support/made-up.ts'

const received: readonly CellId[] = ['requests.received.total']
const granted: readonly CellId[] = ['requests.granted.total']
const report = makeReport({
  'requests.received.total': '718',
  'requests.carried_in.total': '9',
  'requests.outcome_total.total': '720',
  'requests.granted.total': '37',
  'requests.partial.enterprise': '10',
  'requests.partial.total': '',
})
const previous = makeReport(
  { 'requests.received.total': '450', 'requests.carried_in.total': '20' },
  { year: 2022 },
)

/** What the last of the stated figures comes to. */
function judged(stated: readonly Stated[], before: Report | null = null, of = report): unknown {
  const made = withClaims(of, stated)
  return judgementIn(judge(made.claims.at(-1)!, made, before))
}

const none = {
  verdict: 'not_comparable',
  table: null,
  difference: null,
  how: null,
  derived: false,
  implied: null,
}

test('the kind of a figure is that of its unit', () => {
  const { claims } = withClaims(report, [
    ['a', '1', '%', 'region', []],
    ['b', '1', '%同比', 'region', []],
    ['c', '1', '件', 'region', []],
  ])
  expect(claims.map(kindOf)).toEqual(['share', 'growth', 'count'])
})

test.each<[string, Stated, object]>([
  ['a count of no cell', ['a', '0', '件', 'region', []], none],
  ['a share of no cell', ['a', '0', '%', 'region', []], none],
  ['a growth of no cell', ['a', '0', '%同比', 'region', []], none],
  [
    'a count that agrees',
    ['a', '718', '件', 'region', received],
    { ...none, verdict: 'agrees', table: '718', difference: 0 },
  ],
  [
    'a count of which a total had to be worked out',
    ['a', '10', '件', 'region', ['requests.partial.total']],
    { ...none, verdict: 'agrees', table: '10', difference: 0, derived: true },
  ],
  [
    'a count by another definition',
    ['a', '727', '件', 'region', received],
    {
      ...none,
      verdict: 'other_definition',
      table: '718',
      difference: 9,
      how: { zh: '含上年结转', en: 'including requests carried in' },
    },
  ],
  [
    'a share rounded',
    ['a', '5.14', '%', 'region', granted],
    {
      ...none,
      verdict: 'agrees',
      table: '37/720 = 5.14%',
      how: { zh: '四舍五入', en: 'rounded' },
    },
  ],
  [
    'a share cut off',
    ['a', '5.13', '%', 'region', granted],
    {
      ...none,
      verdict: 'agrees',
      table: '37/720 = 5.14%',
      how: { zh: '截去尾数', en: 'cut off, not rounded' },
    },
  ],
  [
    'a share that is either',
    ['a', '5.1', '%', 'region', granted],
    {
      ...none,
      verdict: 'agrees',
      table: '37/720 = 5.1%',
      how: { zh: '四舍五入或截尾均可', en: 'rounded or cut off alike' },
    },
  ],
  [
    'a share of which the part had to be worked out',
    ['a', '1.39', '%', 'region', ['requests.partial.total']],
    {
      ...none,
      verdict: 'agrees',
      table: '10/720 = 1.39%',
      how: { zh: '四舍五入', en: 'rounded' },
      derived: true,
    },
  ],
  [
    'a share of the one row of two that it names',
    ['部分公开', '1.39', '%', 'region', [...granted, 'requests.partial.total']],
    {
      ...none,
      verdict: 'other_definition',
      table: '47/720 = 6.53%',
      how: { zh: '只是其中一行', en: 'the one row that it names' },
      derived: true,
    },
  ],
])('%s', (_, stated, expected) => {
  expect(judged([stated])).toEqual(expected)
})

test('a share of which the whole had to be worked out', () => {
  const blank = makeReport({
    'requests.outcome_total.total': '',
    'requests.outcome_total.enterprise': '720',
    'requests.granted.total': '37',
  })
  expect(judged([['a', '5.14', '%', 'region', granted]], null, blank)).toMatchObject({
    verdict: 'agrees',
    derived: true,
  })
})

test('a share of none is not judged, and none stands as a whole beside one that has cases', () => {
  const share: Stated = ['a', '5.14', '%', 'region', granted]
  const nothing = makeReport({ 'requests.granted.total': '37' })
  expect(judged([share], null, nothing)).toEqual(none)
  const some = makeReport({ 'requests.granted.total': '37', 'requests.received.total': '720' })
  expect(judged([share], null, some)).toMatchObject({
    verdict: 'agrees',
    table: '37/720 = 5.14%',
  })
})

const growth: Stated = ['同比', '59.55', '%同比', 'region', received]

test.each<[string, readonly Stated[], object | null]>([
  ['the table’s figure where the text gives none', [growth], { low: 450, high: 450 }],
  [
    'the text’s own figure where it gives one',
    [['收到', '1436', '件', 'region', received], growth],
    { low: 900, high: 900 },
  ],
  [
    'not a figure of another scope',
    [['某县收到', '1436', '件', 'part', received], growth],
    { low: 450, high: 450 },
  ],
  [
    'not a figure of other cells',
    [['办结', '1436', '件', 'region', ['requests.outcome_total.total']], growth],
    { low: 450, high: 450 },
  ],
  [
    'not an approximation',
    [['收到', '约1400', '件', 'region', received], growth],
    { low: 450, high: 450 },
  ],
  [
    'the table’s figure where the text does not say whose',
    [['同比', '59.55', '%同比', 'unknown', received]],
    { low: 450, high: 450 },
  ],
  [
    'none where the growth is an approximation',
    [['同比', '约60', '%同比', 'region', received]],
    null,
  ],
  ['none for a part', [['同比', '59.55', '%同比', 'part', received]], null],
  [
    'none for what no cell counts',
    [
      ['公开信息', '718', '条', 'region', []],
      ['同比', '59.55', '%同比', 'region', []],
    ],
    null,
  ],
  [
    'not a share of the same cells',
    [['占比', '85', '%', 'region', received], growth],
    { low: 450, high: 450 },
  ],
])('without last year’s report a growth implies its figure by %s', (_, stated, implied) => {
  expect(judged(stated)).toEqual({ ...none, implied })
})

test.each<[string, Stated, object]>([
  [
    'rounded',
    ['a', '59.56', '%同比', 'region', received],
    {
      ...none,
      verdict: 'agrees',
      table: '718/450: 59.56%',
      how: { zh: '四舍五入', en: 'rounded' },
    },
  ],
  [
    'including requests carried in',
    ['a', '54.68', '%同比', 'region', received],
    {
      ...none,
      verdict: 'other_definition',
      table: '727/470: 54.68%',
      how: { zh: '含上年结转', en: 'including requests carried in' },
    },
  ],
  [
    'neither, to the decimals that are printed',
    ['a', '1', '%同比', 'region', received],
    { ...none, verdict: 'differs', table: '718/450: 60%; 727/470: 55%' },
  ],
  [
    'several cells have no second reading',
    ['a', '1', '%同比', 'region', [...received, 'requests.granted.total']],
    { ...none, verdict: 'differs', table: '755/450: 68%' },
  ],
  [
    'no cell of either table',
    ['a', '1', '%同比', 'region', ['procurement.central.projects']],
    none,
  ],
])('growth against last year’s report: %s', (_, stated, expected) => {
  expect(judged([stated], previous)).toEqual(expected)
})

test('a growth implies last year’s figure by the text’s own where nobody can read the table', () => {
  const unread = makeReport({ 'requests.received.total': '?' })
  expect(judged([growth], null, unread)).toEqual(none)
  expect(judged([['收到', '718', '件', 'region', received], growth], null, unread)).toEqual({
    ...none,
    implied: { low: 450, high: 450 },
  })
})

test('a share of none in a report without requests is not judged', () => {
  expect(judged([['占比', '0', '%', 'region', granted]], null, makeReport())).toEqual(none)
})

test('a count by the whole group says so', () => {
  const other: readonly CellId[] = ['requests.other_fee_unpaid.total', 'requests.other_other.total']
  const nine = makeReport({ 'requests.other_other.total': '9' })
  const stated: Stated = ['未缴纳费用等其他处理', '9', '件', 'region', other]
  expect(judged([stated], null, nine)).toMatchObject({
    how: { zh: '按整组计', en: 'the group as a whole' },
  })
})

test('a growth of a cell that this year does not have implies nothing', () => {
  expect(judged([['a', '1', '%同比', 'region', ['procurement.central.projects']]])).toEqual(none)
})
