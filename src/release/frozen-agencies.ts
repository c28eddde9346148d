import type { AsyncBuffer } from 'hyparquet'
import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import type { AgencyFile, Fields, ReportFile } from '../dataset/agency-file.ts'

type Cell = {
  readonly agency_id: string
  readonly year: number
  readonly cell: string
  readonly table: string
  readonly edition: string
  readonly value: number | null
  readonly status: string
}

/** An agency's figures as a release froze them. */
export type FrozenAgency = { readonly id: string; readonly cells: readonly Cell[] }

const columns = ['agency_id', 'year', 'cell', 'table', 'edition', 'value', 'status']

/** The version and the date of a release, as its `observations.parquet` says them. */
export async function frozenRelease(file: AsyncBuffer): Promise<{ version: string; date: string }> {
  const { key_value_metadata: said } = await parquetMetadataAsync(file)
  const text = (name: string): string => {
    const value = said?.find(({ key }) => key === name)?.value
    if (!value) throw new Error(`the frozen observations do not say their ${name}`)
    return value
  }
  return { version: text('version'), date: text('date') }
}

/** The agencies of a release one by one, in the order of the file, which keeps each together: memory holds a row group. */
export async function* frozenAgencies(file: AsyncBuffer): AsyncGenerator<FrozenAgency> {
  const metadata = await parquetMetadataAsync(file)
  let open = null as { id: string; cells: Cell[] } | null
  let rowStart = 0
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows)
    const rows = await parquetReadObjects({ file, metadata, columns, rowStart, rowEnd })
    for (const row of rows as Cell[]) {
      if (open?.id !== row.agency_id) {
        if (open) yield open
        open = { id: row.agency_id, cells: [] }
      }
      open.cells.push(row)
    }
    rowStart = rowEnd
  }
  if (open) yield open
}

/**
 * An agency's file with the figures of a release: names and scopes, which a release does not hold, are those of the
 * published file, and a scope is unknown where the report has gone to a successor.
 */
export function frozenFile({ id, cells }: FrozenAgency, now: AgencyFile): AgencyFile {
  const scopes = new Map(now.reports.map(({ report }) => [report['year'], report['scope']]))
  const reports = [...Map.groupBy(cells, ({ year }) => year)]
    .sort(([a], [b]) => a - b)
    .map(([year, own]): ReportFile => {
      const report = {
        report_id: `${id}-${year}`,
        agency_id: id,
        year,
        edition: own[0]!.edition,
        scope: scopes.get(year) ?? 'unknown',
      }
      const editions = Object.fromEntries(own.map(({ table, edition }) => [table, edition]))
      const observations = own.map(({ cell, value, status }): Fields => ({ cell, value, status }))
      return { ...notFrozen, report, editions, observations }
    })
  return { ...now, reports }
}

const notFrozen: Omit<ReportFile, 'report' | 'editions' | 'observations'> = {
  period: null,
  scope_evidence: null,
  source: {
    url: null,
    archive_url: null,
    kind: 'copy',
    format: 'txt',
    retrieved: null,
    sha256: '',
  },
  indicators: [],
  findings: [],
  audit: [],
  claims: [],
  judgements: {},
  corrections: [],
  notes: [],
}
