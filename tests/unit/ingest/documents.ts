import type { Browser } from 'playwright-core'
import type { Layout } from './layouts.ts'
import { layouts, yearOf } from './layouts.ts'
import type { MadeUp } from './made-up.ts'
import { agency } from './made-up.ts'
import { writeDoc } from './write/doc.ts'
import { writeDocx } from './write/docx.ts'
import { writeMht } from './write/mht.ts'
import { writeOdt } from './write/odt.ts'
import { nationalForm } from './write/paper.ts'
import type { Print } from './write/pdf.ts'
import { printPdf } from './write/pdf.ts'
import { writeRtf } from './write/rtf.ts'
import { writeXlsx } from './write/xlsx.ts'

/** A way in which the tests write a whole document, and the year that it is about. */
export type DocumentWriter = {
  readonly id: string
  readonly name: string
  readonly write: (made: MadeUp, agencyName: string) => Uint8Array
  readonly year: (made: MadeUp) => number
}

const texts = (Object.keys(layouts) as Layout[]).map((id): DocumentWriter => {
  const { name, write } = layouts[id]
  return {
    id,
    name,
    write: (made, agencyName) =>
      new TextEncoder().encode(write(made).replaceAll(agency.name.zh, agencyName)),
    year: yearOf,
  }
})

const papers = [
  ...(['word', 'wps', 'legacy'] as const).map((manner) =>
    paper(`docx ${manner}`, 'a.docx', (of) => writeDocx(of, manner)),
  ),
  paper('wps', 'a.wps', (of) => writeDoc(of)),
  ...(['excel', 'wps', 'wide'] as const).map((manner) =>
    paper(`xlsx ${manner}`, 'a.xlsx', (of) => writeXlsx(of, manner)),
  ),
  ...(['single', 'repeated'] as const).map((manner) =>
    paper(`odt ${manner}`, 'a.odt', (of) => writeOdt(of, manner)),
  ),
  ...(['word', 'office', 'bare'] as const).map((manner) =>
    paper(`rtf ${manner}`, 'a.rtf', (of) => writeRtf(of, manner)),
  ),
]

const archive: DocumentWriter = {
  id: 'mht',
  name: 'a.mht',
  write: (made, agencyName) =>
    writeMht(layouts.html.write(made).replaceAll(agency.name.zh, agencyName), 'chrome'),
  year: yearOf,
}

/** Every layout and format that the tests write without a browser. */
export const documentWriters: readonly DocumentWriter[] = [...texts, archive, ...papers]

/** A document of either edition: those that are written as text have both. */
export type Written = {
  readonly id: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly year: number
  readonly made: MadeUp
}

/**
 * Every layout and format that the tests write, also those that a browser prints; texts in both editions. `nameOf` gives the
 * agency of each.
 */
export async function writeAll(
  browser: Browser,
  reports: readonly MadeUp[],
  nameOf: (at: number) => string,
): Promise<readonly Written[]> {
  const of = (edition: string): MadeUp[] => reports.filter((made) => made.edition.id === edition)
  const [older, newer] = [of('form-2019'), of('form-2021')]
  const ways = [
    ...documentWriters.map((writer) => ({ writer, all: newer })),
    ...[...texts, archive].map((writer) => ({ writer, all: older })),
  ]
  const written = ways.map(({ writer, all }, at): Written => {
    const made = all[at % all.length]!
    const bytes = writer.write(made, nameOf(at))
    return {
      id: `${writer.id} ${made.edition.id}`,
      name: writer.name,
      bytes,
      year: writer.year(made),
      made,
    }
  })
  for (const [id, print] of Object.entries(prints)) {
    const made = newer[written.length % newer.length]!
    const bytes = await printPdf(browser, paperOf(made, nameOf(written.length)), print)
    written.push({ id, name: 'a.pdf', bytes, year: 2024, made })
  }
  return written
}

const prints: Readonly<Record<string, Print>> = {
  'pdf cut by pages': {},
  'pdf on one page': { scale: 0.4 },
  'pdf with page numbers': { footer: true },
}

function paper(
  id: string,
  name: string,
  write: (paper: ReturnType<typeof nationalForm>) => Uint8Array,
): DocumentWriter {
  return {
    id,
    name,
    write: (made, agencyName) => write(paperOf(made, agencyName)),
    year: () => 2024,
  }
}

function paperOf(made: MadeUp, agencyName: string): ReturnType<typeof nationalForm> {
  return nationalForm((cell) => made.cells.get(cell) ?? '').map((part, at) =>
    at === 0 ? `${agencyName}2024年政府信息公开工作年度报告` : part,
  )
}
