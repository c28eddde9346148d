import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetMetadataAsync, parquetRead } from 'hyparquet'
import type { Row } from '../../../src/dataset/table.ts'
import { observations } from '../../../src/dataset/tables/observations.ts'

/** The files of the long table in a form, whole or in parts, in a folder of published files. */
export function longFiles(folder: string, extension: string): string[] {
  const name = new RegExp(`^observations(-\\d{4}-\\d{2})?\\.${extension}$`)
  return readdirSync(folder)
    .filter((each) => name.test(each))
    .sort()
    .map((each) => join(folder, each))
}

/** The rows of the long table from its Parquet files, a row group at a time: what a writer is given, ready in memory. */
export async function* longRows(folder: string, most = Infinity): AsyncGenerator<Row[]> {
  let groups = 0
  for (const path of longFiles(folder, 'parquet')) {
    const file = await asyncBufferFromFile(path)
    const metadata = await parquetMetadataAsync(file)
    let rowStart = 0
    for (const group of metadata.row_groups) {
      if (groups >= most) return
      groups += 1
      const rowEnd = rowStart + Number(group.num_rows)
      let rows: Row[] = []
      await parquetRead({
        file,
        metadata,
        rowStart,
        rowEnd,
        onComplete: (read) => (rows = read as unknown as Row[]),
      })
      rowStart = rowEnd
      yield rows.map((row) => row.map((value) => value ?? null))
    }
  }
}

const [agencyAt, yearAt] = (['agency_id', 'year'] as const).map((name) =>
  observations.columns.findIndex((column) => column.name === name),
) as [number, number]

/** Cuts rows where the part changes that a build would put them in: year and province of the division. */
export function* partsOf(rows: readonly Row[]): Generator<[part: string, rows: readonly Row[]]> {
  const part = (row: Row): string =>
    `${row[yearAt]}-${/-(\d{2})\d{4}-/.exec(`${row[agencyAt]}`)?.[1] ?? '00'}`
  for (let first = 0, end = 0; first < rows.length; first = end) {
    const of = part(rows[first]!)
    while (end < rows.length && part(rows[end]!) === of) end += 1
    yield [of, rows.slice(first, end)]
  }
}
