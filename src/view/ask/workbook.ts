import type { CellValue } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import type { Column, Value } from '../../dataset/column.ts'
import type { Row } from '../../dataset/table.ts'
import type { AboutLines } from './files.ts'
import { headerOf } from './files.ts'

/** A workbook of some rows, with a second sheet that says what they are. Texts are texts, never formulas. */
export async function workbookOf(
  columns: readonly Column[],
  rows: readonly Row[],
  {
    sheet,
    lines,
    date,
  }: { readonly sheet: string; readonly lines: AboutLines; readonly date: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const asOf = new Date(`${date}T00:00:00Z`)
  const head = [columns.map(headerOf), columns.map(({ name }) => name)]
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'data',
        rows: [...head, ...rows.map((row) => row.map(cell))],
        columns: columns.map(({ type }) => ({ width: type === 'string' ? 22 : 12 })),
        freezePane: { rows: head.length },
      },
      {
        name: sheet,
        rows: lines.map(([name, text]) => [name, text]),
        columns: [{ width: 16 }, { width: 90 }],
      },
    ],
    properties: { created: asOf, modified: asOf },
  })
  return new Uint8Array(bytes)
}

function cell(value: Value): CellValue {
  const plain = typeof value === 'object' && value !== null ? value.join(';') : value
  return plain === '' ? null : plain
}
