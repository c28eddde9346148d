import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readCaptured } from '../../../../scripts/lib/reader-child.ts'
import type { Captured, Unreadable } from '../../../../src/ingest/grid.ts'
import { readOdt } from '../../../../src/ingest/read/odt.ts'
import { readRtf } from '../../../../src/ingest/read/rtf.ts'
import { readXlsx } from '../../../../src/ingest/read/xlsx.ts'
import { zip } from '../write/docx.ts'
import { odt, p, writeOdt } from '../write/odt.ts'
import { nationalForm } from '../write/paper.ts'
import { rtf, writeRtf } from '../write/rtf.ts'
import { sheet, workbook } from '../write/workbook.ts'
import { writeXlsx } from '../write/xlsx.ts'
import { textsOf } from './seen.ts'

type Case = readonly [name: string, bytes: () => Uint8Array, said: string]
type Reader = (bytes: Uint8Array) => Promise<Captured | Unreadable>

const spaces = (size: number): Buffer => Buffer.alloc(size, ' ')
const doctype = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]>'
const many = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join('')

function refused(reader: Reader, cases: readonly Case[]): void {
  for (const [name, bytes, said] of cases) {
    test(name, async () => {
      expect(await reader(bytes())).toEqual({ unreadable: said })
    })
  }
}

