import type { ReportFile } from '../../dataset/agency-file.ts'
import type { Entry } from './directory.ts'
import { directory, entryOf } from './directory.ts'
import type { Group, Member } from './groups.ts'
import { pairsOf } from './groups.ts'
import type { Limit, Side } from './limits.ts'
import { commonYear, limitsOf } from './limits.ts'
import type { Reading } from './rate-text.ts'
import { published } from '../../published/here.ts'

/** One agency of a comparison with the report that speaks for it. */
export type PairSide = { readonly entry: Entry; readonly report: ReportFile; readonly year: number }

/** Two agencies set side by side; `common` is whether their reports are of one year. */
export type Pair = {
  readonly sides: readonly [PairSide, PairSide]
  readonly common: boolean
  readonly limits: readonly Limit[]
}

/** The pairs that have a page. In the order of codes, so that neighbours are built one after the other. */
export function pairPaths(): { readonly a: string; readonly b: string }[] {
  return directory().groups.flatMap((group) =>
    pairsOf(group).map(([a, b]) => ({ a: a.id, b: b.id })),
  )
}

/** Two agencies of the directory with their reports of the newest common year, else each with its newest. */
export function pairOf(ids: readonly [string, string]): Pair {
  const entries = ids.map((id) => entryOf(id)!)
  const year = commonYear(entries.map(({ reports }) => reports.map((each) => each.year)))
  const sides = entries.map((entry): PairSide => {
    const reports = published.agency(entry.id).reports.filter(({ report }) => report.reviewed)
    const report = reports.find((each) => each.report.year === year) ?? reports.at(-1)!
    return { entry, report, year: report.report.year }
  }) as [PairSide, PairSide]
  return { sides, common: year !== null, limits: limitsOf(sides.map(sideOf)) }
}

/** The reading of an indicator in a report. */
export function readingIn(report: ReportFile, indicator: string): Reading {
  return report.indicators.find((row) => row.indicator === indicator)!
}

function sideOf({ entry, report: { report, indicators }, year }: PairSide): Side {
  return {
    id: entry.id,
    level: entry.level,
    kind: entry.agency.kind,
    scope: report.scope,
    year,
    edition: report.edition,
    statuses: indicators.map((row) => row.status).join(' '),
  }
}

/** The agencies of a group that come before others in it, each with those others that it has a page with. */
export function partnersOf<T extends Member>(
  group: Group<T>,
): readonly (readonly [T, readonly T[]])[] {
  const at = new Map(group.map((member, index) => [member, index]))
  const ordered = pairsOf(group).map(
    ([a, b]) => (at.get(a)! < at.get(b)! ? [a, b] : [b, a]) as [T, T],
  )
  return [...Map.groupBy(ordered, ([first]) => first)].map(
    ([first, pairs]) => [first, pairs.map(([, other]) => other)] as const,
  )
}
