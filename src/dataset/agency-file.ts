import type { Judgement } from '../check/judge.ts'
import type { AgencyRecord, AuditedReport, World } from './record.ts'
import type { Column, Row, Table, Value } from './table.ts'
import { tableNamed } from './tables.ts'

/** A row of a published table by column name. */
export type Fields = Readonly<Record<string, Value>>

/**
 * A report as its agency's file gives it: the rows of each table that speak of it, without the columns that only repeat
 * whose report and which cell it is (`columnsWithin`), and what the tables leave out.
 */
export type ReportFile = {
  readonly report: Fields
  readonly period: AuditedReport['period']
  readonly scope_evidence: string | null
  readonly source: AuditedReport['source']
  readonly editions: AuditedReport['editions']
  readonly observations: readonly Fields[]
  readonly indicators: readonly Fields[]
  readonly findings: readonly Fields[]
  readonly audit: readonly Fields[]
  readonly claims: readonly Fields[]
  /** What the table gives for a claim, by which definition they agree, and last year's figure it implies. */
  readonly judgements: Readonly<Record<string, Judgement>>
  readonly corrections: AuditedReport['corrections']
  readonly notes: AuditedReport['notes']
}

/** What `agencies/<agency id>.json` holds: all that the agency's pages need. Reports oldest first. */
export type AgencyFile = {
  readonly agency: Fields
  readonly variants: readonly string[]
  readonly successor: string | null
  readonly valid_from: string | null
  readonly valid_to: string | null
  readonly reports: readonly ReportFile[]
}

/** The tables whose rows stand within a report of an agency's file. */
export const tablesWithin = ['observations', 'indicators', 'findings', 'audit', 'claims'] as const

const saidByReport = new Set(['report_id', 'agency_id', 'year', 'file'])
const saidByCell = new Set(['edition', 'table', 'row', 'column'])

/**
 * The columns of a table that its rows have within a report: not those of the report's own row, and of observations not
 * the parts of the cell's id nor its edition, which `editions` gives by table.
 */
export function columnsWithin({ name, columns }: Table): readonly Column[] {
  return columns.filter(
    (column) =>
      !saidByReport.has(column.name) && !(name === 'observations' && saidByCell.has(column.name)),
  )
}

/** The agency's file, made from the rows of the published tables. */
export function agencyFile(record: AgencyRecord, world: World): AgencyFile {
  const { agency, reports } = record
  const rows = (name: string, of: AgencyRecord, columns?: readonly Column[]): Fields[] => {
    const table = tableNamed(name)
    return table.of === 'record'
      ? [...table.rows(of, world)].map((row) => named(table, row, columns))
      : []
  }
  const within = (
    of: AgencyRecord,
  ): Readonly<Record<(typeof tablesWithin)[number], readonly Fields[]>> =>
    Object.fromEntries(
      tablesWithin.map((name) => [name, rows(name, of, columnsWithin(tableNamed(name)))]),
    ) as Record<(typeof tablesWithin)[number], Fields[]>
  return {
    agency: rows('agencies', record)[0]!,
    variants: agency.variants ?? [],
    successor: agency.successor ?? null,
    valid_from: agency.valid_from ?? null,
    valid_to: agency.valid_to ?? null,
    reports: reports.map((report) => {
      const alone = { agency, reports: [report] }
      return {
        report: rows('reports', alone)[0]!,
        period: report.period,
        scope_evidence: report.scope_evidence,
        source: report.source,
        editions: report.editions,
        ...within(alone),
        judgements: Object.fromEntries(report.judgements),
        corrections: report.corrections,
        notes: report.notes,
      }
    }),
  }
}

/** A row with its column names; of the columns given, if any are. */
export function named(table: Table, row: Row, columns = table.columns): Fields {
  return Object.fromEntries(
    table.columns.flatMap((column, at) =>
      columns.includes(column) ? [[column.name, row[at] ?? null]] : [],
    ),
  )
}
