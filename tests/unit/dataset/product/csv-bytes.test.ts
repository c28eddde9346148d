import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvGz } from '../../../../src/dataset/files/csv-gz.ts'
import { csvLine, csvText } from '../../../../src/dataset/files/csv.ts'
import { limits } from '../../../../src/dataset/limits.ts'
import { readBack } from '../../../../src/dataset/read-back.ts'
import { pieceOf } from '../../../../src/dataset/stretch.ts'
import { tableNamed } from '../../../../src/dataset/tables.ts'
import { memorySink, publishReal } from './support.ts'

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

test('packed CSV is the CSV, with neither name nor time', () => {
  const packed = published.read('observations.csv.gz')
  expect(gunzipSync(packed).toString()).toBe(published.text('observations.csv'))
  expect([...packed.subarray(0, 10)]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 0, 3])
})

test('packed CSV unpacks to the CSV, in however many pieces it is packed', () => {
  const table = tableNamed('observations')
  const own = published.written.tables.find((each) => each.table === table)!
  const rows = readBack(published, own)
  const lengths = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 12 })
  fc.assert(
    fc.property(lengths, (counts) => {
      const sink = memorySink()
      const file = csvGz.open(sink, table, limits)
      let at = 0
      for (const count of counts) file.add(pieceOf(rows.slice(at, (at += count))))
      const path = file.end({}, null)!
      const lines = published.text('observations.csv').split('\n', 1 + Math.min(at, rows.length))
      expect(gunzipSync(sink.read(path)).toString()).toBe(`${lines.join('\n')}\n`)
    }),
    { numRuns: 30 },
  )
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
