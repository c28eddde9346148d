import { expect, test } from 'vitest'
import type { Captured } from '../../../../src/ingest/grid.ts'
import { readXlsx } from '../../../../src/ingest/read/xlsx.ts'
import { cellName } from '../../../../src/ingest/read/xlsx-names.ts'
import { zip } from '../write/docx.ts'
import { nationalForm } from '../write/paper.ts'
import { sheet, workbook } from '../write/workbook.ts'
import { writeXlsx } from '../write/xlsx.ts'
import { doctype, formatInChild, many, refuses, spaces, standsDamage } from './refused.ts'
import { textsOf } from './seen.ts'

const cell = (name: string, value = '1'): string => `<c r="${name}"><v>${value}</v></c>`
const rows = (content: string): Uint8Array => workbook({ sheets: [sheet(content)], pack: false })
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`
const one = `<row r="1">${text('规章')}${cell('B1')}</row>`

refuses(readXlsx, [
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
    'The workbook cannot be read: too many bytes in the stream. expected 20000. got more',
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
          (at) => `<row r="${at + 1}">${cell(cellName(at, at))}${cell(cellName(at, at + 1))}</row>`,
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

standsDamage(readXlsx, writeXlsx(nationalForm()))

test('in the confined program', async () => {
  expect(await formatInChild(writeXlsx(nationalForm()))).toBe('xlsx')
})

function relations(type: string, target: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://x/${type}" Target="${target}"/></Relationships>`
}
