import { expect, test } from 'vitest'
import type { Agency } from '../../../src/agency/agency.ts'
import type { CheckResult, Context } from '../../../src/check/check.ts'
import { contextOf } from '../../../src/check/check.ts'
import { checks } from '../../../src/check/checks.ts'
import { addUp } from '../../../src/report/figures.ts'
import type { Report } from '../../../src/report/report.ts'
import type { Printed, Stated } from '../support/made-up.ts'
import { agency, makeReport, withClaims } from '../support/made-up.ts'

/** The case that a check's example tells: what the check makes of each place of it, and numbers that only follow from it. */
type Told = {
  readonly report: Report
  readonly previous?: Report
  readonly by?: Partial<Agency>
  readonly comesTo: Readonly<Record<string, CheckResult['verdict']>>
  readonly derived?: readonly number[]
}

const of2024 = { year: 2024, title: '样本县人民政府2024年年度报告' }
const last = (printed: Printed): Report => makeReport(printed, { year: 2022 })
const stating = (printed: Printed, ...stated: Stated[]): Report =>
  withClaims(makeReport(printed), stated)

const outcomes: Printed = {
  'requests.granted.total': '226',
  'requests.denied_deliberative.total': '87',
  'requests.denied_admin_query.total': '22',
  'requests.unavailable_not_held.total': '362',
  'requests.not_processed_repeat.total': '14',
  'requests.other_other.total': '9',
}

