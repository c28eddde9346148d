import type { Finding } from '../check/check.ts'
import type { Observation } from '../report/report.ts'
import type { AgencyRecord, AuditedReport } from '../dataset/record.ts'
import { byCodeUnit } from '../curated/order.ts'

/** A report as a difference names it. */
export type ReportName = { readonly id: string; readonly agency: string; readonly year: number }

/** A figure that is no longer what it was: the texts as printed, null where the cell is not in the report. */
export type CellChange = {
  readonly report: string
  readonly cell: string
  readonly was: string | null
  readonly now: string | null
  /** The line of the newer data, else of the older. */
  readonly file: string
  readonly line: number
}

/** A key of a report's front matter that changed, its values as text. */
export type KeyChange = {
  readonly report: string
  readonly key: string
  readonly was: string
  readonly now: string
}

/** What changed in the data from one state to another, each list in code-unit order of ids. */
export type Difference = {
  readonly agenciesAdded: readonly string[]
  readonly agenciesRemoved: readonly string[]
  readonly added: readonly ReportName[]
  readonly removed: readonly ReportName[]
  readonly cells: readonly CellChange[]
  readonly keys: readonly KeyChange[]
  readonly gained: readonly Finding[]
  readonly lost: readonly Finding[]
}

/** Compares two states of the data, agency by agency: both must give their records in code-unit order of ids. */
export function difference(
  before: Iterable<AgencyRecord>,
  after: Iterable<AgencyRecord>,
): Difference {
  const found = {
    agenciesAdded: [] as string[],
    agenciesRemoved: [] as string[],
    added: [] as ReportName[],
    removed: [] as ReportName[],
    cells: [] as CellChange[],
    keys: [] as KeyChange[],
    gained: [] as Finding[],
    lost: [] as Finding[],
  }
  for (const [old, young] of pairs(before, after, ({ agency }) => agency.id)) {
    if (!old) found.agenciesAdded.push(young!.agency.id)
    if (!young) found.agenciesRemoved.push(old!.agency.id)
    const reports = pairs(old?.reports ?? [], young?.reports ?? [], ({ year }) => String(year))
    for (const [was, now] of reports) {
      if (!was) found.added.push(nameOf(now!, young!))
      if (!now) found.removed.push(nameOf(was!, old!))
      if (was && now) {
        found.cells.push(...cellChanges(was, now))
        found.keys.push(...keyChanges(was, now))
      }
      const [had, has] = [idsOf(was), idsOf(now)]
      found.gained.push(...(now?.findings.filter(({ id }) => !had.has(id)) ?? []))
      found.lost.push(...(was?.findings.filter(({ id }) => !has.has(id)) ?? []))
    }
  }
  return found
}

function idsOf(report: AuditedReport | undefined): ReadonlySet<string> {
  return new Set(report?.findings.map(({ id }) => id))
}

function nameOf({ id, year }: AuditedReport, { agency }: AgencyRecord): ReportName {
  return { id, agency: agency.name.zh, year }
}

function cellChanges(was: AuditedReport, now: AuditedReport): CellChange[] {
  const byCell = (report: AuditedReport): Observation[] =>
    [...report.observations].sort((a, b) => byCodeUnit(a.cell, b.cell))
  const cells = pairs(byCell(was), byCell(now), ({ cell }) => cell)
  return [...cells].flatMap(([old, young]) => {
    if (old?.printed === young?.printed) return []
    return {
      report: now.id,
      cell: (young ?? old!).cell,
      was: old?.printed ?? null,
      now: young?.printed ?? null,
      file: young ? now.file : was.file,
      line: (young ?? old!).line,
    }
  })
}

const keys = [
  'title',
  'edition',
  'scope',
  'published',
  'signed',
  'readings',
  'period',
  'source',
] as const

function keyChanges(was: AuditedReport, now: AuditedReport): KeyChange[] {
  const text = (value: unknown): string =>
    typeof value === 'string' ? value : JSON.stringify(value)
  return keys.flatMap((key) => {
    const [old, young] = [text(was[key]), text(now[key])]
    return old === young ? [] : { report: now.id, key, was: old, now: young }
  })
}

/** Two sorted lists side by side: what has the same key stands together, what has no partner alone. */
function* pairs<T>(
  left: Iterable<T>,
  right: Iterable<T>,
  key: (item: T) => string,
): Generator<[T | undefined, T | undefined]> {
  const [a, b] = [left[Symbol.iterator](), right[Symbol.iterator]()]
  let [one, other] = [a.next(), b.next()]
  while (!one.done || !other.done) {
    const order = one.done ? 1 : other.done ? -1 : byCodeUnit(key(one.value), key(other.value))
    yield [order <= 0 ? one.value : undefined, order >= 0 ? other.value : undefined]
    if (order <= 0) one = a.next()
    if (order >= 0) other = b.next()
  }
}
