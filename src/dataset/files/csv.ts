import Papa from 'papaparse'
import type { Column, Row, Value } from '../table.ts'

const special = /[",\r\n\uFEFF]|^ | $/

/** A value as CSV text: empty for none, lists joined by `;`. Not quoted. */
export function csvText(value: Value): string {
  if (value === null) return ''
  return Array.isArray(value) ? value.join(';') : String(value)
}

/** One line of canonical CSV (RFC 4180, `\n`): what papaparse would write, which is asked only where quotes are needed. */
export function csvLine(row: Row): string {
  const texts = row.map(csvText)
  return texts.some((text) => special.test(text))
    ? `${Papa.unparse([texts], { newline: '\n' })}\n`
    : `${texts.join(',')}\n`
}

/** The header line of a table. */
export function csvHeader(columns: readonly Column[]): string {
  return csvLine(columns.map(({ name }) => name))
}
