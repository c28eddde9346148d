import type { Flavour } from '../flavour.ts'
import type { Format } from '../shards.ts'
import { openShards } from '../shards.ts'
import type { Column } from '../column.ts'

/** A table as JSON. */
export const json: Flavour = {
  mediaType: 'application/json',
  text: true,
  sliced: true,
  described: true,
  says: { zh: '对象数组，一行一个。', en: 'An array of objects, one a line.' },
  open(sink, table, limit) {
    const files = openShards(sink, table.name, jsonFormat(table.columns), limit)
    return { add: (_, part, { json }) => files.add(json, part), end: files.end }
  },
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
