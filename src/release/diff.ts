import type { Agency } from '../agency/agency.ts'
import type { Finding } from '../check/check.ts'
import { byCodeUnit } from '../curated/order.ts'
import type { AgencyRecord, AuditedReport } from '../dataset/record.ts'
import type { CellChange, ClaimChange, KeyChange, ReportCorrection } from './diff-report.ts'
import { agencyChanges, reportChanges } from './diff-report.ts'
import { pairs } from './pairs.ts'

/** A report as a difference names it: `agency` is the Chinese name of whose it is, `by` the id. */
export type ReportName = {
  readonly id: string
  readonly by: string
  readonly agency: string
  readonly year: number
}

/** A report that one side alone has, whole as far as asked for, with its agency. */
export type AddedReport = ReportName & {
  readonly whole: { readonly agency: Agency; readonly report: AuditedReport } | null
}

/** A finding that says something else than it did. */
export type FindingChange = { readonly was: Finding; readonly now: Finding }

/** What changed in the data from one state to another, each list in code-unit order of ids. */
export type Difference = {
  readonly agenciesAdded: readonly string[]
  readonly agenciesRemoved: readonly string[]
  /** What changed in agencies that both sides have, their ids among it. */
  readonly agencies: readonly KeyChange[]
  readonly added: readonly AddedReport[]
  readonly removed: readonly ReportName[]
  readonly cells: readonly CellChange[]
  /** Corrections that are new and stand with no changed cell: misprints. */
  readonly corrections: readonly ReportCorrection[]
  readonly claims: readonly ClaimChange[]
  readonly keys: readonly KeyChange[]
  readonly gained: readonly Finding[]
  readonly reworded: readonly FindingChange[]
  readonly lost: readonly Finding[]
}

/** `moved`: the old ids of agencies by the new. `whole`: how many added reports are kept whole, the first ones. */
export type Comparing = { readonly moved?: ReadonlyMap<string, string>; readonly whole?: number }

type Growing = { -readonly [Key in keyof Difference]: Difference[Key][number][] }

/** Compares two states of the data, agency by agency: both must give their records in code-unit order of ids. */
export function difference(
  before: Iterable<AgencyRecord>,
  after: Iterable<AgencyRecord>,
  { moved = new Map(), whole = 0 }: Comparing = {},
): Difference {
  const found: Growing = {
    ...{ agenciesAdded: [], agenciesRemoved: [], agencies: [], added: [], removed: [] },
    ...{ cells: [], corrections: [], claims: [], keys: [], gained: [], reworded: [], lost: [] },
  }
  const left = new Map([...moved.values()].map((id) => [id, null as AgencyRecord | null]))
  const come: AgencyRecord[] = []
  for (const [old, young] of pairs(before, after, ({ agency }) => agency.id)) {
    if (old && left.has(old.agency.id)) left.set(old.agency.id, old)
    else if (old && !young) compare(found, old, undefined, whole)
    if (young && moved.has(young.agency.id)) come.push(young)
    else if (young) compare(found, left.has(young.agency.id) ? undefined : old, young, whole)
  }
  for (const young of come) {
    compare(found, left.get(moved.get(young.agency.id)!) ?? undefined, young, whole)
  }
  for (const key of ['agenciesAdded', 'added', 'removed'] as const) {
    found[key].sort((a, b) => byCodeUnit(idOf(a), idOf(b)))
  }
  return found as Difference
}

/** A difference without the reports that seem removed since their file, or that of their agency, cannot be read. */
export function withoutUnread(
  found: Difference,
  isUnread: (agency: string, year: number | null) => boolean,
): Difference {
  const removed = found.removed.filter(({ by, year }) => !isUnread(by, year))
  const gone = new Set(removed.map(({ id }) => id))
  const unread = new Set(found.removed.flatMap(({ id }) => (gone.has(id) ? [] : [id])))
  return {
    ...found,
    removed,
    agenciesRemoved: found.agenciesRemoved.filter((id) => !isUnread(id, null)),
    lost: found.lost.filter(({ report }) => !unread.has(report)),
  }
}

function idOf(named: string | ReportName): string {
  return typeof named === 'string' ? named : named.id
}

function compare(
  found: Growing,
  old: AgencyRecord | undefined,
  young: AgencyRecord | undefined,
  whole: number,
): void {
  if (!old) found.agenciesAdded.push(young!.agency.id)
  if (!young) found.agenciesRemoved.push(old!.agency.id)
  if (old && young) found.agencies.push(...agencyChanges(old.agency, young.agency))
  const reports = pairs(old?.reports ?? [], young?.reports ?? [], ({ year }) => String(year))
  for (const [was, now] of reports) {
    if (!was) {
      const kept = found.added.length < whole ? { agency: young!.agency, report: now! } : null
      found.added.push({ ...nameOf(now!, young!), whole: kept })
    }
    if (!now) found.removed.push(nameOf(was!, old!))
    if (was && now) {
      const { cells, corrections, claims, keys } = reportChanges(was, now)
      found.cells.push(...cells)
      found.corrections.push(...corrections)
      found.claims.push(...claims)
      found.keys.push(...keys)
    }
    compareFindings(found, was, now)
  }
}

/** Findings by their place in the report, whatever its id. */
function compareFindings(
  found: Growing,
  was: AuditedReport | undefined,
  now: AuditedReport | undefined,
): void {
  const [had, has] = [was, now].map(
    (report) =>
      new Map(report?.findings.map((each) => [each.id.slice(report.id.length), each]) ?? []),
  )
  for (const [place, finding] of has!) {
    const before = had!.get(place)
    if (!before) found.gained.push(finding)
    else if (before.message.zh !== finding.message.zh) {
      found.reworded.push({ was: before, now: finding })
    }
  }
  for (const [place, finding] of had!) if (!has!.has(place)) found.lost.push(finding)
}

function nameOf({ id, year }: AuditedReport, { agency }: AgencyRecord): ReportName {
  return { id, by: agency.id, agency: agency.name.zh, year }
}
