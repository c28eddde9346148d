import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { parse } from 'parse5'
import { SaxesParser } from 'saxes'
import { openZip } from '../../../src/ingest/read/zip.ts'
import { readReport } from '../../../src/ingest/read.ts'
import { nationalForm } from '../../unit/ingest/write/paper.ts'
import { writeDocx } from '../../unit/ingest/write/docx.ts'
import { median } from '../measure.ts'
import type { Section } from '../print.ts'
import { shown, times } from '../print.ts'

/** Reading a file into blocks, beside its bare parser on the same bytes; medians in milliseconds. */
export type IngestFigures = {
  readonly format: string
  readonly files: number
  readonly bare: number
  readonly ours: number
}

// The package has no types.
const WordExtractor = createRequire(import.meta.url)('word-extractor') as new () => {
  extract: (bytes: Buffer) => Promise<unknown>
}

type File = { readonly name: string; readonly bytes: Uint8Array }

/** Measures every format there are documents of: those of a folder of captured reports, a made-up .docx, fixtures. */
export async function measureIngest(folder: string, rounds: number): Promise<IngestFigures[]> {
  const files = documents(folder)
  const formats = [...new Set(files.map(({ name }) => extname(name)))].sort()
  const figures: IngestFigures[] = []
  for (const format of formats) {
    const own = files.filter(({ name }) => extname(name) === format)
    const [bare, ours]: [number[], number[]] = [[], []]
    for (const file of own) {
      await bareParse(format, file)
      await readReport(file.bytes.slice(), file.name)
      for (let round = 0; round < rounds; round += 1) {
        bare.push(await timed(() => bareParse(format, file)))
        ours.push(await timed(() => readReport(file.bytes.slice(), file.name)))
      }
    }
    figures.push({ format, files: own.length, bare: median(bare), ours: median(ours) })
  }
  return figures
}

function documents(folder: string): File[] {
  const captured = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.(html|txt|pdf|docx|doc|mht|xlsx|odt|rtf)$/.test(name))
        .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }))
    : []
  const fixtures = ['doc', 'xlsx', 'odt', 'rtf'].map((format) => {
    const path = join('tests', 'unit', 'ingest', 'read', `${format}-by-libreoffice.${format}`)
    return { name: `fixture.${format}`, bytes: new Uint8Array(readFileSync(path)) }
  })
  return [
    ...captured,
    { name: 'made-up.docx', bytes: writeDocx(nationalForm(), 'word') },
    ...fixtures,
  ]
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** What the format costs without us: the library's own parse of the bytes, nothing made of it. */
async function bareParse(format: string, { bytes }: File): Promise<unknown> {
  const text = (): string => new TextDecoder().decode(bytes)
  switch (format) {
    case '.html':
      return parse(text())
    case '.docx':
      return bareXml(bytes, 'word/document.xml')
    case '.xlsx':
      return bareXml(bytes, 'xl/worksheets/sheet1.xml')
    case '.odt':
      return bareXml(bytes, 'content.xml')
    case '.doc':
      return new WordExtractor().extract(Buffer.from(bytes))
    case '.pdf':
      return barePdf(bytes.slice())
    default:
      return text().split('\n')
  }
}

async function bareXml(bytes: Uint8Array, part: string): Promise<unknown> {
  const zip = await openZip(bytes)
  if ('unreadable' in zip) throw new Error(`the ${part} of a fixture cannot be opened`)
  return new SaxesParser().write((await zip.text(part))!).close()
}

async function barePdf(data: Uint8Array): Promise<void> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data, disableFontFace: true, useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    await Promise.all([page.getTextContent(), page.getOperatorList()])
  }
  await task.destroy()
}

/** The figures as a table: goal at most twice the bare parser; plain text has none but splitting lines. */
export function ingestSection(figures: readonly IngestFigures[]): Section {
  return {
    title: 'Ingest: reading a captured file into text and grids, milliseconds a file (median)',
    note: 'Beside its bare parser on the same bytes: parse5, saxes, word-extractor, pdf.js, splitting into lines (plain and rich text have no parser). Goal: twice at most.',
    head: ['format', 'files', 'bare parser', 'ours', 'times'],
    rows: figures.map(({ format, files, bare, ours }) => [
      format,
      String(files),
      shown(bare),
      shown(ours),
      times(ours, bare),
    ]),
  }
}
