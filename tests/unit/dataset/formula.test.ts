import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tables } from '../../../src/dataset/tables.ts'
import { report } from '../support/arbitrary.ts'
import { agency } from '../support/report.ts'
import { jsonRows, publish, recordOf } from '../support/published.ts'
import { holds } from '../support/runs.ts'

// Columns that hold a figure as printed, which may be `-5`, `+461` or a mark: only the Excel files guard them.
const printed = new Set(['printed', 'actual', 'expected', 'was', 'now'])

const trigger = /^[=+\-@\t\r\n＝＋－＠]/

function offenders(files: ReadonlyMap<string, string>, of: 'record' | 'code'): string[] {
  return tables
    .filter((table) => table.of === of)
    .flatMap(({ name, columns }) =>
      jsonRows(files, `${name}.json`).flatMap((row) =>
        columns
          .filter((each) => !printed.has(each.name))
          .map((each) => row[each.name])
          .filter((value) => typeof value === 'string' && trigger.test(value)),
      ),
    )
    .map(String)
}

test('no text of a published table begins as a formula does', () => {
  expect(offenders(publish([]), 'code')).toEqual([])
  holds(
    fc.property(report, (made) => {
      expect(offenders(publish([recordOf(agency, [made])]), 'record')).toEqual([])
    }),
  )
})
