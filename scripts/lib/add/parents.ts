import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Agency } from '../../../src/agency/agency.ts'
import { agencyFolder, serializeAgency } from '../../../src/agency/agency.ts'
import { parentOf } from '../../../src/ingest/identify/propose.ts'
import { openCurated, shown } from '../curated.ts'
import { putCurated } from './put-curated.ts'
import type { Outcome } from './wanted.ts'

/**
 * Gives agencies that came with these reports their parents among those that did: what comes out is the same in whatever
 * order reports come, and however often the run was stopped. What it wrote, a line each. An agency came with them when it has
 * no other report, which is known of a run before, too.
 */
export function joinParents(
  data: string,
  outcomes: readonly Pick<Outcome, 'state' | 'file'>[],
): string[] {
  const files = new Set(
    outcomes.flatMap(({ state, file }) => (file && came.has(state) ? [resolve(file)] : [])),
  )
  if (files.size === 0) return []
  const { agencies, context } = openCurated(data)
  const made = agencies.filter((agency) => {
    const reports = reportsOf(data, agency)
    return reports.length > 0 && reports.every((path) => files.has(resolve(path)))
  })
  return made.flatMap((agency) => {
    if (agency.parent !== null) return []
    const parent = parentOf(agency, { register: context.register, agencies: made })
    if (parent === null) return []
    const path = join(data, agencyFolder(agency), 'agency.yaml')
    putCurated(data, [{ path, text: serializeAgency({ ...agency, parent }), over: true }])
    return [`${shown(path)}: parent is ${parent}`]
  })
}

const came: ReadonlySet<string> = new Set(['placed', 'unresolved', 'there'])

function reportsOf(data: string, agency: Agency): string[] {
  const folder = join(data, agencyFolder(agency))
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}
