import { join } from 'node:path'
import type { Agency } from '../../../src/agency/agency.ts'
import { agencyFolder, serializeAgency } from '../../../src/agency/agency.ts'
import { parentOf } from '../../../src/ingest/identify/propose.ts'
import { openCurated, shown } from '../curated.ts'
import { putCurated } from './put-curated.ts'
import type { Outcome } from './wanted.ts'

/**
 * Gives the agencies that a run made their parents, where those were made in the same run: what comes out is the same
 * in whatever order reports come. `before`: the agencies that were held before the run. What it wrote, a line each.
 */
export function joinParents(
  data: string,
  before: readonly Agency[],
  outcomes: readonly Pick<Outcome, 'agency'>[],
): string[] {
  const held = new Set(before.map(({ id }) => id))
  const made = new Set(
    outcomes.flatMap(({ agency }) => (agency && !held.has(agency) ? [agency] : [])),
  )
  if (made.size === 0) return []
  const { agencies, context } = openCurated(data)
  return agencies.flatMap((agency) => {
    if (!made.has(agency.id) || agency.parent !== null) return []
    const parent = parentOf(agency, { register: context.register, agencies })
    if (parent === null) return []
    const path = join(data, agencyFolder(agency), 'agency.yaml')
    putCurated(data, path, serializeAgency({ ...agency, parent }), true)
    return [`${shown(path)}: parent is ${parent}`]
  })
}
