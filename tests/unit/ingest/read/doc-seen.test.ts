import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Captured } from '../../../../src/ingest/grid.ts'
import { lookOf } from '../../../../src/ingest/read/ole-look.ts'
import { readOle } from '../../../../src/ingest/read/ole.ts'
import { docx } from '../write/docx.ts'
import { trapsTable, wordTraps } from '../write/word-traps.ts'

async function read(bytes: Uint8Array): Promise<Captured> {
  const reading = await readOle(bytes, 'doc')
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  return reading
}

/** The rows of the first table: the first cell's text, then the second's with what was left out of it. */
function rowsOf({ blocks }: Captured): Record<string, unknown[]> {
  const block = blocks.find((each) => each.kind === 'grid')
  if (!block) return {}
  const { cells, rows } = block.grid
  return Object.fromEntries(
    Array.from({ length: rows }, (_, row) => {
      const [name, figure] = cells.filter((cell) => cell.row === row)
      return [name!.text, [figure!.text, ...(figure!.remarks ?? []).map(({ kind }) => kind)]]
    }),
  )
}

const wanted = Object.fromEntries(
  Object.entries(wordTraps).map(([name, [kind]]) => [
    name,
    [kind === 'doubt' ? '411' : '41', kind],
  ]),
)

test('text is seen as Word shows it, by properties and by styles', async () => {
  const saved = readFileSync(join(import.meta.dirname, 'traps-by-libreoffice.doc'))
  expect(rowsOf(await read(saved))).toEqual({
    ...wanted,
    // That a cell has a colour is read, not which.
    'white on a colour': ['41', 'doubt'],
    gone: ['41'],
  })
})

test('a picture for a figure, and one the size of a table by the blocks before it', async () => {
  const { blocks, pictures, remarks } = await read(
    readFileSync(join(import.meta.dirname, 'pictures-by-libreoffice.doc')),
  )
  expect(rowsOf({ format: 'doc', blocks, remarks })).toEqual({
    规章: ['', 'picture'],
    规范: ['41'],
  })
  expect(blocks[2]).toMatchObject({ kind: 'text', text: '后' })
  expect(pictures).toEqual([3])
  expect(remarks).toEqual(['Pictures are left out'])
})

describe('properties of characters', () => {
  const toggle = (code: number, value: number): Uint8Array =>
    new Uint8Array([code & 0xff, code >> 8, value])
  const [vanish, strike] = [0x083c, 0x0837]
  const named = new Uint8Array([0x30, 0x4a, 2, 0])
  /** Style 1 of paragraphs hides, style 2 of characters hides, 3 says nothing. */
  const styles = (style: number): readonly Uint8Array[] =>
    style === 1 || style === 2 ? [toggle(vanish, 1)] : []
  const isHidden = (lists: readonly Uint8Array[], paragraph = 3): boolean =>
    lookOf(lists, paragraph, styles).look.hidden

  test('0 and 1, and as the styles do or the opposite', () => {
    expect([0, 1, 0x80, 0x81].map((value) => isHidden([toggle(vanish, value)]))).toEqual([
      false,
      true,
      false,
      true,
    ])
    expect([0, 1, 0x80, 0x81].map((value) => isHidden([toggle(vanish, value)], 1))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('of two styles that hide each undoes the other', () => {
    expect([isHidden([]), isHidden([], 1), isHidden([named]), isHidden([named], 1)]).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('what a piece of the text adds is the stronger', () => {
    const { look } = lookOf([toggle(strike, 1), toggle(strike, 0)], 3, styles)
    expect(look.struck).toBe(false)
    const plain = new Uint8Array([0x33, 0x2a, 0])
    expect(lookOf([toggle(strike, 1), plain], 3, styles).look.struck).toBe(false)
  })
})

const hasOffice = spawnSync('soffice', ['--version']).status === 0

test.runIf(hasOffice)('the same, saved by the LibreOffice of this machine', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doc-'))
  writeFileSync(join(folder, 'a.docx'), docx(...trapsTable()))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  spawnSync('soffice', [
    '--headless',
    profile,
    '--convert-to',
    'doc',
    '--outdir',
    folder,
    join(folder, 'a.docx'),
  ])
  const rows = rowsOf(await read(readFileSync(join(folder, 'a.doc'))))
  rmSync(folder, { recursive: true })
  expect(rows).toMatchObject(wanted)
})
