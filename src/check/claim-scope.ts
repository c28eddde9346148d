import type { Claim, ClaimScope, Report, Scope } from '../report/report.ts'

/**
 * How the requests that a claim speaks for stand to those of the tables: the same, a part of them, others (or not known
 * to be the same), or not said by the text.
 */
export type Standing = 'same' | 'inside' | 'elsewhere' | 'unsaid'

/** What a whole of this scope takes in. */
const takesIn: Readonly<Record<Scope, readonly ClaimScope[]>> = {
  region: ['core', 'agency', 'system', 'part'],
  system: ['agency', 'part'],
  agency: ['part'],
  core: [],
  unknown: [],
}

/** Whose requests a claim speaks for, as against the tables. A named one is never known to be that of an unknown whole. */
export function standingOf(claim: Claim, { scope }: Pick<Report, 'scope'>): Standing {
  if (claim.scope === 'unknown') return 'unsaid'
  if (claim.scope === scope) return 'same'
  return takesIn[scope].includes(claim.scope) ? 'inside' : 'elsewhere'
}

/** Whether a claim is of another time than the report's year. */
export function ofAnotherTime({ period }: Claim, { year }: Pick<Report, 'year'>): boolean {
  return period !== null && period !== `${year}-01-01/${year}-12-31`
}
