import { editions, tableOf } from '../../form/editions.ts'

const tables = editions.map((edition) => tableOf(edition, 'disputes'))

/** How many figures section four has for each procedure: five, its results and their total. */
export const resultCount = Math.min(...tables.map(({ columns }) => columns.length))

/** How many figures section four has in all, which it prints as one row: fifteen. */
export const disputeCount = Math.min(
  ...tables.map(({ rows, columns }) => rows.length * columns.length),
)

/** The results of section four in the order in which editions print them. */
export const resultOrders: ReadonlySet<string> = new Set(
  tables.map(({ columns }) => columns.map(({ id }) => id).join(' ')),
)
