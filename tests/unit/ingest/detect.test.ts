import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { detectFormat } from '../../../src/ingest/detect.ts'
import { sourceFormats } from '../../../src/report/source-formats.ts'
import { docx, p, zip } from './write/docx.ts'
import { odt } from './write/odt.ts'
import { nationalForm } from './write/paper.ts'
import { rtf } from './write/rtf.ts'
import { writeXlsx } from './write/xlsx.ts'

const saved = readFileSync(join(import.meta.dirname, 'read', 'doc-by-libreoffice.doc'))

const xml = '<?xml version="1.0"?>\r\n'

/** A compound file whose first stream has another name. */
function container(name: string): Uint8Array {
  const bytes = new Uint8Array(saved)
  const at = Buffer.from(bytes).indexOf(Buffer.from('WordDocument', 'utf16le'))
  bytes.fill(0, at, at + 64)
  bytes.set(Buffer.from(name, 'utf16le'), at)
  bytes[at + 64] = (name.length + 1) * 2
  return bytes
}

const known = [
  [
    'a page in XHTML',
    Buffer.from(`${xml}<!DOCTYPE html><html><head></head><body>x</body></html>`),
    'a.xls',
    'html',
  ],
  ['a Word document named .xlsx', docx(p('x')), 'a.xlsx', 'docx'],
  ['a workbook named .docx', writeXlsx(nationalForm()), 'a.docx', 'xlsx'],
  ['an OpenDocument text named .zip', odt(''), 'a.zip', 'odt'],
  ['a template of one', odt('', { type: 'text-template' }), 'a.ott', 'odt'],
  ['a rich text named .doc', rtf('x'), 'a.doc', 'rtf'],
  ['a Word document of 97', saved, 'a.doc', 'doc'],
  ['one of WPS', saved, 'a.wps', 'wps'],
  ['a damaged container', saved.subarray(0, 600), 'a.xls', 'doc'],
  ['a web archive', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related'), '', 'mht'],
  ['a page of paper', Buffer.from('%PDF-1.7'), '', 'pdf'],
  ['rows of pipes', Buffer.from('| a |\n| - |\n| b |\n'), '', 'md'],
  ['plain words', Buffer.from('words'), '', 'txt'],
] as const

test('every format of the list is told', () => {
  expect([...new Set(known.map(([, , , format]) => format))].sort()).toEqual(
    [...sourceFormats].sort(),
  )
})

test.each(known)('%s', async (_, bytes, name, format) => {
  expect(await detectFormat(bytes, name)).toBe(format)
})

test.each([
  ['a workbook of Excel 97', container('Workbook'), '.xlsx'],
  ['a workbook of Excel 95', container('Book'), '.xlsx'],
  ['a document with a password', container('EncryptedPackage'), 'password'],
  ['old slides', container('PowerPoint Document'), 'PDF'],
  ['a binary workbook', zip([['xl/workbook.bin', 'x']]), '.xlsx'],
  ['a workbook of LibreOffice', odt('', { type: 'spreadsheet' }), '.xlsx'],
  ['slides of LibreOffice', odt('', { type: 'presentation' }), 'PDF'],
  ['slides', zip([['ppt/presentation.xml', 'x']]), 'PDF'],
  ['an OFD document', zip([['OFD.xml', 'x']]), 'PDF'],
  [
    'a workbook in XML',
    Buffer.from(`${xml}<?mso-application progid="Excel.Sheet"?><Workbook/>`),
    '.xlsx',
  ],
  [
    'a Word document in XML',
    Buffer.from(`${xml}<?mso-application progid="Word.Document"?><w:x/>`),
    '.docx',
  ],
  ['an OpenDocument file in XML', Buffer.from(`${xml}<office:document/>`), '.odt'],
  ['a zip of files', zip([['2024年报告.docx', 'x']]), 'unpack it'],
  ['a damaged zip', zip([['a', 'x']]).subarray(0, 20), 'damaged'],
])('%s is not read; it is said what to do', async (_, bytes, todo) => {
  const found = await detectFormat(bytes, 'a.docx')
  expect(typeof found === 'string' ? found : found.unreadable).toContain(todo)
})
