import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvHeader, csvLine, csvText } from '../../../../src/dataset/files/csv.ts'
import type { Row } from '../../../../src/dataset/table.ts'
import { tableNamed, tables } from '../../../../src/dataset/tables.ts'
import { readBack } from '../../../../src/dataset/writer.ts'
import { publishReal } from './support.ts'

const published = await publishReal()

test('every table is byte for byte what papaparse writes of it', () => {
  for (const table of tables) {
    const rows = readBack(published, table, [`${table.name}.json`])
    const texts = [table.columns.map(({ name }) => name), ...rows.map((row) => row.map(csvText))]
    expect(published.text(`${table.name}.csv`)).toBe(`${Papa.unparse(texts, { newline: '\n' })}\n`)
  }
})

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom(...'",;\r\n\t \uFEFFa样0'), maxLength: 8 }),
)

test('rows of any texts are too, and read back as the same texts', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
      const line = csvLine(texts)
      expect(line).toBe(`${Papa.unparse([texts], { newline: '\n' })}\n`)
      expect(parse(line, { record_delimiter: '\n' })).toEqual([texts])
    }),
    { numRuns: 2_000 },
  )
})

test('small numbers are written in full', () => {
  expect(csvLine(['a', 0.0000005, -0.00000012, 1e-7, 0.000001])).toBe(
    'a,0.0000005,-0.00000012,0.0000001,0.000001\n',
  )
})

test('the long table costs at most one and a half times what joining by hand does', () => {
  const table = tableNamed('observations')
  const some = readBack(published, table, ['observations.json'])
  const rows = Array.from({ length: 5 }, () => some.map((row) => [...row])).flat()
  const subjects = {
    hand: (all: readonly Row[]): string => `${all.map((row) => row.join(',')).join('\n')}\n`,
    ours: (all: readonly Row[]): string => all.map((row) => csvLine(row)).join(''),
  }
  expect(subjects.ours(rows)).toBe(subjects.hand(rows))
  expect(csvHeader(table.columns).endsWith('\n')).toBe(true)
  const least = { hand: Infinity, ours: Infinity }
  // Taken in turn, and the least of many: other work on the machine only ever adds.
  for (let round = 0; round < 60; round += 1) {
    for (const name of ['hand', 'ours'] as const) {
      const start = process.cpuUsage()
      subjects[name](rows)
      const { user, system } = process.cpuUsage(start)
      least[name] = Math.min(least[name], user + system)
    }
  }
  expect(least.ours / least.hand).toBeLessThan(1.5 * 1.5)
})
