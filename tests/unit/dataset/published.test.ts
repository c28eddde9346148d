import type { TableId } from '../../../src/form/editions.ts'
import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Agency } from '../../../src/agency/agency.ts'
import type { ReportFile } from '../../../src/dataset/agency-file.ts'
import { tablesWithin } from '../../../src/dataset/agency-file.ts'
import { byCodeUnit } from '../../../src/curated/order.ts'
import { tableNamed, tables } from '../../../src/dataset/tables.ts'
import { cellIds } from '../../../src/form/editions.ts'
import { testAll } from '../support/all.ts'
import { agency, makeReport } from '../support/report.ts'
import { agencyIn, csvRows, jsonRows, publish, recordOf } from '../support/published.ts'

/** Agencies whose ids are the beginnings of one another, in code-unit order of ids as the build gives them. */
const agencies: Agency[] = (
  [
    ['yangben-990101-gov', 'gov'],
    ['yangben-990101-gov-office', 'gov-office'],
    ['yangben-990101-dept-x', 'dept'],
    ['yangben-990101-dept-xy', 'dept'],
    ['yangben-990101-dept-x-y', 'dept'],
    ['yangben-990101103-township', 'township'],
    ['yangb-990101-body', 'body'],
    ['yangbeny-990101-body', 'body'],
  ] as const
)
  .map(([id, kind]) => ({ ...agency, id, kind, division: /\d+/.exec(id)![0] }))
  .toSorted((a, b) => byCodeUnit(a.id, b.id))

const records = agencies.map((each, index) =>
  recordOf(
    each,
    index === 3
      ? []
      : [2019, 2020, 2023, 2024].map((year) =>
          makeReport(
            {
              'disputes.review.total': String(index),
              'requests.granted.total': '',
              'documents.rules.issued': '/',
            },
            { year, edition: year < 2021 ? 'form-2019' : 'form-2021', agency: each.id },
          ),
        ),
  ),
)
const files = publish(records)

const published = tables.map(({ name, key, columns }) => {
  const rows = jsonRows(files, `${name}.json`)
  return { name, key, columns, rows }
})

testAll(
  'rows are in order of the key by code unit, each key once',
  published,
  ({ name, key, rows }) => {
    const mayBeEmpty = ['claims', 'corrections', 'population'].includes(name)
    expect(rows.length).toBeGreaterThan(mayBeEmpty ? -1 : 0)
    const keys = rows.map((row) => key.map((column) => String(row[column])))
    for (const [at, own] of keys.entries()) {
      if (at === 0) continue
      const before = keys[at - 1]!
      const order = own
        .map((part, place) => byCodeUnit(before[place]!, part))
        .find((sign) => sign !== 0)
      expect(order, `${before.join(' ')} before ${own.join(' ')}`).toBe(-1)
    }
  },
)

testAll(
  'CSV and JSON say the same; CSV ends its lines with one line feed and has no byte-order mark',
  published,
  ({ name, columns, rows }) => {
    const text = files.get(`${name}.csv`)!
    expect(text).toMatch(/^[a-z]/)
    expect(text.endsWith('\n')).toBe(true)
    expect(text).not.toContain('\r')
    const { data } = Papa.parse<string[]>(text, { delimiter: ',' })
    expect(data[0]).toEqual(columns.map((column) => column.name))
    expect(data.slice(1, -1)).toEqual(
      rows.map((row) =>
        columns.map((column) => {
          const value = row[column.name]
          return value === null ? '' : Array.isArray(value) ? value.join(';') : String(value)
        }),
      ),
    )
  },
)

testAll('values are of the type that the dictionary gives them', published, ({ columns, rows }) => {
  const tests: Record<string, (value: unknown) => boolean> = {
    string: (value) => typeof value === 'string',
    integer: Number.isInteger,
    number: Number.isFinite,
    year: Number.isInteger,
    boolean: (value) => typeof value === 'boolean',
    date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
    list: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  }
  for (const row of rows) {
    for (const { name: field, type } of columns) {
      const value = row[field]
      expect(value === null || tests[type]!(value), `${field}: ${JSON.stringify(value)}`).toBe(true)
    }
  }
})

test('an agency’s own file holds the rows of the tables that speak of it, no more and no less', () => {
  for (const { agency: own, reports } of records) {
    const file = agencyIn(files, own.id)
    const of = (name: string, key: string, value: string): unknown[] =>
      jsonRows(files, `${name}.json`).filter((row) => row[key] === value)
    expect([file.agency]).toEqual(of('agencies', 'agency_id', own.id))
    expect(file.reports.map(({ report }) => report)).toEqual(of('reports', 'agency_id', own.id))
    expect(file.reports).toHaveLength(reports.length)
    for (const each of file.reports) {
      const id = each.report.report_id
      for (const name of tablesWithin) {
        const given = each[name].map((row) => ({ ...repeated(name, each, row), ...row }))
        expect(given).toEqual(of(name, 'report_id', id))
      }
    }
  }
})

