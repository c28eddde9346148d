import { tables } from '../../../../src/dataset/tables.ts'
import type { SqlAnswer, SqlLimits, SqlRefusal } from '../../../../src/view/ask/run-sql.ts'
import { runSql } from '../../../../src/view/ask/run-sql.ts'
import type { Published } from '../../dataset/product/support.ts'

/** What the SQL of the page answers over what is published. */
export function asked(
  published: Published,
  sql: string,
  limits?: SqlLimits,
): Promise<SqlAnswer | SqlRefusal> {
  const names = tables.map(({ name }) => name)
  return runSql(
    sql,
    names,
    (name) => Promise.resolve(buffer(published.read(`${name}.parquet`))),
    limits,
  )
}

function buffer(bytes: Uint8Array): {
  byteLength: number
  slice: (from: number, to?: number) => ArrayBuffer
} {
  const whole = new Uint8Array(bytes).buffer
  return { byteLength: whole.byteLength, slice: (from, to) => whole.slice(from, to) }
}
