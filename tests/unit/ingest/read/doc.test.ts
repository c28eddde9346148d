import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Captured } from '../../../../src/ingest/grid.ts'
import { readOle } from '../../../../src/ingest/read/ole.ts'
import { readDocx } from '../../../../src/ingest/read/docx.ts'
import { writeDoc } from '../write/doc.ts'
import { docx, p, writeDocx } from '../write/docx.ts'
import { gridsOf, nationalForm, wantedGrids } from '../write/paper.ts'

const paper = nationalForm()
const saved = readFileSync(join(import.meta.dirname, 'doc-by-libreoffice.doc'))

async function read(bytes: Uint8Array): Promise<Captured> {
  const reading = await readOle(bytes, 'doc')
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  return reading
}

test('a .doc gives every cell of the form at its place', async () => {
  const reading = await read(saved)
  expect(gridsOf(reading)).toEqual(wantedGrids(paper))
  expect(reading.blocks.flatMap((each) => (each.kind === 'text' ? [each.text] : []))).toEqual(
    paper.filter((part) => typeof part === 'string'),
  )
})

test('a .wps is the same container', async () => {
  expect(await readOle(saved, 'wps')).toEqual({ ...(await read(saved)), format: 'wps' })
})

test('text in pieces, the shape of rows in the stream of data', async () => {
  const reading = await read(writeDoc(paper, 'pieces'))
  expect(gridsOf(reading)).toEqual(wantedGrids(paper))
})

test('gives the same characters as word-extractor', async () => {
  type Document = { getBody: (options: object) => string }
  type Extractor = new () => { extract: (bytes: Buffer) => Promise<Document> }
  const WordExtractor = createRequire(import.meta.url)('word-extractor') as Extractor
  const other = (await new WordExtractor().extract(saved)).getBody({ filterUnicode: false })
  const { blocks } = await read(saved)
  const own = blocks.map((block) =>
    block.kind === 'text' ? block.text : block.grid.cells.map(({ text }) => text).join(''),
  )
  expect(own.join('').replace(/\s/gu, '')).toBe(other.replace(/\s/gu, ''))
})

const hasOffice = spawnSync('soffice', ['--version']).status === 0

describe.runIf(hasOffice)(
  'saved by LibreOffice',
  () => {
    const convert = (bytes: Uint8Array, from = 'docx', to = 'doc'): Uint8Array => {
      const folder = mkdtempSync(join(tmpdir(), 'doc-'))
      writeFileSync(join(folder, `a.${from}`), bytes)
      const profile = `-env:UserInstallation=file://${folder}/profile`
      const options = ['--headless', profile, '--convert-to', to, '--outdir', folder]
      spawnSync('soffice', [...options, join(folder, `a.${from}`)])
      const saved = readFileSync(join(folder, `a.${to}`))
      rmSync(folder, { recursive: true })
      return saved
    }

    test('the form with other merges and figures', async () => {
      const other = nationalForm((cell) => (cell.length % 3 === 0 ? '' : '0'))
      expect(gridsOf(await read(convert(writeDocx(other, 'wps'))))).toEqual(wantedGrids(other))
    })

    test.each(['whole', 'pieces'] as const)('ours, which it reads as we do: %s', async (manner) => {
      const other = await readDocx(convert(writeDoc(paper, manner), 'doc', 'docx'))
      expect('unreadable' in other ? other : gridsOf(other)).toEqual(wantedGrids(paper))
    })

    test('text with odd letter spacing, hidden and deleted text', async () => {
      const run = (properties: string, text: string): string =>
        `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
      const tracked = `<w:del w:id="1" w:author="a" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>99</w:delText></w:r></w:del>`
      const spaced = run('<w:spacing w:val="-11"/>', '3119')
      const body = `<w:p>${run('', '受理')}${spaced}${tracked}${run('<w:vanish/>', '88')}${run('', '件')}</w:p>`
      const { blocks } = await read(convert(docx(body + p('完'))))
      expect(blocks.map((block) => block.kind === 'text' && block.text)).toEqual([
        '受理3119件',
        '完',
      ])
    })
  },
  120_000,
)
