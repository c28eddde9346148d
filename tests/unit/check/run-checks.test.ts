import { expect, test } from 'vitest'
import type { Check, Outcome } from '../../../src/check/check.ts'
import { runChecks } from '../../../src/check/check.ts'
import { agency, makeReport } from '../support/report.ts'

const outcome = (at: string, verdict: Outcome['verdict']): Outcome => ({
  at,
  verdict,
  cells: [],
  actual: '1',
  expected: '2',
  difference: -1,
  message: verdict === 'passed' || verdict === 'undecided' ? null : { zh: '不符', en: 'differs' },
  line: 1,
})

function check(id: string, ...outcomes: Outcome[]): Check {
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
    run: () => outcomes,
  }
}

const report = makeReport()
const context = { agency, previous: null }

test('findings carry ids of report, check and place; the tally counts every outcome once', () => {
  const all = check(
    'all',
    outcome('a', 'passed'),
    outcome('b', 'undecided'),
    outcome('c', 'fails'),
    outcome('d', 'blank'),
    outcome('e', 'other_reading'),
    outcome('f', 'implausible'),
    outcome('g', 'passed'),
  )
  const { findings, tallies } = runChecks([all, check('none')], report, context)
  expect(findings.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['yangben-990101-gov-2023.all.c', 'fails'],
    ['yangben-990101-gov-2023.all.d', 'blank'],
    ['yangben-990101-gov-2023.all.e', 'other_reading'],
    ['yangben-990101-gov-2023.all.f', 'implausible'],
  ])
  expect(findings[0]).toMatchObject({ report: report.id, check: 'all', message: { en: 'differs' } })
  expect(tallies).toEqual([
    { check: 'all', applied: 7, passed: 2, failed: 4, undecided: 1 },
    { check: 'none', applied: 0, passed: 0, failed: 0, undecided: 0 },
  ])
})

test('a failure without a message is a fault of the program', () => {
  const mute = check('mute', { ...outcome('a', 'fails'), message: null })
  expect(() => runChecks([mute], report, context)).toThrow('mute gives no message for a')
})
