import type { EditionId, TableId } from '../form/editions.ts'
import { editions as allEditions, findCell, unitOf } from '../form/editions.ts'
import { readFigure } from '../report/figure.ts'
import type { FormRowCells } from './form-rows.ts'
import { formRow } from './form-rows.ts'
import { objectOf } from './table.ts'
import type { AgencyFile, ReportFile } from './agency-file.ts'
import type { PackedAgency, PackedReport, Values } from './packed-agency.ts'
import { agreement, packedColumns as columns } from './packed-agency.ts'

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
  const claims = own.claims.map((row) => objectOf<Claim>(row, columns.claims))
  const rows = packed.cells.map((row) => rowAt(row, at))
  const tables = new Set(rows.flatMap(({ table, line }) => (line === null ? [] : [table])))
  const editions: ReportFile['editions'] = Object.fromEntries(
    tableIds.flatMap((table) =>
      tables.has(table) ? [[table, own.editions[table] ?? report.edition]] : [],
    ),
  )
  return {
    report,
    period: own.period,
    scope_evidence: own.scope_evidence,
    source: sourceOf(own, report),
    editions,
    observations: rows.flatMap((row) => observationsOf(row, editions[row.table]!)),
    indicators: rowsAt(packed.indicators, columns.indicators, at),
    findings: own.findings.map((row) => objectOf(row, columns.findings)),
    audit: rowsAt(packed.audit, columns.audit, at),
    claims,
    judgements: judgementsOf(own, claims),
    folded: own.folded,
    derived: own.derived,
    corrections: own.corrections.map((row) => objectOf(row, columns.corrections)),
    notes: own.notes.map((row) => objectOf(row, columns.notes)),
    readings: own.readings.map((row) => objectOf(row, columns.readings)),
  }
}

type Claim = ReportFile['claims'][number]

/** Where a report comes from: address, kind and sum are in its row, too. */
function sourceOf(
  { source }: PackedReport,
  { source_url: url, source_kind: kind, source_sha256: sha256 }: ReportFile['report'],
): ReportFile['source'] {
  type Given = Omit<ReportFile['source'], 'url' | 'kind' | 'sha256' | 'note'>
  type Note = Pick<ReportFile['source'], 'note'>
  const own = objectOf<Given & { note: Note['note'] | null }>(source, columns.source)
  const { note, ...rest } = own
  return { url, kind, sha256, ...rest, ...(note && { note }) }
}

/** What was judged of each claim; of those that the table agrees with as it stands nothing is told. */
function judgementsOf(
  { judgements }: PackedReport,
  claims: readonly Claim[],
): ReportFile['judgements'] {
  const plain = claims.filter(({ verdict }) => verdict === 'agrees')
  return Object.fromEntries([
    ...plain.map((each) => [each.claim, agreement(each)] as const),
    ...judgements.map((row) => {
      type Judged = ReportFile['judgements'][string] & { readonly claim: string }
      const { claim, ...judged } = objectOf<Judged>(row, columns.judgements)
      return [claim, judged] as const
    }),
  ])
}

/** A row of the form in one report; `line` is null where it has none of it, as is what is printed in a cell that it lacks. */
type Observed = FormRowCells & {
  readonly line: number | null
  readonly printed: Values
}

function rowAt([row, ...series]: Values, report: number): Observed {
  const [line, ...printed] = series.map((value) => valueAt(value, report))
  return { ...formRow(row as string), line: line as number | null, printed }
}

/** What is printed says value, state and unit; a unit that is not printed is the form's. */
function observationsOf(
  { cells, line, printed }: Observed,
  edition: EditionId,
): ReportFile['observations'][number][] {
  return cells.flatMap((cell, at) => {
    const text = printed[at] as string | null
    if (text === null) return []
    const { value, status, unit } = readFigure(text)!
    const own = unit ?? unitOf(findCell(edition, cell)!)
    return [{ cell, unit: own, value, status, printed: text, line: line! }]
  })
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
