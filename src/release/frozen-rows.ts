import type { AsyncBuffer, FileMetaData, RowGroup } from 'hyparquet'
import { parquetReadObjects } from 'hyparquet'
import { byCodeUnit } from '../curated/order.ts'
import type { RowNamed } from '../dataset/tables.ts'

/**
 * Some columns of the frozen observations, row by row in the order of the file: memory holds a row group. Where agencies are
 * given, groups that hold none of them are passed over.
 */
export async function* frozenRows<Name extends keyof RowNamed<'observations'>>(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: readonly Name[],
  agencies: ReadonlySet<string> | null = null,
): AsyncGenerator<Pick<RowNamed<'observations'>, Name>> {
  let rowStart = 0
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows)
    if (!agencies || mayHold(group, agencies))
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

/** Whether a row group may hold rows of any of these agencies: it says the first and the last id, cut short or not. */
function mayHold({ columns }: RowGroup, agencies: ReadonlySet<string>): boolean {
  const of = columns.find(({ meta_data: data }) => data?.path_in_schema[0] === 'agency_id')
  const { min_value: min, max_value: max } = of?.meta_data?.statistics ?? {}
  if (typeof min !== 'string' || typeof max !== 'string') return true
  return [...agencies].some((id) => byCodeUnit(min, id) <= 0 && byCodeUnit(id, max) <= 0)
}
