import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { agencyFolder, parseAgency } from '../../../src/agency/agency.ts'
import type { Agency } from '../../../src/agency/agency.ts'
import type { Draft } from '../../../src/ingest/draft.ts'
import { draftReport } from '../../../src/ingest/draft.ts'
import { readReport } from '../../../src/ingest/read.ts'
import { parseReport } from '../../../src/report/parse.ts'
import type { Report } from '../../../src/report/report.ts'
import { frozen } from '../support/folder.ts'

// The reports as captured, where they lie beside the repository, of those whose curated files are kept frozen.
const folder = resolve('..', 'shared', 'reports')
const names = existsSync(folder)
  ? readdirSync(folder).filter((name) => {
      const [, id, year] = /^(.+)-(20\d\d)\.(?:txt|html|pdf)$/.exec(name) ?? []
      return id !== undefined && existsSync(join(agencyHome(id), `${year}.md`))
    })
  : []

describe.runIf(names.length > 0).each(names)('%s', (name) => {
  test('gives the curated file, and tells where it differs', async () => {
    const [, id = '', year = ''] = /^(.+)-(\d{4})\./.exec(name)!
    const agency = readAgency(id)
    const bytes = new Uint8Array(readFileSync(join(folder, name)))
    const captured = await readReport(bytes, name)
    if ('unreadable' in captured) throw new Error(captured.unreadable)
    const curated = read(join(frozen, agencyFolder(agency), `${year}.md`))
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const draft = draftReport(captured, {
      agency,
      year: Number(year),
      sha256,
      added: curated.added,
      source: curated.source.url,
      published: null,
    })
    if ('unusable' in draft) throw new Error(draft.unusable)
    expect(figures(draft.report)).toEqual(figures(curated))
    expect(draft.unresolved).toBe(0)
    expect(different(draft, curated).filter((key) => !told(draft, key))).toEqual([])
    expect(draft.report.readings).toEqual([])
    expect(draft.report.source.sha256).toBe(curated.source.sha256)
    expect(unclaimed(draft, curated)).toEqual([])
  })
})

function figures({ observations }: Report): unknown[] {
  return observations.map(({ cell, edition, printed }) => [cell, edition, printed])
}

/** The keys of the front matter in which a draft differs from the curated file. */
function different({ report }: Draft, curated: Report): string[] {
  const keys = [
    'title',
    'edition',
    'period',
    'scope',
    'scope_evidence',
    'published',
    'signed',
    'added',
  ] as const
  const own = keys.filter((key) => JSON.stringify(report[key]) !== JSON.stringify(curated[key]))
  const source = (['url', 'kind', 'format', 'retrieved', 'note'] as const).filter(
    (key) => JSON.stringify(report.source[key]) !== JSON.stringify(curated.source[key]),
  )
  return [...own, ...(source.length > 0 ? ['source'] : [])]
}

/** Whether a message is about a key of the front matter: its own, or the one that gathers what every draft says. */
function told({ file }: Draft, key: string): boolean {
  return file.messages.some(
    ({ ruleId, reason }) =>
      ruleId === (key === 'scope_evidence' ? 'scope' : key) ||
      (ruleId === 'front-matter' && reason.includes(key)),
  )
}

/** Figures of the text that are claims in the curated file and of which the draft says nothing. */
function unclaimed({ report, file }: Draft, curated: Report): string[] {
  const said = file.messages.filter(({ ruleId }) => ruleId === 'claims').map(({ reason }) => reason)
  return curated.claims
    .filter(
      ({ value, section }) =>
        !report.claims.some((each) => each.value === value && each.section === section),
    )
    .filter(({ printed }) => !said.some((reason) => reason.includes(printed)))
    .map(({ label, printed }) => `${label} ${printed}`)
}

function agencyHome(id: string): string {
  return join(frozen, 'agencies', /-(\d{2})\d{4}-/.exec(id)?.[1] ?? '', id)
}

function readAgency(id: string): Agency {
  const path = join(agencyHome(id), 'agency.yaml')
  return parseAgency(new VFile({ path, value: readFileSync(path, 'utf8') }))!
}

function read(path: string): Report {
  return parseReport(new VFile({ path, value: readFileSync(path, 'utf8') }))!
}
