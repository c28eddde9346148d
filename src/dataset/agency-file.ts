import type { Judgement } from '../check/judgement.ts'
import { judgementIn } from '../check/judgement.ts'
import type { Column } from './column.ts'
import type { WithFigures } from '../report/figures.ts'
import { derivedIn } from '../report/figures.ts'
import type { AgencyRecord, AuditedReport, DatasetContext } from './record.ts'
import type { RecordRows, Row, Table } from './table.ts'
import { objectOf } from './table.ts'
import type { RowNamed } from './tables.ts'
import { tableNamed } from './tables.ts'

const saidByReport = ['report_id', 'agency_id', 'year', 'file'] as const

/**
 * The tables whose rows stand within a report of an agency's file, each with the columns that only repeat whose report and
 * which cell it is: those are left out. They are columns of the report's own row, and of observations the parts of the
 * cell's id and its edition, which `editions` gives by table.
 */
const repeated = {
  observations: [...saidByReport, 'edition', 'table', 'row', 'column', 'reviewed', 'readings'],
  indicators: [...saidByReport, 'reviewed', 'readings'],
  findings: saidByReport,
  audit: saidByReport,
  claims: saidByReport,
} as const

type NameWithin = keyof typeof repeated

/** The names of the tables whose rows stand within a report of an agency's file. */
export const tablesWithin = Object.keys(repeated) as readonly NameWithin[]

/** The columns that the rows of such a table have within a report. */
export function columnsWithin(name: NameWithin): readonly Column[] {
  const left: readonly string[] = repeated[name]
  return tableNamed(name).columns.filter((column) => !left.includes(column.name))
}

/** The rows of a report in each of these tables. */
export type RowsWithin = {
  readonly [Name in NameWithin]: readonly Omit<RowNamed<Name>, (typeof repeated)[Name][number]>[]
}

/** A report as its agency's file gives it: its rows of the tables, and what the tables leave out. */
export type ReportFile = RowsWithin & {
  readonly report: RowNamed<'reports'>
  readonly period: AuditedReport['period']
  readonly scope_evidence: string | null
  readonly source: AuditedReport['source']
  readonly editions: AuditedReport['editions']
  /** What the table gives for a claim, by which definition they agree, and last year's figure it implies. */
  readonly judgements: Readonly<Record<string, Judgement>>
  /** Totals left blank that the figures in print fix, by cell: never observations. */
  readonly derived: Readonly<Record<string, number>>
  /** By the id of a finding those of the findings that are said with it: a page keeps their anchors. */
  readonly folded: Readonly<Record<string, readonly string[]>>
  readonly corrections: AuditedReport['corrections']
  readonly notes: AuditedReport['notes']
  readonly readings: AuditedReport['readings']
}

/** What charts take of a report: whose it is, its year, edition and scope, and its figures. A release freezes as much. */
export type ReportFigures = WithFigures & {
  readonly report: Pick<
    RowNamed<'reports'>,
    'report_id' | 'agency_id' | 'year' | 'edition' | 'scope'
  > &
    Partial<Pick<RowNamed<'reports'>, 'review'>>
  readonly findings?: readonly Pick<
    RowNamed<'findings'>,
    'finding_id' | 'verdict' | 'place' | 'cells'
  >[]
}

/** What charts take of an agency's file. */
export type AgencyFigures = {
  readonly agency: Pick<RowNamed<'agencies'>, 'agency_id' | 'name_zh' | 'name_en'>
  readonly reports: readonly ReportFigures[]
}

/** An agency's file as its pages ask it, all that they need, reports oldest first; `packed-agency.ts` says how it is published. */
export type AgencyFile = {
  readonly agency: RowNamed<'agencies'>
  readonly variants: readonly string[]
  readonly successor: string | null
  readonly valid_from: string | null
  readonly valid_to: string | null
  readonly reports: readonly ReportFile[]
}

/** The agency's file, from the rows that its record gives each table. */
export function agencyFile(
  { agency, reports }: AgencyRecord,
  given: ReadonlyMap<Table, RecordRows>,
): AgencyFile {
  const rows = (name: 'agencies' | 'reports'): readonly object[] => {
    const table = tableNamed(name)
    return named(table, given.get(table)!, table.columns)
  }
  const own = rows('reports') as readonly RowNamed<'reports'>[]
  const within = tablesWithin.map((name) => {
    const table = tableNamed(name)
    const made = given.get(table)!
    const all = named(table, made, columnsWithin(name))
    return [name, Map.groupBy(all, (_, at) => made.items[at]!.report)] as const
  })
  const rowsWithin = (report: AuditedReport): Readonly<Record<NameWithin, readonly object[]>> =>
    Object.fromEntries(within.map(([name, of]) => [name, of.get(report) ?? []])) as Record<
      NameWithin,
      object[]
    >
  return {
    agency: rows('agencies')[0] as RowNamed<'agencies'>,
    variants: agency.variants ?? [],
    successor: agency.successor?.[0] ?? null,
    valid_from: agency.valid_from ?? null,
    valid_to: agency.valid_to ?? null,
    reports: reports.map((report, at) => ({
      report: own[at]!,
      period: report.period,
      scope_evidence: report.scope_evidence,
      source: report.source,
      editions: report.editions,
      ...(rowsWithin(report) as RowsWithin),
      judgements: Object.fromEntries(
        [...report.judgements].map(([claim, judged]) => [claim, judgementIn(judged)]),
      ),
      folded: Object.fromEntries(
        report.findings
          .filter(({ folded }) => folded.length > 0)
          .map(({ id, folded }) => [id, folded]),
      ),
      derived: Object.fromEntries(derivedIn(report)),
      corrections: report.corrections,
      notes: report.notes,
      readings: report.readings,
    })),
  }
}

/** What charts take of an agency, from its record alone. */
export function agencyFigures(record: AgencyRecord, context: DatasetContext): AgencyFigures {
  const names = ['agencies', 'reports', ...tablesWithin] as const
  const given = new Map<Table, RecordRows>()
  for (const name of names) {
    const table = tableNamed(name)
    if (table.of === 'record') given.set(table, table.rows(record, context))
  }
  return agencyFile(record, given)
}

/** Rows as objects, with these columns of their table. */
function named(table: Table, { rows }: RecordRows, columns: readonly Column[]): object[] {
  const names = columns.map(({ name }) => name)
  const places = columns.map((column) => table.columns.indexOf(column))
  return rows.map((row: Row) =>
    objectOf<object>(
      places.map((at) => row[at]),
      names,
    ),
  )
}
