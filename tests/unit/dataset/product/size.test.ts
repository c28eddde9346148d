import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readXlsx } from 'hucre/xlsx'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, expect, test } from 'vitest'
import type { DataPackage } from '../../../../src/dataset/files/data-package.ts'
import { jsonFormat } from '../../../../src/dataset/files/json.ts'
import { partition } from '../../../../src/dataset/files/partition.ts'
import { fitting, workbook } from '../../../../src/dataset/files/xlsx.ts'
import { openText } from '../../../../src/dataset/text-file.ts'
import { tableNamed } from '../../../../src/dataset/tables.ts'
import { openDuck } from './duck.ts'
import { memorySink, publishReal, scratch } from './support.ts'

// The same data with limits of 30 and 100 kB in place of 4 and 24 MiB, and of 1,000 rows in place of 1,048,576.
const small = { small: 30_000, large: 100_000, rows: 1_000 }
const [whole, scaled] = [await publishReal(), await publishReal(small)]
const grown = ['audit', 'claims', 'findings', 'indicators', 'observations', 'reports-wide']

const formsOf = (name: string, of = scaled): string[] =>
  of
    .paths()
    .filter((path) => path.startsWith(`${name}.`) && !path.endsWith('metadata.json'))
    .map((path) => path.slice(name.length + 1))

test('what grows fastest is there as packed CSV and Parquet at every size', () => {
  for (const name of grown) {
    expect(formsOf(name, whole)).toEqual(['csv', 'csv.gz', 'excel.csv', 'json', 'parquet'])
    expect(formsOf(name)).toEqual(expect.arrayContaining(['csv.gz', 'parquet']))
    expect(gunzipSync(scaled.read(`${name}.csv.gz`)).toString()).toBe(whole.text(`${name}.csv`))
    expect(scaled.sum(`${name}.csv.gz`)).toBe(whole.sum(`${name}.csv.gz`))
  }
  expect(formsOf('reports', whole)).toEqual(['csv', 'excel.csv', 'json', 'parquet'])
})

test('a form that would be too large is left out; the others are as they were', () => {
  expect(formsOf('observations')).toEqual(['csv.gz', 'parquet'])
  expect(formsOf('reports')).toEqual(['csv', 'excel.csv', 'json', 'parquet'])
  // A table that is not packed as a rule is, where its CSV is left out.
  expect(formsOf('cells')).toEqual(['csv.gz', 'parquet'])
  const both = scaled.paths().filter((path) => whole.paths().includes(path))
  for (const path of both.filter((each) => /^[^/]+\.(?:csv|gz|parquet)$/.test(each))) {
    expect(scaled.sum(path), path).toBe(whole.sum(path))
  }
  for (const path of scaled.paths().filter((each) => each.endsWith('.csv'))) {
    const most = path.endsWith('.excel.csv') ? small.small : small.large
    expect(scaled.size(path), path).toBeLessThanOrEqual(most)
  }
  const parts = /-\d{4}(?:-\d{2})?\.(?:csv|json|parquet)$/
  expect(scaled.paths().filter((path) => parts.test(path))).toEqual([])
})

test('a file may be as large as the limit, and not a byte larger', () => {
  const format = { ...jsonFormat([]), head: '<', between: ',', foot: '>' }
  const files = (rows: readonly string[]): Record<string, string> => {
    const sink = memorySink()
    const file = openText(sink, 'x', format, 8)
    for (const row of rows) file.add(1, row)
    expect([file.end()].filter((each) => each !== null)).toEqual(sink.paths())
    return Object.fromEntries(sink.paths().map((path) => [path, sink.text(path)]))
  }
  expect(files(['样', '12'])).toEqual({ 'x.json': '<样,12>' })
  expect(files(['样', '123'])).toEqual({})
  expect(files(['1', '2', '3', '4', '5'])).toEqual({})
  expect(files([])).toEqual({ 'x.json': '[]\n' })
})

test('a table of many rows is partitioned beside its one Parquet file', async () => {
  const parts = scaled.paths().filter((path) => path.startsWith('observations/'))
  expect(parts).toContain('observations/year=2023/province=32/part-0.parquet')
  expect(parts.length).toBeGreaterThan(5)
  expect(whole.paths().filter((path) => path.includes('='))).toEqual([])
  expect(await rowsIn(scaled, parts)).toEqual(rowsOf('observations'))
})

