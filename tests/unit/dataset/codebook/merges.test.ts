import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { CellValue, WriteSheet } from 'hucre/xlsx'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, test } from 'vitest'
import { openCurated } from '../../../../scripts/lib/curated.ts'
import type { Merge, Program } from '../../../../src/dataset/codebook/merge.ts'
import { firstRow } from '../../../../src/dataset/codebook/merge.ts'
import { merges } from '../../../../src/dataset/codebook/merges.ts'
import { editions } from '../../../../src/form/editions.ts'
import type { RowNamed, TableName } from '../../../../src/dataset/tables.ts'
import { publish, scratch } from '../product/support.ts'
import { office, workOut } from '../../support/office.ts'

// The merges of the codebook, run as they stand where the published files are; each program prints the same. One that this
// machine lacks leaves its test out, and the run says so.
const source = openCurated('data')
const published = await publish(source.records(), source.context)
const { path: folder, remove } = scratch()
afterAll(remove)
for (const { reads, own } of merges) {
  if (own) writeFileSync(join(folder, own.file), own.text)
  for (const name of reads.flatMap((table) =>
    ['csv', 'json', 'parquet'].map((end) => `${table}.${end}`),
  ))
    writeFileSync(join(folder, name), published.read(name))
}

function rows<Name extends TableName>(name: Name): readonly RowNamed<Name>[] {
  return JSON.parse(published.text(`${name}.json`)) as RowNamed<Name>[]
}

function runs(program: string, ...args: string[]): boolean {
  return spawnSync(program, args).status === 0
}

const ends = { r: 'R', python: 'py', javascript: 'mjs' } as const
const commands = { r: 'Rscript', python: 'python3', javascript: process.execPath } as const

function printed(program: keyof typeof commands, { id, code }: Merge): string[] {
  const file = join(folder, `${id}.${ends[program]}`)
  writeFileSync(file, code[program])
  const { status, stdout, stderr } = spawnSync(commands[program], [file], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  expect(status, stderr).toBe(0)
  return stdout.trimEnd().split(/\r?\n/)
}

async function queried({ code }: Merge): Promise<string[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`set file_search_path = '${folder}'`)
  const found = (await connection.runAndReadAll(code.duckdb)).getRowsJson()
  connection.closeSync()
  return found.map((row) => row.map((value) => value ?? '').join(','))
}

const node = Object.fromEntries(merges.map((merge) => [merge.id, printed('javascript', merge)]))

describe.each(merges.map((merge) => [merge.id, merge] as const))('%s', (id, merge) => {
  test('gives a line for each row, in order of its key, with as many values as it says', () => {
    const keys = rows(merge.over as 'reports' | 'agencies').map((row) => Object.values(row)[0])
    expect(node[id]!.map((line) => line.split(',')[0])).toEqual(keys)
    for (const line of node[id]!) expect(line.split(',')).toHaveLength(merge.result.length)
  })

  const available: Readonly<Record<Exclude<Program, 'duckdb' | 'javascript'>, boolean>> = {
    r: runs('Rscript', '--version'),
    python: runs('python3', '--version'),
  }
  test.skipIf(!available.r)('R prints the same', () => {
    expect(printed('r', merge)).toEqual(node[id])
  })
  test.skipIf(!available.python)('Python prints the same', () => {
    expect(printed('python', merge)).toEqual(node[id])
  })
  test('DuckDB gives the same', async () => {
    expect(await queried(merge)).toEqual(node[id])
  })
})

/** A formula of the first row of data as it is in another one: what is not fixed by `$` moves on. */
function filled(formula: string, row: number): string {
  const first = new RegExp(`(?<=[A-Z])${firstRow}(?!\\d)`, 'g')
  return formula.slice(1).replace(first, String(row))
}

function answers({ id, over, excel }: Merge): WriteSheet {
  const cells = rows(over).flatMap((_, at) =>
    excel.map((formula, column) => {
      const row = firstRow + at
      return [`${row - 1},${column}`, { value: null, formula: filled(formula, row) }] as const
    }),
  )
  return { name: `answer-${id}`, rows: [], cells: new Map(cells) }
}

