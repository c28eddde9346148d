import Papa from 'papaparse'
import type { Format } from '../shards.ts'
import type { Column, Row, Value } from '../table.ts'

const quoted = /[",\r\n\uFEFF]|^ | $/
const suspect = /[" \r\n\uFEFF]/

/** A value as CSV text: empty for none, lists joined by `;`, numbers in full digits. Not quoted. */
export function csvText(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'number') return digits(value)
  return Array.isArray(value) ? value.join(';') : String(value)
}

/**
 * One line of canonical CSV (RFC 4180, `\n`): what papaparse would write, which is asked only where quotes are needed.
 * A row without spaces, quotes and further commas is joined as it is: that is nearly every row of the long table.
 */
export function csvLine(row: Row): string {
  const line = row.join(',')
  if (commas(line) === row.length - 1 && !suspect.test(line) && !row.some(isTiny))
    return `${line}\n`
  const texts = row.map(csvText)
  return texts.some((text) => quoted.test(text)) || (texts.length === 1 && texts[0] === '')
    ? `${Papa.unparse([texts], { newline: '\n' })}\n`
    : `${texts.join(',')}\n`
}

/** The header line of a table. */
export function csvHeader(columns: readonly Column[]): string {
  return csvLine(columns.map(({ name }) => name))
}

/** Canonical CSV: UTF-8 without byte-order mark, `\n`, the header on line 1. */
export function csvFormat(columns: readonly Column[]): Format {
  const head = csvHeader(columns)
  return { extension: 'csv', head, between: '', foot: '', empty: head, text: csvLine }
}

function commas(line: string): number {
  let count = 0
  for (let at = line.indexOf(','); at >= 0; at = line.indexOf(',', at + 1)) count += 1
  return count
}

/** Whether a number is one that `String` writes with an exponent: over 15 digits are never read, so small ones only. */
function isTiny(value: Value): boolean {
  return typeof value === 'number' && value < 1e-6 && value > -1e-6 && value !== 0
}

function digits(value: number): string {
  if (!isTiny(value)) return String(value)
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e-')
  const zeros = '0'.repeat(Number(exponent) - 1)
  return `${value < 0 ? '-' : ''}0.${zeros}${mantissa.replace('.', '')}`
}
