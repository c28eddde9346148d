import type { Entry } from './docx.ts'
import { zip } from './docx.ts'

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
  readonly pack?: boolean
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
      { pack: parts.pack ?? true },
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
