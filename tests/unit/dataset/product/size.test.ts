import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import type { DataPackage } from '../../../../src/dataset/files/data-package.ts'
import { excelFormat, sheetRows } from '../../../../src/dataset/files/excel-csv.ts'
import { jsonFormat } from '../../../../src/dataset/files/json.ts'
import { fitting, workbook } from '../../../../src/dataset/files/xlsx.ts'
import { openShards } from '../../../../src/dataset/shards.ts'
import { tableNamed } from '../../../../src/dataset/tables.ts'
import { byCodeUnit } from '../../../../src/curated/order.ts'
import { memorySink, publishReal } from './support.ts'

// The same data with a limit of 100 kB in place of 24 MiB: what is larger comes in parts by year and province.
const limit = 100_000
const [whole, split] = [await publishReal(), await publishReal(limit)]

const lines = (text: string): string[] => text.split('\n').slice(1, -1)
const partsOf = (name: string, extension: string): string[] =>
  split.paths().filter((path) => new RegExp(`^${name}-\\d{4}-\\d{2}\\.${extension}$`).test(path))

test('a table above the limit is in parts by year and province, and the one file is left out', () => {
  const parts = partsOf('observations', 'csv')
  expect(parts).toContain('observations-2023-32.csv')
  expect(parts.length).toBeGreaterThan(5)
  expect(split.paths()).not.toContain('observations.csv')
  expect(split.paths()).toContain('claims.csv')
  const rows = parts.flatMap((path) => lines(split.text(path)))
  expect(rows.toSorted()).toEqual(lines(whole.text('observations.csv')).toSorted())
  for (const path of parts) {
    const [header, ...own] = parse(split.text(path)) as string[][]
    expect(header!.slice(0, 4)).toEqual(['report_id', 'agency_id', 'year', 'cell'])
    expect(new Set(own.map((row) => row[2]))).toEqual(new Set([path.slice(13, 17)]))
    const keys = own.map((row) => `${row[0]} ${row[3]}`)
    expect(keys).toEqual(keys.toSorted(byCodeUnit))
  }
})

test('a file may be as large as the limit, and not a byte larger', () => {
  const format = { ...jsonFormat([]), head: '<', between: ',', foot: '>' }
  const files = (rows: readonly string[]): Record<string, string> => {
    const sink = memorySink()
    const shards = openShards(sink, 'x', format, 8)
    rows.forEach((row, at) => shards.add([row], at % 2 === 0 ? 'a' : 'b'))
    expect(shards.end()).toEqual(sink.paths())
    return Object.fromEntries(sink.paths().map((path) => [path, sink.text(path)]))
  }
  expect(files(['样', '12'])).toEqual({ 'x.json': '<样,12>' })
  expect(files(['样', '123'])).toEqual({ 'x-a.json': '<样>', 'x-b.json': '<123>' })
  expect(files(['1', '2', '3', '4', '5'])).toEqual({ 'x-a.json': '<1,3,5>', 'x-b.json': '<2,4>' })
  expect(files([])).toEqual({ 'x.json': '[]\n' })
})

test('the parts of the JSON are arrays that hold every row once', () => {
  const rows = partsOf('observations', 'json').flatMap(
    (path) => JSON.parse(split.text(path)) as object[],
  )
  const expected = JSON.parse(whole.text('observations.json')) as object[]
  const text = (row: object): string => JSON.stringify(row)
  expect(rows.map(text).toSorted()).toEqual(expected.map(text).toSorted())
})

test('slices are split by what they do not fix', () => {
  const years = split.paths().filter((path) => /^(years|provinces)\/.*-.*json$/.test(path))
  for (const path of years)
    expect(path).toMatch(/^(years\/\d{4}-\d{2}|provinces\/\d{2}-\d{4})\.json$/)
})

test('a Parquet file above the limit is in the same parts', async () => {
  const tiny = await publishReal(20_000)
  const parts = tiny.paths().filter((path) => /^observations-.*parquet$/.test(path))
  expect(tiny.paths()).not.toContain('observations.parquet')
  let rows = 0
  for (const path of parts) {
    const bytes = tiny.read(path)
    const file = bytes.buffer.slice(
      bytes.byteOffset,
      bytes.byteOffset + bytes.byteLength,
    ) as ArrayBuffer
    rows += (await parquetReadObjects({ file })).length
  }
  expect(rows).toBe(whole.written.tables.find(({ table }) => table.name === 'observations')!.rows)
  expect(tiny.large.length).toBeGreaterThan(0)
})

test('the package lists the parts as one resource, README and CSV on the Web name them', () => {
  const { resources } = JSON.parse(split.text('datapackage.json')) as DataPackage
  const resource = resources.find(({ name }) => name === 'observations')!
  expect(resource.path).toEqual(partsOf('observations', 'csv'))
  expect(resource.hash).toBeUndefined()
  expect(resource.bytes).toBe(
    partsOf('observations', 'csv').reduce((sum, path) => sum + split.size(path), 0),
  )
  expect(split.text('README.md')).toMatch(/`observations\.csv` 分为\d+个文件/)
  const csvw = JSON.parse(split.text('observations.csv-metadata.json')) as {
    tables: { url: string }[]
  }
  expect(csvw.tables.map(({ url }) => url)).toEqual(partsOf('observations', 'csv'))
})

test('files larger than the limit all the same are named, and at 24 MiB there are none', () => {
  expect(whole.large).toEqual([])
  expect(split.large.map(({ path }) => path)).toContain('cells.csv')
})

test('a table of more rows than a sheet is left out of Excel CSV, which says so', () => {
  const table = tableNamed('observations')
  const sink = memorySink()
  const format = excelFormat(table)
  const small = openShards(sink, 'small', { ...format, most: { ...format.most!, rows: 3 } }, limit)
  small.add(['a\r\n', 'b\r\n'], '2024-14')
  small.add(['c\r\n', 'd\r\n'], '2024-14')
  small.add(['e\r\n'], '2024-14')
  expect(small.end()).toEqual([])
  expect(sink.text('small.excel.csv')).toMatch(/^\uFEFF说明 Note\r\n.*1,048,576.*\r\n.*1,048,576/)
  expect(format.most!.rows).toBe(sheetRows - 1)
  const full = openShards(sink, 'full', { ...format, most: { ...format.most!, rows: 3 } }, limit)
  full.add(['a\r\n', 'b\r\n', 'c\r\n'], '2024-14')
  expect(full.end()).toEqual(['full.excel.csv'])
})

test('a table too large for the workbook is left out of it, and the first sheet says so', async () => {
  const [observations, agencies] = [tableNamed('observations'), tableNamed('agencies')]
  const fits = fitting([
    { table: observations, count: 1_048_576 },
    { table: tableNamed('indicators'), count: 633_600 },
    { table: agencies, count: 9 },
  ])
  expect([...fits]).toEqual(['agencies'])
  const bytes = await workbook(
    [
      { table: observations, count: 5_280_000, rows: null },
      { table: agencies, count: 0, rows: [] },
    ],
    { version: '2026.11.0', date: '2026-11-22' },
  )
  const book = await readXlsx(bytes)
  expect(book.sheets.map(({ name }) => name)).toEqual(['说明', 'agencies'])
  const line = book.sheets[0]!.rows.find((row) => row.includes('observations'))!
  expect(line).toContain(5_280_000)
  expect(String(line.at(-1))).toMatch(/observations\.parquet/)
})
