import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { CellValue } from 'hucre/xlsx'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, expect, test } from 'vitest'
import { openCurated } from '../../../scripts/lib/curated.ts'
import type { Example } from '../../../src/view/examples.ts'
import { examples } from '../../../src/view/examples.ts'
import { tables } from '../../../src/dataset/tables.ts'
import { publishReal, scratch } from '../dataset/product/support.ts'
import { frozen } from '../support/folder.ts'
import { office, workOut } from '../support/office.ts'

// The code on the data page, run as it stands in a folder with the file that it names, and beside it the figures from the
// parsed reports. A runtime that this machine lacks leaves its test out, and the run says so.
const published = await publishReal()
const { path: folder, remove } = scratch()
afterAll(remove)
for (const { file } of examples) writeFileSync(join(folder, basename(file)), published.read(file))

const expected = [...openCurated(frozen).records()].flatMap(({ reports }) =>
  reports.flatMap(({ id, observations }) => {
    const value = observations.find(({ cell }) => cell === 'requests.received.total')?.value
    return typeof value === 'number' ? [`${id} ${value}`] : []
  }),
)

function code(id: Example['id']): string {
  return examples.find((each) => each.id === id)!.code
}

function runs(program: string, ...args: string[]): boolean {
  return spawnSync(program, args).status === 0
}

/** What a program prints when it is given the code as a file. */
function printed(program: string, name: string, text: string): string[] {
  writeFileSync(join(folder, name), text)
  const { status, stdout, stderr } = spawnSync(program, [name], { cwd: folder, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return stdout.trimEnd().split(/\r?\n/)
}

test('there is a figure to find', () => {
  expect(expected).toContain('jincheng-140500-gov-2024 718')
  expect(expected).toHaveLength(10)
})

test('JavaScript', () => {
  expect(printed(process.execPath, 'example.mjs', code('javascript'))).toEqual(expected)
})

test.skipIf(!runs('python3', '--version'))('Python', () => {
  expect(printed('python3', 'example.py', code('python'))).toEqual(expected)
})

test.skipIf(!runs('python3', '-c', 'import pandas'))('pandas, with no option set', () => {
  const text = `import pandas as pd
for _, row in pd.read_csv("reports-wide.csv").dropna(subset=["requests.received.total"]).iterrows():
    print(row["report_id"], int(row["requests.received.total"]))`
  expect(printed('python3', 'example-pandas.py', text)).toEqual(expected)
})

test.skipIf(!runs('Rscript', '--version'))('R', () => {
  expect(printed('Rscript', 'example.R', code('r'))).toEqual(expected)
})

test('DuckDB', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`set file_search_path = '${folder}'`)
  const rows = (await connection.runAndReadAll(code('duckdb'))).getRowsJson()
  connection.closeSync()
  expect(rows.map((row) => row.join(' '))).toEqual(expected)
})

test('DuckDB reads every canonical CSV with no option set, and gives the same values', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  for (const { name, columns } of tables) {
    writeFileSync(join(folder, `${name}.csv`), published.read(`${name}.csv`))
    const result = await connection.runAndReadAll(`from '${join(folder, `${name}.csv`)}'`)
    expect(result.columnNames(), name).toEqual(columns.map((column) => column.name))
    const rows = JSON.parse(published.text(`${name}.json`)) as Record<string, unknown>[]
    const shown = (value: unknown): string =>
      value === null || value === '' ? '' : Array.isArray(value) ? value.join(';') : String(value)
    expect(
      result.getRowsJson().map((row) => row.map(shown)),
      name,
    ).toEqual(rows.map((row) => columns.map((column) => shown(row[column.name]))))
  }
  connection.closeSync()
})

test.skipIf(!office)(
  'Excel: the formula in a free cell of the workbook, worked out by LibreOffice',
  async () => {
    const { sheets } = await readXlsx(published.read('open-disclosure.xlsx'))
    const observations = sheets.find(({ name }) => name === 'observations')!
    const book = await writeXlsx({
      sheets: [
        { name: 'observations', rows: observations.rows as CellValue[][] },
        {
          name: 'answer',
          rows: [[null]],
          cells: new Map([['0,0', { value: null, formula: code('excel').slice(1) }]]),
        },
      ],
    })
    workOut(book, folder)
    expect(readFileSync(join(folder, 'out', 'book-answer.csv'), 'utf8').trim()).toBe('718')
  },
  180_000,
)
