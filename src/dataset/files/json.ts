import type { Format } from '../shards.ts'
import type { Column } from '../column.ts'

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
