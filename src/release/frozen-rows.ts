import type { AsyncBuffer, FileMetaData } from 'hyparquet'
import { parquetReadObjects } from 'hyparquet'
import type { RowNamed } from '../dataset/tables.ts'

/** Some columns of the frozen observations, row by row in the order of the file: memory holds a row group. */
export async function* frozenRows<Name extends keyof RowNamed<'observations'>>(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: readonly Name[],
): AsyncGenerator<Pick<RowNamed<'observations'>, Name>> {
  let rowStart = 0
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows)
    yield* (await parquetReadObjects({
      file,
      metadata,
      columns: [...columns],
      rowStart,
      rowEnd,
    })) as Pick<RowNamed<'observations'>, Name>[]
    rowStart = rowEnd
  }
}
