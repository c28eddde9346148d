import type { Verdict } from './check.ts'
import type { FindingPlace } from './place.ts'

/** How findings are told, in this order: two sides that differ, agreement by another reading, then blanks and the form used. */
export const standings = ['against', 'reading', 'form'] as const

/** How a finding is told. */
export type Standing = (typeof standings)[number]

/** What decides how a finding is told, as published: its verdict and the kind of its place. */
export type Told = { readonly verdict: Verdict; readonly place: FindingPlace['kind'] }

/** How a finding is told: what is blank or of a whole table says nothing against a figure. */
export function standingOf({ verdict, place }: Told): Standing {
  if (verdict === 'blank' || place === 'table') return 'form'
  return verdict === 'other_reading' ? 'reading' : 'against'
}

/** Findings in the order in which they are told, a group each; groups without any are left out. */
export function byStanding<Each extends Told>(
  findings: readonly Each[],
): readonly (readonly [Standing, readonly Each[]])[] {
  const groups = Map.groupBy(findings, standingOf)
  return standings.flatMap((standing) => {
    const own = groups.get(standing)
    return own ? [[standing, own] as const] : []
  })
}
