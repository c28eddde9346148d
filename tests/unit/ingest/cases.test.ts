import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Agency } from '../../../src/agency/agency.ts'
import { draftReport } from '../../../src/ingest/draft.ts'
import type { Draft } from '../../../src/ingest/draft.ts'
import { readReport } from '../../../src/ingest/read.ts'

// Documents that are not kept here: one report, whole, and with one thing in it that a program may read wrongly.
const folder = resolve('..', 'shared', 'cases', 'ingest')

const agency: Agency = {
  id: 'shuyang-321322-gov',
  name: { zh: '沭阳县人民政府', en: "Shuyang County People's Government" },
  kind: 'gov',
  level: 'county',
  division: '321322',
  parent: null,
  website: null,
}

async function read(name: string): Promise<Draft> {
  const captured = await readReport(new Uint8Array(readFileSync(join(folder, name))), name)
  if ('unreadable' in captured) throw new Error(captured.unreadable)
  const draft = draftReport(captured, {
    agency,
    year: 2025,
    sha256: '0'.repeat(64),
    added: '2026-01-31',
    source: null,
    published: null,
  })
  if ('unusable' in draft) throw new Error(draft.unusable)
  return draft
}

function figures({ report }: Draft): Map<string, string> {
  return new Map(report.observations.map(({ cell, printed }) => [cell, printed]))
}

const penalties = 'enforcement.penalties.decisions'
const received = 'requests.received.natural_person'

describe.runIf(existsSync(folder))('the report as it is printed, from', () => {
  test.each([
    ['superscript.html', `Taken for notes and left out of figures: \`1\` of ${penalties}`],
    ['superscript.docx', `Taken for notes and left out of figures: \`1\` of ${penalties}`],
    ['superscript.pdf', `Taken for notes and left out of figures: \`1\` of ${penalties}`],
    ['hidden.html', `Hidden from a reader, and left out of figures: \`8\` of ${penalties}`],
    ['deleted.html', `Crossed out or deleted, and left out of figures: \`6\` of ${penalties}`],
    ['deleted-cell.docx', 'Rows or cells deleted under track changes are left out'],
    ['note-in-cell.html', `left out of figures: \`（其中线上600件）\` of ${received}`],
    ['radicals.pdf', ''],
  ])('%s', async (name, said) => {
    const [whole, own] = [await read('whole.html'), await read(name)]
    expect(figures(own)).toEqual(figures(whole))
    expect(own.unresolved).toBe(0)
    expect(own.report.title).toBe(whole.report.title)
    expect(own.file.messages.some(({ reason }) => reason.includes(said))).toBe(true)
  })

  test.each([
    ['picture.html', 'Row 行政处罚 (enforcement.penalties): picture in the cell: not decided'],
    ['picture.docx', 'Row 行政处罚 (enforcement.penalties): picture in the cell: not decided'],
    [
      'line-break.html',
      'Row 行政处罚 (enforcement.penalties): reads `693957 1`, which is no figure',
    ],
  ])('%s but for one cell', async (name, said) => {
    const own = await read(name)
    expect(figures(own)).toEqual(figures(await read('whole.html')).set(penalties, '?'))
    expect(own.file.messages[0]?.reason).toContain(said)
  })
})
