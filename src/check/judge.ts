import type { CellId } from '../form/editions.ts'
import type { Label } from '../locale/label.ts'
import type { Total } from '../report/figures.ts'
import { cellsIn, exact, sum } from '../report/figures.ts'
import type { Claim, Report } from '../report/report.ts'
import { otherReadings } from './definitions.ts'
import type { Convention } from './percent.ts'
import { conventionOf, impliedBase, percentage, places } from './percent.ts'
import { followsOn } from './links.ts'

/** How a claim stands to its cells. */
export const claimVerdicts = {
  agrees: { zh: '一致', en: 'agrees' },
  other_definition: { zh: '按另一口径一致', en: 'agrees by another definition' },
  other_scope: { zh: '统计范围不同', en: 'another scope' },
  differs: { zh: '不一致', en: 'differs' },
  not_comparable: { zh: '无可比单元格', en: 'not comparable' },
} as const satisfies Record<string, Label>

/** How a claim stands to its cells. */
export type ClaimVerdict = keyof typeof claimVerdicts

/** What a claim came to: its verdict, what the table gives, and how the two may be reconciled. */
export type Judgement = {
  readonly verdict: ClaimVerdict
  /** What the table gives, as text; null where nothing can be compared. */
  readonly table: string | null
  readonly difference: number | null
  /** The other definition by which it agrees, or how a percentage was shortened. */
  readonly how: Label | null
  /** Whether a figure of the table had to be worked out because its total is blank. */
  readonly derived: boolean
  /** Last year's figure that a growth rate implies: never an observation. */
  readonly implied: { readonly low: number; readonly high: number } | null
}

/** The kind of figure that a claim states. */
export type ClaimKind = 'count' | 'share' | 'growth'

/** The kind of a claim, by its unit. */
export function kindOf({ unit }: Claim): ClaimKind {
  return unit === '%' ? 'share' : unit === '%同比' ? 'growth' : 'count'
}

/** Judges a claim against its cells; one that names none is not comparable. Another scope is never called a difference. */
export function judge(claim: Claim, report: Report, previous: Report | null): Judgement {
  const cells = cellsIn(report, claim.cells)
  switch (kindOf(claim)) {
    case 'count':
      return judgeCount(claim, report, cells)
    case 'share':
      return judgeShare(claim, report, cells)
    case 'growth':
      return judgeGrowth(claim, report, cells, previous)
  }
}

const nothing: Judgement = {
  verdict: 'not_comparable',
  table: null,
  difference: null,
  how: null,
  derived: false,
  implied: null,
}

/** Whether a claim speaks for other requests than the tables do, as far as its report says. */
function elsewhere(claim: Claim, report: Report): boolean {
  return claim.scope !== report.scope && claim.scope !== 'unknown' && report.scope !== 'unknown'
}

/** A sum of which something is known; `derived` where not all of it is in print. */
function known({ value, lacking }: Total): { value: number; derived: boolean } | null {
  return value === null ? null : { value, derived: lacking !== null }
}

function judgeCount(claim: Claim, report: Report, cells: readonly CellId[]): Judgement {
  const table = known(sum(report, cells))
  if (!table) return nothing
  const base = {
    ...nothing,
    table: String(table.value),
    difference: exact(claim.value - table.value),
    derived: table.derived,
  }
  if (claim.value === table.value) return { ...base, verdict: 'agrees' }
  const other = otherReadings(report, cells, elsewhere(claim, report)).find(
    ({ value }) => value === claim.value,
  )
  if (other) return { ...base, verdict: 'other_definition', how: other.label }
  return { ...base, verdict: elsewhere(claim, report) ? 'other_scope' : 'differs' }
}

const conventions: Readonly<Record<Convention, Label>> = {
  rounded: { zh: '四舍五入', en: 'rounded' },
  truncated: { zh: '截去尾数', en: 'cut off, not rounded' },
  either: { zh: '四舍五入或截尾均可', en: 'rounded or cut off alike' },
}

/** The wholes of which a text may give a share, first the usual one. */
const wholes: readonly (readonly CellId[])[] = [
  ['requests.outcome_total.total'],
  ['requests.received.total'],
  ['requests.received.total', 'requests.carried_in.total'],
  ['disputes.review.total'],
]

function judgeShare(claim: Claim, report: Report, cells: readonly CellId[]): Judgement {
  const part = known(sum(report, cells))
  const all = wholes
    .flatMap((whole) => known(sum(report, whole)) ?? [])
    .filter(({ value }) => value > 0)
  if (!part || all.length === 0) return nothing
  const decimals = places(claim.printed)
  const base = {
    ...nothing,
    table: `${part.value}/${all[0]!.value} = ${percentage(part.value, all[0]!.value, decimals)}%`,
    derived: part.derived || all[0]!.derived,
  }
  for (const whole of all) {
    const convention = conventionOf(claim.printed, part.value, whole.value)
    if (!convention) continue
    const table = `${part.value}/${whole.value} = ${percentage(part.value, whole.value, decimals)}%`
    return { ...base, table, verdict: 'agrees', how: conventions[convention] }
  }
  if (elsewhere(claim, report)) return { ...base, verdict: 'other_scope' }
  const other = otherReadings(report, cells, false).find(({ value }) =>
    all.some((whole) => conventionOf(claim.printed, value, whole.value)),
  )
  if (other) return { ...base, verdict: 'other_definition', how: other.label }
  const difference = claim.value - (part.value * 100) / all[0]!.value
  return { ...base, verdict: 'differs', difference: Number(difference.toFixed(decimals)) }
}

function judgeGrowth(
  claim: Claim,
  report: Report,
  cells: readonly CellId[],
  previous: Report | null,
): Judgement {
  const bases = [cells, withCarriedIn(cells)]
  const now = bases.flatMap((each) => known(sum(report, each)) ?? [])
  if (now.length === 0) return nothing
  if (!previous || !followsOn(previous, report)) {
    return {
      ...nothing,
      implied: impliedBase(claim.printed, stated(claim, report) ?? now[0]!.value),
    }
  }
  const decimals = places(claim.printed)
  const tried = bases.flatMap((each) => {
    const [after, before] = [known(sum(report, each)), known(sum(previous, each))]
    return after && before && before.value > 0 ? [{ after: after.value, before: before.value }] : []
  })
  if (tried.length === 0) return nothing
  const words = tried.map(
    ({ after, before }) => `${after}/${before}: ${percentage(after - before, before, decimals)}%`,
  )
  for (const [at, { after, before }] of tried.entries()) {
    const convention = conventionOf(claim.printed, after - before, before)
    if (!convention) continue
    return {
      ...nothing,
      table: words[at]!,
      verdict: at === 0 ? 'agrees' : 'other_definition',
      how:
        at === 0
          ? conventions[convention]
          : { zh: '含上年结转', en: 'requests carried in included' },
    }
  }
  return {
    ...nothing,
    verdict: elsewhere(claim, report) ? 'other_scope' : 'differs',
    table: words.join('; '),
  }
}

/** The figure that the text itself states for what a growth rate is of, where it does. */
function stated(growth: Claim, report: Report): number | null {
  const same = report.claims.find(
    (claim) =>
      kindOf(claim) === 'count' &&
      claim.scope === growth.scope &&
      claim.cells.join() === growth.cells.join(),
  )
  return same?.value ?? null
}

function withCarriedIn(cells: readonly CellId[]): CellId[] {
  return cells.length === 1 && cells[0] === 'requests.received.total'
    ? ['requests.received.total', 'requests.carried_in.total']
    : []
}
