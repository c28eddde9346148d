import type { AsyncBuffer, FileMetaData } from 'hyparquet'
import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet'
import type { AsyncDataSource, AsyncRow, ExprNode, SqlPrimitive } from 'squirreling'
import { asyncRow } from 'squirreling'

type Read = Record<string, SqlPrimitive>

/**
 * A Parquet file as a table for SQL: of each row group the columns that are asked for, one group after the other. Of rows only
 * those go on that every condition `column = 'text'` of the query holds for.
 */
export async function openSource(file: AsyncBuffer): Promise<AsyncDataSource> {
  const metadata = await parquetMetadataAsync(file, { initialFetchSize: 65_536 })
  const all = parquetSchema(metadata).children.map(({ element }) => element.name)
  return {
    columns: all,
    numRows: Number(metadata.num_rows),
    scan({ columns = all, where, signal }) {
      const wanted = conditions(where).filter(([column]) => all.includes(column))
      const read = [...new Set([...columns, ...wanted.map(([column]) => column)])]
      return {
        appliedWhere: false,
        appliedLimitOffset: false,
        async *rows() {
          for await (const group of groupsOf(file, metadata, read)) {
            const held = group.filter((row) =>
              wanted.every(([column, text]) => row[column] === text),
            )
            for (const row of held) {
              if (signal?.aborted) return
              yield rowOf(row, columns)
            }
          }
        },
      }
    },
  }
}

/** A row as the engine takes it; its cells are made when they are asked for, since a query may hold a million rows. */
function rowOf(resolved: Read, columns: string[]): AsyncRow {
  return {
    columns,
    resolved,
    get cells() {
      return asyncRow(resolved, columns).cells
    },
  }
}

async function* groupsOf(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: string[],
): AsyncGenerator<Read[]> {
  let rowStart = 0
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows)
    // Of no column there is nothing to read, and still a row for each.
    yield columns.length === 0
      ? Array.from({ length: rowEnd - rowStart }, () => ({}))
      : ((await parquetReadObjects({ file, metadata, columns, rowStart, rowEnd })) as Read[])
    rowStart = rowEnd
  }
}

/** The conditions `column = 'text'` that every row of a result must fulfil, by the bare names of columns. */
function conditions(where: ExprNode | undefined): readonly (readonly [string, string])[] {
  if (where?.type !== 'binary') return []
  const { op, left, right } = where
  if (op === 'AND') return [...conditions(left), ...conditions(right)]
  if (op !== '=' || left.type !== 'identifier' || right.type !== 'literal') return []
  return typeof right.value === 'string' ? [[left.name, right.value]] : []
}