const told: Readonly<Record<string, Told>> = {
  balance: {
    report: makeReport({
      'requests.received.total': '718',
      'requests.carried_in.total': '9',
      'requests.outcome_total.total': '720',
      'requests.carried_out.total': '7',
    }),
    comesTo: { total: 'passed' },
  },
  applicants: {
    report: makeReport({
      'requests.granted.natural_person': '221',
      'requests.granted.enterprise': '4',
      'requests.granted.legal_service': '1',
      'requests.granted.total': '226',
      'requests.partial.natural_person': '226',
      'requests.partial.total': '',
    }),
    comesTo: { granted: 'passed', partial: 'undecided' },
  },
  outcomes: {
    report: makeReport({ ...outcomes, 'requests.outcome_total.total': '720' }),
    comesTo: { total: 'passed' },
  },
  results: {
    report: makeReport({
      'disputes.review.upheld': '28',
      'disputes.review.corrected': '30',
      'disputes.review.other': '40',
      'disputes.review.pending': '1',
      'disputes.review.total': '99',
    }),
    comesTo: { review: 'passed' },
  },
  'whole-numbers': {
    report: makeReport({
      'licensing.permits.decisions': '1682',
      'enforcement.coercion.decisions': '16.82',
    }),
    comesTo: {
      'licensing.permits.decisions': 'passed',
      'enforcement.coercion.decisions': 'fails',
    },
  },
  units: {
    report: makeReport({ 'fees.administrative.amount': '3940元' }),
    comesTo: { 'fees.administrative.amount': 'fails' },
    derived: [10_000],
  },
  'left-blank': {
    report: makeReport({
      'requests.granted.natural_person': '272',
      'requests.granted.total': '',
    }),
    comesTo: { 'requests.total': 'blank' },
  },
  'column-shift': {
    report: makeReport({
      'requests.granted.natural_person': '34',
      'requests.granted.other_org': '34',
      'requests.granted.total': '',
    }),
    comesTo: { granted: 'implausible' },
  },
  'carry-over': {
    report: makeReport({ 'requests.carried_in.total': '121' }),
    previous: last({ 'requests.carried_out.total': '121' }),
    comesTo: { total: 'passed' },
  },
  'stock-and-flow': {
    report: makeReport({
      'documents.normative.issued': '50',
      'documents.normative.repealed': '227',
      'documents.normative.in_force': '420',
    }),
    previous: last({ 'documents.normative.in_force': '597' }),
    comesTo: { normative: 'passed' },
  },
  'text-and-table': {
    report: stating({ 'requests.received.total': '3525', 'requests.carried_in.total': '121' }, [
      '收到申请',
      '3646',
      '件',
      'region',
      ['requests.received.total'],
    ]),
    comesTo: { 's1-1': 'other_reading' },
  },
  shares: {
    report: stating({ 'requests.granted.total': '37', 'requests.outcome_total.total': '720' }, [
      ...(['予以公开', '5.13', '%', 'region', ['requests.granted.total']] as const),
    ]),
    comesTo: { 's1-1': 'passed' },
  },
  'share-sum': {
    report: stating(
      outcomes,
      ...['31.38', '12.08', '3.05', '50.27', '1.94', '1.25'].map((share, at): Stated => [
        '占比',
        share,
        '%',
        'region',
        [Object.keys(outcomes)[at] as keyof typeof outcomes],
      ]),
    ),
    comesTo: { 's1-1': 'passed' },
    derived: [addUp(Array.from({ length: 6 }, () => 0.01))],
  },
  growth: {
    report: stating({ 'requests.received.total': '718' }, [
      ...(['收到申请', '59.55', '%同比', 'region', ['requests.received.total']] as const),
    ]),
    comesTo: { 's1-1': 'undecided' },
  },
  parts: {
    report: stating(
      {},
      ['收到申请', '3607', '件', 'region', ['requests.received.total']],
      ...Array.from({ length: 11 }, (_, at): Stated => [
        '某县',
        at === 0 ? '3507' : '10',
        '件',
        'part',
        ['requests.received.total'],
      ]),
    ),
    comesTo: { 's1-1': 'passed' },
  },
  amounts: {
    report: makeReport({ 'fees.administrative.amount': '653350000' }),
    previous: last({ 'fees.administrative.amount': '65335' }),
    comesTo: { 'fees.administrative.amount': 'implausible' },
    derived: [20, 2000, 10_000],
  },
  dates: {
    report: makeReport(
      {},
      {
        ...of2024,
        period: { from: '2024-01-01', to: '2024-12-31' },
        signed: '2024-02-20',
      },
    ),
    comesTo: { period: 'passed', signed: 'implausible' },
  },
  deadline: {
    report: makeReport({}, { ...of2024, published: '2025-03-06' }),
    comesTo: { published: 'passed' },
  },
  'year-in-title': { report: makeReport({}, of2024), comesTo: { title: 'passed' } },
  'edition-for-year': {
    report: makeReport({}, of2024, { requests: 'form-2019' }),
    comesTo: { requests: 'implausible' },
  },
  'power-to-make-rules': {
    report: makeReport({ 'documents.rules.in_force': '6' }),
    by: { kind: 'township', level: 'township' },
    comesTo: { 'documents.rules.in_force': 'implausible' },
  },
}

test.each(checks.map((check) => [check.id, check] as const))(
  'the example of %s is a case that the check judges as it says, figure by figure',
  (id, { run, example }) => {
    const { report, previous = null, by, comesTo, derived = [] } = told[id]!
    const context = contextOf({ ...agency, ...by }, report, previous)
    const results = run(report, context)
    const named = results.filter(({ at }) => at in comesTo)
    expect(Object.fromEntries(named.map(({ at, verdict }) => [at, verdict]))).toEqual(comesTo)
    const facts = [factsOf(report), previous && factsOf(previous), results, judged(context)]
    const known = new Set([...numbersIn(JSON.stringify(facts)), ...derived])
    for (const text of [example.zh, example.en]) {
      expect(numbersIn(text).filter((number) => !known.has(number))).toEqual([])
    }
  },
)

/** What a report says, without the places where it says it. */
function factsOf({
  year,
  title,
  period,
  published,
  signed,
  observations,
  claims,
}: Report): unknown {
  const printed = observations.map((each) => [each.edition, each.printed])
  return [year, title, period, published, signed, printed, claims.map((each) => each.printed)]
}

function judged({ judgements }: Context): unknown {
  return [...judgements.values()]
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([found]) =>
    Number(found.replaceAll(',', '')),
  )
}
