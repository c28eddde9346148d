import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import type { BasicType } from 'hyparquet-writer'
import { parquetWriteBuffer } from 'hyparquet-writer'
import Papa from 'papaparse'
import { openParquet } from '../../../src/dataset/files/parquet.ts'
import { workbook } from '../../../src/dataset/files/xlsx.ts'
import { writeZip } from '../../../src/dataset/files/zip.ts'
import type { Value } from '../../../src/dataset/column.ts'
import type { Row } from '../../../src/dataset/table.ts'
import { observations } from '../../../src/dataset/tables/observations.ts'
import { handCsv } from '../floors.ts'
import type { Cost } from '../measure.ts'
import { stopwatch } from '../measure.ts'
import { longRows } from './rows.ts'
import type { WriterName } from './writers.ts'
import { formats, releaseOf, sheetsOf, zipped } from './writers.ts'

/** What our writers and the libraries below them cost for the same rows, all in memory and nothing written. */
export type Ratios = Readonly<
  Record<WriterName, { readonly ours: Cost; readonly library: Cost }>
> & {
  /** Joining by hand, for the long CSV. */
  readonly hand: Cost
}

const { columns } = observations
const types: Readonly<Record<string, BasicType>> = {
  string: 'STRING',
  integer: 'INT32',
  year: 'INT32',
  number: 'DOUBLE',
}

/** Measures both in turn over some row groups of the long table, the workbook's tables, and the files of the zip. */
export async function ratios(folder: string, groups: number): Promise<Ratios> {
  const watch = stopwatch()
  // Once unmeasured, so that neither of two that share their code pays for compiling it.
  let measured = false
  const to = (name: string | null): void => watch.to(measured ? name : null)
  for await (const rows of longRows(folder, groups)) {
    for (let round = 0; round < 2; round += 1) text(rows)
    if (!measured) parquet(rows)
    measured = true
    parquet(rows)
  }
  const sheets = sheetsOf(folder).filter(({ rows }) => rows)
  const files = zipped(folder).map((path) => [path, readFileSync(join(folder, path))] as const)
  for (measured of [false, true]) {
    to('workbook')
    await workbook(sheets, releaseOf(folder))
    to('workbook library')
    await writeXlsx({
      sheets: sheets.map(({ table, rows }) => ({
        name: table.name,
        rows: rows!.map((row) => row.map(plain)),
      })),
    })
    to('zip')
    const entries = files.map(([path, bytes]) => ({ path, bytes: () => bytes }))
    writeZip(entries, () => undefined)
    to('zip library')
    zipSync(Object.fromEntries(files), { level: 6 })
    to(null)
  }
  const costs = watch.costs()
  const pair = (name: WriterName): { ours: Cost; library: Cost } => ({
    ours: costs.get(name)!,
    library: costs.get(`${name} library`)!,
  })
  return {
    csv: pair('csv'),
    'excel.csv': pair('excel.csv'),
    json: pair('json'),
    parquet: pair('parquet'),
    workbook: pair('workbook'),
    zip: pair('zip'),
    hand: costs.get('hand')!,
  }

  function text(rows: Row[]): void {
    const objects = rows.map((row) =>
      Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])),
    )
    watch.to('hand')
    const byHand = handCsv(rows)
    for (const name of ['csv', 'excel.csv', 'json'] as const) {
      watch.to(name)
      const { between, text: line } = formats[name]
      const made = rows.map(line).join(between)
      watch.to(`${name} library`)
      const library =
        name === 'json'
          ? JSON.stringify(objects)
          : Papa.unparse(rows as Value[][], {
              newline: name === 'csv' ? '\n' : '\r\n',
              escapeFormulae: name === 'excel.csv',
            })
      watch.to(null)
      if (name === 'csv' && (made !== byHand || made !== `${library}\n`)) {
        throw new Error('csvLine no longer writes what papaparse and the hand joiner write')
      }
      if (name === 'json' && `[${made.replaceAll(',\n', ',')}]` !== library) {
        throw new Error('the JSON writer no longer writes what JSON.stringify writes')
      }
    }
  }

  function parquet(rows: Row[]): void {
    to('parquet')
    const file = openParquet(columns, () => undefined)
    file.add(rows)
    file.end({})
    to('parquet library')
    parquetWriteBuffer({
      columnData: columns.map(({ name, type, key }, at) => ({
        name,
        type: types[type]!,
        nullable: !key,
        data: rows.map((row) => row[at]),
      })),
    })
    to(null)
  }
}

function plain(value: Value): string | number | boolean | null {
  return typeof value === 'object' && value !== null ? value.join(';') : value
}
