import { expect, test } from 'vitest'
import { checks } from '../../../../src/check/checks.ts'
import { clerkWords } from '../../../../src/locale/loaded.ts'
import { numberFormats } from '../../../../src/locale/format.ts'
import { readerQuestions } from '../../../../src/view/workbench/reader-questions.ts'
import type { Printed } from '../../support/made-up.ts'
import { makeReport } from '../../support/made-up.ts'

const t = numberFormats('en')
const asked = (printed: Printed, before: Printed | null = null): string[] =>
  readerQuestions(makeReport(printed), before && makeReport(before, { year: 2022 }), t).map(
    ({ asking, values, cells }) =>
      [asking, values.n, values.of, values.share, values.before, cells.length].join(' ').trim(),
  )

test('of a report with requests, none of them odd, readers ask nothing', () => {
  expect(asked({ 'requests.received.total': '12', 'requests.outcome_total.total': '12' })).toEqual(
    [],
  )
})

test('each question by what makes readers ask it, with its figures', () => {
  expect(
    asked({
      'requests.received.total': '1200',
      'requests.outcome_total.total': '1000',
      'requests.denied_state_secret.total': '15',
      'requests.denied_admin_query.total': '5',
      'requests.unavailable_not_held.total': '210',
      'requests.other_other.total': '7',
      'requests.carried_out.total': '200',
      'disputes.review.corrected': '3',
      'disputes.review.total': '20',
      'disputes.suit_after_review.corrected': '1',
      'fees.administrative.amount': '',
      'licensing.permits.decisions': '/',
    }),
  ).toEqual([
    'refused 20 1,000 2.0%  2',
    'notHeld 210 1,000 21.0%  1',
    'others 7 1,000 0.7%  1',
    'carriedOut 200    1',
    'reviewed 3 20 15.0%  1',
    'sued 1    1',
    'blank 2    2',
  ])
})

test('a change on the year before from a third and ten requests on, and none at all', () => {
  const received = (now: string, before: string): string[] =>
    asked({ 'requests.received.total': now }, { 'requests.received.total': before })
  expect(received('100', '71')).toEqual([])
  expect(received('100', '70')).toEqual(['more 100   70 1'])
  expect(received('70', '100')).toEqual(['fewer 70   100 1'])
  expect(received('9', '1')).toEqual([])
  expect(received('0', '30')).toEqual(['none 0    1', 'fewer 0   30 1'])
})

test('every check has its advice, every question its words', async () => {
  const ids = checks.map(({ id }) => id).sort()
  const asking = ['blank', 'carriedOut', 'fewer', 'more', 'none', 'notHeld', 'others', 'part']
  for (const load of Object.values(clerkWords)) {
    const { advice, readerQuestions: words } = await load()
    expect(Object.keys(advice).sort()).toEqual(ids)
    expect(Object.keys(words).sort()).toEqual([...asking, 'refused', 'reviewed', 'sued'])
  }
})
