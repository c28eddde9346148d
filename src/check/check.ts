import type { Agency } from '../agency/agency.ts'
import type { CellId } from '../form/editions.ts'
import type { Label } from '../locale/label.ts'
import type { Report } from '../report/report.ts'
import { judge } from './judge.ts'
import type { Judged } from './judgement.ts'
import type { FindingPlace } from './place.ts'
import { lineOf } from './place.ts'
import { sayOnce } from './say-once.ts'

/** How a rule is not satisfied. */
export const verdicts = {
  fails: { zh: '不成立', en: 'does not hold' },
  blank: { zh: '未填', en: 'left blank' },
  other_reading: { zh: '按另一口径一致', en: 'agrees by another definition' },
  implausible: { zh: '需要说明', en: 'needs explaining' },
} as const satisfies Record<string, Label>

/** How a rule is not satisfied. */
export type Verdict = keyof typeof verdicts

/** One application of a check: to a row, a column, a cell, a claim or a fact of a report, which `at` names. */
type Applied = {
  readonly at: string
  readonly cells: readonly CellId[]
  /** The side that the report states, as text. */
  readonly actual: string
  /** The side that the rule asks for, as text. */
  readonly expected: string
  readonly difference: number | null
}

/** A rule that is satisfied, or of which nothing can be said. */
export type Settled = Applied & { readonly verdict: 'passed' | 'undecided' }

/** A rule that is not satisfied: what it is about, and in words rule, both sides, difference and what else could explain it. */
export type Unsatisfied = Applied & {
  readonly verdict: Verdict
  readonly place: FindingPlace
  readonly message: Label
  /** What would each be a finding of its own, were it not said here once: check and place, as in the id. */
  readonly folded?: readonly string[]
}

/** What one application of a check came to. */
export type CheckResult = Settled | Unsatisfied

/** What a check may look at beside the report itself. */
export type Context = {
  readonly agency: Agency
  /** The report of the agency that is held of an earlier year, the last of them. */
  readonly previous: Report | null
  /** What each claim of the report came to, by claim id. */
  readonly judgements: ReadonlyMap<string, Judged>
}

/** The context of a report: here its claims are judged, once. */
export function contextOf(agency: Agency, report: Report, previous: Report | null): Context {
  const judged = report.claims.map((claim) => [claim.id, judge(claim, report, previous)] as const)
  return { agency, previous, judgements: new Map(judged) }
}

/** A rule that a report should satisfy. One file each; the list is in checks.ts. */
export type Check = {
  readonly id: string
  readonly label: Label
  /** True for equations and facts of the form; false for what is only plausible. */
  readonly exact: boolean
  readonly severity: 'error' | 'warning' | 'info'
  /** The rule in words, as the page of checks prints it. */
  readonly statement: Label
  /** The rule over cells. */
  readonly formula: string
  /** A worked case, as the page of checks prints it. */
  readonly example: Label
  /** What a finding of this check does not show. */
  readonly limits: Label
  readonly run: (report: Report, context: Context) => readonly CheckResult[]
}

/** An instance where a report does not satisfy a check. */
export type Finding = Unsatisfied & {
  readonly id: string
  /** The ids of the findings that are said here, with it. */
  readonly folded: readonly string[]
  readonly report: string
  readonly check: string
  readonly line: number
}

/** What a check came to on one report. What is left blank is undecided: no rule fails. */
export type Tally = {
  readonly check: string
  readonly applied: number
  readonly passed: number
  readonly failed: number
  readonly undecided: number
}

/** A result that needs no words: the rule holds, or nothing can be said. */
export function settled(
  at: string,
  verdict: Settled['verdict'],
  cells: readonly CellId[],
  [actual, expected]: readonly [string, string] = ['', ''],
): Settled {
  return { at, verdict, cells, actual, expected, difference: null }
}

/** Runs checks on a report: the findings in order of check and place, one for each cause, and a tally a check. */
export function runChecks(
  checks: readonly Check[],
  report: Report,
  context: Context,
): { findings: readonly Finding[]; tallies: readonly Tally[] } {
  const results = checks.map((check) => ({ check: check.id, of: check.run(report, context) }))
  const idOf = (name: string): string => `${report.id}.${name}`
  const findings = results.flatMap(({ check, of }) =>
    of.filter(isUnsatisfied).map((result) => ({
      ...result,
      id: idOf(`${check}.${result.at}`),
      folded: (result.folded ?? []).map(idOf),
      report: report.id,
      check,
      line: lineOf(report, result.place),
    })),
  )
  return {
    findings: sayOnce(report, findings),
    tallies: results.map(({ check, of }) => tally(check, of)),
  }
}

function isUnsatisfied(result: CheckResult): result is Unsatisfied {
  return result.verdict !== 'passed' && result.verdict !== 'undecided'
}

function tally(check: string, results: readonly CheckResult[]): Tally {
  const count = (...wanted: CheckResult['verdict'][]): number =>
    results.filter(({ verdict }) => wanted.includes(verdict)).length
  const [passed, undecided] = [count('passed'), count('undecided', 'blank')]
  const failed = results.length - passed - undecided
  return { check, applied: results.length, passed, failed, undecided }
}
