import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import { colToLetter, writeXlsx } from 'hucre/xlsx'
import { about } from '../about.ts'
import type { Release } from '../record.ts'
import type { Column, Value } from '../column.ts'
import type { Row, Table } from '../table.ts'
import { chineseHeader, sheetRows, withUnit } from './excel-csv.ts'

/** The cells that the workbook holds at most over all sheets: spreadsheet programs, and we, hold it whole in memory. */
export const workbookCells = 2_000_000

/** A table for the workbook; `rows` null where it is left out, and the first sheet says so. */
export type SheetTable = {
  readonly table: Table
  readonly count: number
  readonly rows: readonly Row[] | null
}

/** The header of a sheet: Chinese label, English label, name in the files. They stay in view, and so does the first column. */
const headerRows = 3

/** Which tables fit the workbook, in their order: no more rows than a sheet has, no more cells than the workbook. */
export function fitting(tables: readonly { table: Table; count: number }[]): Set<string> {
  let left = workbookCells
  const fits = new Set<string>()
  for (const { table, count } of tables) {
    const cells = count * table.columns.length
    if (count + headerRows > sheetRows || cells > left) continue
    left -= cells
    fits.add(table.name)
  }
  return fits
}

/** The workbook: a first sheet 说明 that explains, then a sheet a table. Texts and codes are texts, never formulas. */
export async function workbook(
  tables: readonly SheetTable[],
  release: Release,
): Promise<Uint8Array> {
  const asOf = new Date(`${release.date}T00:00:00Z`)
  return writeXlsx({
    sheets: [
      notes(tables, release),
      ...tables.flatMap(({ table, rows }) => (rows ? [sheet(table, rows)] : [])),
    ],
    // LibreOffice shows a filter only where it has the name that Excel gives it.
    namedRanges: tables.flatMap(({ table, rows }) =>
      rows ? [filterName(table, rows.length)] : [],
    ),
    properties: {
      title: `${about.title.zh} ${about.title.en}`,
      creator: about.publisher.en,
      created: asOf,
      modified: asOf,
    },
  })
}

const bold: CellStyle = { font: { bold: true } }

function sheet({ name, columns }: Table, rows: readonly Row[]): WriteSheet {
  const header = [
    columns.map(chineseHeader),
    columns.map((column) => withUnit(column, column.label.en)),
    columns.map((column) => column.name),
  ]
  return {
    name,
    rows: [...header, ...rows.map((row) => row.map(cell))],
    columns: columns.map((column) => ({ width: widthOf(column) })),
    cells: styled(header),
    freezePane: { rows: headerRows, columns: 1 },
    autoFilter: { range: filterRange(columns.length, rows.length) },
  }
}

/** Where a sheet can be filtered: by the last line of its header, over all its rows. `fixed` marks each place by `$`. */
function filterRange(columns: number, rows: number, fixed = ''): string {
  const place = (column: string, row: number): string => `${fixed}${column}${fixed}${row}`
  return `${place('A', headerRows)}:${place(colToLetter(columns - 1), headerRows + rows)}`
}

/** The name by which spreadsheet programs know the filter of a sheet. */
function filterName(
  { name, columns }: Table,
  rows: number,
): Record<'name' | 'scope' | 'range', string> {
  const range = `'${name}'!${filterRange(columns.length, rows, '$')}`
  return { name: '_xlnm._FilterDatabase', scope: name, range }
}

/** Rows of texts as cells in bold, by place. */
function styled(rows: readonly (readonly CellValue[])[], first = 0): Map<string, Partial<Cell>> {
  return new Map(
    rows.flatMap((row, at) =>
      row.map((value, column) => [`${first + at},${column}`, { value, style: bold }] as const),
    ),
  )
}

function cell(value: Value): CellValue {
  if (typeof value === 'object' && value !== null) return value.join(';')
  return value === '' ? null : value
}

function widthOf({ type, label }: Column): number {
  if (type === 'string' || type === 'list') return 24
  return Math.min(24, Math.max(10, label.zh.length * 2))
}

function notes(tables: readonly SheetTable[], { version, date }: Release): WriteSheet {
  const lines: CellValue[][] = [
    [about.title.zh, about.title.en],
    [about.description.zh, about.description.en],
    [`数据版本 ${version}，截至 ${date}`, `Version ${version} of the data, as of ${date}`],
    [
      `许可：${about.license.name}，只及于本站的整理`,
      `Licence: ${about.license.name}, our compilation only`,
    ],
    [
      '每张表前三行为表头：中文、英文（括号内为单位）、文件中的字段名。编号、代码、日期均为文本。',
      'The first three rows of each sheet are its header: Chinese, English (units in brackets), the name in the files. Ids, codes and dates are text.',
    ],
    [
      '空格是没有数字，不是0；原因见 observations 的 status。',
      'An empty cell is no figure, and not 0; observations.status tells why.',
    ],
    leftOutLine(tables),
    ['工作表', 'Sheet', '行数 Rows', '一行 One row is', '没有数据的原因 Why it is left out'],
    ...tables.map(({ table, count, rows }): CellValue[] => [
      table.label.zh,
      table.name,
      count,
      `${table.grain.zh} ${table.grain.en}`,
      rows ? null : leftOut(table.name),
    ]),
  ]
  return {
    name: '说明',
    rows: lines,
    columns: [{ width: 60 }, { width: 60 }, { width: 12 }, { width: 50 }, { width: 60 }],
    cells: new Map([...styled([lines[0]!]), ...styled([lines[7]!], 7)]),
  }
}

/** Which tables are not in the workbook, in a line; an empty one where all are. */
function leftOutLine(tables: readonly SheetTable[]): CellValue[] {
  const names = tables.flatMap(({ table, rows }) => (rows ? [] : table.name))
  return names.length === 0
    ? []
    : [
        `因太大而不在本工作簿内：${names.join('、')}；可用的文件见下表。`,
        `Left out of this workbook as too large: ${names.join(', ')}; the list below says which files have them.`,
      ]
}

function leftOut(name: string): string {
  return `行数或格数超过本工作簿所能容纳，请用 ${name}.parquet 或 ${name}.csv.gz。Too large for this workbook: use ${name}.parquet or ${name}.csv.gz.`
}
