import type { CellId, TableId } from '../form/editions.ts'
import { editions as allEditions, findCell, unitOf } from '../form/editions.ts'
import { readFigure } from '../report/figure.ts'
import type { AgencyFile, ReportFile } from './agency-file.ts'
import type { PackedAgency, PackedReport, Values } from './packed-agency.ts'
import { formColumns, packedColumns as columns } from './packed-agency.ts'

/** The agency's file as pages and charts ask it, from what is published: what `packAgency` was given. */
export function unpackAgency(packed: PackedAgency): AgencyFile {
  const { agency, variants, successor, valid_from, valid_to, reports } = packed
  return {
    ...{ agency, variants, successor, valid_from, valid_to },
    reports: reports.map((_, at) => reportAt(packed, at)),
  }
}

/** Every table of the form, in its order. */
const tableIds: readonly TableId[] = [
  ...new Set(allEditions.flatMap(({ tables }) => tables.map(({ id }) => id))),
]

function reportAt(packed: PackedAgency, at: number): ReportFile {
  const own = packed.reports[at]!
  const report = objectOf<ReportFile['report']>(own.report, columns.reports)
  const observed = packed.cells.flatMap((row) => observedAt(row, at))
  const tables = new Set(observed.map(({ cell }) => tableIdOf(cell)))
  const editions: ReportFile['editions'] = Object.fromEntries(
    tableIds.flatMap((table) =>
      tables.has(table) ? [[table, own.editions[table] ?? report.edition]] : [],
    ),
  )
  return {
    report,
    period: own.period,
    scope_evidence: own.scope_evidence,
    source: sourceOf(own),
    editions,
    observations: observed.map((row) => observationOf(row, editions)),
    indicators: rowsAt(packed.indicators, columns.indicators, at),
    findings: own.findings.map((row) => objectOf(row, columns.findings)),
    audit: rowsAt(packed.audit, columns.audit, at),
    claims: own.claims.map((row) => objectOf(row, columns.claims)),
    judgements: judgementsOf(own),
    folded: own.folded,
    derived: own.derived,
    corrections: own.corrections.map((row) => objectOf(row, columns.corrections)),
    notes: own.notes.map((row) => objectOf(row, columns.notes)),
    readings: own.readings.map((row) => objectOf(row, columns.readings)),
  }
}

function sourceOf({ source }: PackedReport): ReportFile['source'] {
  type Given = ReportFile['source']
  const { note, ...rest } = objectOf<Given & { note: Given['note'] | null }>(source, columns.source)
  return note ? { ...rest, note } : rest
}

function judgementsOf({ judgements }: PackedReport): ReportFile['judgements'] {
  return Object.fromEntries(
    judgements.map((row) => {
      type Judged = ReportFile['judgements'][string] & { readonly claim: string }
      const { claim, ...judged } = objectOf<Judged>(row, columns.judgements)
      return [claim, judged]
    }),
  )
}

type Observed = Pick<ReportFile['observations'][number], 'cell' | 'printed' | 'line'>

/** The cells of one report in a row of the form. */
function observedAt([row, ...series]: Values, report: number): Observed[] {
  const [line, ...printed] = series.map((value) => valueAt(value, report))
  return formColumns.get(tableIdOf(row as string))!.flatMap((column, at): Observed[] => {
    const text = printed[at] as string | null
    return text === null
      ? []
      : [{ cell: `${row as string}.${column}` as CellId, printed: text, line: line as number }]
  })
}

/** What is printed says value, state and unit; a unit that is not printed is the form's. */
function observationOf(
  { cell, printed, line }: Observed,
  editions: ReportFile['editions'],
): ReportFile['observations'][number] {
  const { value, status, unit } = readFigure(printed)!
  const own = unit ?? unitOf(findCell(editions[tableIdOf(cell)]!, cell)!)
  return { cell, unit: own, value, status, printed, line }
}

function tableIdOf(cell: string): TableId {
  return cell.slice(0, cell.indexOf('.')) as TableId
}

/** The rows of one report out of series; it has none of a row that says nothing of it. */
function rowsAt<T>(rows: readonly Values[], names: readonly string[], report: number): T[] {
  return rows.flatMap(([id, ...series]) => {
    const own = series.map((value) => valueAt(value, report))
    return own.every((value) => value === null) ? [] : objectOf<T>([id, ...own], names)
  })
}

function valueAt(series: unknown, report: number): unknown {
  return Array.isArray(series) ? (series as Values)[report] : series
}

function objectOf<T>(values: Values, names: readonly string[]): T {
  return Object.fromEntries(names.map((name, at) => [name, values[at]])) as T
}
