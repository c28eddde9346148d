import type { Link, YearOfFigures } from '../check/links.ts'
import { linksBetween, sameScope, yearsBetween } from '../check/links.ts'
import type { ReportFile } from '../dataset/agency-file.ts'

/** Two reports held one after the other: a year apart with their links, or what keeps them from being compared. */
export type Step = {
  readonly from: number
  readonly to: number
  readonly missing: readonly number[]
  readonly sameScope: boolean
  readonly links: readonly Link[]
}

/** What each report of an agency hands to the next one held: requests, each column that differs, and documents. */
export function chainOf(reports: readonly ReportFile[]): readonly Step[] {
  const years = reports.map(yearOfFigures)
  return years.slice(1).map((now, at) => {
    const before = years[at]!
    return {
      from: before.year,
      to: now.year,
      missing: yearsBetween(before, now),
      sameScope: sameScope(before, now),
      links: shown(linksBetween(before, now)),
    }
  })
}

/** What the figures of a report are tied to those of another year by. */
export function yearOfFigures({ report, observations, editions }: ReportFile): YearOfFigures {
  return { year: report.year, scope: report.scope, observations, editions }
}

/** The links that are worth a line: the total first, then the columns that differ, then documents. */
function shown(links: readonly Link[]): readonly Link[] {
  const isTotal = ({ kind, at }: Link): boolean => kind === 'carried' && at === 'total'
  const differs = ({ expected, stated }: Link): boolean =>
    expected !== null && stated !== null && expected !== stated
  return [
    ...links.filter(isTotal),
    ...links.filter((link) => link.kind === 'carried' && !isTotal(link) && differs(link)),
    ...links.filter(({ kind }) => kind === 'in_force'),
  ]
}
