import type { Standing } from '../check/standing.ts'
import { standingOf } from '../check/standing.ts'
import { byCodeUnit } from '../curated/order.ts'
import type { AgencyFile, ReportFile } from '../dataset/agency-file.ts'
import type { RowNamed } from '../dataset/tables.ts'
import { published } from '../published/here.ts'
import type { NumberedFinding } from './findings.ts'
import { findingsOf } from './findings.ts'

/** A finding with its report and the agency. */
export type ListedFinding = {
  readonly agency: RowNamed<'agencies'>
  readonly report: ReportFile
  readonly finding: NumberedFinding
}

/** The findings of a standing that the page lists, latest year first, then by agency id and place on the report's page; `all`: how many there are. */
export type Listed = { readonly findings: readonly ListedFinding[]; readonly all: number }

/** The most findings of a standing that the page lists; all of them are in `findings.csv`. */
export const listedMost = 100

/** The findings of a standing: all, or those of the latest years where there are more than the page lists. */
export function listedOf(standing: Standing): Listed {
  return published.once(pick).get(standing) ?? { findings: [], all: 0 }
}

type Found = { readonly agency: string; readonly year: number; readonly id: string }

function pick(): ReadonlyMap<Standing, Listed> {
  const ids = new Map<Standing, readonly Found[]>()
  const counts = new Map<Standing, number>()
  for (const row of published.rows('findings')) {
    const standing = standingOf(row)
    counts.set(standing, (counts.get(standing) ?? 0) + 1)
    const own = { agency: row.agency_id, year: row.year, id: row.finding_id }
    const kept = [...(ids.get(standing) ?? []), own]
    ids.set(standing, kept.length < 2 * listedMost ? kept : latest(kept))
  }
  const wanted = [...ids.values()].flatMap(latest)
  const agencies = Map.groupBy(wanted, ({ agency: id }) => id)
  const found = [...agencies]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([id, own]) => {
      const of = new Set(own.map((each) => each.id))
      return findingsIn(published.agency(id)).filter(({ finding }) => of.has(finding.finding_id))
    })
    .sort((a, b) => b.report.report.year - a.report.report.year)
  const groups = Map.groupBy(found, ({ finding }) => standingOf(finding))
  return new Map(
    [...counts].map(([standing, all]) => [standing, { findings: groups.get(standing) ?? [], all }]),
  )
}

function latest(kept: readonly Found[]): readonly Found[] {
  return kept.toSorted((a, b) => b.year - a.year || byCodeUnit(a.id, b.id)).slice(0, listedMost)
}

function findingsIn({ agency, reports }: AgencyFile): ListedFinding[] {
  return reports.flatMap((report) =>
    findingsOf(report).map((finding) => ({ agency, report, finding })),
  )
}
