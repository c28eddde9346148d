import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { DuckDBInstance } from '@duckdb/node-api'
import { tables } from '../../../../src/dataset/tables.ts'
import type { Published } from './support.ts'
import { scratch } from './support.ts'

/** A connection to DuckDB that finds the Parquet files of what is published by their names alone; `close` removes them. */
export async function openDuck(
  published: Published,
): Promise<{ readonly connection: DuckDBConnection; readonly close: () => void }> {
  const { path, remove } = scratch()
  for (const { name } of tables) {
    writeFileSync(join(path, `${name}.parquet`), published.read(`${name}.parquet`))
  }
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`set file_search_path = '${path}'`)
  const close = (): void => {
    connection.closeSync()
    remove()
  }
  return { connection, close }
}
