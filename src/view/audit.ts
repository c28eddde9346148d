import type { AgencyFile, Fields } from '../dataset/agency-file.ts'
import { byCodeUnit } from '../curated/order.ts'
import type { NumberedFinding } from './findings.ts'
import { findingsOf } from './findings.ts'
import { agency, rowsOf } from './site.ts'

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
  readonly agency: Fields
  readonly year: number
  readonly finding: NumberedFinding
}

let tallies: ReadonlyMap<string, CheckTally> | null = null

/** What a check came to on all reports; all checks are added up once. */
export function tallyOf(check: string): CheckTally {
  tallies ??= addUp(rowsOf('audit'))
  return tallies.get(check) ?? none
}

const none: CheckTally = { reports: 0, applied: 0, passed: 0, failed: 0, undecided: 0 }

function addUp(rows: Iterable<Fields>): ReadonlyMap<string, CheckTally> {
  const sums = new Map<string, CheckTally>()
  for (const row of rows) {
    const check = String(row['check'])
    const [applied, passed, failed, undecided] = (
      ['applied', 'passed', 'failed', 'undecided'] as const
    ).map((column) => Number(row[column]))
    const sum = sums.get(check) ?? none
    sums.set(check, {
      reports: sum.reports + (applied! > 0 ? 1 : 0),
      applied: sum.applied + applied!,
      passed: sum.passed + passed!,
      failed: sum.failed + failed!,
      undecided: sum.undecided + undecided!,
    })
  }
  return sums
}

/** The most findings that the page lists of a check; all of them are in `findings.csv`. */
export const listedMost = 100

/** The findings of a check that are listed, in order of agency id, year and place on the report's page, and how many there are in all. */
export type Listed = { readonly findings: readonly ListedFinding[]; readonly all: number }

let listed: ReadonlyMap<string, Listed> | null = null

/** The findings of a check: all, or of the newest years where there are more than the page lists. */
export function listedOf(check: string): Listed {
  listed ??= pick(rowsOf('findings'))
  return listed.get(check) ?? { findings: [], all: 0 }
}

function pick(rows: Iterable<Fields>): ReadonlyMap<string, Listed> {
  const ids = new Map<
    string,
    { readonly agency: string; readonly year: number; readonly id: string }[]
  >()
  const counts = new Map<string, number>()
  for (const row of rows) {
    const check = String(row['check'])
    counts.set(check, (counts.get(check) ?? 0) + 1)
    const kept = ids.get(check) ?? []
    kept.push({
      agency: String(row['agency_id']),
      year: Number(row['year']),
      id: String(row['finding_id']),
    })
    ids.set(check, kept.length < 2 * listedMost ? kept : newest(kept))
  }
  const wanted = new Map([...ids].map(([check, kept]) => [check, newest(kept)]))
  const agencies = Map.groupBy([...wanted.values()].flat(), ({ agency: id }) => id)
  const found = [...agencies]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([id, own]) => {
      const of = new Set(own.map((each) => each.id))
      return findingsIn(agency(id)).filter(({ finding }) => of.has(finding.finding_id))
    })
  const byCheck = Map.groupBy(found, ({ finding }) => finding.check)
  return new Map(
    [...counts].map(([check, all]) => [check, { findings: byCheck.get(check) ?? [], all }]),
  )
}

function newest<T extends { readonly year: number; readonly id: string }>(kept: readonly T[]): T[] {
  return kept.toSorted((a, b) => b.year - a.year || byCodeUnit(a.id, b.id)).slice(0, listedMost)
}

function findingsIn(file: AgencyFile): ListedFinding[] {
  return file.reports.flatMap((report) =>
    findingsOf(report).map((finding) => ({
      agency: file.agency,
      year: Number(report.report['year']),
      finding,
    })),
  )
}
