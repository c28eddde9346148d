import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { words } from '../../../src/locale/words.ts'
import { tableNamed } from '../../../src/dataset/tables.ts'
import { drawnPath, open } from '../../../src/published/open.ts'
import { readLines } from '../../../src/published/read.ts'
import { agency, makeReport } from '../support/made-up.ts'
import { publish, recordOf } from '../support/published.ts'

const folder = mkdtempSync(join(tmpdir(), 'open-disclosure-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const reports = [2022, 2024].map((year) =>
  makeReport({ 'requests.received.total': '3' }, { year, published: null }),
)
for (const [path, text] of publish([recordOf(agency, reports)])) put(`v1/${path}`, text)
const published = open(folder, join(folder, 'drawn'))

test('tables give their rows by the types of their columns', () => {
  const rows = published.table('reports')
  expect(rows.map(({ year, days_late }) => [year, days_late])).toEqual([
    [2022, null],
    [2024, null],
  ])
  expect([...published.rows('reports')]).toEqual(rows)
  expect(published.table('reports')).toBe(rows)
  // @ts-expect-error a misspelt column
  expect(rows[0]!.yaer).toBeUndefined()
  // @ts-expect-error no published table
  expect(() => published.table('report')).toThrow('no report.json: run `npm run build:data` first')
})

test('a column of both languages is shown in that of the page, and only where there is one', () => {
  const [row] = published.table('agencies')
  expect(words('zh').column(row!, 'name')).toBe(agency.name.zh)
  expect(words('en').column(row!, 'name')).toBe(agency.name.en)
  // @ts-expect-error no column of both languages
  expect(words('en').column(row!, 'nmae')).toBeUndefined()
})

test('an agency’s file leaves out what would only repeat', () => {
  const [report] = published.agency(agency.id).reports
  expect(report!.report.year).toBe(2022)
  const received = report!.observations.find(({ cell }) => cell === 'requests.received.total')!
  expect([received.value, received.status]).toEqual([3, 'reported'])
  // @ts-expect-error the report’s own row says it
  expect(received.year).toBeUndefined()
})

test('an indicator is read from its slice', () => {
  expect(published.indicator('received').map(({ year, value }) => [year, value])).toEqual([
    [2022, 3],
    [2024, 3],
  ])
})

test('rows are the same from JSON, from CSV where there is none, and from packed CSV', () => {
  const other = join(folder, 'other')
  for (const name of ['reports', 'audit', 'measures', 'coverage'] as const) {
    const rows = [...published.rows(name)]
    expect(rows.length).toBeGreaterThan(0)
    const csv = readFileSync(join(folder, 'v1', `${name}.csv`))
    mkdirSync(join(other, 'v1'), { recursive: true })
    writeFileSync(join(other, 'v1', `${name}.csv`), csv)
    expect([...open(other).rows(name)]).toEqual(rows)
    rmSync(join(other, 'v1', `${name}.csv`))
    writeFileSync(join(other, 'v1', `${name}.csv.gz`), gzipSync(csv))
    expect([...open(other).rows(name)]).toEqual(rows)
  }
})

test('a large CSV is read some lines at a time, and never cut within a row', () => {
  const row = `"${'x\n'.repeat(300_000)}","a "" b"\n`
  put('large.csv', `head,of\n${row.repeat(5)}`)
  const parts = [...readLines(folder, 'large.csv')]
  expect(parts.length).toBeGreaterThan(2)
  expect(parts.join('')).toBe(`head,of\n${row.repeat(5)}`)
  for (const part of parts) expect(part.split('"').length % 2).toBe(1)
})

test('files are listed with their sizes and rows', () => {
  const { files } = published
  expect(files.ofTable('reports').map(({ path }) => path)).toEqual(['reports.csv', 'reports.json'])
  expect(files.ofTable('reports-wide').map(({ path }) => path)).toEqual([
    'reports-wide.csv',
    'reports-wide.json',
  ])
  expect(files.rows('reports.csv')).toBe(2)
  expect(files.isPartitioned('reports')).toBe(false)
  put('v1/reports/year=2022/province=99/part-0.parquet', '')
  expect(files.isPartitioned('reports')).toBe(true)
  expect([files.rows('none.csv'), files.bytes('none.csv')]).toEqual([null, null])
  put('v1/quoted.csv', 'a\n"one\nrow"\ntwo\n')
  expect(files.rows('quoted.csv')).toBe(2)
})

test('what was drawn is found by the agency or the page that it was drawn for', () => {
  expect(drawnPath('compare/a/b/')).toBe('compare/a/b.json')
  put(`drawn/${drawnPath('indicators/received/')}`, '{"zh":1}')
  expect(published.drawn('indicators/received/')).toEqual({ zh: 1 })
})

test('the release is that of the files', () => {
  expect(published.release()).toEqual({ version: '2026.11.0', date: '2026-11-22' })
})

test('the first rows of a table are read from the head of its CSV, packed or not, as texts', () => {
  const table = tableNamed('reports')
  const csv = readFileSync(join(folder, 'v1', 'reports.csv'))
  const packed = join(folder, 'packed')
  mkdirSync(join(packed, 'v1'), { recursive: true })
  writeFileSync(join(packed, 'v1', 'reports.csv.gz'), gzipSync(csv))
  const ids = reports.map(({ id }) => id)
  for (const each of [published, open(packed)]) {
    expect(each.first(table, 1).map(([id]) => id)).toEqual(ids.slice(0, 1))
    expect(each.first(table, 9).map(([id]) => id)).toEqual(ids)
    expect(each.first(table, 1)[0]).toHaveLength(table.columns.length)
  }
  expect(open(join(folder, 'nowhere')).first(table, 1)).toEqual([])
})

test('a row that the head of the file cuts short is left out, and a line end in quotes ends none', () => {
  const row = (id: string, title: string): string => `${id},a,2024,form-2021,region,"${title}"\n`
  const header = `${tableNamed('reports')
    .columns.map(({ name }) => name)
    .join(',')}\n`
  const many = Array.from({ length: 9 }, (_, at) => row(`r${at}`, 'x\n'.repeat(20_000)))
  mkdirSync(join(folder, 'long', 'v1'), { recursive: true })
  writeFileSync(join(folder, 'long', 'v1', 'reports.csv'), header + many.join(''))
  const first = open(join(folder, 'long')).first(tableNamed('reports'), 100)
  expect(first.map(([id]) => id)).toEqual(['r0', 'r1', 'r2', 'r3', 'r4', 'r5'])
  expect(first[5]![5]).toBe('x\n'.repeat(20_000))
})
