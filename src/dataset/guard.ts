import type { AgencyRecord } from './record.ts'
import type { Column, Row, Table, Value } from './table.ts'

/** What must not be published: where, and why. `file` begins with `data/`, or with `src/` for what the code itself says. */
export type Fault = {
  readonly rule: string
  readonly file: string
  readonly line: number
  readonly reason: string
  readonly note: string
}

/** Columns that hold the text of a cell: there a signed number or a lone mark is what the agency printed. */
const cellTexts = new Set(['printed', 'was', 'now', 'actual', 'expected'])

const triggers = new Set([...'=+-@\t\r\n＝＋－＠'].map((each) => each.charCodeAt(0)))
const signedOrMark = /^(?:[+-]?\d[\d,]*(?:\.\d+)?\p{Script=Han}{0,3}|[-－—–]{1,2})$/u
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const retyped = new RegExp(
  `^(?:[\\d.,%+-]+(?:e[+-]?\\d+)?|\\d{1,4}[-/.:年]\\d{1,2}.*|(?:${months})[a-z]*[-/. ]?\\d{1,4}|\\d{1,2}[-/. ]?(?:${months})[a-z]*.*|true|false|nan|inf)$`,
  'i',
)

/** Whether a spreadsheet would run the text as a formula, whatever stands after its first character. */
export function isFormula(text: string): boolean {
  return triggers.has(text.charCodeAt(0))
}

/** Whether a spreadsheet could take the text for a number, a date, an exponent or a truth value. */
export function isRetyped(text: string): boolean {
  return retyped.test(text)
}

/** Looks at the rows of a table one after another and gives what is wrong with each. */
export type Guard = (row: Row, record: AgencyRecord | null) => Fault | null

/**
 * A guard of the canonical files of a table: no text that a spreadsheet would run as a formula, no part of a key that it
 * would turn into something else, no key twice. Throws when keys fall from row to row: then the code is wrong, not the data.
 */
export function openGuard(table: Table): Guard {
  const { columns, key } = table
  const keyAt = key.map((name) => columns.findIndex((column) => column.name === name))
  const ids = keyAt.filter((at) => columns[at]!.type === 'string')
  const quoting = columns.map(({ name }) => cellTexts.has(name))
  let last: Row | null = null
  return (row, record) => {
    const order = last ? compare(last, row, keyAt) : -1
    if (order > 0) {
      throw new Error(`${table.name}: ${keyAt.map((at) => row[at]).join(', ')} is out of order`)
    }
    if (order === 0) return doubled(table, row, record)
    for (let at = 0; at < row.length; at += 1) {
      const value = row[at]!
      const text =
        typeof value === 'string' || value === null || typeof value !== 'object'
          ? value
          : value.find(isFormula)
      if (typeof text !== 'string' || !isFormula(text)) continue
      if (quoting[at] && signedOrMark.test(text)) continue
      return formula(table, columns[at]!, text, row, record)
    }
    const odd = ids.find((at) => row[at] !== last?.[at] && !isId(row[at]))
    last = row
    return odd === undefined ? null : badId(table, columns[odd]!, row, record)
  }
}

/** Negative where the second key comes after the first, as it must; 0 where they are the same. */
function compare(first: Row, second: Row, keyAt: readonly number[]): number {
  for (const at of keyAt) {
    if (first[at] === second[at]) continue
    return first[at]! < second[at]! ? -1 : 1
  }
  return 0
}

function doubled(table: Table, row: Row, record: AgencyRecord | null): Fault {
  const key = table.key.map((name) => row[table.columns.findIndex((each) => each.name === name)])
  return {
    rule: 'key',
    ...placeOf(table, row, record),
    reason: `Unexpected second row of ${table.name} with the key ${key.join(', ')}`,
    note: 'Each key is there once: join the two, or tell them apart.',
  }
}

function isId(value: Value | undefined): boolean {
  return typeof value === 'string' && value !== '' && !isRetyped(value)
}

function badId(table: Table, column: Column, row: Row, record: AgencyRecord | null): Fault {
  const { name } = column
  return {
    rule: 'id',
    ...placeOf(table, row, record),
    reason: `Unexpected ${table.name}.${name} \`${String(row[table.columns.indexOf(column)])}\`, expected an id that begins with a letter`,
    note: 'A spreadsheet would turn it into a number or a date.',
  }
}

function formula(
  table: Table,
  column: Column,
  text: string,
  row: Row,
  record: AgencyRecord | null,
): Fault {
  return {
    rule: 'formula',
    ...placeOf(table, row, record),
    reason: `Unexpected \`${text.slice(0, 40)}\` in ${table.name}.${column.name}, expected a text that no spreadsheet runs as a formula`,
    note: 'Begin the text with another character than = + - @ or white space.',
  }
}

/** The line that a row comes from: its own, else its report's or agency's file, else the code. */
export function placeOf(
  table: Table,
  row: Row,
  record: AgencyRecord | null,
): { file: string; line: number } {
  const value = (name: string): Value | undefined =>
    row[table.columns.findIndex((column) => column.name === name)]
  const [file, line, reportId] = [value('file'), value('line'), value('report_id')]
  if (!record || typeof file === 'number')
    return { file: `src/dataset/tables/${table.name}.ts`, line: 1 }
  const report = record.reports.find(({ id }) => id === reportId)
  if (report) {
    const own = table.name === 'corrections' ? report.lines['corrections'] : undefined
    return { file: report.file, line: typeof line === 'number' ? line : (own ?? 1) }
  }
  const { id, division } = record.agency
  return { file: `data/agencies/${division.slice(0, 2)}/${id}/agency.yaml`, line: 1 }
}
