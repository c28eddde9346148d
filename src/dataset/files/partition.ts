import { parquetMetadataAsync, parquetRead } from 'hyparquet'
import type { Part } from '../build.ts'
import { byCodeUnit } from '../../curated/order.ts'
import type { Value } from '../column.ts'
import { limits } from '../limits.ts'
import type { Sink } from '../sink.ts'
import type { Row } from '../table.ts'
import type { PublishedTable } from '../writer.ts'
import type { ParquetFile } from './parquet.ts'
import { openParquet } from './parquet.ts'

/** Whether a table is partitioned: it has more rows than are allowed for one file alone, and each is of a report. */
export function isPartitioned({ table, rows }: PublishedTable, most = limits.rows): boolean {
  return rows > most && table.columns.some(({ name }) => name === 'report_id')
}

/** Rows that wait in memory at most, over all files of a partitioned table. */
const mostWaiting = 300_000

/**
 * Writes `X/year=YYYY/province=NN/part-0.parquet` from a table's Parquet file, a row group in memory at a time; what reads
 * such folders takes year and province from the path, so the files leave out `year`. Gives their paths in code-unit order.
 */
export async function partition(
  sink: Sink,
  { table, files }: PublishedTable,
  parts: ReadonlyMap<string, Part>,
  most = mostWaiting,
): Promise<readonly string[]> {
  const columns = table.columns.filter(({ name }) => name !== 'year')
  const kept = columns.map((column) => table.columns.indexOf(column))
  const reportAt = table.columns.findIndex(({ name }) => name === 'report_id')
  const open = new Map<string, { readonly file: ParquetFile; waiting: number }>()
  let waiting = 0
  for await (const row of rowsOf(sink.read(files.parquet!))) {
    const { year, province } = parts.get(String(row[reportAt]))!
    const path = `${table.name}/year=${year}/province=${province}/part-0.parquet`
    const own = open.get(path) ?? {
      file: openParquet(columns, (bytes) => sink.append(path, bytes)),
      waiting: 0,
    }
    open.set(path, own)
    own.file.add([kept.map((at) => row[at]!)])
    own.waiting += 1
    waiting += 1
    if (waiting > most) flushLargest()
  }
  for (const { file } of open.values()) file.end({})
  return [...open.keys()].sort(byCodeUnit)

  function flushLargest(): void {
    const largest = [...open.values()].reduce((a, b) => (b.waiting > a.waiting ? b : a))
    largest.file.flush()
    waiting -= largest.waiting
    largest.waiting = 0
  }
}

async function* rowsOf(bytes: Uint8Array): AsyncGenerator<Row> {
  const file = {
    byteLength: bytes.byteLength,
    slice: (start: number, end?: number) => new Uint8Array(bytes.subarray(start, end)).buffer,
  }
  const metadata = await parquetMetadataAsync(file)
  let rowStart = 0
  for (const { num_rows: rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(rows)
    let group: unknown[][] = []
    await parquetRead({
      file,
      metadata,
      rowStart,
      rowEnd,
      onComplete: (read) => (group = read as unknown[][]),
    })
    rowStart = rowEnd
    yield* group.map((row) => row.map(valueOf))
  }
}

function valueOf(read: unknown): Value {
  return read instanceof Date ? read.toISOString().slice(0, 10) : ((read ?? null) as Value)
}
