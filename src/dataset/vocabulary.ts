import { agencyKinds, levels } from '../agency/agency.ts'
import { verdicts } from '../check/check.ts'
import { claimVerdicts } from '../check/judge.ts'
import { placeKinds } from '../check/place.ts'
import { editions } from '../form/editions.ts'
import type { Label } from '../locale/label.ts'
import { figureStatuses } from '../report/figure.ts'
import { claimScopes, correctionKinds, scopes } from '../report/report.ts'
import { coverageStates } from './tables/coverage.ts'

/** The words that a column holds, each with its meaning. */
export type Words = Readonly<Record<string, Label>>

const indicatorStatuses: Words = {
  computed: { zh: '已算', en: 'computed' },
  small: { zh: '分母不足10', en: 'denominator under ten' },
  zero: { zh: '分母为0', en: 'denominator 0' },
  missing: { zh: '有格未填', en: 'a cell has no figure' },
}

const comparable: Words = {
  same: { zh: '相同', en: 'the same' },
  caution: { zh: '慎比', en: 'with caution' },
  sum: { zh: '与多格之和相比', en: 'with several cells added up' },
  none: { zh: '不可比，或另一版没有', en: 'not comparable, or not in the other edition' },
}

const severities: Words = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警示', en: 'warning' },
  info: { zh: '提示', en: 'information' },
}

const kinds: Words = Object.fromEntries(
  Object.entries(agencyKinds).map(([id, { label }]) => [id, label]),
)

const editionWords: Words = Object.fromEntries(
  editions.map(({ id, document }) => [id, { zh: document, en: `The form of ${document}` }]),
)

const sources: Words = {
  official: { zh: '机关自己的网页', en: 'the agency’s own page' },
  copy: { zh: '转载件', en: 'not taken from there' },
}

const words: Readonly<Record<string, Words>> = {
  'agencies.kind': kinds,
  'agencies.level': levels,
  'reports.scope': scopes,
  'reports.source_kind': sources,
  'reports-wide.scope': scopes,
  'observations.status': figureStatuses,
  'indicators.status': indicatorStatuses,
  'findings.verdict': verdicts,
  'findings.place': placeKinds,
  'claims.scope': claimScopes,
  'claims.verdict': claimVerdicts,
  'corrections.kind': correctionKinds,
  'coverage.state': coverageStates,
  'cells.comparable': comparable,
  'checks.severity': severities,
}

/** The words that a column of a table may hold, with their meanings; null for a column that is free. */
export function wordsOf(table: string, column: string): Words | null {
  if (column === 'edition') return editionWords
  return words[`${table}.${column}`] ?? null
}
