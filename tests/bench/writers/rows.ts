import { join } from 'node:path'
import { asyncBufferFromFile, parquetMetadataAsync, parquetRead } from 'hyparquet'
import type { Row } from '../../../src/dataset/table.ts'

/** The rows of the long table from its Parquet file, a row group at a time: what a writer is given, ready in memory. */
export async function* longRows(folder: string, most = Infinity): AsyncGenerator<Row[]> {
  let groups = 0
  const file = await asyncBufferFromFile(join(folder, 'observations.parquet'))
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
