import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from '../../../src/report/report.ts'
import { serializeReport } from '../../../src/report/serialize.ts'
import { report } from '../support/arbitrary.ts'
import { parseGood } from '../support/report.ts'
import { holds } from '../support/runs.ts'

/** A report without the places of its figures, which only a written one has. */
function placeless({ observations, claims, ...rest }: Report): unknown {
  return {
    ...rest,
    lines: {},
    observations: observations.map((each) => ({ ...each, line: 0, at: 0 })),
    claims: claims.map((each) => ({ ...each, line: 0 })),
  }
}

test('a report that is written and read is the same report, and the same bytes when written again', () => {
  holds(
    fc.property(report, (made) => {
      const text = serializeReport(made)
      const read = parseGood(text, made)
      expect(placeless(read)).toEqual(placeless(made))
      expect(serializeReport(read)).toBe(text)
    }),
  )
})

test('every figure and claim stands at the line and column that are given for it', () => {
  holds(
    fc.property(report, (made) => {
      const text = serializeReport(made)
      const lines = text.split('\n')
      const { observations, claims } = parseGood(text, made)
      for (const { printed, line, at } of observations) {
        const shown = lines[line - 1]!.slice(at - 1)
        const wanted = printed === '' ? '| |' : `${printed.replaceAll('\\', '\\\\')} |`
        expect(shown.slice(0, wanted.length)).toBe(wanted)
      }
      for (const { label, line } of claims) {
        expect(lines[line - 1]!.slice(0, label.length + 4)).toBe(`| ${label} |`)
      }
    }),
  )
})
