import type { Value } from './column.ts'
import type { Sink } from './sink.ts'
import type { Row, Table } from './table.ts'

/** The rows of a table as its published JSON files hold them. */
export function readBack(sink: Sink, { columns }: Table, files: readonly string[]): Row[] {
  const decoder = new TextDecoder()
  return files.flatMap((file) =>
    (JSON.parse(decoder.decode(sink.read(file))) as Readonly<Record<string, Value>>[]).map((row) =>
      columns.map(({ name }) => row[name] ?? null),
    ),
  )
}
