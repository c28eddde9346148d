import { escape } from './docx.ts'
import type { Paper, PaperCell, PaperTable } from './paper.ts'
import { sheet, workbook } from './workbook.ts'

/**
 * How a program writes a workbook: `excel` shared texts, styles and numbers; `wps` texts in the cells, no names of cells;
 * `wide` a sheet for each table, two columns for one, numbers as text and hidden rows and sheets between; `flat` without
 * merged cells and lines, an empty row after each table.
 */
export type WorkbookManner = 'excel' | 'wps' | 'wide' | 'flat'

/** A document as a workbook: lines in the first column, tables below them. `change` alters its sheets. */
export function writeXlsx(
  paper: Paper,
  manner: WorkbookManner = 'excel',
  { change = (xml: string): string => xml } = {},
): Uint8Array {
  const sheets: Paper[] = [[]]
  for (const part of paper) {
    if (manner === 'wide' && typeof part !== 'string' && sheets.at(-1)!.length > 0) sheets.push([])
    ;(sheets.at(-1) as (typeof part)[]).push(part)
  }
  const strings: string[] = []
  const written = sheets.map((each) => change(sheetOf(each, manner, strings)))
  const unseen = manner === 'wide' ? [sheet('<row r="1"><c r="A1"><v>99</v></c></row>')] : []
  return workbook({
    sheets: [...written, ...unseen],
    strings: strings.map((each) => `<si>${each}</si>`).join(''),
    hidden: unseen.map(() => written.length),
  })
}

/** The name of a column, from 0. */
export function letters(column: number): string {
  const first = column < 26 ? '' : letters(Math.floor(column / 26) - 1)
  return first + String.fromCharCode(65 + (column % 26))
}

function sheetOf(paper: Paper, manner: WorkbookManner, strings: string[]): string {
  const rows = new Map<number, string[]>()
  const merges: string[] = []
  const step = manner === 'wide' ? 2 : 1
  let row = 0
  const put = (at: number, column: number, cell: PaperCell, style: number): void => {
    const [first, last] = [column * step, (column + cell.columnSpan) * step - 1]
    const name = `${letters(first)}${at + 1}`
    if (manner !== 'flat' && (first !== last || cell.rowSpan > 1))
      merges.push(`${name}:${letters(last)}${at + cell.rowSpan}`)
    const line = rows.get(at) ?? []
    rows.set(at, line)
    // Programs that write no names of cells write the empty ones before each.
    if (manner === 'wps') while (line.length < first) line.push('<c/>')
    line.push(contentOf(cell, manner === 'wps' ? '' : ` r="${name}"`, manner, strings, style))
  }
  for (const part of paper) {
    if (typeof part === 'string') put(row++, 0, { text: part, rowSpan: 1, columnSpan: 1 }, 0)
    else {
      for (const [r, c, cell] of placed(part)) put(row + r, c, cell, manner === 'flat' ? 0 : 1)
      row += part.length
      if (manner === 'wide' || manner === 'flat') row++
    }
  }
  const body = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([at, cells]) => `<row r="${at + 1}">${cells.join('')}</row>`)
  // What nobody sees: a row that is hidden, with a figure.
  if (manner === 'wide')
    body.push(`<row r="${row + 1}" hidden="1"><c r="A${row + 1}"><v>7</v></c></row>`)
  const merged = merges.map((each) => `<mergeCell ref="${each}"/>`).join('')
  return sheet(body.join(''), merges.length > 0 ? `<mergeCells>${merged}</mergeCells>` : '')
}

/** The cells of a table with their rows and columns. */
function placed(table: PaperTable): (readonly [row: number, column: number, cell: PaperCell])[] {
  const taken = new Set<string>()
  return table.flatMap((own, row) => {
    let column = 0
    return own.map((cell) => {
      while (taken.has(`${row} ${column}`)) column++
      const at = column
      for (let r = 0; r < cell.rowSpan; r++)
        for (let c = 0; c < cell.columnSpan; c++) taken.add(`${row + r} ${column + c}`)
      column += cell.columnSpan
      return [row, at, cell] as const
    })
  })
}

function contentOf(
  { text }: PaperCell,
  name: string,
  manner: WorkbookManner,
  strings: string[],
  style: number,
): string {
  if (text === '') return manner === 'flat' ? '' : `<c${name} s="${style}"/>`
  if (manner !== 'wide' && /^\d+(?:\.\d+)?$/u.test(text)) {
    // As programs keep it: the nearest number, with all its digits.
    const decimals = /\.\d{4}$/u.test(text) ? 2 : style
    return `<c${name} s="${decimals}"><v>${Number(Number(text).toPrecision(17))}</v></c>`
  }
  const content = `<t xml:space="preserve">${escape(text)}</t>`
  if (manner === 'wps') return `<c${name} t="inlineStr"><is>${content}</is></c>`
  const known = strings.indexOf(content)
  const number = known >= 0 ? known : strings.push(content) - 1
  return `<c${name} s="${style}" t="s"><v>${number}</v></c>`
}
