import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellIds } from '../../../src/form/editions.ts'
import { report } from '../support/arbitrary.ts'
import { agency } from '../support/report.ts'
import { csvRows, jsonRows, publish, recordOf } from '../support/published.ts'
import { holds } from '../support/runs.ts'

test('only a reported figure has a value in any published file; a blank is never 0', () => {
  holds(
    fc.property(report, (made) => {
      const files = publish([recordOf(agency, [made])])
      const observed = csvRows(files, 'observations.csv')
      const wide = csvRows(files, 'reports-wide.csv')[0]!
      const wideJson = jsonRows(files, 'reports-wide.json')[0]!
      const ofYear = csvRows(files, `years/${made.year}.csv`)[0]!
      expect(ofYear).toEqual(wide)
      expect(observed).toHaveLength(made.observations.length)
      const held = new Map(observed.map((row) => [row['cell']!, row]))
      const json = new Map(jsonRows(files, 'observations.json').map((row) => [row['cell'], row]))
      for (const { cell, status, value, printed } of made.observations) {
        const text = status === 'reported' ? String(value) : ''
        const row = held.get(cell)!
        expect([row['value'], row['status'], row['printed']]).toEqual([text, status, printed])
        expect(wide[cell]).toBe(text)
        const number = status === 'reported' ? value! + 0 : null
        expect([json.get(cell)!['value'], wideJson[cell]]).toEqual([number, number])
      }
      const other = cellIds.filter((cell) => !held.has(cell))
      for (const cell of other) expect([wide[cell], wideJson[cell]]).toEqual(['', null])
    }),
  )
})