test.skipIf(!office)(
  'a spreadsheet gives the same: the formulas in the workbook, filled down, worked out by LibreOffice',
  async () => {
    const { sheets } = await readXlsx(published.read('open-disclosure.xlsx'))
    const needed = new Set<string>(merges.flatMap(({ reads }) => reads))
    // As a double click on it opens it: its codes as numbers.
    const mine = merges
      .flatMap(({ own }) => own?.text.trim().split('\n') ?? [])
      .map((line) => line.split(',').map((value) => (/^\d+$/.test(value) ? Number(value) : value)))
    const book = await writeXlsx({
      sheets: [
        ...sheets
          .filter(({ name }) => needed.has(name))
          .map(({ name, rows: own }) => ({ name, rows: own as CellValue[][] })),
        { name: 'mine', rows: mine },
        ...merges.map(answers),
      ],
    })
    workOut(book, folder)
    for (const { id } of merges) {
      const text = readFileSync(join(folder, 'out', `book-answer-${id}.csv`), 'utf8')
      expect(
        text
          .trimEnd()
          .split('\n')
          .slice(firstRow - 1),
        id,
      ).toEqual(node[id])
    }
  },
  180_000,
)

test('the answers are those that the published figures give', () => {
  const values = (id: string): string[][] => node[id]!.map((line) => line.split(','))
  const [reports, agencies, places] = [rows('reports'), rows('agencies'), rows('places')]

  const own = new Map([
    ['140500', 'A'],
    ['140826', 'A'],
    ['320800', 'B'],
  ])
  const received = new Map(
    rows('reports-wide').map((row) => [
      row.report_id,
      String(row['requests.received.total'] ?? ''),
    ]),
  )
  const division = new Map(agencies.map((row) => [row.agency_id, row.division_code]))
  expect(values('divisions')).toEqual(
    reports.map(({ report_id: id, agency_id: agency }) => [
      id,
      own.get(division.get(agency)!) ?? '',
      received.get(id),
    ]),
  )

  // A county's first four digits are its prefecture's, where there is one.
  const prefectures = new Map(
    places.flatMap(({ division_code: code, level, name_zh: name }) =>
      level === 'prefecture' ? [[code.slice(0, 4), name] as const] : [],
    ),
  )
  const parts = agencies.map((row) => row.division_code.slice(0, 4))
  expect(values('prefectures')).toEqual(
    agencies.map(({ agency_id: id }, at) => {
      const name = prefectures.get(parts[at]!)
      const held = parts.filter((part) => part === parts[at]).length
      return name ? [id, `${parts[at]!}00`, name, String(held)] : [id, '', '', '']
    }),
  )

  const rates = new Map(values('population').map(([id, , , rate]) => [id, rate]))
  const computed = rows('indicators').filter(
    ({ indicator, value }) => indicator === 'received-per-10000' && value !== null,
  )
  expect(computed.length).toBeGreaterThan(3)
  for (const { report_id: id, value } of computed) expect(rates.get(id)).toBe(value!.toFixed(2))

  const fails = rows('findings').filter(({ verdict }) => verdict === 'fails')
  expect(values('findings')).toEqual(
    reports.map(({ report_id: id, findings }) => [
      id,
      String(findings),
      String(fails.filter((row) => row.report_id === id).length),
    ]),
  )
})

test('what is one row in the older edition is the sum of its rows in the newer', () => {
  const sums = new Map(node['editions']!.map((line) => line.split(',') as [string, string]))
  expect(sums.get('suqian-321300-gov-2024')).toBe('469')
  expect(sums.get('huaian-320800-gov-2024')).toBe(sumOf('huaian-320800-gov-2024'))
  const older = rows('reports').find(({ edition }) => edition === editions[0].id)!
  const [printed] = rows('observations').filter(
    (row) => row.report_id === older.report_id && row.cell === 'requests.other_outcome.total',
  )
  expect(sums.get(older.report_id)).toBe(String(printed!.value ?? ''))
  expect([...sums.values()].filter((value) => value === '').length).toBeLessThan(sums.size / 2)
})

function sumOf(id: string): string {
  const parts = ['other_no_correction', 'other_fee_unpaid', 'other_other']
  const found = parts.map((row) =>
    rows('observations').find(
      (each) => each.report_id === id && each.cell === `requests.${row}.total`,
    ),
  )
  return String(found.reduce((sum, each) => sum + each!.value!, 0))
}
