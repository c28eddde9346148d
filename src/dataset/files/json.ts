import type { Format } from '../shards.ts'
import type { Column, Row } from '../table.ts'

/** A row as a JSON object, its keys in column order; `null` for none, numbers as numbers. */
export function jsonObject(columns: readonly Column[], row: Row): string {
  return JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])))
}

/** A table as a JSON array, an object a line. */
export function jsonFormat(columns: readonly Column[]): Format {
  const keys = columns.map(({ name }) => `${JSON.stringify(name)}:`)
  return {
    extension: 'json',
    head: '[\n',
    between: ',\n',
    foot: '\n]\n',
    empty: '[]\n',
    text: (row) => `{${keys.map((key, at) => key + JSON.stringify(row[at] ?? null)).join(',')}}`,
  }
}
