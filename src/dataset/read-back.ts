import { gunzipSync } from 'fflate'
import type { Value } from './column.ts'
import { rowsOfCsv } from './files/csv.ts'
import type { Sink } from './sink.ts'
import type { Row } from './table.ts'
import type { PublishedTable } from './writer.ts'

/** The rows of a table as its published JSON has them, or where it has none as its CSV. */
export function readBack(
  sink: Sink,
  { table: { columns }, files }: PublishedTable,
): readonly Row[] {
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
  if (files.json !== null) {
    const rows = JSON.parse(text(sink.read(files.json))) as Readonly<Record<string, Value>>[]
    return rows.map((row) => columns.map(({ name }) => row[name] ?? null))
  }
  if (files.csv !== null) return rowsOfCsv(columns, text(sink.read(files.csv)))
  return rowsOfCsv(columns, text(gunzipSync(sink.read(files['csv.gz']!))))
}
