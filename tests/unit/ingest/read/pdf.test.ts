import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fold } from '../../../../src/ingest/fold.ts'
import type { Captured } from '../../../../src/ingest/grid.ts'
import { readPdf } from '../../../../src/ingest/read/pdf.ts'
import { launch } from '../../../e2e/browser.ts'
import { writeDocx } from '../write/docx.ts'
import { gridsOf, nationalForm, wantedGrids } from '../write/paper.ts'
import { printPdf, rawPdf } from '../write/pdf.ts'

// Chromium writes radicals (⼀ ⾏ ⺠) for characters; the matcher folds labels, figures stay as they are.
const plain = (text: string): string => (/^[\d.]*$/u.test(text) ? text : fold(text))

async function read(bytes: Uint8Array): Promise<Captured> {
  const reading = await readPdf(bytes)
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  return reading
}

function linesOf({ blocks }: Captured): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
}

describe('printed by a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  }, 120_000)
  afterAll(() => browser.close())

  const paper = nationalForm()
  const wanted = wantedGrids(
    paper.map((part) =>
      typeof part === 'string'
        ? part
        : part.map((row) => row.map((cell) => ({ ...cell, text: plain(cell.text) }))),
    ),
  )

  for (const [name, scale, pages] of [
    ['on one page', 0.5, 1],
    ['a table over a page break', 0.8, 2],
    ['tables over two page breaks', 1, 3],
  ] as const) {
    test(name, async () => {
      const reading = await read(await printPdf(browser, paper, { scale, footer: true }))
      expect(gridsOf(reading, plain)).toEqual(wanted)
      expect(linesOf(reading).map(fold)).toEqual(
        paper.flatMap((part) => (typeof part === 'string' ? [fold(part)] : [])),
      )
      const places = reading.blocks.flatMap((block) =>
        block.kind === 'grid' ? block.grid.cells.map(({ place }) => place.page!) : [],
      )
      expect(Math.max(...places)).toBe(pages)
    })
  }

  test('a page break at every height of the tables', async () => {
    for (let lines = 0; lines < 8; lines++) {
      const lower = [paper[0]!, ...Array.from({ length: lines }, () => '空'), ...paper.slice(1)]
      const bytes = await printPdf(browser, lower, { scale: 0.7 + (lines % 4) * 0.1, footer: true })
      expect(gridsOf(await read(bytes), plain), `${lines} lines`).toEqual(wanted)
    }
  }, 120_000)

  test('without ruling lines: each row of figures on one line, columns at the same characters', async () => {
    const reading = await read(await printPdf(browser, paper, { rules: false, scale: 0.6 }))
    expect(gridsOf(reading)).toEqual([])
    const rows = paper.flatMap((part) => (typeof part === 'string' ? [] : part))
    const figures = rows
      .map((row) => row.map(({ text }) => text).filter((text) => /^[\d.]+$/u.test(text)))
      .filter((row) => row.length > 0)
    const shown = linesOf(reading)
      .map((line) =>
        line
          .trim()
          .split(/\s+/u)
          .filter((word) => /^[\d.]+$/u.test(word)),
      )
      .filter((row) => row.length > 0)
    expect(shown).toEqual(figures)
  })
})

// A copy from a public repository: not kept here, see the source of data/agencies/32/huaian-320800-gov/2024.md.
const huaian = resolve('..', 'shared', 'reports', 'huaian-320800-gov-2024.pdf')

test.runIf(existsSync(huaian))(
  'a report saved by WPS, tables and a label cut by page breaks',
  async () => {
    const { blocks } = await read(readFileSync(huaian))
    const grids = blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : []))
    expect(grids.map(({ rows, columns }) => [rows, columns])).toEqual([
      [14, 4],
      [28, 10],
      [4, 15],
    ])
    const cut = grids[1]!.cells.find(({ text }) => text.startsWith('（四）'))
    expect(cut).toMatchObject({ text: '（四）无\n法提供', row: 15, rowSpan: 3, place: { page: 4 } })
  },
)

const hasOffice = spawnSync('soffice', ['--version']).status === 0

describe.runIf(hasOffice)(
  'printed by LibreOffice, which cuts rows at a page break',
  () => {
    const paper = nationalForm()
    for (const again of [false, true]) {
      test(again ? 'heads printed again on each page' : 'heads printed once', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
        const names = Array.from({ length: 6 }, (_, lines) => {
          const empty = Array.from({ length: 2 * lines }, () => '　')
          const lower = [paper[0]!, ...empty, ...paper.slice(1)]
          writeFileSync(join(folder, `${lines}.docx`), writeDocx(lower, 'wps', { again }))
          return join(folder, `${lines}.docx`)
        })
        const profile = `-env:UserInstallation=file://${folder}/profile`
        const options = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder]
        spawnSync('soffice', [...options, ...names])
        for (const name of names) {
          const reading = await read(readFileSync(name.replace('.docx', '.pdf')))
          expect(gridsOf(reading), name).toEqual(wantedGrids(paper))
        }
        rmSync(folder, { recursive: true })
      })
    }
  },
  120_000,
)

describe('drawn by hand', () => {
  const say = (x: number, y: number, text: string): string =>
    `BT /F 10 Tf ${x} ${y} Td (${text}) Tj ET `
  const box = '50 700 200 40 re S 150 700 m 150 740 l S 50 720 m 250 720 l S '
  const cells = (reading: Captured): unknown => gridsOf(reading)
  const wanted = [
    { rows: 2, columns: 2, cells: ['a 0 0 1 1', '1 0 1 1 1', 'b 1 0 1 1', '2 1 1 1 1'] },
  ]
  const content = say(60, 725, 'a') + say(160, 725, '1') + say(60, 705, 'b') + say(160, 705, '2')

  test('stroked, filled and turned lines', async () => {
    expect(cells(await read(rawPdf(box + content)))).toEqual(wanted)
    const filled =
      '50 700 200 1 re 50 720 200 1 re 50 740 200 1 re f 50 700 1 40 re 150 700 1 40 re 250 700 1 40 re f* '
    expect(cells(await read(rawPdf(filled + content)))).toEqual(wanted)
    const turned = `q 0 1 -1 0 0 0 cm 700 -250 40 200 re S 720 -250 m 720 -50 l S 700 -150 m 740 -150 l S Q `
    expect(cells(await read(rawPdf(turned + content)))).toEqual(wanted)
  })

  test('white lines, shading and frames of one cell are no tables', async () => {
    expect(cells(await read(rawPdf(`1 1 1 RG ${box}${content}`)))).toEqual([])
    expect(
      cells(await read(rawPdf(`50 700 200 40 re S 0.9 g 50 700 200 40 re f 0 g ${content}`))),
    ).toEqual([])
  })

  test('false bold counts once, a run over two cells is cut between them', async () => {
    const bold = box + content + say(160.3, 725, '1')
    expect(cells(await read(rawPdf(bold)))).toEqual(wanted)
    const run = `${box}BT /F 10 Tf 140 725 Td (a) Tj 10 0 Td (1) Tj ET${say(60, 705, 'b')}${say(160, 705, '2')}`
    expect(cells(await read(rawPdf(run)))).toEqual(wanted)
  })

  test('no text needs transcription', async () => {
    expect(await readPdf(rawPdf(box))).toEqual({
      unreadable: 'No text on page 1: a scan or pictures: it needs transcription',
    })
  })
})
