import { parse } from 'csv-parse/sync'
import { colToLetter, readXlsx } from 'hucre/xlsx'
import { parquetReadObjects } from 'hyparquet'
import Papa from 'papaparse'
import { afterAll, expect, test } from 'vitest'
import { chineseHeader } from '../../../../src/dataset/files/excel-csv.ts'
import type { Table } from '../../../../src/dataset/table.ts'
import { tables } from '../../../../src/dataset/tables.ts'
import { testAll } from '../../support/all.ts'
import { openDuck } from './duck.ts'
import { publishReal } from './support.ts'

const published = await publishReal()
const { connection, close } = await openDuck(published)
afterAll(close)
const book = await readXlsx(published.read('open-disclosure.xlsx'))

/** The values of the published JSON as the texts that every other form must give. */
function expected({ name, columns }: Table): string[][] {
  const rows = JSON.parse(published.text(`${name}.json`)) as Record<string, unknown>[]
  return rows.map((row) => columns.map((column) => textOf(row[column.name])))
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (Array.isArray(value)) return value.join(';')
  return String(value as string)
}

testAll('each CSV by csv-parse, and as papaparse writes it', tables, (table) => {
  const { name } = table
  const text = published.text(`${name}.csv`)
  const [header, ...rows] = parse(text, { bom: false }) as string[][]
  expect(header).toEqual(table.columns.map((column) => column.name))
  expect(rows).toEqual(expected(table))
  expect(text).toBe(`${Papa.unparse([header!, ...rows], { newline: '\n' })}\n`)
})

testAll('each Excel CSV by csv-parse: only guards and headers differ', tables, (table) => {
  const { name } = table
  const text = published.text(`${name}.excel.csv`)
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/\r/)
  expect(text.endsWith('\r\n')).toBe(true)
  const [header, ...rows] = parse(text, { bom: true, record_delimiter: '\r\n' }) as string[][]
  expect(header).toEqual(table.columns.map(chineseHeader))
  expect(new Set(header).size).toBe(header!.length)
  expect(rows.map((row) => row.map((value) => value.replace(/^'/, '')))).toEqual(expected(table))
})

testAll('each Parquet by hyparquet and by DuckDB', tables, async (table) => {
  const { name } = table
  const bytes = published.read(`${name}.parquet`)
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const rows = (await parquetReadObjects({ file: file as ArrayBuffer })) as Record<
    string,
    unknown
  >[]
  const texts = rows.map((row) => table.columns.map((column) => textOf(row[column.name])))
  expect(texts).toEqual(expected(table))
  const duck = await connection.runAndReadAll(`from '${name}.parquet'`)
  expect(duck.columnNames()).toEqual(table.columns.map((column) => column.name))
  expect(duck.getRowsJson().map((row) => row.map(textOf))).toEqual(expected(table))
})

test('Parquet keeps what a CSV cannot: types, no value, and lists', async () => {
  const types = await connection.runAndReadAll(
    `select name, type from (describe from 'observations.parquet') as t(name, type)`,
  )
  expect(Object.fromEntries(types.getRowsJson() as [string, string][])).toMatchObject({
    report_id: 'VARCHAR',
    year: 'INTEGER',
    value: 'DOUBLE',
    printed: 'VARCHAR',
  })
  const blank = await connection.runAndReadAll(
    `select count(*) from 'observations.parquet' where status = 'blank' and value is null and printed = ''`,
  )
  const rows = JSON.parse(published.text('observations.json')) as { status: string }[]
  expect(blank.getRowsJson()).toEqual([
    [String(rows.filter(({ status }) => status === 'blank').length)],
  ])
  const lists = await connection.runAndReadAll(
    `select typeof(cells) from 'findings.parquet' limit 1`,
  )
  expect(lists.getRowsJson()).toEqual([['VARCHAR[]']])
})

testAll('each sheet by hucre: every value, texts as texts', tables, (table) => {
  const { name } = table
  const sheet = book.sheets.find((each) => each.name === name)!
  const [zh, en, names, ...rows] = sheet.rows
  expect(zh!.map(textOf)).toEqual(table.columns.map(chineseHeader))
  expect(en!.map(textOf).every((text) => text !== '')).toBe(true)
  expect(names).toEqual(table.columns.map((column) => column.name))
  expect(rows.map((row) => table.columns.map((_, at) => textOf(row[at])))).toEqual(expected(table))
  table.columns.forEach(({ type }, at) => {
    const kinds = new Set(
      rows
        .map((row) => row[at])
        .filter((value) => value != null)
        .map((value) => typeof value),
    )
    const kind = { integer: 'number', number: 'number', year: 'number', boolean: 'boolean' }[
      type as 'year'
    ]
    for (const found of kinds) expect(found).toBe(kind ?? 'string')
  })
})

test('the workbook explains itself on its first sheet, and its headers stay in view', () => {
  expect(book.sheets.map(({ name }) => name)).toEqual(['说明', ...tables.map(({ name }) => name)])
  const notes = book.sheets[0]!.rows.flat().map(textOf)
  for (const { name, rows } of published.written.tables.map((x) => ({
    name: x.table.name,
    rows: x.rows,
  }))) {
    expect(notes).toContain(name)
    expect(notes).toContain(String(rows))
  }
  expect(notes.join('\n')).toMatch(/不是0/)
})

test('every sheet of a table can be filtered by its names, over all its rows', () => {
  for (const { table, rows } of published.written.tables) {
    const sheet = book.sheets.find(({ name }) => name === table.name)!
    const last = colToLetter(table.columns.length - 1)
    expect(sheet.autoFilter?.range, table.name).toBe(`A3:${last}${rows + 3}`)
    expect(sheet.freezePane).toMatchObject({ rows: 3, columns: 1 })
    expect(book.namedRanges).toContainEqual({
      name: '_xlnm._FilterDatabase',
      scope: table.name,
      range: `'${table.name}'!$A$3:$${last}$${rows + 3}`,
    })
  }
})
