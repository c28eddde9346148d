import { VFile } from 'vfile'
import type { Agency } from '../../agency/agency.ts'
import { agencyFolder } from '../../agency/agency.ts'
import { parseReport } from '../../report/parse.ts'
import type { Report } from '../../report/report.ts'

/** A published file of this site by its path below `data/v1/`, as text; throws where it is not to be had. */
export type Site = (path: string) => Promise<string>

/** The last report of an agency that the site holds, of the years given, before one; null where there is none, or it is not to be had. */
export async function previousOf(
  site: Site,
  agency: Agency,
  years: readonly number[],
  before: number,
): Promise<Report | null> {
  const last = years.findLast((year) => year < before)
  if (last === undefined) return null
  try {
    const value = await site(`curated/${agency.id}/${last}.md`)
    return parseReport(new VFile({ path: `data/${agencyFolder(agency)}/${last}.md`, value }))
  } catch {
    // A copy of the pages without their data: the report is compared with itself alone, and that is said.
    return null
  }
}
