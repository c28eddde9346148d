import type { Judgement } from '../check/judgement.ts'
import { byCodeUnit } from '../curated/order.ts'
import type { AgencyFile, ReportFile } from './agency-file.ts'
import { columnsWithin } from './agency-file.ts'
import { formColumns, formRow } from './form-rows.ts'
import { tableNamed } from './tables.ts'

/** What a column holds of the reports of an agency: the one value that all of them have, or a list of theirs, oldest first. */
export type Series<T = unknown> = T | readonly (T | null)[]

/** Values in the order of columns. */
export type Values = readonly unknown[]

const names = (name: Parameters<typeof columnsWithin>[0]): readonly string[] =>
  columnsWithin(name).map((column) => column.name)

/**
 * The columns of each list of a packed file, so that no row has to repeat them. Those of a table of the form are named
 * `cells.<table>`: value, status and unit of a cell follow from what is printed and its edition.
 */
export const packedColumns = {
  ...Object.fromEntries(
    [...formColumns].map(([table, columns]) => [`cells.${table}`, ['row', 'line', ...columns]]),
  ),
  indicators: names('indicators'),
  audit: names('audit'),
  reports: tableNamed('reports').columns.map((column): string => column.name),
  source: ['archive_url', 'format', 'retrieved', 'note'],
  claims: names('claims'),
  findings: names('findings'),
  judgements: ['claim', 'verdict', 'table', 'difference', 'how', 'derived', 'implied'],
  corrections: ['cell', 'kind', 'was', 'now', 'reason', 'by', 'date'],
  notes: ['check', 'cells', 'zh', 'en', 'by', 'date'],
  readings: ['by', 'date', 'how'],
} as const

type Lists = 'claims' | 'findings' | 'judgements' | 'corrections' | 'notes' | 'readings'

/**
 * What is of a report alone, and not said elsewhere: `source` is what the row of `reports` lacks of it, `editions` are those of
 * tables that are of another than the report, `judgements` those that say more than that claim and table agree.
 */
export type PackedReport = Readonly<Record<Lists, readonly Values[]>> &
  Pick<ReportFile, 'period' | 'scope_evidence' | 'derived' | 'folded' | 'editions'> & {
    readonly report: Values
    readonly source: Values
  }

/** `agencies/<agency id>.json`: the form by years, and what else the agency's pages need, no key repeated from row to row. */
export type PackedAgency = Omit<AgencyFile, 'reports'> & {
  readonly columns: Readonly<Record<string, readonly string[]>>
  /**
   * A row a row of the form that a report has, `<table>.<row>`: its line, and what is printed in each column of the table,
   * null where that year's form lacks it.
   */
  readonly cells: readonly (readonly [string, ...Series[]])[]
  readonly indicators: readonly (readonly [string, ...Series[]])[]
  readonly audit: readonly (readonly [string, ...Series[]])[]
  readonly reports: readonly PackedReport[]
}

/** Packs an agency's file; `unpackAgency` gives it back as it was. */
export function packAgency({ reports, ...agency }: AgencyFile): PackedAgency {
  return {
    ...agency,
    columns: packedColumns,
    cells: cellsOf(reports),
    indicators: seriesOf(
      reports.map((each) => each.indicators),
      packedColumns.indicators,
    ),
    audit: seriesOf(
      reports.map((each) => each.audit),
      packedColumns.audit,
    ),
    reports: reports.map((each) => ({
      report: valuesOf(each.report, packedColumns.reports),
      period: each.period,
      scope_evidence: each.scope_evidence,
      source: valuesOf(each.source, packedColumns.source),
      editions: Object.fromEntries(
        Object.entries(each.editions).filter(([, edition]) => edition !== each.report.edition),
      ),
      claims: rowsOf(each.claims, packedColumns.claims),
      findings: rowsOf(each.findings, packedColumns.findings),
      judgements: rowsOf(
        each.claims.flatMap((row) => {
          const judged = each.judgements[row.claim]
          return judged && !isPlain(judged, row) ? [{ claim: row.claim, ...judged }] : []
        }),
        packedColumns.judgements,
      ),
      derived: each.derived,
      folded: each.folded,
      corrections: rowsOf(each.corrections, packedColumns.corrections),
      notes: rowsOf(each.notes, packedColumns.notes),
      readings: rowsOf(each.readings, packedColumns.readings),
    })),
  }
}

/** The judgement of a claim with which the table agrees as it stands: it is not told. */
export function agreement({ value }: ReportFile['claims'][number]): Judgement {
  const table = String(value)
  return { verdict: 'agrees', table, difference: 0, how: null, derived: false, implied: null }
}

function isPlain(judged: Judgement, claim: ReportFile['claims'][number]): boolean {
  const [own, plain] = [judged, agreement(claim)].map((each) =>
    JSON.stringify(valuesOf(each, packedColumns.judgements)),
  )
  return own === plain
}

/** The rows of the form of several reports: a row of a report stands on one line of its curated file. */
function cellsOf(reports: readonly ReportFile[]): (readonly [string, ...Series[]])[] {
  const own = reports.map(
    ({ observations }) => new Map(observations.map((each) => [each.cell as string, each])),
  )
  const rowOf = (cell: string): string => cell.slice(0, cell.lastIndexOf('.'))
  const rows = new Set(own.flatMap((cells) => [...cells.keys()].map(rowOf)))
  return [...rows].sort(byCodeUnit).map((row) => {
    const found = formRow(row).cells.map((id) => own.map((cells) => cells.get(id)))
    const lines = reports.map((_, at) => found.find((each) => each[at])?.[at]?.line ?? null)
    return [
      row,
      ...[lines, ...found.map((each) => each.map((one) => one?.printed ?? null))].map(collapsed),
    ]
  })
}

/** Rows of several reports by their first column, in code-unit order: series in the other columns. */
function seriesOf(
  reports: readonly (readonly object[])[],
  columns: readonly string[],
): (readonly [string, ...Series[]])[] {
  const rows = reports.map(
    (own) => new Map(own.map((row) => valuesOf(row, columns)).map((row) => [String(row[0]), row])),
  )
  const ids = [...new Set(rows.flatMap((own) => [...own.keys()]))].sort()
  return ids.map((id) => [
    id,
    ...columns.slice(1).map((_, at) => collapsed(rows.map((own) => own.get(id)?.[at + 1] ?? null))),
  ])
}

function collapsed(values: Values): Series {
  return values.every((value) => value === values[0]) ? values[0] : values
}

function rowsOf(items: readonly object[], columns: readonly string[]): Values[] {
  return items.map((item) => valuesOf(item, columns))
}

function valuesOf(item: object, columns: readonly string[]): Values {
  const of = item as Readonly<Record<string, unknown>>
  return columns.map((name) => of[name] ?? null)
}
