import type { SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Column, Value } from '../column.ts'
import type { Row } from '../table.ts'
import { packGroups, putGroups } from './parquet-groups.ts'

/** A Parquet file being written: a row group at a time, so that memory does not grow with the rows. */
export type ParquetFile = {
  readonly add: (rows: readonly Row[]) => void
  /** Ends the row group and hands on its bytes. */
  readonly flush: () => void
  /** Ends the row group, and adds some that `groupsOf` made. */
  readonly addGroups: (groups: Uint8Array) => void
  /** Writes what is left and the footer, with texts that travel in the file. */
  readonly end: (metadata: Readonly<Record<string, string>>) => void
}

/** The values that a row group holds at most, over all columns. */
const groupValues = 700_000

/** The rows that a row group holds at most. */
export function groupRows(columns: readonly Column[]): number {
  return Math.max(1_000, Math.floor(groupValues / columns.length))
}

/**
 * Opens a Parquet file that hands its bytes on as they are made: texts UTF-8, dates DATE, years and whole numbers INT32,
 * other numbers DOUBLE, lists LIST of texts; null for none, in every column that is no part of the key.
 */
export function openParquet(
  columns: readonly Column[],
  write: (bytes: Uint8Array) => void,
): ParquetFile {
  const kvMetadata: { key: string; value: string }[] = []
  const { bytes, parquet } = openWriter(columns, kvMetadata)
  const most = groupRows(columns)
  let waiting: Row[] = []
  const handOn = (): void => {
    write(bytes.getBytes().slice())
    bytes.index = 0
  }
  const addGroups = (groups: Uint8Array): void => {
    putGroups(groups, parquet)
    handOn()
  }
  const flush = (): void => {
    if (waiting.length === 0) return
    const group = waiting
    waiting = []
    addGroups(groupsOf(columns, group))
  }
  return {
    add(rows) {
      for (const row of rows) {
        waiting.push(row)
        if (waiting.length === most) flush()
      }
    },
    flush,
    addGroups(groups) {
      flush()
      addGroups(groups)
    },
    end(metadata) {
      flush()
      kvMetadata.push(...Object.entries(metadata).map(([name, value]) => ({ key: name, value })))
      void parquet.finish()
      handOn()
    },
  }
}

/** Rows as row groups, to be put into any file of these columns. */
export function groupsOf(columns: readonly Column[], rows: readonly Row[]): Uint8Array {
  const { bytes, parquet } = openWriter(columns)
  void parquet.write({
    columnData: columns.map(({ name, type }, at) => ({
      name,
      data: rows.map((row) => stored(row[at] ?? null, type)),
    })),
    rowGroupSize: groupRows(columns),
  })
  return packGroups(parquet, bytes.getBytes())
}

function openWriter(
  columns: readonly Column[],
  kvMetadata: { key: string; value: string }[] = [],
): { readonly bytes: ByteWriter; readonly parquet: ParquetWriter } {
  const bytes = new ByteWriter()
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elements)],
    kvMetadata,
    createdBy: 'open-disclosure',
  })
  return { bytes, parquet }
}

function elements({ name, type, key }: Column): SchemaElement[] {
  const repetition_type = key ? 'REQUIRED' : 'OPTIONAL'
  const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const
  switch (type) {
    case 'list':
      return [
        { name, converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'REQUIRED', ...text },
      ]
    case 'integer':
    case 'year':
      return [{ name, type: 'INT32', repetition_type }]
    case 'number':
      return [{ name, type: 'DOUBLE', repetition_type }]
    case 'boolean':
      return [{ name, type: 'BOOLEAN', repetition_type }]
    case 'date':
      return [{ name, type: 'INT32', converted_type: 'DATE', repetition_type }]
    case 'string':
      return [{ name, ...text, repetition_type }]
  }
}

function stored(value: Value, type: Column['type']): unknown {
  return type === 'date' && typeof value === 'string' ? Date.parse(value) / 86_400_000 : value
}
