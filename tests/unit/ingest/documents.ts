import type { Layout } from './layouts.ts'
import { layouts, yearOf } from './layouts.ts'
import type { MadeUp } from './made-up.ts'
import { agency } from './made-up.ts'
import { writeDoc } from './write/doc.ts'
import { writeDocx } from './write/docx.ts'
import { writeMht } from './write/mht.ts'
import { writeOdt } from './write/odt.ts'
import { nationalForm } from './write/paper.ts'
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

function paper(
  id: string,
  name: string,
  write: (paper: ReturnType<typeof nationalForm>) => Uint8Array,
): DocumentWriter {
  return {
    id,
    name,
    write: (made, agencyName) =>
      write(
        nationalForm((cell) => made.cells.get(cell) ?? '').map((part, at) =>
          at === 0 ? `${agencyName}2024年政府信息公开工作年度报告` : part,
        ),
      ),
    year: () => 2024,
  }
}
