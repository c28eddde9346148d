import type { Agency } from '../agency/agency.ts'
import type { CellId } from '../form/editions.ts'
import type { Label } from '../locale/locale.ts'
import type { Claim, Observation, Report } from '../report/report.ts'

/** How a rule is not satisfied (contract 3). */
export const verdicts = {
  fails: { zh: '不成立', en: 'does not hold' },
  blank: { zh: '因有空格不成立', en: 'fails only because a cell is blank' },
  other_reading: { zh: '按另一口径成立', en: 'holds by another definition' },
  implausible: { zh: '需要说明', en: 'implausible' },
} as const satisfies Record<string, Label>

/** How a rule is not satisfied. */
export type Verdict = keyof typeof verdicts

/** How a claim stands to its cells (contract 3). */
export const claimVerdicts = {
  agrees: { zh: '一致', en: 'agrees' },
  other_definition: { zh: '按另一口径一致', en: 'agrees by another definition' },
  other_scope: { zh: '统计范围不同', en: 'another scope' },
  differs: { zh: '不一致', en: 'differs' },
  not_comparable: { zh: '无可比单元格', en: 'not comparable' },
} as const satisfies Record<string, Label>

/** How a claim stands to its cells. */
export type ClaimVerdict = keyof typeof claimVerdicts

/** One application of a check: to a row, a column, a cell or a claim of a report (`at`). */
export type Outcome = {
  readonly at: string
  readonly verdict: 'passed' | 'undecided' | Verdict
  readonly cells: readonly CellId[]
  /** The side that the report states, as text. */
  readonly actual: string
  /** The side that the rule asks for, as text. */
  readonly expected: string
  readonly difference: number | null
  /** Rule, both sides, difference and what else could explain it; null where the verdict needs none. */
  readonly message: Label | null
  readonly line: number
}

/** What a check may look at beside the report itself. */
export type Context = { readonly agency: Agency; readonly previous: Report | null }

/** A rule that a report should satisfy. One file each; the list is in checks.ts. */
export type Check = {
  readonly id: string
  readonly label: Label
  /** True for equations and facts of the form; false for what is only plausible. */
  readonly exact: boolean
  readonly severity: 'error' | 'warning' | 'info'
  /** The rule in words, as the method page prints it. */
  readonly statement: Label
  /** The rule over cells. */
  readonly formula: string
  /** A worked case, as the method page prints it. */
  readonly example: Label
  /** What a finding of this check does not show. */
  readonly limits: Label
  readonly run: (report: Report, context: Context) => readonly Outcome[]
}

/** An instance where a report does not satisfy a check. */
export type Finding = Outcome & {
  readonly id: string
  readonly report: string
  readonly check: string
  readonly verdict: Verdict
  readonly message: Label
}

/** What a check came to on one report. */
export type Tally = {
  readonly check: string
  readonly applied: number
  readonly passed: number
  readonly failed: number
  readonly undecided: number
}

/** A claim with its verdict. */
export type JudgedClaim = Claim & { readonly verdict: ClaimVerdict }

/** The observations of a report by cell. */
export function byCell(report: Report): ReadonlyMap<CellId, Observation> {
  return new Map(report.observations.map((each) => [each.cell, each]))
}

/** An outcome that needs no words: it holds, or it could not be decided. */
export function quiet(
  at: string,
  verdict: 'passed' | 'undecided',
  cells: readonly CellId[],
  line: number,
  [actual, expected]: readonly [string, string] = ['', ''],
): Outcome {
  return { at, verdict, cells, actual, expected, difference: null, message: null, line }
}

/** Runs checks on a report: the findings in order of check and place, and a tally a check. */
export function runChecks(
  checks: readonly Check[],
  report: Report,
  context: Context,
): { findings: readonly Finding[]; tallies: readonly Tally[] } {
  const findings: Finding[] = []
  const tallies = checks.map((check): Tally => {
    const outcomes = check.run(report, context)
    const count = (...wanted: string[]): number =>
      outcomes.filter(({ verdict }) => wanted.includes(verdict)).length
    for (const outcome of outcomes) {
      const { verdict, message, at } = outcome
      if (verdict === 'passed' || verdict === 'undecided') continue
      if (!message) throw new Error(`${check.id} gives no message for ${at}`)
      const id = `${report.id}.${check.id}.${at}`
      findings.push({ ...outcome, id, report: report.id, check: check.id, verdict, message })
    }
    const passed = count('passed')
    const undecided = count('undecided')
    return {
      check: check.id,
      applied: outcomes.length,
      passed,
      failed: outcomes.length - passed - undecided,
      undecided,
    }
  })
  return { findings, tallies }
}
