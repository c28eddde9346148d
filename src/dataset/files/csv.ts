import Papa from 'papaparse'
import type { Flavour } from '../flavour.ts'
import type { Format } from '../text-file.ts'
import { openText } from '../text-file.ts'
import type { Column, Value } from '../column.ts'
import type { Row } from '../table.ts'

const quoted = /[",\r\n\uFEFF]|^ | $/
const suspect = /[", \r\n\uFEFF]/

/** A table as canonical CSV. */
export const csv: Flavour = {
  mediaType: 'text/csv',
  text: true,
  sliced: true,
  described: true,
  limit: 'large',
  says: {
    zh: 'UTF-8，无字节顺序标记，`\\n`，RFC 4180；空 = 没有值。',
    en: 'For programs: no byte-order mark; empty is no value.',
  },
  open(sink, table, { large }) {
    const file = openText(sink, table.name, csvFormat(table.columns), large)
    return { add: file.addPiece, end: file.end }
  },
}

/** A value as CSV text: empty for none, lists joined by `;`, numbers in full digits. Not quoted. */
export function csvText(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'number') return digits(value)
  return Array.isArray(value) ? value.join(';') : String(value)
}

/** One line of canonical CSV (RFC 4180, `\n`). */
export function csvLine(row: Row): string {
  return endedLine(row, '\n')
}

/**
 * A line of CSV with its end: what papaparse would write, which is asked only where quotes are needed. A row of plain
 * values is joined as it is: that is nearly every row of the long table.
 */
export function endedLine(row: Row, end: string): string {
  if (row.length > 1 && isPlain(row)) return row.join(',') + end
  const texts = row.map(csvText)
  return texts.some((text) => quoted.test(text)) || (texts.length === 1 && texts[0] === '')
    ? Papa.unparse([texts], { newline: '\n' }) + end
    : texts.join(',') + end
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

/** The rows of a canonical CSV file, or of some of its lines below the header, by the types of the columns. */
export function rowsOfCsv(
  columns: readonly Pick<Column, 'type'>[],
  text: string,
  header = true,
): readonly Row[] {
  const { data } = Papa.parse<string[]>(text, {
    delimiter: ',',
    newline: '\n',
    skipEmptyLines: true,
  })
  return (header ? data.slice(1) : data).map((row) =>
    columns.map(({ type }, at) => valueOf(row[at] ?? '', type)),
  )
}

function valueOf(text: string, type: Column['type']): Value {
  if (type === 'list') return text === '' ? [] : text.split(';')
  if (text === '') return null
  if (type === 'integer' || type === 'number' || type === 'year') return Number(text)
  return type === 'boolean' ? text === 'true' : text
}

/** Whether no value needs quotes, a list written out, or a number in more digits than `String` gives. */
function isPlain(row: Row): boolean {
  for (let at = 0; at < row.length; at += 1) {
    const value = row[at]!
    if (typeof value === 'string') {
      if (suspect.test(value)) return false
    } else if (typeof value === 'number') {
      if (isTiny(value)) return false
    } else if (typeof value === 'object' && value !== null) return false
  }
  return true
}

/** Whether a number is one that `String` writes with an exponent: over 15 digits are never read, so small ones only. */
function isTiny(value: number): boolean {
  return value < 1e-6 && value > -1e-6 && value !== 0
}

function digits(value: number): string {
  if (!isTiny(value)) return String(value)
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e-')
  const zeros = '0'.repeat(Number(exponent) - 1)
  return `${value < 0 ? '-' : ''}0.${zeros}${mantissa.replace('.', '')}`
}
