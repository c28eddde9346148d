import { about } from './about.ts'
import type { DatasetContext } from './record.ts'
import type { Table } from './table.ts'
import { tables } from './tables.ts'

/**
 * The texts that travel in the Parquet file of a table: what it is, its version and licence. In the long one also the
 * columns of every table and the ids of all agencies, with which the next release is compared.
 */
export function parquetMetadata(
  table: Table,
  { release }: DatasetContext,
  agencies: readonly string[],
): Record<string, string> {
  const { name, label, grain, key } = table
  return {
    table: name,
    title: `${label.zh} ${label.en}`,
    row: `${grain.zh} ${grain.en}`,
    key: key.join(','),
    version: release.version,
    date: release.date,
    license: about.license.name,
    ...(name === 'observations' ? { columns: columns(), agencies: JSON.stringify(agencies) } : {}),
  }
}

function columns(): string {
  const lists = tables.map(({ name, columns: all }) => [name, all.map((each) => each.name)])
  return JSON.stringify(Object.fromEntries(lists))
}
