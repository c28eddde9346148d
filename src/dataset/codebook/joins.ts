import { foreignKeysOf, tables } from '../tables.ts'
import type { Table } from '../table.ts'
import { looseJoins } from './rules.ts'

/** A way from some columns of a table to some of another: `reports.agency_id` to `agencies.agency_id`. */
export type Join = {
  readonly table: string
  readonly columns: readonly string[]
  readonly to: string
  readonly key: readonly string[]
}

const joins: readonly Join[] = [
  ...tables.flatMap((table: Table) =>
    foreignKeysOf(table).map((each) => ({ ...each, table: table.name })),
  ),
  ...looseJoins.map(({ table, column, to, key }) => ({ table, columns: [column], to, key: [key] })),
]

/** The joins that begin at a table, and those that lead to it. */
export function joinsOf(name: string): {
  readonly to: readonly Join[]
  readonly from: readonly Join[]
} {
  return {
    to: joins.filter(({ table }) => table === name),
    from: joins.filter(({ table, to }) => to === name && table !== name),
  }
}

/** A join in words: `agency_id` → `agencies.agency_id`. */
export function joinText({ table, columns, to, key }: Join, from: boolean): string {
  const [own, other] = [columns.map((each) => `${from ? `${table}.` : ''}${each}`), key]
  return `${own.join(' + ')} → ${other.map((each) => `${from ? '' : `${to}.`}${each}`).join(' + ')}`
}
