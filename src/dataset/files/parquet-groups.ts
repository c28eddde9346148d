import type { ParquetWriter } from 'hyparquet-writer'
import { joinParts, splitParts, textOf } from '../parts.ts'

/** What every Parquet file begins with: PAR1. */
const magic = 4

/** Where something stands in a file and how it is described: what a writer has of the row groups that it has written. */
type Groups = Pick<ParquetWriter, 'row_groups' | 'pendingIndexes'>

/** The row groups that a writer has made, and nothing before: their bytes, and what the footer of a file will say of them. */
export function packGroups(parquet: ParquetWriter, bytes: Uint8Array): Uint8Array {
  const { row_groups, pendingIndexes } = parquet
  const chunks = row_groups.flatMap(({ columns }) => columns)
  const indexes = pendingIndexes.map(({ chunk, ...index }) => [chunks.indexOf(chunk), index])
  return joinParts([JSON.stringify([row_groups, indexes], packed), bytes.subarray(magic)])
}

/** What JSON cannot say, as an object of one key: whole numbers of 64 bits, and the zero below zero that bounds begin with. */
function packed(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return { bigint: String(value) }
  return Object.is(value, -0) ? { below: 0 } : value
}

function unpacked(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('bigint' in value) return BigInt(String(value.bigint))
  return 'below' in value ? -0 : value
}

/** Puts row groups at the end of what a writer has written. */
export function putGroups(groups: Uint8Array, parquet: ParquetWriter): void {
  const [said, bytes] = splitParts(groups)
  const [made, indexes] = JSON.parse(textOf(said!), unpacked) as [
    Groups['row_groups'],
    readonly (readonly [number, Omit<Groups['pendingIndexes'][number], 'chunk'>])[],
  ]
  const by = BigInt(parquet.writer.offset - magic)
  const chunks = made.flatMap(({ columns }) => columns)
  for (const chunk of chunks) {
    chunk.file_offset += by
    const data = chunk.meta_data!
    data.data_page_offset += by
    if (data.dictionary_page_offset !== undefined) data.dictionary_page_offset += by
  }
  for (const [at, index] of indexes) {
    for (const page of index.offsetIndex?.page_locations ?? []) page.offset += by
    parquet.pendingIndexes.push({ chunk: chunks[at]!, ...index })
  }
  parquet.row_groups.push(...made)
  parquet.num_rows += made.reduce((sum, { num_rows }) => sum + num_rows, 0n)
  parquet.writer.appendBytes(bytes!)
}
