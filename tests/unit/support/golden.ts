import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Check, CheckResult, Context } from '../../../src/check/check.ts'
import { contextOf } from '../../../src/check/check.ts'
import type { Report } from '../../../src/report/report.ts'
import { agency } from './made-up.ts'

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'checks')

/** Cases of a check by what is wrong or right in them: a report, with another agency or the report of the year before. */
export type Cases = Readonly<
  Record<string, readonly [Report, Partial<Pick<Context, 'agency' | 'previous'>>?]>
>

/**
 * Tests that a check makes of each case, word for word, what its file in tests/fixtures/checks says. `vitest -u` rewrites
 * the file, by hand only: read the difference before you keep it. Results that are not `kept` are left out of it.
 */
export function golden(
  check: Check,
  cases: Cases,
  kept: (result: CheckResult) => boolean = () => true,
): void {
  test(`${check.id} says what its fixture holds`, async () => {
    const parts = Object.entries(cases).map(([name, [report, more]]) => {
      const context = contextOf(more?.agency ?? agency, report, more?.previous ?? null)
      const results = check.run(report, context)
      return `# ${name}\n${results.filter(kept).map(told).join('')}`
    })
    await expect(parts.join('\n')).toMatchFileSnapshot(join(folder, `${check.id}.txt`))
  })
}

/** A result as the fixtures tell it: verdict, sides, cells, and of one that asks for a word its place and message. */
export function told(result: CheckResult): string {
  const { at, verdict, actual, expected, difference, cells } = result
  const ends = cells.length > 8 ? `${cells[0]} and so on to ${cells.at(-1)}: ${cells.length}` : null
  const sides = `"${actual}" for "${expected}", difference ${difference}`
  const lines = [`${at} ${verdict}: ${sides} [${ends ?? cells.join(' ')}]`]
  if ('message' in result) {
    const { place, message } = result
    lines.push(`at ${place.kind} ${place.at}`, message.zh, message.en)
  }
  return lines.map((each) => `${each}\n`).join('')
}
