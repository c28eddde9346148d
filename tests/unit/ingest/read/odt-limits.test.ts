import { expect, test } from 'vitest'
import { readOdt } from '../../../../src/ingest/read/odt.ts'
import { zip } from '../write/docx.ts'
import { odt, p, writeOdt } from '../write/odt.ts'
import { nationalForm } from '../write/paper.ts'
import { doctype, formatInChild, many, refuses, spaces, standsDamage } from './refused.ts'

const tables = (depth: number): string =>
  '<table:table><table:table-row><table:table-cell>'.repeat(depth) +
  p('x') +
  '</table:table-cell></table:table-row></table:table>'.repeat(depth)
const table = (row: string): string => `<table:table>${row}</table:table>`
const tr = (cells: string, more = ''): string =>
  `<table:table-row${more}>${cells}</table:table-row>`
const tc = (more = '', content = p('1')): string =>
  `<table:table-cell${more}>${content}</table:table-cell>`

refuses(readOdt, [
  [
    'content of 150 MB',
    () => zip([['content.xml', spaces(150_000_000), { pack: true }]]),
    'Unexpected zip container with 150000000 bytes in content.xml, expected a document of ordinary size',
  ],
  [
    'content that says it is small',
    () => zip([['content.xml', spaces(15_000_000), { pack: true, size: 20_000 }]]),
    'The document cannot be read: too many bytes in the stream. expected 20000. got more',
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

standsDamage(readOdt, writeOdt(nationalForm()))

test('in the confined program', async () => {
  expect(await formatInChild(writeOdt(nationalForm()))).toBe('odt')
})
