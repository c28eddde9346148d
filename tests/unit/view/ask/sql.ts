import { tables } from '../../../../src/dataset/tables.ts'
import type { SqlAnswer, SqlLimits, SqlRefusal } from '../../../../src/view/ask/run-sql.ts'
import { runSql } from '../../../../src/view/ask/run-sql.ts'
import type { Published } from '../../dataset/product/support.ts'
import { buffer } from './support.ts'

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