describe('workbooks', () => {
  const cell = (name: string, value = '1'): string => `<c r="${name}"><v>${value}</v></c>`
  const rows = (content: string): Uint8Array => workbook({ sheets: [sheet(content)], pack: false })
  const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`
  const one = `<row r="1">${text('规章')}${cell('B1')}</row>`

  refused(readXlsx, [
    [
      'a sheet of 150 MB',
      () => zip([['xl/workbook.xml', spaces(150_000_000), { pack: true }]]),
      'Unexpected zip container with 150000000 bytes in xl/workbook.xml, expected a document of ordinary size',
    ],
    [
      'shared texts packed 1,000 times',
      () => workbook({ sheets: [sheet(one)], more: [['x', spaces(15_000_000), { pack: true }]] }),
      'Unexpected zip container with x packed 1028 times, expected a document of ordinary size',
    ],
    [
      'a sheet that says it is small',
      () =>
        zip([
          ['_rels/.rels', relations('officeDocument', 'xl/workbook.xml')],
          ['xl/workbook.xml', spaces(15_000_000), { pack: true, size: 20_000 }],
        ]),
      'The workbook cannot be read: too many bytes in the stream. expected 20000. got at least 32768',
    ],
    [
      'a document type declaration',
      () => workbook({ sheets: [sheet(`<row>${text('&x;')}</row>`)], prolog: doctype }),
      'The workbook cannot be read: Unexpected document type declaration',
    ],
    [
      'elements 600,000 deep',
      () => rows('<x>'.repeat(600_000)),
      'The workbook cannot be read: Unexpected depth over 512',
    ],
    [
      'a million cells without content',
      () => rows(`<row>${'<c/>'.repeat(1_000_000)}</row>`),
      'The workbook cannot be read: Unexpected elements over 1000000',
    ],
    [
      '20,001 cells',
      () => rows(many(20_001, (at) => `<row>${cell(`A${at + 1}`)}</row>`)),
      'The workbook cannot be read: Unexpected number of cells over 20000',
    ],
    [
      '20,001 merged cells',
      () =>
        workbook({
          sheets: [sheet(one, '<mergeCell ref="A1:B2"/>'.repeat(20_001))],
          pack: false,
        }),
      'The workbook cannot be read: Unexpected number of merged cells over 20000',
    ],
    [
      'a table of 20,000 cells along its diagonal',
      () =>
        rows(
          many(
            10_000,
            (at) => `<row r="${at + 1}">${cell(name(at, at))}${cell(name(at, at + 1))}</row>`,
          ),
        ),
      'The workbook cannot be read: Unexpected table of 10000 rows and 10001 columns',
    ],
    [
      'a cell outside of a sheet',
      () => rows(`<row>${cell('XFE1')}</row>`),
      'The workbook cannot be read: Unexpected reference XFE1, expected cells up to XFD1048576',
    ],
    [
      'a cell given twice',
      () => rows(`<row>${cell('B2', '1')}${cell('B2', '2')}</row>`),
      'The workbook cannot be read: Unexpected cell B2 twice',
    ],
    [
      'a text that is not among the shared ones',
      () => rows('<row><c t="s"><v>4</v></c></row>'),
      'The workbook cannot be read: Unexpected text 4, expected one of the shared',
    ],
    [
      'a shared text of 200,000 characters in eleven cells',
      () =>
        workbook({
          sheets: [sheet(`<row>${'<c t="s"><v>0</v></c>'.repeat(11)}</row>`)],
          strings: `<si><t>${'一'.repeat(200_000)}</t></si>`,
        }),
      'The workbook cannot be read: Unexpected characters over 2000000',
    ],
    [
      'no sheet that is shown',
      () => workbook({ sheets: [sheet(one)], hidden: [0] }),
      'The workbook has no text',
    ],
    [
      'another zip',
      () => zip([['content.xml', 'x']]),
      'The workbook cannot be read: the zip container holds no workbook',
    ],
  ])

  test('what a sheet says of its size is not believed; cells far apart and empty ones make no table large', async () => {
    const wide = `<c r="XFD1" s="1"/>${many(2000, () => '<c s="1"/>')}`
    const million = many(200_000, (at) => `<row r="${at + 3}"/>`)
    const far = `<row r="1048576">${cell('XFD1048576', '2')}</row>`
    const xml = sheet(
      `<row r="1">${text('规章')}${cell('B1')}${cell('C1')}</row><row r="2">${wide.replace('XFD1', 'A2')}</row>${million}${far}`,
      '<mergeCells><mergeCell ref="B1:C1048576"/></mergeCells>',
    ).replace('ref="A1"', 'ref="A1:XFD1048576"')
    const reading = (await readXlsx(workbook({ sheets: [xml] }))) as Captured
    expect(
      reading.blocks.map((each) => each.kind === 'grid' && [each.grid.rows, each.grid.columns]),
    ).toEqual([
      [258, 2],
      [1, 1],
    ])
    expect((textsOf(reading) as string[][][])[0]![0]).toEqual(['规章', '1'])
    expect(textsOf(reading)[1]).toEqual([['2']])
  })
})

describe('OpenDocument texts', () => {
  const tables = (depth: number): string =>
    '<table:table><table:table-row><table:table-cell>'.repeat(depth) +
    p('x') +
    '</table:table-cell></table:table-row></table:table>'.repeat(depth)
  const table = (row: string): string => `<table:table>${row}</table:table>`
  const tr = (cells: string, more = ''): string =>
    `<table:table-row${more}>${cells}</table:table-row>`
  const tc = (more = '', content = p('1')): string =>
    `<table:table-cell${more}>${content}</table:table-cell>`

  refused(readOdt, [
    [
      'content of 150 MB',
      () => zip([['content.xml', spaces(150_000_000), { pack: true }]]),
      'Unexpected zip container with 150000000 bytes in content.xml, expected a document of ordinary size',
    ],
    [
      'content that says it is small',
      () => zip([['content.xml', spaces(15_000_000), { pack: true, size: 20_000 }]]),
      'The document cannot be read: too many bytes in the stream. expected 20000. got at least 32768',
    ],
    [
      'a document type declaration',
      () => odt(p('&x;'), { prolog: doctype }),
      'The document cannot be read: Unexpected document type declaration',
    ],
    [
      '100 tables in one another',
      () => odt(tables(100)),
      'The document cannot be read: Unexpected tables 16 deep',
    ],
    [
      'elements 600,000 deep',
      () => odt('<text:section>'.repeat(600_000), { pack: false }),
      'The document cannot be read: Unexpected depth over 512',
    ],
    [
      '40,001 cells',
      () => odt(table(many(40_001, () => tr(tc()))), { pack: false }),
      'The document cannot be read: Unexpected number of cells over 40000',
    ],
    [
      'a row repeated a million times',
      () => odt(table(tr(tc(), ' table:number-rows-repeated="1000000"'))),
      'The document cannot be read: Unexpected span 1000000, expected at most 20000',
    ],
    [
      'ten rows repeated 20,000 times',
      () => odt(table(many(10, () => tr(tc(), ' table:number-rows-repeated="20000"')))),
      'The document cannot be read: Unexpected number of cells over 40000',
    ],
    [
      'a cell repeated 16,384 times',
      () => odt(table(tr(tc(' table:number-columns-repeated="16384"')))),
      'The document cannot be read: Unexpected columns over 256',
    ],
    [
      'a cell over 99,999,999 columns',
      () => odt(table(tr(tc(' table:number-columns-spanned="99999999"')))),
      'The document cannot be read: Unexpected span 99999999, expected at most 64',
    ],
    [
      'a text of 200,000 characters in eleven rows',
      () =>
        odt(table(tr(tc('', p('一'.repeat(200_000))), ' table:number-rows-repeated="11"')), {
          pack: false,
        }),
      'The document cannot be read: Unexpected characters over 2000000',
    ],
    [
      '20,001 lines',
      () => odt(p('一').repeat(20_001), { pack: false }),
      'The document cannot be read: it has more than 20,000 lines',
    ],
    [
      'another zip',
      () => zip([['xl/workbook.xml', 'x']]),
      'The zip container holds no OpenDocument text',
    ],
  ])
})

describe('rich texts', () => {
  refused(readRtf, [
    [
      'groups 20,000 deep',
      () => rtf('{'.repeat(20_000)),
      'The document cannot be read: Unexpected groups 512 deep',
    ],
    [
      'tables 10,000 deep',
      () => rtf('\\pard\\intbl\\itap10000 1\\nestcell'),
      'The document cannot be read: Unexpected tables 16 deep',
    ],
    [
      '20,001 cells',
      () => rtf(`\\pard\\intbl ${'1\\cell'.repeat(20_001)}\\row`),
      'The document cannot be read: Unexpected number of cells over 20000',
    ],
    [
      'a row of 257 cells',
      () => rtf(`\\trowd${many(257, (at) => `\\cellx${at}`)}`),
      'The document cannot be read: Unexpected cells over 256',
    ],
    [
      '2,000,001 characters',
      () => rtf('a'.repeat(2_000_001)),
      'The document cannot be read: Unexpected characters over 2000000',
    ],
    [
      '20,001 lines',
      () => rtf('a\\par '.repeat(20_001)),
      'The document cannot be read: it has more than 20,000 lines',
    ],
    [
      'an end within a group',
      () => rtf('{a').slice(0, -1),
      'The document cannot be read: Unexpected end, expected the end of a group',
    ],
    [
      'bytes that say there are more of them than there are',
      () => rtf('{\\bin99999999999 a'),
      'The document cannot be read: Unexpected end, expected the end of a group',
    ],
  ])

  test('20 MB of pictures, of bytes and of control words are passed over', async () => {
    const bytes = rtf(
      `A\\par{\\pict ${'89504e47'.repeat(1_000_000)}}${'\\b\\b0'.repeat(1_000_000)}B\\par`,
    )
    expect(textsOf((await readRtf(bytes)) as Captured)).toEqual(['A', 'B'])
  })
})

describe('damaged files', () => {
  const noise = Uint8Array.from(
    { length: 50_000 },
    (_, index) => (index * index * 31 + index * 7) % 251,
  )
  const files = {
    xlsx: [writeXlsx(nationalForm()), readXlsx],
    odt: [writeOdt(nationalForm()), readOdt],
    rtf: [writeRtf(nationalForm()), readRtf],
  } as const
  test.each(Object.entries(files))(
    '%s cut short anywhere, or with noise in it, is read or said to be unreadable',
    async (_, [whole, read]) => {
      for (const part of [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
        const at = Math.floor(whole.length * part)
        const noisy = new Uint8Array(whole)
        noisy.set(noise.subarray(0, Math.min(400, whole.length - at)), at)
        for (const bytes of [whole.slice(0, at), noisy]) {
          const reading = await read(bytes)
          expect('unreadable' in reading ? reading.unreadable : reading.blocks).not.toHaveLength(0)
        }
      }
    },
  )
})

describe('in the confined program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const format = async (bytes: Uint8Array): Promise<string> => {
    const path = join(folder, 'captured')
    writeFileSync(path, bytes)
    const reading = await readCaptured(path)
    return 'unreadable' in reading ? reading.unreadable : reading.format
  }

  test('each format is read, by its content', async () => {
    expect(await format(writeXlsx(nationalForm()))).toBe('xlsx')
    expect(await format(writeOdt(nationalForm()))).toBe('odt')
    expect(await format(writeRtf(nationalForm()))).toBe('rtf')
    expect(await format(readFileSync(join(import.meta.dirname, 'xlsx-by-libreoffice.xlsx')))).toBe(
      'xlsx',
    )
  })
})

function relations(type: string, target: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/${type}" Target="${target}"/></Relationships>`
}

/** The name of a cell, row and column from 0. */
function name(row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row + 1}`
}
