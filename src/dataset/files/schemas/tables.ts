import type { Column, ColumnType } from '../../column.ts'
import type { Table } from '../../table.ts'
import { tableNamed } from '../../tables.ts'
import type { JsonSchema } from './common.ts'
import { anyText, date, draft, list, object, orNull, text, tuple, year } from './common.ts'

const types: Readonly<Record<ColumnType, JsonSchema>> = {
  string: anyText,
  integer: { type: 'integer' },
  number: { type: 'number' },
  date,
  year,
  boolean: { type: 'boolean' },
  list: list(text),
}

/** The schema of a row: every column given, none beside them; null where there is no value, but never in the key. */
export function rowSchema(columns: readonly Column[]): JsonSchema {
  return object(Object.fromEntries(columns.map((column) => [column.name, columnSchema(column)])))
}

/** The schema of a value of a column. */
export function columnSchema({ type, label, description, key, words }: Column): JsonSchema {
  const value = words ? { type: 'string', enum: Object.keys(words) } : types[type]
  const required = key || type === 'list'
  return {
    title: `${label.zh} ${label.en}`,
    description: `${description.zh}。${description.en}.`,
    ...(required ? (type === 'string' ? { ...value, minLength: 1 } : value) : orNull(value)),
  }
}

/** The schema of a table's JSON, and of its slices: an array of rows. */
export function tableJsonSchema(table: Table): JsonSchema {
  const { label, grain } = table
  return {
    $schema: draft,
    title: `${label.zh} ${label.en}`,
    description: `一项：${grain.zh}。One item is ${grain.en}.`,
    ...list(rowSchema(table.columns), { uniqueItems: false }),
  }
}

/** The schema of a slice of the wide table: its columns once, and each row as a list of their values. */
export function wideSliceSchema(): JsonSchema {
  const { columns, label } = tableNamed('reports-wide')
  return {
    $schema: draft,
    title: `${label.zh} ${label.en}`,
    ...object({
      columns: { const: columns.map(({ name }) => name) },
      rows: list(tuple(columns.map(columnSchema))),
    }),
  }
}
