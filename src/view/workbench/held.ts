import { VFile } from 'vfile'
import type { Agency } from '../../agency/agency.ts'
import { agencyFolder } from '../../agency/agency.ts'
import { parseReport } from '../../report/parse.ts'
import type { Report } from '../../report/report.ts'

/** A published file of this site by its path below `data/v1/`, as text; throws where it is not to be had. */
export type Site = (path: string) => Promise<string>

/** A report that is held: its path from the repository's root, its text, and what it says. */
export type HeldReport = { readonly path: string; readonly text: string; readonly report: Report }

/** The report of an agency on a year as the site holds it; null where it is not to be had. */
export async function heldReport(
  site: Site,
  agency: Agency,
  year: number,
): Promise<HeldReport | null> {
  try {
    const text = await site(`curated/${agency.id}/${year}.md`)
    return readHeld({ path: `data/${agencyFolder(agency)}/${year}.md`, text })
  } catch {
    // A copy of the pages without their data: the report is compared with itself alone, and that is said.
    return null
  }
}

/** What a curated file says; null where it is wrong. */
export function readHeld({ path, text }: Omit<HeldReport, 'report'>): HeldReport | null {
  const report = parseReport(new VFile({ path, value: text }))
  return report && { path, text, report }
}

/** The last report of an agency that the site holds, of the years given, before one; null where there is none, or it is not to be had. */
export async function previousOf(
  site: Site,
  agency: Agency,
  years: readonly number[],
  before: number,
): Promise<Report | null> {
  const last = years.findLast((year) => year < before)
  return last === undefined ? null : ((await heldReport(site, agency, last))?.report ?? null)
}
