import { csvFormat } from '../../dataset/files/csv.ts'
import { chineseHeader, excelFormat, withUnit } from '../../dataset/files/excel-csv.ts'
import type { Column } from '../../dataset/column.ts'
import type { Format } from '../../dataset/text-file.ts'
import type { Row } from '../../dataset/table.ts'

/** A file to keep: its name, media type and content. */
export type MadeFile = { readonly name: string; readonly type: string; readonly bytes: BlobPart }

/** In which form a file is wanted. */
export type FileForm = 'csv' | 'excel' | 'xlsx'

/** What a workbook says beside its rows: texts by a heading, in lines. */
export type AboutLines = readonly (readonly [string, string])[]

/** The cells that a workbook holds at most: spreadsheet programs, and a browser, hold it whole in memory. */
const mostCells = 2_000_000

/**
 * Rows as a file: canonical CSV; CSV for spreadsheet programs; a workbook, its first sheet the rows and its second what they are, null where
 * they are too many for one.
 */
export async function fileOf(
  form: FileForm,
  name: string,
  columns: readonly Column[],
  rows: readonly Row[],
  about: { readonly sheet: string; readonly lines: AboutLines; readonly date: string },
): Promise<MadeFile | null> {
  if (form === 'xlsx') {
    if (rows.length * columns.length > mostCells) return null
    const { workbookOf } = await import('./workbook.ts')
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return { name: `${name}.xlsx`, type, bytes: await workbookOf(columns, rows, about) }
  }
  const format = form === 'csv' ? csvFormat(columns) : excelFormat({ columns })
  const end = form === 'csv' ? 'csv' : 'excel.csv'
  return { name: `${name}.${end}`, type: 'text/csv;charset=utf-8', bytes: written(format, rows) }
}

function written({ head, text }: Format, rows: readonly Row[]): string {
  return head + rows.map(text).join('')
}

/** The header of a column in a workbook: both languages, each with the unit. */
export function headerOf(column: Column): string {
  return `${chineseHeader(column)} ${withUnit(column, column.label.en)}`
}
