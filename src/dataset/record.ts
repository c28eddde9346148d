import type { VFile } from 'vfile'
import type { Agency } from '../agency/agency.ts'
import { deadlineOf } from '../agency/agency.ts'
import type { Register } from '../agency/division.ts'
import type { Population } from '../agency/population.ts'
import { residentsOf } from '../agency/population.ts'
import type { Finding, Tally } from '../check/check.ts'
import { contextOf, runChecks } from '../check/check.ts'
import { checks } from '../check/checks.ts'
import type { Judged } from '../check/judgement.ts'
import { problem } from '../curated/message.ts'
import type { IndicatorValue } from '../indicator/indicator.ts'
import { evaluate } from '../indicator/indicators.ts'
import { checkReportPath, parseReport } from '../report/parse.ts'
import type { Report } from '../report/report.ts'

/** The version of the data and its as-of date: the only clock there is. */
export type Release = { readonly version: string; readonly date: string }

/** What the records of all agencies share. */
export type DatasetContext = {
  readonly release: Release
  readonly register: Register
  readonly agencies: ReadonlyMap<string, Agency>
  readonly population: readonly Population[]
}

/** A report with what the checks and indicators made of it. */
export type AuditedReport = Report & {
  readonly findings: readonly Finding[]
  readonly tallies: readonly Tally[]
  readonly indicators: readonly IndicatorValue[]
  /** What each claim came to, by claim id. */
  readonly judgements: ReadonlyMap<string, Judged>
  /** The statutory day of publication (art. 49), or null where the law names none. */
  readonly deadline: string | null
  /** Days from the deadline to publication; 0 or less in time; null where either is not known. */
  readonly daysLate: number | null
}

/** An agency with its reports, oldest first: the unit in which data is built. */
export type AgencyRecord = { readonly agency: Agency; readonly reports: readonly AuditedReport[] }

/** Parses and audits an agency's reports. Wrong files are left out: each says why. */
export function buildRecord(
  agency: Agency,
  files: readonly VFile[],
  population: readonly Population[] = [],
): AgencyRecord {
  const residents = residentsOf(population, agency)
  const parsed = files.flatMap((file) => {
    const report = parseReport(file)
    if (!report || !checkReportPath(file, report, agency)) return []
    return [{ file, report }]
  })
  const reports = parsed.sort((a, b) => a.report.year - b.report.year)
  return {
    agency,
    reports: reports.map(({ file, report }, at) => {
      const audited = audit(agency, report, reports[at - 1]?.report ?? null, residents)
      for (const finding of audited.findings) addFinding(file, finding)
      return audited
    }),
  }
}

/** Works out all that is said of a report; `previous` is the one held before it, `residents` those of its division. */
export function audit(
  agency: Agency,
  report: Report,
  previous: Report | null,
  residents: number | null = null,
): AuditedReport {
  const deadline = deadlineOf(agency, report.year)
  const daysLate =
    deadline && report.published
      ? (Date.parse(report.published) - Date.parse(deadline)) / 86_400_000
      : null
  const context = contextOf(agency, report, previous)
  const { findings, tallies } = runChecks(checks, report, context)
  return {
    ...report,
    findings,
    tallies,
    indicators: evaluate(report, { tallies, daysLate, previous, residents }),
    judgements: context.judgements,
    deadline,
    daysLate,
  }
}

/** Adds a finding to its file as a message that is not fatal. */
function addFinding(file: VFile, finding: Finding): void {
  const message = file.message(finding.message.en, {
    ruleId: finding.check,
    source: 'open-disclosure',
  })
  message.fatal = false
  message.line = finding.line
  message.column = 1
  message.place = { line: finding.line, column: 1 }
  message.name = `${file.path}:${finding.line}:1`
  message.actual = finding.actual
  message.expected = [finding.expected]
  message.note = finding.message.zh
  Object.assign(message, { cells: finding.cells })
}

/** Rules between agencies: known divisions, parents and successors that are held. The files say what is wrong. */
export function checkAgencies(
  agencies: readonly { file: VFile; agency: Agency }[],
  register: Register,
): void {
  const ids = new Set(agencies.map(({ agency }) => agency.id))
  for (const { file, agency } of agencies) {
    const say = (reason: string, note: string): void =>
      problem(file, { rule: 'agency', reason, place: { line: 1, column: 1 }, note })
    const code = agency.division.slice(0, 6)
    if (agency.level !== 'nation' && !register.has(code)) {
      say(
        `Unexpected division ${agency.division}, expected a code of data/divisions.csv`,
        'Correct the code, or add the division with its source.',
      )
    }
    for (const key of ['parent', 'successor'] as const) {
      for (const other of [agency[key] ?? []].flat()) {
        if (ids.has(other)) continue
        say(
          `Unexpected ${key} ${other}, expected the id of an agency that is in data/`,
          key === 'parent'
            ? 'Add that agency, or write `parent: null`.'
            : 'Add that agency, or take the key `successor` away.',
        )
      }
    }
  }
}
