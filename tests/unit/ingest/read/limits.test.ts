import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { readCaptured } from '../../../../scripts/lib/reader-child.ts'
import { readDocx } from '../../../../src/ingest/read/docx.ts'
import { readOle } from '../../../../src/ingest/read/ole.ts'
import { readPdf } from '../../../../src/ingest/read/pdf.ts'
import { docx, p, writeDocx, zip } from '../write/docx.ts'
import { nationalForm } from '../write/paper.ts'
import { rawPdf } from '../write/pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'limits-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Reads bytes in the confined program, and says why that failed. */
async function why(bytes: Uint8Array, limits = {}): Promise<string> {
  const path = join(folder, 'captured')
  writeFileSync(path, bytes)
  const reading = await readCaptured(path, limits)
  return 'unreadable' in reading ? reading.unreadable : `read as ${reading.format}`
}

const spaces = (size: number): Buffer => Buffer.alloc(size, ' ')
const tables = (depth: number): string =>
  '<w:tbl><w:tr><w:tc>'.repeat(depth) + p('x') + '</w:tc></w:tr></w:tbl>'.repeat(depth)
const table = (properties: string): string =>
  `<w:tbl><w:tr><w:tc><w:tcPr>${properties}</w:tcPr>${p('x')}</w:tc></w:tr></w:tbl>`
const pdf = (content: string, pages = 1): Uint8Array =>
  rawPdf(deflateSync(Buffer.from(content)), { filter: 'FlateDecode', pages })
const saved = readFileSync(join(import.meta.dirname, 'doc-by-libreoffice.doc'))

