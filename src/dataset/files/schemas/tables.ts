import type { Column, ColumnType } from '../../column.ts'
import type { Table } from '../../table.ts'
import type { JsonSchema } from './common.ts'
import { anyText, date, draft, list, object, orNull, text, year } from './common.ts'

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

function columnSchema({ type, label, description, key, words }: Column): JsonSchema {
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
