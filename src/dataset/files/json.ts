import type { Column, Row } from '../table.ts'

/** A row as a JSON object, its keys in column order; `null` for none, numbers as numbers. */
export function jsonObject(columns: readonly Column[], row: Row): string {
  return JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])))
}
