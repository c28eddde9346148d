import fc from 'fast-check'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch } from '../../e2e/browser.ts'
import { boxesPaper } from './boxes.ts'
import { ingestBytes } from './ingest-text.ts'
import { layouts, yearOf } from './layouts.ts'
import type { MadeUp } from './made-up.ts'
import { madeUp } from './made-up.ts'
import { writeDoc } from './write/doc.ts'
import type { Manner } from './write/docx.ts'
import { writeDocx } from './write/docx.ts'
import { writeMht } from './write/mht.ts'
import type { Paper } from './write/paper.ts'
import { nationalForm } from './write/paper.ts'
import { writeOdt } from './write/odt.ts'
import { printPdf } from './write/pdf.ts'
import { writeRtf } from './write/rtf.ts'
import { writeXlsx } from './write/xlsx.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const deep = Boolean(process.env['DEEP'])
const all = madeUp(['zero', 'blank', 'mark'])
const reports = all.filter(({ edition }) => edition.id === 'form-2021')

test.each(['word', 'wps', 'legacy'] as const)('a .docx as %s writes it', async (manner: Manner) => {
  await roundTrip(`${manner}.docx`, deep ? 700 : 8, (paper) => writeDocx(paper, manner))
})

test.each(['excel', 'wps', 'wide'] as const)('a .xlsx as %s writes it', async (manner) => {
  await roundTrip(`${manner}.xlsx`, deep ? 400 : 6, (paper) => writeXlsx(paper, manner))
})

test('a .xlsx without merged cells and lines, on either edition', async () => {
  await roundTrip(
    'flat.xlsx',
    deep ? 700 : 10,
    (_, made) => writeXlsx(boxesPaper(made), 'flat'),
    all,
  )
})

test.each(['single', 'repeated'] as const)('an .odt with %s covered cells', async (manner) => {
  await roundTrip(`${manner}.odt`, deep ? 400 : 6, (paper) => writeOdt(paper, manner))
})

test.each(['word', 'office', 'bare'] as const)('an .rtf as %s writes it', async (manner) => {
  await roundTrip(`${manner}.rtf`, deep ? 400 : 6, (paper) => writeRtf(paper, manner))
})

test.each(['whole', 'pieces'] as const)('a .wps with its text in %s', async (manner) => {
  await roundTrip(`${manner}.wps`, deep ? 400 : 6, (paper) => writeDoc(paper, manner))
})

test.each(['chrome', 'explorer', 'base64'] as const)('a .mht as %s saves it', async (manner) => {
  await roundTrip(
    `${manner}.mht`,
    deep ? 400 : 6,
    (_, made) => writeMht(layouts.html.write(made), manner),
    all,
  )
})

test('a PDF that a browser prints, its tables cut by pages', async () => {
  await roundTrip('printed.pdf', deep ? 200 : 3, (paper) => printPdf(browser, paper))
})

/** Every figure comes back as printed, or is said not to be placed; nearly all are placed. */
async function roundTrip(
  name: string,
  numRuns: number,
  write: (paper: Paper, made: MadeUp) => Uint8Array | Promise<Uint8Array>,
  from = reports,
): Promise<void> {
  let [cells, placed] = [0, 0]
  const property = fc.asyncProperty(from, async (made: MadeUp) => {
    const bytes = await write(
      nationalForm((cell) => made.cells.get(cell) ?? ''),
      made,
    )
    const draft = (await ingestBytes(bytes, name, yearOf(made)))!
    const wrong = draft.report.observations.filter(({ cell, printed, status }) => {
      cells += 1
      if (status === 'illegible' || status === 'absent') return false
      placed += 1
      return printed !== made.cells.get(cell)
    })
    expect(wrong.map(({ cell, printed }) => [cell, printed, made.cells.get(cell)])).toEqual([])
  })
  await fc.assert(property, { numRuns, seed: 13 })
  console.info(`${name}: ${cells} cells, ${((placed / cells) * 100).toFixed(3)} % placed`)
  expect(placed / cells).toBeGreaterThanOrEqual(0.995)
}
