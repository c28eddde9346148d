import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvFormat } from '../../../src/dataset/files/csv.ts'
import type { DataPackage } from '../../../src/dataset/files/data-package.ts'
import { excelFormat } from '../../../src/dataset/files/excel-csv.ts'
import { jsonFormat } from '../../../src/dataset/files/json.ts'
import { openParquet } from '../../../src/dataset/files/parquet.ts'
import type { SheetTable } from '../../../src/dataset/files/xlsx.ts'
import { fitting, workbook } from '../../../src/dataset/files/xlsx.ts'
import { writeZip } from '../../../src/dataset/files/zip.ts'
import { zipPaths } from '../../../src/dataset/product.ts'
import { limits } from '../../../src/dataset/limits.ts'
import type { Format } from '../../../src/dataset/text-file.ts'
import { openText } from '../../../src/dataset/text-file.ts'
import type { Sink } from '../../../src/dataset/sink.ts'
import type { Value } from '../../../src/dataset/column.ts'
import type { Row } from '../../../src/dataset/table.ts'
import { tables } from '../../../src/dataset/tables.ts'
import { open } from '../../../src/published/open.ts'
import { observations } from '../../../src/dataset/tables/observations.ts'
import { longRows } from './rows.ts'

/** The writers that are measured, in the order of the table. */
export const writerNames = ['csv', 'excel.csv', 'json', 'parquet', 'workbook', 'zip'] as const

/** A writer by its name. */
export type WriterName = (typeof writerNames)[number]

/** The text forms of the long table. */
export const formats: Readonly<Record<'csv' | 'excel.csv' | 'json', Format>> = {
  csv: csvFormat(observations.columns),
  'excel.csv': excelFormat(observations),
  json: jsonFormat(observations.columns),
}

/** Writes to a sink what one writer makes of published files, streaming; gives the rows or files that went in. */
export async function write(name: WriterName, folder: string, sink: Sink): Promise<number> {
  switch (name) {
    case 'workbook': {
      const sheets = sheetsOf(folder)
      sink.append('open-disclosure.xlsx', await workbook(sheets, releaseOf(folder)))
      return sheets.reduce((sum, { rows }) => sum + (rows?.length ?? 0), 0)
    }
    case 'zip': {
      const paths = zipped(folder)
      writeZip(
        paths.map((path) => ({ path, bytes: () => readFileSync(join(folder, path)) })),
        (bytes) => sink.append('open-disclosure.zip', bytes),
      )
      return paths.length
    }
    case 'parquet': {
      const file = openParquet(observations.columns, (bytes) => sink.append('long.parquet', bytes))
      const count = await each(folder, (rows) => file.add(rows))
      file.end({})
      return count
    }
    default: {
      const format = formats[name]
      const file = openText(sink, 'long', format, Infinity)
      const count = await each(folder, (rows) =>
        file.add(rows.length, rows.map(format.text).join(format.between)),
      )
      file.end()
      return count
    }
  }
}

async function each(folder: string, take: (rows: Row[]) => void): Promise<number> {
  let count = 0
  for await (const rows of longRows(folder)) {
    count += rows.length
    take(rows)
  }
  return count
}

/** The tables as the workbook takes them: their rows as published, none where it would be too large. */
export function sheetsOf(folder: string): SheetTable[] {
  const { resources } = JSON.parse(
    readFileSync(join(folder, 'datapackage.json'), 'utf8'),
  ) as DataPackage
  const counted = tables.map((table) => {
    const { rows = 0 } = resources.find(({ name }) => name === table.name)!
    return { table, count: rows }
  })
  const fits = fitting(counted)
  const published = open(join(folder, '..'))
  return counted.map(({ table, count }) => ({
    table,
    count,
    rows: fits.has(table.name)
      ? Array.from(published.rows(table.name), (row) =>
          table.columns.map(({ name }) => (row as Readonly<Record<string, Value>>)[name] ?? null),
        )
      : null,
  }))
}

/** The version and date of published files. */
export function releaseOf(folder: string): { version: string; date: string } {
  return JSON.parse(readFileSync(join(folder, 'release.json'), 'utf8')) as {
    version: string
    date: string
  }
}

/** The published files that the zip holds. */
export function zipped(folder: string): string[] {
  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')
  const paths = sums.map((line) => line.slice(66)).filter((path) => !path.endsWith('.zip'))
  return zipPaths(paths, (path) => readFileSync(join(folder, path)).length, limits.large)
}
