import type { FatalRule } from '../curated/rules.ts'
import { unexpected } from '../curated/said.ts'
import type { Label } from '../locale/label.ts'
import type { Column, Value } from './column.ts'
import type { RecordItem, Row, Table } from './table.ts'
import { compareKeys } from './table.ts'

/** What must not be published: where, and why. `file` begins with `data/`, or with `src/` for what the code itself says. */
export type Fault = {
  readonly rule: FatalRule
  readonly file: string
  readonly line: number
  readonly reason: Label
  readonly note: Label
}

const triggers = new Set([...'=+-@\t\r\n＝＋－＠'].map((each) => each.charCodeAt(0)))
const signedOrMark =
  /^(?:[+\-＋－−]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?\p{Script=Han}{0,3}|[-－—–]{1,2})$/u
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const retyped = new RegExp(
  `^(?:[\\d.,%+-]+(?:e[+-]?\\d+)?|\\d{1,4}[-/.:年]\\d{1,2}.*|(?:${months})[a-z]*[-/. ]?\\d{1,4}|\\d{1,2}[-/. ]?(?:${months}).*|true|false|nan|inf)$`,
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

/** Looks at the rows of a table one after another and gives what is wrong with each; `item` is null for a row of the code. */
export type Guard = (row: Row, item: RecordItem | null) => Fault | null

/**
 * A guard of the canonical files of a table: no text that a spreadsheet would run as a formula, no part of a key that it
 * would turn into something else, no key twice. Throws when keys fall from row to row: then the code is wrong, not the data.
 */
export function openGuard({ name: table, columns }: Table): Guard {
  const keyAt = columns.flatMap((column, at) => (column.key ? [at] : []))
  const ids = keyAt.filter((at) => columns[at]!.type === 'string')
  let last: Row | null = null
  return (row, item) => {
    const order = last ? compareKeys(last, row, keyAt) : -1
    if (order > 0) throw new Error(`${table}: ${keyOf(row)} is out of order`)
    if (order === 0) return at(item, doubled(table, keyOf(row)))
    for (let index = 0; index < row.length; index += 1) {
      const text = formulaIn(row[index]!, columns[index]!)
      if (text !== null) return at(item, formula(`${table}.${columns[index]!.name}`, text))
    }
    const odd = ids.find((each) => row[each] !== last?.[each] && !isId(row[each]!))
    last = row
    if (odd === undefined) return null
    return at(item, badId(`${table}.${columns[odd]!.name}`, row[odd]!))
  }

  function at(item: RecordItem | null, said: Said): Fault {
    return { ...said, ...placeOf(table, item) }
  }

  function keyOf(row: Row): string {
    return keyAt.map((at) => row[at]).join(', ')
  }
}

/** The text of a value that must not be published; null where there is none. */
function formulaIn(value: Value, { verbatim }: Column): string | null {
  const text =
    typeof value === 'string' || value === null || typeof value !== 'object'
      ? value
      : (value.find(isFormula) ?? null)
  if (typeof text !== 'string' || !isFormula(text)) return null
  return verbatim && signedOrMark.test(text) ? null : text
}

/** Six digits, the first not 0, are a division code: taken for a number it is still shown as it stands. */
const divisionCode = /^[1-9]\d{5}$/

function isId(value: Value): boolean {
  return (
    typeof value === 'string' && value !== '' && (!isRetyped(value) || divisionCode.test(value))
  )
}

type Said = Omit<Fault, 'file' | 'line'>

function doubled(table: string, key: string): Said {
  return {
    rule: 'key',
    reason: {
      zh: `${table} 里键 ${key} 有第二行`,
      en: `Unexpected second row of ${table} with the key ${key}`,
    },
    note: {
      zh: '每个键只有一行：合并两行，或加以区分。',
      en: 'Each key is there once: join the two, or tell them apart.',
    },
  }
}

function badId(column: string, value: Value): Said {
  return {
    rule: 'id',
    reason: unexpected(`${column} \`${String(value)}\``, {
      zh: '以字母开头的编号',
      en: 'an id that begins with a letter',
    }),
    note: {
      zh: '表格软件会把它改成数字或日期。',
      en: 'A spreadsheet would turn it into a number or a date.',
    },
  }
}

function formula(column: string, text: string): Said {
  return {
    rule: 'formula',
    reason: unexpected(
      {
        zh: `${column} 里的 \`${text.slice(0, 40)}\``,
        en: `\`${text.slice(0, 40)}\` in ${column}`,
      },
      {
        zh: '表格软件不会当作公式的文字',
        en: 'a text that no spreadsheet runs as a formula',
      },
    ),
    note: {
      zh: '不要以 = + - @ 或空白开头。',
      en: 'Begin the text with another character than = + - @ or white space.',
    },
  }
}

/** The line that a row comes from: in its report's or its agency's file, else the code. */
function placeOf(table: string, item: RecordItem | null): { file: string; line: number } {
  if (!item) return { file: `src/dataset/tables/${table}.ts`, line: 1 }
  const { agency, report, line = 1 } = item
  if (report) return { file: report.file, line }
  const { id, division } = agency
  return { file: `data/agencies/${division.slice(0, 2)}/${id}/agency.yaml`, line: 1 }
}
