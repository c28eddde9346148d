import type { Fields } from '../dataset/agency-file.ts'
import type { NumberedFinding } from './findings.ts'
import { findingsOf } from './findings.ts'
import { agency, table } from './site.ts'

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

/** What a check came to on all reports. */
export function tallyOf(check: string): CheckTally {
  const rows = table('audit').filter((row) => row['check'] === check)
  const sum = (column: string): number =>
    rows.reduce((total, row) => total + Number(row[column]), 0)
  return {
    reports: rows.filter((row) => Number(row['applied']) > 0).length,
    applied: sum('applied'),
    passed: sum('passed'),
    failed: sum('failed'),
    undecided: sum('undecided'),
  }
}

/** Every finding by its check, in order of agency id, year and place on the report's page. */
export function findingsByCheck(): ReadonlyMap<string, readonly ListedFinding[]> {
  const ids = [...new Set(table('findings').map((row) => String(row['agency_id'])))].sort()
  const listed = ids.flatMap((id) => {
    const file = agency(id)
    return file.reports.flatMap((report) =>
      findingsOf(report).map((finding) => ({
        agency: file.agency,
        year: Number(report.report['year']),
        finding,
      })),
    )
  })
  return Map.groupBy(listed, ({ finding }) => finding.check)
}
