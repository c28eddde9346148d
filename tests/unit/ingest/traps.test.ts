import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SourceFormat } from '../../../src/report/source-formats.ts'
import { launch } from '../../e2e/browser.ts'
import { ingestBytes, ingestText } from './ingest-text.ts'
import { layouts, yearOf } from './layouts.ts'
import type { Layout } from './layouts.ts'
import type { MadeUp } from './made-up.ts'
import { madeUp } from './made-up.ts'
import type { Sown } from './traps.ts'
import { caught, kindOf, seeds, sow, sownIn, traps } from './traps.ts'
import type { DocManner } from './write/doc.ts'
import { writeDoc } from './write/doc.ts'
import { writeDocx } from './write/docx.ts'
import type { ArchiveManner } from './write/mht.ts'
import { writeMht } from './write/mht.ts'
import { nationalForm } from './write/paper.ts'
import type { Paper } from './write/paper.ts'
import { writeOdt } from './write/odt.ts'
import { printPdf } from './write/pdf.ts'
import { writeRtf } from './write/rtf.ts'
import { trapStyles } from './write/word-traps.ts'
import { writeXlsx } from './write/xlsx.ts'

const hasOffice = spawnSync('soffice', ['--version']).status === 0
const deep = Boolean(process.env['DEEP'])
const reports = madeUp(['zero'])
const newest = reports.filter(({ edition }) => edition.id === 'form-2021')

/** Each trap of a kind once, so that none is left out, six in a report. */
function each(kind: SourceFormat, made: MadeUp): readonly (readonly Sown[])[] {
  const all = Object.entries(traps[kind]).map(([name, trap]) => ({ name, trap }))
  const cells = [...made.cells].filter(([, text]) => /^\d\d+$/u.test(text)).map(([cell]) => cell)
  return Array.from({ length: Math.ceil(all.length / 6) }, (_, at) =>
    all.slice(at * 6, at * 6 + 6).map((own, n) => ({ cell: cells[n * 5 + at]!, ...own })),
  )
}

const [first] = fc.sample(newest, { numRuns: 1, seed: 8 }) as [MadeUp]

describe.each(Object.keys(layouts) as Layout[])('a report in %s', (id) => {
  const { name, write } = layouts[id]
  const kind = kindOf(id)
  const check = async (made: MadeUp, sown: readonly Sown[]): Promise<void> => {
    const text = sow(made, sown, (marked, put) => put(write(marked)))
    const draft = (await ingestText(text, name, yearOf(made)))!
    expect(caught(draft, made, sown)).toEqual([])
  }

  test('every trap', async () => {
    for (const sown of each(kind, first)) await check(first, sown)
  })

  test('traps anywhere', async () => {
    const property = fc.asyncProperty(reports, seeds, (made, numbers) =>
      check(made, sownIn(made, kind, numbers)),
    )
    await fc.assert(property, { numRuns: deep ? 1000 : 20, seed: 14 })
  })
})

describe('files', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  const paperOf = (made: MadeUp): Paper => nationalForm((cell) => made.cells.get(cell) ?? '')
  const docx = (made: MadeUp, sown: readonly Sown[]): Uint8Array =>
    sow(made, sown, (marked, put) => {
      const change = (body: string): string =>
        put(body.replace(/<w:r><w:t xml:space="preserve">([\uE100-\uE1FF])<\/w:t><\/w:r>/gu, '$1'))
      return writeDocx(paperOf(marked), 'word', { change, styles: trapStyles })
    })
  const xlsx = (made: MadeUp, sown: readonly Sown[]): Uint8Array =>
    sow(made, sown, (marked, put) => {
      const content = / t="inlineStr"><is><t xml:space="preserve">([\uE100-\uE1FF])<\/t><\/is>/gu
      return writeXlsx(paperOf(marked), 'wps', { change: (xml) => put(xml.replace(content, '$1')) })
    })
  const odt = (made: MadeUp, sown: readonly Sown[]): Uint8Array =>
    sow(made, sown, (marked, put) => writeOdt(paperOf(marked), 'single', { change: put }))
  const rtf = (made: MadeUp, sown: readonly Sown[]): Uint8Array =>
    sow(made, sown, (marked, put) => {
      const change = (body: string): string =>
        put(
          body.replace(/\\u-(\d+)\?/gu, (word, code: string) => {
            const mark = 0x10000 - Number(code)
            return mark >= 0xe100 && mark < 0xe200 ? String.fromCharCode(mark) : word
          }),
        )
      return writeRtf(paperOf(marked), 'office', { change })
    })
  const mht =
    (manner: ArchiveManner) =>
    (made: MadeUp, sown: readonly Sown[]): Uint8Array =>
      sow(made, sown, (marked, put) => writeMht(put(layouts.html.write(marked)), manner))
  const wps =
    (manner: DocManner) =>
    (made: MadeUp, sown: readonly Sown[]): Uint8Array =>
      sow(made, sown, (marked, put) => writeDoc(paperOf(marked), manner, { change: put }))
  const pdf = (made: MadeUp, sown: readonly Sown[]): Promise<Uint8Array> =>
    sow(made, sown, (marked, put) => printPdf(browser, paperOf(marked), { change: put }))
  const check = async (
    name: string,
    made: MadeUp,
    sown: readonly Sown[],
    write: (made: MadeUp, sown: readonly Sown[]) => Uint8Array | Promise<Uint8Array>,
  ): Promise<void> => {
    const draft = (await ingestBytes(await write(made, sown), name, 2024))!
    expect(caught(draft, made, sown)).toEqual([])
  }

  test.runIf(hasOffice)('a .doc as LibreOffice saves it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'traps-'))
    const all = each('doc', first)
    const names = all.map((_, at) => join(folder, `${at}.docx`))
    for (const [at, name] of names.entries()) writeFileSync(name, docx(first, all[at]!))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const options = ['--headless', profile, '--convert-to', 'doc', '--outdir', folder]
    spawnSync('soffice', [...options, ...names])
    for (const [at, name] of names.entries()) {
      const bytes = readFileSync(name.replace('.docx', '.doc'))
      const draft = (await ingestBytes(bytes, 'a.doc', 2024))!
      expect(caught(draft, first, all[at]!)).toEqual([])
    }
    rmSync(folder, { recursive: true })
  })

  test.each([
    ['docx', 'of Word', docx, 300, 6],
    ['xlsx', 'of WPS', xlsx, 300, 6],
    ['odt', 'of LibreOffice', odt, 300, 6],
    ['rtf', 'of LibreOffice', rtf, 300, 6],
    ['mht', 'of Chrome', mht('chrome'), 300, 6],
    ['mht', 'of Internet Explorer', mht('explorer'), 300, 6],
    ['mht', 'sent by mail', mht('base64'), 300, 6],
    ['wps', 'in one piece', wps('whole'), 300, 6],
    ['wps', 'in pieces', wps('pieces'), 300, 6],
    ['pdf', 'of a browser', pdf, 60, 3],
  ] as const)('a .%s %s', async (kind, _, write, many, few) => {
    for (const sown of each(kind, first)) await check(`a.${kind}`, first, sown, write)
    const property = fc.asyncProperty(newest, seeds, (made, numbers) =>
      check(`a.${kind}`, made, sownIn(made, kind, numbers), write),
    )
    await fc.assert(property, { numRuns: deep ? many : few, seed: 15 })
  })
})
