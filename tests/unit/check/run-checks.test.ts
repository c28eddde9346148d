import { expect, test } from 'vitest'
import type { Check, CheckResult } from '../../../src/check/check.ts'
import { settled } from '../../../src/check/check.ts'
import type { Verdict } from '../../../src/check/check.ts'
import type { FindingPlace } from '../../../src/check/place.ts'
import type { Stated } from '../support/made-up.ts'
import { makeReport, withClaims } from '../support/made-up.ts'
import { checked } from '../support/report.ts'

const failed = (at: string, verdict: Verdict, place: FindingPlace): CheckResult => ({
  at,
  verdict,
  place,
  cells: [],
  actual: '1',
  expected: '2',
  difference: -1,
  message: { zh: '不符', en: 'differs' },
})

function check(id: string, ...results: CheckResult[]): Check {
  const label = { zh: id, en: id }
  return {
    id,
    label,
    exact: true,
    severity: 'error',
    statement: label,
    formula: '',
    example: label,
    limits: label,
    run: () => results,
  }
}

const stated: Stated = ['收到申请', '64', '件', 'region', ['requests.received.total']]
const report = { ...withClaims(makeReport(), [stated, stated]), lines: { signed: 7 } }

test('findings carry ids of report, check and place, and the line of their place; the tally counts every result once, a blank as undecided', () => {
  const all = check(
    'all',
    settled('a', 'passed', []),
    settled('b', 'undecided', []),
    failed('c', 'fails', { kind: 'cell', at: 'documents.rules.in_force' }),
    failed('d', 'blank', { kind: 'table', at: 'licensing' }),
    failed('e', 'other_reading', { kind: 'claim', at: 's1-2' }),
    failed('f', 'implausible', { kind: 'fact', at: 'signed' }),
    settled('g', 'passed', []),
  )
  const { findings, tallies } = checked([all, check('none')], report)
  expect(findings.map(({ id, verdict, line }) => [id, verdict, line])).toEqual([
    ['yangben-990101-gov-2023.all.c', 'fails', 3],
    ['yangben-990101-gov-2023.all.d', 'blank', 7],
    ['yangben-990101-gov-2023.all.e', 'other_reading', 102],
    ['yangben-990101-gov-2023.all.f', 'implausible', 7],
  ])
  expect(findings[0]).toMatchObject({ report: report.id, check: 'all', message: { en: 'differs' } })
  expect(tallies).toEqual([
    { check: 'all', applied: 7, passed: 2, failed: 3, undecided: 2 },
    { check: 'none', applied: 0, passed: 0, failed: 0, undecided: 0 },
  ])
})

test('what has no line of its own is put on the first', () => {
  const bare = { ...makeReport(), observations: [] }
  const nowhere = check(
    'nowhere',
    failed('a', 'fails', { kind: 'cell', at: 'documents.rules.in_force' }),
    failed('b', 'fails', { kind: 'table', at: 'licensing' }),
    failed('c', 'fails', { kind: 'claim', at: 's1-1' }),
    failed('d', 'fails', { kind: 'fact', at: 'title' }),
  )
  expect(checked([nowhere], bare).findings.map(({ line }) => line)).toEqual([1, 1, 1, 1])
})
