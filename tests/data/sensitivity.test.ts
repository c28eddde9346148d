import { expect, test } from 'vitest'
import { contextOf } from '../../src/check/check.ts'
import { identityChecks } from '../../src/check/identities.ts'
import { failuresIn } from '../../src/check/suspects.ts'
import type { Agency } from '../../src/agency/agency.ts'
import type { Observation, Report } from '../../src/report/report.ts'
import { records } from './frozen.ts'

/** The ways in which a figure goes wrong on its way: one more or less, two digits swapped, one dropped. */
function slips(value: number): number[] {
  const text = String(value)
  const swapped = [...text.slice(1)].map(
    (_, at) => text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2),
  )
  const dropped =
    text.length > 1 ? [...text].map((_, at) => text.slice(0, at) + text.slice(at + 1)) : []
  const all = [value + 1, value - 1, ...[...swapped, ...dropped].map(Number)]
  return [...new Set(all)].filter((slip) => slip >= 0 && slip !== value)
}

function disturb(report: Report, at: number, value: number): Report {
  const observations: Observation[] = [...report.observations]
  observations[at] = { ...observations[at]!, value, printed: String(value) }
  return { ...report, observations }
}

test('any one wrong figure of table three is detected, and named with the figure that was there', () => {
  let [changed, detected, named] = [0, 0, 0]
  for (const { agency, reports } of records) {
    for (const report of reports) {
      const own = report.observations.filter(({ table }) => table === 'requests')
      if (own.some(({ value }) => value === null)) continue
      for (const [at, { table, cell, value }] of report.observations.entries()) {
        if (table !== 'requests') continue
        for (const slip of slips(value!)) {
          const wrong = disturb(report, at, slip)
          changed += 1
          if (fails(wrong, agency)) detected += 1
          const suspects = failuresIn(wrong).map(
            ({ suspect }) => `${suspect?.cell} ${suspect?.value}`,
          )
          if (suspects.length > 0 && suspects.every((each) => each === `${cell} ${value}`))
            named += 1
        }
      }
    }
  }
  const rate = (count: number): string => `${((count / changed) * 100).toFixed(2)} %`
  process.stdout.write(
    `one wrong figure in table three: ${changed} changes, detected ${rate(detected)}, named ${rate(named)}\n`,
  )
  expect(changed).toBeGreaterThan(1000)
  expect(detected).toBe(changed)
  expect(named / changed).toBeGreaterThanOrEqual(0.95)
})

function fails(report: Report, agency: Agency): boolean {
  const context = contextOf(agency, report, null)
  return identityChecks.some((check) =>
    check.run(report, context).some(({ verdict }) => verdict === 'fails'),
  )
}
