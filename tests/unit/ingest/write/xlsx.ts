import type { Entry } from './docx.ts'
import { escape, zip } from './docx.ts'
import type { Paper, PaperCell, PaperTable } from './paper.ts'

/**
 * How a program writes a workbook: `excel` shared texts, styles and numbers; `wps` texts in the cells, no names of cells;
 * `wide` a sheet for each table, two columns for one, numbers as text and hidden rows, columns and sheets between.
 */
export type WorkbookManner = 'excel' | 'wps' | 'wide'

/** A document as a workbook: lines in the first column, tables below them. */
export function writeXlsx(paper: Paper, manner: WorkbookManner = 'excel'): Uint8Array {
  const sheets: Paper[] = [[]]
  for (const part of paper) {
    if (manner === 'wide' && typeof part !== 'string' && sheets.at(-1)!.length > 0) sheets.push([])
    ;(sheets.at(-1) as (typeof part)[]).push(part)
  }
  const strings: string[] = []
  const written = sheets.map((sheet) => sheetOf(sheet, manner, strings))
  if (manner === 'wide')
    written.push({ xml: sheet('<row r="1"><c r="A1"><v>99</v></c></row>'), pictures: [] })
  return workbook({
    sheets: written.map(({ xml }) => xml),
    strings: strings.map((each) => `<si>${each}</si>`).join(''),
    hidden: manner === 'wide' ? [written.length - 1] : [],
    pictures: written.map(({ pictures }) => pictures),
  })
}

/** What a workbook is made of: XML of sheets, the shared texts, styles, which sheets are hidden, where pictures stand. */
export type WorkbookParts = {
  readonly sheets: readonly string[]
  readonly strings?: string
  readonly styles?: string
  readonly hidden?: readonly number[]
  readonly pictures?: readonly (readonly string[])[]
  readonly properties?: string
  readonly prolog?: string
  readonly more?: readonly Entry[]
}

