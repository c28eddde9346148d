import { isFormula, isRetyped } from '../guard.ts'
import type { Flavour } from '../flavour.ts'
import type { Format } from '../text-file.ts'
import { openText } from '../text-file.ts'
import type { Column, Value } from '../column.ts'
import type { Row, Table } from '../table.ts'
import { csvText, endedLine } from './csv.ts'

/** The most rows that a sheet of a spreadsheet program holds, the header among them. */
export const sheetRows = 1_048_576

/** A column as people read it: its Chinese name, with the unit where it has one that the form's own words do not give. */
export function chineseHeader(column: Column): string {
  return withUnit(column, column.label.zh)
}

/** A name of a column with its unit, but where the form's own words for it give that. */
export function withUnit({ label, unit }: Column, name: string): string {
  return unit && !label.zh.includes(`单位：${unit}`) ? `${name}（${unit}）` : name
}

/** A table as CSV for spreadsheet programs. */
export const excelCsv: Flavour = {
  mediaType: 'text/csv',
  text: true,
  sliced: false,
  described: false,
  limit: 'small',
  says: {
    zh: "供电子表格软件直接打开：有字节顺序标记，CRLF，中文表头。凡会被当作公式执行或被改写的文字，前面加一个 `'`。",
    en: "For spreadsheet programs: byte-order mark, CRLF, Chinese headers; a `'` stands before text that would be run as a formula or written otherwise (000123, 1e5). Programs should read `X.csv`.",
  },
  open(sink, table, { small }) {
    const file = openText(sink, table.name, excelFormat(table), small)
    return { add: file.addPiece, end: file.end }
  },
}

/**
 * CSV for spreadsheet programs: byte-order mark, CRLF, Chinese headers, and a `'` before every text that a spreadsheet
 * would run as a formula or write otherwise than it stands (000123, 1e5, 1-2). Not for programs: those read `X.csv`.
 */
export function excelFormat({ columns }: Pick<Table, 'columns'>): Format {
  const line = (row: Row): string => endedLine(row, '\r\n')
  const guards = columns.map(remembered)
  const head = `\uFEFF${line(columns.map(guardedHeader))}`
  return {
    extension: 'excel.csv',
    head,
    between: '',
    foot: '',
    empty: head,
    text: (row) => line(guardedRow(row, guards)),
  }
}

const number = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i
const isoDate = /^\d{4}-\d{2}-\d{2}$/

type Guard = (value: Value) => Value

/** A query names its columns as it likes. */
function guardedHeader(column: Column): string {
  const name = chineseHeader(column)
  return isFormula(name) ? `'${name}` : name
}

/** The row with every text guarded: itself where there is nothing to guard, which is nearly always. */
function guardedRow(row: Row, guards: readonly Guard[]): Row {
  let made: Value[] | null = null
  for (let at = 0; at < row.length; at += 1) {
    const value = row[at]!
    if (typeof value === 'number' || value === null) continue
    const guard = guards[at]!(value)
    if (guard !== value) (made ??= [...row])[at] = guard
  }
  return made ?? row
}

/** The most texts of a column of which the guarded form is remembered: a long table says the same ones over and over. */
const rememberedTexts = 2_000

/** `guarded` for a column, which looks at the same text once. */
function remembered(column: Column): Guard {
  const known = new Map<Value, Value>()
  let [last, lastGuarded]: [Value, Value] = [null, null]
  return (value) => {
    if (value === last) return lastGuarded
    let made = known.get(value)
    if (made === undefined) {
      made = guarded(value, column)
      if (known.size >= rememberedTexts) known.clear()
      if (typeof value === 'string') known.set(value, made)
    }
    ;[last, lastGuarded] = [value, made]
    return made
  }
}

function guarded(value: Value, { type }: Column): Value {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  const text = csvText(value)
  if (isFormula(text)) return `'${text}`
  return type === 'string' && altered(text) ? `'${text}` : text
}

/** Whether a spreadsheet shows the text otherwise: a zero, a digit or a comma is lost, or it becomes a date. */
function altered(text: string): boolean {
  if (number.test(text)) return String(Number(text)) !== text
  return isRetyped(text) && /\d/.test(text) && !isoDate.test(text)
}