/** What a row within a report leaves out: whose report it is, and of an observation what the cell's id says. */
function repeated(
  name: (typeof tablesWithin)[number],
  of: ReportFile,
  row: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const [table = '', line = '', column = ''] = String(row['cell']).split('.')
  const all: Readonly<Record<string, unknown>> = {
    ...of.report,
    ...(name === 'observations'
      ? { table, row: line, column, edition: of.editions[table as TableId] ?? null }
      : {}),
  }
  const columns = tableNamed(name).columns.map((each) => each.name)
  return Object.fromEntries(
    columns.filter((each) => !(each in row)).map((each) => [each, all[each] ?? null]),
  )
}

test('slices hold the rows of their table that belong to them', () => {
  const wide = csvRows(files, 'reports-wide.csv')
  expect(csvRows(files, 'provinces/99.csv')).toEqual(wide)
  const json = JSON.parse(files.get('provinces/99.json')!) as Slice
  expect(
    json.rows.map((row) => Object.fromEntries(json.columns.map((name, at) => [name, row[at]]))),
  ).toEqual(jsonRows(files, 'reports-wide.json'))
  for (const year of ['2019', '2024']) {
    expect(csvRows(files, `years/${year}.csv`)).toEqual(wide.filter((row) => row['year'] === year))
  }
  const measured = csvRows(files, 'indicators.csv')
  expect(csvRows(files, 'indicators/reviews.csv')).toEqual(
    measured.filter((row) => row['indicator'] === 'reviews'),
  )
})

type Slice = { readonly columns: readonly string[]; readonly rows: readonly unknown[][] }

test('an agency’s CSV is the form by years: a row a cell in the order of the form, what is printed in each year', () => {
  const rows = csvRows(files, `agencies/${agency.id}.csv`)
  expect(files.get(`agencies/${agency.id}.csv`)).toMatch(
    /^table,row,column,label_zh,label_en,unit,2019,2020,2023,2024\n/,
  )
  const observed = csvRows(files, 'observations.csv').filter(
    (row) => row['agency_id'] === agency.id,
  )
  const printed = rows.flatMap((row) =>
    ['2019', '2020', '2023', '2024'].map((year) => [
      `${row['table']}.${row['row']}.${row['column']} ${year}`,
      row[year]!,
    ]),
  )
  const expected = new Map(
    observed.map((row) => [`${row['cell']} ${row['year']}`, row['printed']!]),
  )
  expect(expected.size).toBe(observed.length)
  expect(printed).toEqual(printed.map(([key]) => [key!, expected.get(key!) ?? '']))
  expect(printed.filter(([key]) => expected.has(key!))).toHaveLength(observed.length)
  const cells = csvRows(files, 'cells.csv')
  for (const row of rows) {
    const [of] = cells
      .filter((each) => each['cell'] === `${row['table']}.${row['row']}.${row['column']}`)
      .toSorted((a, b) => byCodeUnit(b['edition']!, a['edition']!))
    expect([row['label_zh'], row['label_en'], row['unit']]).toEqual([
      of!['label_zh'],
      of!['label_en'],
      of!['unit'],
    ])
  }
  const newest = cells.filter(({ edition }) => edition === 'form-2021')
  const requests = rows.filter(({ table }) => table === 'requests').map(({ row }) => row)
  expect(requests.slice(0, 2)).toEqual(['received', 'received'])
  expect(requests.length).toBeGreaterThan(newest.filter(({ table }) => table === 'requests').length)
  expect(files.get(`agencies/${records[3]!.agency.id}.csv`)).toBe(
    'table,row,column,label_zh,label_en,unit\n',
  )
})

test('a cell that its edition does not have gives no row; the wide table has a column for it', () => {
  const observed = csvRows(files, 'observations.csv')
  const of = (year: string): number =>
    observed.filter((row) => row['agency_id'] === agency.id && row['year'] === year).length
  expect([of('2019'), of('2023')]).toEqual([198, 200])
  const [row] = csvRows(files, 'reports-wide.csv')
  expect(Object.keys(row!).slice(6)).toEqual([...cellIds, 'reviewed', 'readings'])
})

test('the same records give the same bytes', () => {
  const sum = (of: ReadonlyMap<string, string>): string =>
    createHash('sha256')
      .update(JSON.stringify([...of]))
      .digest('hex')
  expect(sum(publish(records))).toBe(sum(files))
})