/** A workbook of parts. */
export function workbook(parts: WorkbookParts): Uint8Array {
  const { sheets, strings = '', styles = '', hidden = [], pictures = [], properties = '' } = parts
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const relations = (all: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`
  const listed = sheets.map(
    (_, at) =>
      `<sheet name="表${at + 1}" sheetId="${at + 1}" ${hidden.includes(at) ? 'state="hidden" ' : ''}r:id="s${at}"/>`,
  )
  const entries: Entry[] = [
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ],
    ['_rels/.rels', relations(relation('r1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `<workbook ${namespaces}>${properties}<sheets>${listed.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        sheets
          .map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at}.xml`))
          .join('') +
          relation('t', 'sharedStrings', '/xl/sharedStrings.xml') +
          relation('y', 'styles', 'styles.xml'),
      ),
    ],
    ['xl/sharedStrings.xml', `<sst ${namespaces}>${strings}</sst>`],
    ['xl/styles.xml', `<styleSheet ${namespaces}>${styles || usualStyles}</styleSheet>`],
    ...sheets.map((xml, at): Entry => [
      `xl/worksheets/sheet${at}.xml`,
      `${parts.prolog ?? ''}${xml}`,
      { pack: true },
    ]),
    ...pictures.flatMap((anchors, at): Entry[] =>
      anchors.length === 0
        ? []
        : [
            [
              `xl/worksheets/_rels/sheet${at}.xml.rels`,
              relations(relation('d', 'drawing', `../drawings/drawing${at}.xml`)),
            ],
            [
              `xl/drawings/drawing${at}.xml`,
              `<xdr:wsDr ${namespaces}>${anchors.join('')}</xdr:wsDr>`,
            ],
          ],
    ),
    ...(parts.more ?? []),
  ]
  return zip(entries)
}

/** A sheet of rows, with what stands after them. */
export function sheet(rows: string, after = '', before = ''): string {
  return `<worksheet ${namespaces}><dimension ref="A1"/>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
}

/** A picture over a cell, its row and column from 0, or what is given over some. */
export function anchor(
  row: number,
  column: number,
  { content = '<xdr:pic/>', down = 1, across = 1 } = {},
): string {
  const at = (name: string, r: number, c: number): string =>
    `<xdr:${name}><xdr:col>${c}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${r}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`
  return `<xdr:twoCellAnchor>${at('from', row, column)}${at('to', row + down, column + across)}${content}<xdr:clientData/></xdr:twoCellAnchor>`
}

/** The name of a column, from 0. */
export function letters(column: number): string {
  const first = column < 26 ? '' : letters(Math.floor(column / 26) - 1)
  return first + String.fromCharCode(65 + (column % 26))
}

type Written = { readonly xml: string; readonly pictures: readonly string[] }

function sheetOf(paper: Paper, manner: WorkbookManner, strings: string[]): Written {
  const rows = new Map<number, string[]>()
  const [merges, pictures]: [string[], string[]] = [[], []]
  const step = manner === 'wide' ? 2 : 1
  let row = 0
  const put = (at: number, column: number, cell: PaperCell, style: number): void => {
    const [first, last] = [column * step, (column + cell.columnSpan) * step - 1]
    const name = `${letters(first)}${at + 1}`
    if (first !== last || cell.rowSpan > 1)
      merges.push(`${name}:${letters(last)}${at + cell.rowSpan}`)
    const line = rows.get(at) ?? []
    rows.set(at, line)
    // Programs that write no names of cells write the empty ones before each.
    if (manner === 'wps') while (line.length < first) line.push('<c/>')
    line.push(contentOf(cell, manner === 'wps' ? '' : ` r="${name}"`, manner, strings, style))
    if (cell.trap?.kind === 'picture') pictures.push(anchor(at, first))
  }
  for (const part of paper) {
    if (typeof part === 'string') put(row++, 0, { text: part, rowSpan: 1, columnSpan: 1 }, 0)
    else {
      for (const [r, c, cell] of placed(part)) put(row + r, c, cell, 1)
      row += part.length
      // What nobody sees: a row that is hidden, with figures.
      if (manner === 'wide') row++
    }
  }
  const body = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([at, cells]) => `<row r="${at + 1}">${cells.join('')}</row>`)
  if (manner === 'wide')
    body.push(`<row r="${row + 1}" hidden="1"><c r="A${row + 1}"><v>7</v></c></row>`)
  const merged = merges.map((each) => `<mergeCell ref="${each}"/>`).join('')
  const after =
    (merges.length > 0 ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : '') +
    (pictures.length > 0 ? '<drawing r:id="d"/>' : '')
  return { xml: sheet(body.join(''), after), pictures }
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
  { text, trap }: PaperCell,
  name: string,
  manner: WorkbookManner,
  strings: string[],
  style: number,
): string {
  const beside = trap && trap.kind !== 'picture' ? run(trap.text, properties[trap.kind]) : ''
  const t = `<t xml:space="preserve">${escape(text)}</t>`
  if (text === '' && beside === '') return `<c${name} s="${style}"/>`
  if (beside === '' && manner !== 'wide' && /^\d+(?:\.\d+)?$/u.test(text)) {
    // As programs keep it: the nearest number, with all its digits.
    const decimals = /\.\d{4}$/u.test(text) ? 2 : style
    return `<c${name} s="${decimals}"><v>${Number(Number(text).toPrecision(17))}</v></c>`
  }
  const content = beside === '' ? t : `<r>${t}</r>${beside}`
  if (manner === 'wps') return `<c${name} t="inlineStr"><is>${content}</is></c>`
  const known = strings.indexOf(content)
  const number = known >= 0 ? known : strings.push(content) - 1
  return `<c${name} s="${style}" t="s"><v>${number}</v></c>`
}

function run(text: string, rPr: string): string {
  return `<r><rPr>${rPr}<sz val="11"/></rPr><t>${escape(text)}</t></r>`
}

const properties = {
  note: '<vertAlign val="superscript"/>',
  struck: '<strike/>',
  deleted: '<strike val="1"/>',
  hidden: '<color theme="0"/>',
  white: '<color rgb="FFFFFFFF"/>',
}

const line = '<left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/>'
const usualStyles =
  '<numFmts><numFmt numFmtId="176" formatCode="0.0000_ "/></numFmts>' +
  '<fonts><font><sz val="11"/><color theme="1"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  `<borders><border><left/><right/><top/><bottom/></border><border>${line}</border></borders>` +
  '<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1"/>' +
  '<xf numFmtId="176" fontId="0" fillId="0" borderId="1"/></cellXfs>'

const namespaces = [
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ')