describe('Word documents', () => {
  const cases: readonly (readonly [name: string, bytes: Uint8Array, said: string])[] = [
    [
      'an entry of 150 MB',
      zip([['word/document.xml', spaces(150_000_000), { pack: true }]]),
      'Unexpected zip container with 150000000 bytes in word/document.xml, expected a document of ordinary size',
    ],
    [
      'an entry packed 1,000 times',
      zip([['word/document.xml', spaces(15_000_000), { pack: true }]]),
      'Unexpected zip container with word/document.xml packed 1028 times, expected a document of ordinary size',
    ],
    [
      'an entry that says it is small',
      zip([['word/document.xml', spaces(150_000_000), { pack: true, size: 20_000 }]]),
      'The Word document cannot be read: too many bytes in the stream. expected 20000. got more',
    ],
    [
      '201 entries',
      zip(Array.from({ length: 201 }, (_, index) => [`e${index}`, 'x'] as const)),
      'Unexpected zip container with 201 entries, expected a document of ordinary size',
    ],
    [
      'a document type declaration',
      docx(p('&x;'), { prolog: '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }),
      'The Word document cannot be read: Unexpected document type declaration',
    ],
    [
      '20,000 tables in one another',
      docx(tables(20_000), { pack: false }),
      'The Word document cannot be read: Unexpected tables 16 deep',
    ],
    [
      'a cell over 99,999,999 columns',
      docx(table('<w:gridSpan w:val="99999999"/>')),
      'The Word document cannot be read: Unexpected span 99999999, expected at most 64',
    ],
    [
      'elements 600,000 deep',
      docx('<w:sdt>'.repeat(600_000), { pack: false }),
      'The Word document cannot be read: Unexpected depth over 512',
    ],
    [
      '20,001 cells',
      docx(`<w:tbl><w:tr>${`<w:tc>${p('1')}</w:tc>`.repeat(20_001)}</w:tr></w:tbl>`, {
        pack: false,
      }),
      'The Word document cannot be read: Unexpected number of cells over 20000',
    ],
    [
      'a cell over 257 rows',
      docx(
        `<w:tbl>${['restart', ...Array.from({ length: 256 }, () => 'continue')]
          .map(
            (value) =>
              `<w:tr><w:tc><w:tcPr><w:vMerge w:val="${value}"/></w:tcPr>${p('x')}</w:tc></w:tr>`,
          )
          .join('')}</w:tbl>`,
        { pack: false },
      ),
      'The Word document cannot be read: Unexpected cell over 256 rows',
    ],
    [
      '20,001 lines',
      docx(p('一').repeat(20_001), { pack: false }),
      'The Word document cannot be read: it has more than 20,000 lines',
    ],
    ['another zip', zip([['content.xml', 'x']]), 'The zip container holds no Word document'],
  ]
  for (const [name, bytes, said] of cases) {
    test(name, async () => {
      expect(await readDocx(bytes)).toEqual({ unreadable: said })
    })
  }
})

describe('PDFs, in the confined program', () => {
  const item = '1 0 0 1 20 20 Tm (a) Tj 1 0 0 1 300 500 Tm (b) Tj '
  const cases: readonly (readonly [name: string, bytes: Uint8Array, said: string])[] = [
    [
      '200 MB of spaces in 195 KB',
      rawPdf(deflateSync(spaces(200_000_000)), { filter: 'FlateDecode' }),
      'Reading took more than 512 MB of memory and was stopped',
    ],
    [
      '500,000 runs of text on a page',
      pdf(`BT /F 8 Tf ${item.repeat(250_000)} ET`),
      'The PDF cannot be read: Unexpected amount of text on page 1',
    ],
    [
      '18,000 runs of text on each of 60 pages',
      pdf(`BT /F 8 Tf ${item.repeat(9_000)} ET`, 60),
      'The PDF cannot be read: Unexpected runs of text over 100000',
    ],
    [
      'a text of 50 million characters',
      pdf(`BT /F 8 Tf (${'a'.repeat(50_000_000)}) Tj ET`),
      'Reading took more than 512 MB of memory and was stopped',
    ],
    [
      '50,001 lines',
      pdf(`BT /F 8 Tf (a) Tj ET ${'10 10 m 300 10 l S '.repeat(50_001)}`),
      'The PDF cannot be read: Unexpected lines over 50000 on a page',
    ],
    [
      'words far outside the page',
      pdf(
        'BT /F 8 Tf 1 0 0 1 1e9 20 Tm (a) Tj 1 0 0 1 20 20 Tm (b) Tj 1 0 0 1 -1e9 20 Tm (c) Tj ET',
      ),
      'read as pdf',
    ],
    ['61 pages', rawPdf('BT /F 8 Tf (a) Tj ET', { pages: 61 }), '61 pages, expected at most 60'],
    [
      '20 million open states, stopped by the clock',
      pdf('q '.repeat(20_000_000)),
      'Reading took more than 1 seconds and was stopped',
    ],
  ]
  for (const [name, bytes, said] of cases) {
    test(name, async () => {
      expect(await why(bytes, { seconds: said.includes(' 1 seconds') ? 1 : 600 })).toBe(said)
    })
  }
}, 60_000)

describe('damaged files', () => {
  // Figures that look random and are the same in every run.
  const noise = Uint8Array.from(
    { length: 50_000 },
    (_, index) => (index * index * 31 + index * 7) % 251,
  )
  const files = {
    docx: [writeDocx(nationalForm()), readDocx],
    doc: [saved, (bytes: Uint8Array) => readOle(bytes, 'doc')],
    pdf: [rawPdf('BT /F 8 Tf (a) Tj ET'), readPdf],
  } as const
  for (const [name, [whole, read]] of Object.entries(files)) {
    test(`${name} cut short anywhere, or with noise in it, is read or said to be unreadable`, async () => {
      for (const part of [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
        const at = Math.floor(whole.length * part)
        const noisy = new Uint8Array(whole)
        noisy.set(noise.subarray(0, Math.min(400, whole.length - at)), at)
        for (const bytes of [whole.slice(0, at), noisy]) {
          const reading = await read(bytes)
          expect('unreadable' in reading ? reading.unreadable : reading.blocks).not.toHaveLength(0)
        }
      }
      expect(await read(new Uint8Array([...whole.slice(0, 100), ...noise]))).toHaveProperty(
        'unreadable',
      )
    })
  }

  test('noise alone, and an empty file', async () => {
    expect(await why(noise)).toContain('UTF-8')
    expect(await why(new Uint8Array())).toBe('The file is empty.')
  })

  test('sectors of a .doc that follow each other in a circle', async () => {
    const view = new DataView(new Uint8Array(saved).buffer)
    const table = (view.getUint32(76, true) + 1) * 512
    for (let sector = 0; sector < 128; sector++) view.setUint32(table + sector * 4, sector, true)
    expect(await readOle(new Uint8Array(view.buffer), 'doc')).toEqual({
      unreadable: 'The document cannot be read: Unexpected loop in the container',
    })
  })
})

describe('the confined program', () => {
  test('says what it made, whatever it is given', async () => {
    expect(await why(writeDocx(nationalForm()))).toBe('read as docx')
    expect(await why(saved)).toBe('read as doc')
    expect(await why(Buffer.from('一、总体情况\n规章\t1\t0\t11\n'))).toBe('read as txt')
    expect(await why(saved, { seconds: 0.01 })).toBe(
      'Reading took more than 0.01 seconds and was stopped',
    )
    expect(await readCaptured(join(folder, 'none'))).toEqual({
      unreadable: `No file ${join(folder, 'none')}`,
    })
  })
})
