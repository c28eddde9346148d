import { crc32, deflateRawSync } from 'node:zlib'
import type { Paper, PaperCell, PaperTable } from './paper.ts'
import { columnsOf, placed } from './paper.ts'

/** How a program marks the cells of a merge: Word leaves out `continue`; `legacy` marks columns one by one. */
export type Manner = 'word' | 'wps' | 'legacy'

/**
 * A document as a `.docx` file; `again` has the heads of tables printed again on each page, `change` alters its body, which
 * may name `styles`.
 */
export function writeDocx(
  paper: Paper,
  manner: Manner = 'word',
  { again = false, change = (body: string): string => body, styles = '' } = {},
): Uint8Array {
  const body = paper.map((part) => (typeof part === 'string' ? p(part) : tbl(part, manner, again)))
  return docx(change(body.join('')), { styles })
}

/** A `.docx` file with the given content of `w:body`, and of `w:styles` where there are any. */
export function docx(body: string, { prolog = '', pack = true, styles = '' } = {}): Uint8Array {
  const document =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${prolog}` +
    `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`
  return zip([
    ['[Content_Types].xml', types],
    ['_rels/.rels', relations],
    ['word/document.xml', document, { pack }],
    ...(styles === ''
      ? []
      : ([
          ['word/styles.xml', `<w:styles ${namespaces}>${styles}</w:styles>`],
          ['word/_rels/document.xml.rels', styleRelation],
        ] as const)),
  ])
}

/** A paragraph of one run. */
export function p(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`
}

/** What an entry says of itself where that is not the truth. */
export type Entry = readonly [
  name: string,
  content: string | Uint8Array,
  said?: { pack?: boolean; size?: number },
]

/** A zip file of the entries; `size` writes another unpacked size than the true one. */
export function zip(entries: readonly Entry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content, said = {}] of entries) {
    const raw = Buffer.from(content)
    const data = said.pack ? deflateRawSync(raw) : raw
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(0x800, 2)
    head.writeUInt16LE(said.pack ? 8 : 0, 4)
    head.writeUInt32LE(crc32(raw), 10)
    head.writeUInt32LE(data.length, 14)
    head.writeUInt32LE(said.size ?? raw.length, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    parts.push(Buffer.from('PK\x03\x04'), head, Buffer.from(name), data)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), head, tail, Buffer.from(name))
    offset += 30 + Buffer.byteLength(name) + data.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end])
}

function tbl(table: PaperTable, manner: Manner, again: boolean): string {
  const heads = again ? table.findIndex((row) => row.some(({ text }) => /^\d+$/u.test(text))) : 0
  const columns = columnsOf(table)
  const width = Math.floor(9000 / columns)
  const rows = placed(table).map((own, index) => {
    const cells = own.map(({ cell, goesOn }) => tc(cell, goesOn, manner, width))
    const head = index < heads ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
    return `<w:tr>${head}${cells.join('')}</w:tr>`
  })
  const widths = `<w:gridCol w:w="${width}"/>`.repeat(columns)
  return `<w:tbl>${borders}<w:tblGrid>${widths}</w:tblGrid>${rows.join('')}</w:tbl>`
}

function tc(
  { text, rowSpan, columnSpan }: PaperCell,
  goesOn: boolean,
  manner: Manner,
  width: number,
): string {
  const vertical =
    rowSpan === 1
      ? ''
      : !goesOn
        ? '<w:vMerge w:val="restart"/>'
        : manner === 'word'
          ? '<w:vMerge/>'
          : '<w:vMerge w:val="continue"/>'
  const content = goesOn ? '<w:p/>' : text.split('\n').map(p).join('')
  const one = (properties: string, inner: string, columns = 1): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width * columns}" w:type="dxa"/>${properties}</w:tcPr>${inner}</w:tc>`
  if (manner === 'legacy' && columnSpan > 1) {
    const rest = one(`<w:hMerge/>${vertical}`, '<w:p/>').repeat(columnSpan - 1)
    return one(`<w:hMerge w:val="restart"/>${vertical}`, content) + rest
  }
  // WPS writes the span of one column too.
  const span = columnSpan > 1 || manner === 'wps' ? `<w:gridSpan w:val="${columnSpan}"/>` : ''
  return one(span + vertical, content, columnSpan)
}

/** A text as XML writes it. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

const borders = `<w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${[
  'top',
  'left',
  'bottom',
  'right',
  'insideH',
  'insideV',
]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')}</w:tblBorders></w:tblPr>`

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ')

const types =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
  '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>'

const relations =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

const styleRelation =
  '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>'