test('row groups end when too many rows wait, and dates, lists and what is unknown stay', async () => {
  for (const name of ['reports', 'findings', 'audit']) {
    const sink = memorySink()
    sink.append(`${name}.parquet`, whole.read(`${name}.parquet`))
    const own = whole.written.tables.find(({ table }) => table.name === name)!
    const parts = await partition(sink, own, whole.written.parts, 10)
    expect(await rowsIn(sink, parts)).toEqual(rowsOf(name))
  }
})

/** The rows of a table as its JSON says them, the year left out: each as a text, sorted. */
function rowsOf(name: string): string[] {
  const rows = JSON.parse(whole.text(`${name}.json`)) as Record<string, unknown>[]
  return rows.map(textOf).sort()
}

/** The rows of partitioned files in the same form; the path says the year of each. */
async function rowsIn(
  of: { readonly read: (path: string) => Uint8Array },
  parts: readonly string[],
): Promise<string[]> {
  const all: string[] = []
  for (const path of parts) {
    const file = new Uint8Array(of.read(path)).buffer
    for (const row of await parquetReadObjects({ file })) {
      expect(row).not.toHaveProperty('year')
      expect(String(row['report_id'])).toContain(/year=(\d{4})/.exec(path)![1])
      all.push(textOf(row))
    }
  }
  return all.sort()
}

function textOf(row: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(row).map(([key, value]) => [
    key,
    value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null),
  ])
  return JSON.stringify(entries.filter(([key]) => key !== 'year'))
}

test('DuckDB reads the folder as one table, and those files alone that it is asked for', async () => {
  const { path: folder, remove } = scratch()
  const { connection, close } = await openDuck(whole)
  afterAll(close)
  afterAll(remove)
  const paths = scaled.paths().filter((each) => each.startsWith('observations/'))
  for (const path of paths) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), scaled.read(path))
  }
  const parts = `read_parquet('${folder}/observations/*/*/*.parquet', hive_partitioning = true, hive_types = {'year': INTEGER, 'province': VARCHAR})`
  const ask = async (sql: string): Promise<unknown[][]> =>
    (await connection.runAndReadAll(sql)).getRowsJson()
  const columns = 'report_id, agency_id, year, cell, value, status, printed'
  expect(await ask(`select ${columns} from ${parts} order by report_id, cell`)).toEqual(
    await ask(`select ${columns} from 'observations.parquet' order by report_id, cell`),
  )
  expect(await ask(`select distinct typeof(province) from ${parts}`)).toEqual([['VARCHAR']])
  const [plan] = await ask(
    `explain analyze select sum(value) from ${parts} where year = 2023 and province = '32'`,
  )
  expect(String(plan![1])).toContain(`Scanning Files: 1/${paths.length}`)
})

test('README, package and CSV on the Web say what is left out and what there is instead', () => {
  const { resources } = JSON.parse(scaled.text('datapackage.json')) as DataPackage
  const resource = resources.find(({ name }) => name === 'observations')!
  expect([resource.path, resource.format, resource.mediatype]).toEqual([
    ...['observations.csv.gz', 'csv', 'application/gzip'],
  ])
  expect(resource.schema).toBeDefined()
  expect(resource.description).toMatch(
    /Left out as too large: observations\.csv, observations\.excel\.csv, observations\.json\.$/,
  )
  const parts = resources.find(({ name }) => name === 'observations-parts')!
  expect(parts.path).toEqual(scaled.paths().filter((path) => path.startsWith('observations/')))
  expect(parts.bytes).toBe([parts.path].flat().reduce((sum, path) => sum + scaled.size(path), 0))
  expect(scaled.text('README.md')).toMatch(
    /No `observations\.csv`, larger than 24 MiB: use `observations\.csv\.gz` or `observations\.parquet`\./,
  )
  expect(whole.text('README.md')).not.toContain('## 大小')
  const csvw = JSON.parse(scaled.text('observations.csv-metadata.json')) as Record<string, unknown>
  expect([csvw['url'], csvw['dc:source']]).toEqual([
    'observations.csv',
    { '@id': 'observations.csv.gz' },
  ])
  const group = JSON.parse(scaled.text('csv-metadata.json')) as { tables: { url: string }[] }
  expect(group.tables.map(({ url }) => url)).not.toContain('observations.csv')
})

test('files larger than they may be are named, but packed CSV and Parquet', () => {
  expect(whole.large).toEqual([])
  const large = scaled.large.map(({ path }) => path)
  expect(large).toContain('open-disclosure.xlsx')
  expect(large.filter((path) => /\.(?:gz|parquet)$/.test(path))).toEqual([])
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
  expect(book.sheets[0]!.rows[6]![1]).toBe(
    'Left out of this workbook as too large: observations; the list below says which files have them.',
  )
})
