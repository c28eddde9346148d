import { growthOf } from '../../support/work.ts'
import { expect } from 'vitest'
import { readReport } from '../../../../src/ingest/read.ts'
import { testAll } from '../../support/all.ts'
import { writeDoc } from '../write/doc.ts'
import { docx, p, writeDocx } from '../write/docx.ts'
import { writeMht } from '../write/mht.ts'
import { writeOdt } from '../write/odt.ts'
import type { Paper, PaperCell } from '../write/paper.ts'
import { rawPdf } from '../write/pdf.ts'
import { writeRtf } from '../write/rtf.ts'
import { sheet, workbook } from '../write/workbook.ts'
import { writeXlsx } from '../write/xlsx.ts'

type Kind = {
  readonly name: string
  readonly file: string
  readonly write: (size: number) => Uint8Array
  readonly size?: number
}

const cell = (text: string): PaperCell => ({ text, rowSpan: 1, columnSpan: 1 })
const papers: Readonly<Record<string, (size: number) => Paper>> = {
  lines: (size) => Array.from({ length: size }, (_, at) => `第${at}行`),
  'rows of a table': (size) => [
    Array.from({ length: size }, (_, at) => [cell('甲'), cell(String(at)), cell('0')]),
  ],
  tables: (size) => Array.from({ length: size }, (_, at) => [[cell('甲'), cell(String(at))]]),
  'characters of a line': (size) => ['字'.repeat(10 * size)],
}

const writers: Readonly<Record<string, (paper: Paper) => Uint8Array>> = {
  'a.docx': (paper) => writeDocx(paper),
  'a.doc': (paper) => writeDoc(paper),
  'a.wps': (paper) => writeDoc(paper, 'pieces'),
  'a.xlsx': (paper) => writeXlsx(paper),
  'a.odt': (paper) => writeOdt(paper),
  'a.rtf': (paper) => writeRtf(paper),
}

const documents = Object.entries(writers).flatMap(([file, write]) =>
  Object.entries(papers).map(([of, paper]): Kind => ({
    name: `${file}: ${of}`,
    file,
    write: (size) => write(paper(size)),
  })),
)

const archive = (page: string): Uint8Array =>
  writeMht(`<html><body><p>字</p>${page}</body></html>`, 'chrome')
const archives: readonly Kind[] = [
  { name: 'an archive: lines', file: 'a.mht', write: (size) => archive('<p>字</p>'.repeat(size)) },
]

const run = '<w:r><w:t>字</w:t></w:r>'
const parts: readonly Kind[] = [
  {
    name: 'runs of a paragraph',
    file: 'a.docx',
    write: (size) => docx(`<w:p>${run.repeat(size)}</w:p>`),
  },
  {
    name: 'styles, each based on the one before',
    file: 'a.docx',
    write: (size) =>
      docx(p('字'), {
        styles: Array.from(
          { length: size },
          (_, at) => `<w:style w:styleId="s${at}"><w:basedOn w:val="s${at - 1}"/></w:style>`,
        ).join(''),
      }),
  },
  {
    name: 'texts that cells share',
    file: 'a.xlsx',
    write: (size) =>
      workbook({
        sheets: [sheet(`<row r="1"><c r="A1" t="s"><v>0</v></c></row>`)],
        strings: '<si><t>字</t></si>'.repeat(size),
      }),
  },
  {
    name: 'merged cells',
    file: 'a.xlsx',
    write: (size) => {
      const rows = Array.from(
        { length: size },
        (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
      )
      const merges = rows.map((_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`)
      return workbook({
        sheets: [sheet(rows.join(''), `<mergeCells>${merges.join('')}</mergeCells>`)],
      })
    },
  },
  {
    name: 'sheets',
    file: 'a.xlsx',
    write: (size) =>
      workbook({
        sheets: Array.from({ length: size / 10 }, () =>
          sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
        ),
      }),
  },
]

const each = (size: number, one: (at: number) => string): string =>
  Array.from({ length: size }, (_, at) => one(at)).join('\n')
const texts = (size: number): string =>
  each(size, (at) => `BT /F 9 Tf 60 ${797 - at * 3} Td (${at}) Tj ET`)
const level = (size: number): string =>
  each(size, (at) => `50 ${800 - at * 3} m 500 ${800 - at * 3} l S`)
const upright = (size: number): string =>
  each(size, (at) => `${50 + at * 2} 800 m ${50 + at * 2} 20 l S`)
const apart = (size: number): string =>
  each(size, (at) => `${100 + at * 2} 90 m ${100 + at * 2} 20 l S`)
const printed = { file: 'a.pdf', size: 50 }
const pdfs: readonly Kind[] = [
  { name: 'lines', write: (size: number) => rawPdf(texts(size)), ...printed },
  { name: 'level rules', write: (size: number) => rawPdf(level(size) + texts(3)), ...printed },
  { name: 'upright rules', write: (size: number) => rawPdf(upright(size) + texts(3)), ...printed },
  { name: 'pages', write: (pages: number) => rawPdf(texts(20), { pages }), ...printed, size: 10 },
].map((kind) => ({ ...kind, name: `printed ${kind.name}` }))
// Each rule of a table is looked for at each of its rows, and each level one beside each upright one: of a page at most 4,000
// rules and 1,000 rows are taken. A sheet of an archive is looked for among its parts: of 200 at most.
const bounded: readonly Kind[] = [
  {
    name: 'sheets of an archive',
    file: 'a.mht',
    write: (size) => archive('<style>p{color:red}</style>'.repeat(size)),
    size: 40,
  },
  {
    name: 'rows of a printed table',
    write: (size: number) => rawPdf(level(size) + upright(4) + texts(size)),
    ...printed,
  },
  {
    name: 'printed rules that do not meet',
    write: (size: number) => rawPdf(level(size) + apart(size) + texts(3)),
    ...printed,
  },
]

const grows = async ({ file, write, size = 100 }: Kind, most: number): Promise<void> => {
  const growth = await growthOf((of) => {
    const bytes = write(of)
    return async () => expect(await readReport(bytes, file)).toHaveProperty('blocks')
  }, size)
  expect(growth).toBeGreaterThan(1.8)
  expect(growth).toBeLessThan(most)
}

testAll(
  'documents are read in a time that grows as they do',
  [...documents, ...archives, ...parts, ...pdfs],
  (kind) => grows(kind, 2.3),
)

testAll(
  'and parts that are looked for among others in one that is bounded by how many are taken',
  bounded,
  (kind) => grows(kind, 3),
)
