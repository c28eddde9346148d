import { csvFormat } from './files/csv.ts'
import { excelFormat } from './files/excel-csv.ts'
import { jsonFormat } from './files/json.ts'
import { openParquet } from './files/parquet.ts'
import { openShards } from './shards.ts'
import type { Sink } from './sink.ts'
import type { Value } from './column.ts'
import type { Row, Table } from './table.ts'

/** The forms in which a table is published, as the ends of its files' names. */
export const flavours = ['csv', 'excel.csv', 'json', 'parquet'] as const

/** A form in which a table is published. */
export type Flavour = (typeof flavours)[number]

/** A published table: how many rows, and the files of each form; none where it is left out of a form. */
export type PublishedTable = {
  readonly table: Table
  readonly rows: number
  readonly files: Readonly<Record<Flavour, readonly string[]>>
}

/** Rows with their texts, so that a slice need not make them again. */
export type Texts = { readonly csv: readonly string[]; readonly json: readonly string[] }

/** A table being written in every form. */
export type Writer = {
  /** Adds rows of one part and gives their texts. */
  readonly add: (rows: readonly Row[], part: string) => Texts
  /** Closes every file; `metadata` travels in the Parquet file. */
  readonly end: (metadata: Readonly<Record<string, string>>) => PublishedTable
}

/** What the writing of tables is told: which forms beside CSV and JSON, and how large a file may be. */
export type WriterOptions = { readonly all: boolean; readonly limit: number }

/** Opens a table in CSV and JSON and, where `all` is asked, for Excel and as Parquet. */
export function openWriter(sink: Sink, table: Table, { all, limit }: WriterOptions): Writer {
  const { name, columns } = table
  const [csv, json, excel] = [csvFormat(columns), jsonFormat(columns), excelFormat(table)]
  const csvFiles = openShards(sink, name, csv, limit)
  const jsonFiles = openShards(sink, name, json, limit)
  const excelFiles = all ? openShards(sink, name, excel, limit) : null
  const path = `${name}.parquet`
  const parquet = all ? openParquet(columns, (bytes) => sink.append(path, bytes)) : null
  let count = 0
  return {
    add(rows, part) {
      count += rows.length
      const texts = { csv: rows.map(csv.text), json: rows.map(json.text) }
      csvFiles.add(texts.csv, part)
      jsonFiles.add(texts.json, part)
      if (excelFiles?.takes()) excelFiles.add(rows.map(excel.text), part)
      parquet?.add(rows)
      return texts
    },
    end(metadata) {
      const made = { csv: csvFiles.end(), json: jsonFiles.end() }
      parquet?.end(metadata)
      return {
        table,
        rows: count,
        files: {
          ...made,
          'excel.csv': excelFiles?.end() ?? [],
          parquet: parquet ? parquetFiles(sink, table, made.json, { limit, metadata }) : [],
        },
      }
    },
  }
}

/** The Parquet file of a table, or its parts, made from the parts of the JSON, where one would be too large. */
function parquetFiles(
  sink: Sink,
  table: Table,
  json: readonly string[],
  { limit, metadata }: { limit: number; metadata: Readonly<Record<string, string>> },
): readonly string[] {
  const whole = `${table.name}.parquet`
  if (limit === Infinity || sink.size(whole) <= limit || json.length < 2) return [whole]
  sink.remove(whole)
  return json.map((source) => {
    const path = source.replace(/json$/, 'parquet')
    const file = openParquet(table.columns, (bytes) => sink.append(path, bytes))
    file.add(readBack(sink, table, [source]))
    file.end(metadata)
    return path
  })
}

/** The rows of a table as its published JSON files hold them. */
export function readBack(sink: Sink, { columns }: Table, files: readonly string[]): Row[] {
  const decoder = new TextDecoder()
  return files.flatMap((file) =>
    (JSON.parse(decoder.decode(sink.read(file))) as Readonly<Record<string, Value>>[]).map((row) =>
      columns.map(({ name }) => row[name] ?? null),
    ),
  )
}
