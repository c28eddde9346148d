import type { AgencyFile } from '../dataset/agency-file.ts'
import type { RowNamed } from '../dataset/tables.ts'
import { byCodeUnit } from '../curated/order.ts'
import type { NumberedFinding } from './findings.ts'
import { findingsOf } from './findings.ts'
import { published } from '../published/here.ts'

/** What a check came to on all reports; `reports` counts those with anything to apply it to. */
export type CheckTally = {
  readonly reports: number
  readonly applied: number
  readonly passed: number
  readonly failed: number
  readonly undecided: number
}

/** A finding with the agency and year of its report. */
export type ListedFinding = {
  readonly agency: RowNamed<'agencies'>
  readonly year: number
  readonly finding: NumberedFinding
}

/** What a check came to on all reports. */
export function tallyOf(check: string): CheckTally {
  return published.once(addUp).get(check) ?? none
}

const none: CheckTally = { reports: 0, applied: 0, passed: 0, failed: 0, undecided: 0 }

function addUp(): ReadonlyMap<string, CheckTally> {
  const sums = new Map<string, CheckTally>()
  for (const { check, applied, passed, failed, undecided } of published.rows('audit')) {
    const sum = sums.get(check) ?? none
    sums.set(check, {
      reports: sum.reports + (applied > 0 ? 1 : 0),
      applied: sum.applied + applied,
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      undecided: sum.undecided + undecided,
    })
  }
  return sums
}

/** The most findings that the page lists of a check; all of them are in `findings.csv`. */
export const listedMost = 100

/** The findings of a check that are listed, in order of agency id, year and place on the report's page, and how many there are in all. */
export type Listed = { readonly findings: readonly ListedFinding[]; readonly all: number }

/** The findings of a check: all, or of the newest years where there are more than the page lists. */
export function listedOf(check: string): Listed {
  return published.once(pick).get(check) ?? { findings: [], all: 0 }
}

type Found = { readonly agency: string; readonly year: number; readonly id: string }

function pick(): ReadonlyMap<string, Listed> {
  const ids = new Map<string, readonly Found[]>()
  const counts = new Map<string, number>()
  for (const { check, agency_id: agency, year, finding_id: id } of published.rows('findings')) {
    counts.set(check, (counts.get(check) ?? 0) + 1)
    const kept = [...(ids.get(check) ?? []), { agency, year, id }]
    ids.set(check, kept.length < 2 * listedMost ? kept : newest(kept))
  }
  const wanted = new Map([...ids].map(([check, kept]) => [check, newest(kept)]))
  const agencies = Map.groupBy([...wanted.values()].flat(), ({ agency: id }) => id)
  const found = [...agencies]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([id, own]) => {
      const of = new Set(own.map((each) => each.id))
      return findingsIn(published.agency(id)).filter(({ finding }) => of.has(finding.finding_id))
    })
  const byCheck = Map.groupBy(found, ({ finding }) => finding.check)
  return new Map(
    [...counts].map(([check, all]) => [check, { findings: byCheck.get(check) ?? [], all }]),
  )
}

function newest(kept: readonly Found[]): readonly Found[] {
  return kept.toSorted((a, b) => b.year - a.year || byCodeUnit(a.id, b.id)).slice(0, listedMost)
}

function findingsIn(file: AgencyFile): ListedFinding[] {
  return file.reports.flatMap((report) =>
    findingsOf(report).map((finding) => ({
      agency: file.agency,
      year: report.report.year,
      finding,
    })),
  )
}
