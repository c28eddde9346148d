import type { Label } from '../locale/label.ts'
import { claimUnits } from '../report/claim-units.ts'
import type { Claim } from '../report/report.ts'

/** How a claim stands to its cells. */
export const claimVerdicts = {
  agrees: { zh: '一致', en: 'agrees' },
  other_definition: { zh: '按另一口径一致', en: 'agrees by another definition' },
  other_scope: { zh: '统计范围不同', en: 'another scope' },
  differs: { zh: '不一致', en: 'differs' },
  not_comparable: { zh: '不可比', en: 'not comparable' },
} as const satisfies Record<string, Label>

/** How a claim stands to its cells. */
export type ClaimVerdict = keyof typeof claimVerdicts

/** What a claim came to: its verdict, what the table gives, and how the two may be reconciled. */
export type Judgement = {
  readonly verdict: ClaimVerdict
  /** What the table gives, as text; null where nothing can be compared. */
  readonly table: string | null
  readonly difference: number | null
  /** The other definition by which it agrees, or how the figure was shortened. */
  readonly how: Label | null
  /** Whether a figure of the table had to be worked out because its total is blank. */
  readonly derived: boolean
  /** Last year's figure that a growth rate implies: never an observation. */
  readonly implied: { readonly low: number; readonly high: number } | null
}

/** Why a claim asks for a word: whether it holds by another reading, and what the message ends with. */
export type Concern = {
  readonly verdict: 'implausible' | 'other_reading'
  readonly because: Label
}

/** A judgement, with what a finding says of the claim; null where it is none. */
export type Judged = Judgement & { readonly concern: Concern | null }

/** A judgement alone: what its concern says is in the message of a finding. */
export function judgementIn(judged: Judged): Judgement {
  const { verdict, table, difference, how, derived, implied } = judged
  return { verdict, table, difference, how, derived, implied }
}

/** The kind of figure that a claim states. */
export type ClaimKind = 'count' | 'share' | 'growth'

/** The kind of a claim, by its unit. */
export function kindOf({ unit }: Pick<Claim, 'unit'>): ClaimKind {
  const { measures } = claimUnits[unit]
  return measures === 'money' ? 'count' : measures
}

/** A claim that agrees by another definition, which `label` names; `because` ends what is said of it. */
export function byOtherDefinition(
  label: Label,
  because: Label,
): Pick<Judged, 'verdict' | 'how' | 'concern'> {
  return { verdict: 'other_definition', how: label, concern: { verdict: 'other_reading', because } }
}

/** What cannot be compared. */
export const nothing: Judged = {
  verdict: 'not_comparable',
  table: null,
  difference: null,
  how: null,
  derived: false,
  implied: null,
  concern: null,
}
