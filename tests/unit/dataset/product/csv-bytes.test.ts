import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvLine, csvText } from '../../../../src/dataset/files/csv.ts'
import { tables } from '../../../../src/dataset/tables.ts'
import { readBack } from '../../../../src/dataset/read-back.ts'
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
