import type { AsyncBuffer } from 'hyparquet'
import type { AsyncDataSource, SqlPrimitive, Statement } from 'squirreling'
import { executeSql, parseSql } from 'squirreling'
import { openSource } from './sql-source.ts'

/** A value of an answer: dates are ISO texts, lists joined by `;`. */
export type SqlValue = string | number | boolean | null

/** What a query came to; `more`: there are rows beyond the limit, which were not worked out. */
export type SqlAnswer = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly SqlValue[])[]
  readonly more: boolean
}

/** Which limit of a query was met: its text, what it works through, what it reads, or a table that is not published. */
export type SqlRefusal = {
  readonly refused: 'long' | 'much' | 'large' | 'table'
  readonly what: string
}

/**
 * How much a query may ask: characters of its text, rows that it works through (one counts each time that it is read, filtered,
 * grouped or sorted, so that joins which multiply rows end, too), rows of its answer.
 */
export type SqlLimits = { readonly text: number; readonly steps: number; readonly rows: number }

/** The limits on a page: what a phone still holds. */
export const sqlLimits: SqlLimits = { text: 10_000, steps: 500_000, rows: 10_000 }

/**
 * Answers a query over published tables, each by its name or as the name of its Parquet file, `"reports.parquet"`, in either
 * quotes. A query that cannot be understood throws an error in English with its place.
 */
export async function runSql(
  query: string,
  names: readonly string[],
  open: (name: string) => Promise<AsyncBuffer>,
  limits: SqlLimits = sqlLimits,
): Promise<SqlAnswer | SqlRefusal> {
  if (query.length > limits.text) return { refused: 'long', what: String(limits.text) }
  const statement = parseSql({ query: withNames(query) })
  const asked = [...new Set(tablesIn(statement))]
  const defined = definedIn(statement)
  const unknown = asked.find((each) => !defined.has(each) && !names.includes(bare(each)))
  if (unknown !== undefined) return { refused: 'table', what: unknown }
  let steps = 0
  // The engine asks before each row whether it is to stop: so it is counted, and stopped.
  const signal = {
    get aborted() {
      steps += 1
      if (steps > limits.steps) throw tooMuch
      return false
    },
  } as AbortSignal
  try {
    const tables: Record<string, AsyncDataSource> = {}
    for (const name of asked.filter((each) => !defined.has(each))) {
      tables[name] = await openSource(await open(bare(name)))
    }
    return await collected(executeSql({ tables, query: statement, signal }), limits.rows)
  } catch (error) {
    if (error !== tooMuch) throw error
    return { refused: 'much', what: String(limits.steps) }
  }
}

const tooMuch = new Error('too much')

async function collected(
  { columns, rows }: ReturnType<typeof executeSql>,
  most: number,
): Promise<SqlAnswer> {
  const held: SqlValue[][] = []
  let names: readonly string[] = columns
  for await (const row of rows()) {
    refuseDoubled(row.columns)
    if (held.length === most) return { columns: names, rows: held, more: true }
    names = row.columns
    held.push(await Promise.all(row.columns.map(async (name) => plain(await row.cells[name]!()))))
  }
  return { columns: names, rows: held, more: false }
}

/** Of two columns of one name the engine has one value alone. */
function refuseDoubled(names: readonly string[]): void {
  const doubled = names.find((name, at) => names.indexOf(name) < at)
  if (doubled !== undefined) {
    throw new Error(`Two columns are named "${doubled}": give one of them another name (as …)`)
  }
}

/** The names of files that stand in single quotes, as other programs take them, in double quotes. */
function withNames(query: string): string {
  return query.replace(/\b(from|join)(\s+)'([a-z-]+\.parquet)'/gi, '$1$2"$3"')
}

function bare(name: string): string {
  return name.replace(/\.parquet$/, '')
}

type Node = Readonly<Record<string, unknown>>

/** Everything of a statement, however deep. */
function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each)
  else if (typeof value === 'object' && value !== null) {
    yield value as Node
    for (const each of Object.values(value)) yield* nodesIn(each)
  }
}

/** The tables that a statement reads from, as it names them. */
function* tablesIn(statement: Statement): Generator<string> {
  for (const { type, joinType, table } of nodesIn(statement)) {
    if ((type === 'table' || joinType !== undefined) && typeof table === 'string') yield table
  }
}

/** The names that its `with` gives. */
function definedIn(statement: Statement): ReadonlySet<string> {
  return new Set(
    [...nodesIn(statement)].flatMap(({ type, ctes }) =>
      type === 'with' ? (ctes as readonly { name: string }[]).map(({ name }) => name) : [],
    ),
  )
}

function plain(value: SqlPrimitive | undefined): SqlValue {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map((each) => String(plain(each))).join(';')
  return typeof value === 'object' ? JSON.stringify(value) : value
}
