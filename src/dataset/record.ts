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
import { remark } from '../curated/message.ts'
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

/** What the rows of an agency may be made of beside its own record. */
export type RecordContext = Pick<DatasetContext, 'register'> & {
  readonly release: Pick<Release, 'date'>
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
export type AgencyRecord = {
  readonly agency: Agency
  readonly reports: readonly AuditedReport[]
  /** The curated file of each report, in the order of the reports. */
  readonly texts: readonly string[]
  /** The years of files that are wrong, by their names: what they hold is not known. */
  readonly unread: readonly number[]
}

/** Parses and audits an agency's reports. Wrong files are left out: each says why. `look` sees each that is right. */
export function buildRecord(
  agency: Agency,
  files: readonly VFile[],
  population: readonly Population[] = [],
  look: (file: VFile, report: Report) => void = () => undefined,
): AgencyRecord {
  const residents = residentsOf(population, agency)
  const parsed = files.flatMap((file) => {
    const report = parseReport(file)
    if (!report || !checkReportPath(file, report, agency)) return []
    look(file, report)
    return [{ file, report }]
  })
  const read = new Set(parsed.map(({ file }) => file))
  const reports = parsed.sort((a, b) => a.report.year - b.report.year)
  return {
    agency,
    texts: reports.map(({ file }) => String(file)),
    unread: files.flatMap((file) => (read.has(file) ? [] : Number(file.stem))),
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
  const { check, message, line, cells, actual, expected } = finding
  const said = remark(file, { rule: check, message, place: { line, column: 1 }, cells })
  said.actual = actual
  said.expected = [expected]
}
