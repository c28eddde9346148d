import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { openGzip } from '../../../../src/dataset/files/csv-gz.ts'
import { csvLine, csvText } from '../../../../src/dataset/files/csv.ts'
import { readBack } from '../../../../src/dataset/read-back.ts'
import { publishReal } from './support.ts'

const published = await publishReal()

test('every table is byte for byte what papaparse writes of it', () => {
  for (const each of published.written.tables) {
    const { table } = each
    const rows = readBack(published, each)
    const texts = [table.columns.map(({ name }) => name), ...rows.map((row) => row.map(csvText))]
    expect(published.text(`${table.name}.csv`)).toBe(`${Papa.unparse(texts, { newline: '\n' })}\n`)
  }
})

test('read back from CSV, plain or packed, a table is what its JSON says, but for texts that are empty', () => {
  for (const each of published.written.tables) {
    const rows = readBack(published, each).map((row) =>
      row.map((value) => (value === '' ? null : value)),
    )
    const files = { ...each.files, json: null }
    expect(readBack(published, { ...each, files })).toEqual(rows)
    if (files['csv.gz'] === null) continue
    expect(readBack(published, { ...each, files: { ...files, csv: null } })).toEqual(rows)
  }
})

test('packed CSV is the CSV, the same bytes however it is cut, with neither name nor time', () => {
  const whole = published.text('observations.csv')
  const packed = published.read('observations.csv.gz')
  expect(gunzipSync(packed).toString()).toBe(whole)
  expect([...packed.subarray(0, 10)]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 0, 3])
  for (const size of [7, 65_536, 1_000_003]) {
    const made: Uint8Array[] = []
    const gzip = openGzip((bytes) => made.push(bytes))
    for (let at = 0; at < whole.length; at += size) gzip.add(whole.slice(at, at + size))
    gzip.end()
    expect(Buffer.concat(made).equals(packed)).toBe(true)
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
