import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadPdf } from '#pdf'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Captured, PageBox, SourcePlace } from '../../../../src/ingest/grid.ts'
import { readReport } from '../../../../src/ingest/read.ts'
import { launch } from '../../../e2e/browser.ts'
import { nationalForm } from '../write/paper.ts'
import { printPdf, rawPdf } from '../write/pdf.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

type Item = { readonly page: number; readonly text: string; readonly x: number; readonly y: number }

/** The stretches of text of a PDF as pdf.js gives them, with the middle of each in points from the top left of its page. */
async function itemsOf(bytes: Uint8Array): Promise<readonly Item[]> {
  const { library, assets } = await loadPdf()
  const document = await library.getDocument({
    data: new Uint8Array(bytes),
    ...assets,
    verbosity: 0,
  }).promise
  const items: Item[] = []
  for (let no = 1; no <= document.numPages; no++) {
    const page = await document.getPage(no)
    const viewport = page.getViewport({ scale: 1 })
    const { items: own } = await page.getTextContent({ disableNormalization: true })
    for (const item of own) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [a, b, c, d, left, base] = item.transform as number[]
      const along = item.width / 2 / Math.hypot(a!, b!)
      const [x, y] = viewport.convertToViewportPoint(
        left! + along * a! + 0.3 * c!,
        base! + along * b! + 0.3 * d!,
      ) as number[]
      items.push({ page: no, text: item.str, x: x!, y: y! })
    }
  }
  return items
}

/** Of each place of a report its text and the text that stands in its boxes, white space aside. */
function pairs({ blocks }: Captured, items: readonly Item[]): (readonly [string, string])[] {
  const bare = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '')
  const isIn = ({ page, x, y }: Item, box: PageBox): boolean =>
    page === box.page &&
    x > box.left &&
    x < box.left + box.width &&
    y > box.top &&
    y < box.top + box.height
  const within = ({ boxes }: SourcePlace): string =>
    boxes!
      .flatMap((box) => items.filter((item) => isIn(item, box)).map(({ text }) => text))
      .join('')
  return blocks.flatMap((block) =>
    block.kind === 'text'
      ? [[bare(block.text), bare(within(block.place))] as const]
      : block.grid.cells.map(({ text, place }) => [bare(text), bare(within(place))] as const),
  )
}

async function read(bytes: Uint8Array): Promise<Captured> {
  const reading = await readReport(bytes, 'a.pdf')
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  return reading
}

for (const scale of [0.5, 0.8, 1]) {
  test(`printed at ${scale}: each cell and line stands in its boxes, and nothing else does`, async () => {
    const bytes = await printPdf(browser, nationalForm(), { scale, footer: true })
    const all = pairs(await read(bytes), await itemsOf(bytes))
    expect(all.length).toBe(289)
    expect(all.map(([, within]) => within)).toEqual(all.map(([text]) => text))
  })
}

const draw = (x: number, y: number, text: string): string =>
  `BT /F 10 Tf ${x} ${y} Td (${text}) Tj ET `

test('a page that is turned has its boxes as a reader sees them', async () => {
  const box = '50 700 200 40 re S 150 700 m 150 740 l S '
  for (const [turn, boxes] of [
    [0, [50, 102, 100, 40]],
    [180, [445, 700, 100, 40]],
  ] as const) {
    const bytes = rawPdf(`${box}${draw(60, 715, '12')}${draw(160, 715, '34')}`, {
      page: `/Rotate ${turn}`,
    })
    const { blocks } = await read(bytes)
    const grid = blocks.find((block) => block.kind === 'grid')!.grid
    const { place } = grid.cells.find(({ text }) => text === '12')!
    const [left, top, width, height] = boxes
    expect(place).toMatchObject({ block: 1, boxes: [{ page: 1, left, top, width, height }] })
  }
})

test('a place says which block it is of, and in which column its cell begins', async () => {
  const { blocks } = await read(await printPdf(browser, nationalForm(), { scale: 0.5 }))
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'text') expect(block.place.block).toBe(at + 1)
    else
      for (const { row, column, place } of block.grid.cells)
        expect([place.block, place.row, place.column]).toEqual([at + 1, row + 1, column + 1])
  }
})

// A copy from a public repository: not kept here, see the source of data/agencies/32/huaian-320800-gov/2024.md.
const huaian = resolve('..', 'shared', 'reports', 'huaian-320800-gov-2024.pdf')

test.runIf(existsSync(huaian))(
  'each figure of a report saved by WPS stands in its box',
  async () => {
    const bytes = readFileSync(huaian)
    const all = pairs(await read(bytes), await itemsOf(bytes)).filter(([text]) =>
      /^[\d.]+$/u.test(text),
    )
    expect(all.length).toBe(200)
    expect(all.map(([, within]) => within)).toEqual(all.map(([text]) => text))
  },
)
