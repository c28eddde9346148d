import type { AsyncBuffer } from 'hyparquet'
import { parquetMetadataAsync } from 'hyparquet'
import type { AgencyFigures } from '../dataset/agency-file.ts'
import type { RowNamed } from '../dataset/tables.ts'
import { editionsOf } from '../report/figures.ts'
import { frozenRows } from './frozen-rows.ts'

const columns = ['agency_id', 'year', 'cell', 'table', 'edition', 'value', 'status'] as const

type FrozenCell = Pick<RowNamed<'observations'>, (typeof columns)[number]>

/** An agency's figures as a release froze them. */
export type FrozenAgency = { readonly id: string; readonly cells: readonly FrozenCell[] }

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
  let open = null as { id: string; cells: FrozenCell[] } | null
  for await (const row of frozenRows(file, metadata, columns)) {
    if (open?.id !== row.agency_id) {
      if (open) yield open
      open = { id: row.agency_id, cells: [] }
    }
    open.cells.push(row)
  }
  if (open) yield open
}

/** Releases whose charts drew what is printed alone: their pages keep their figures, totals worked out are no part of them. */
const printedAlone: readonly string[] = ['2026.11.0']

/**
 * An agency's figures of a release as charts take them: names and scopes, which a release does not hold, are those of the
 * published file, and a scope is unknown where the report has gone to a successor.
 */
export function frozenFile(
  { id, cells }: FrozenAgency,
  version: string,
  now: AgencyFigures,
): AgencyFigures {
  const scopes = new Map(now.reports.map(({ report }) => [report.year, report.scope]))
  const reports = [...Map.groupBy(cells, ({ year }) => year)]
    .sort(([a], [b]) => a - b)
    .map(([year, observations]) => ({
      report: {
        report_id: `${id}-${year}`,
        agency_id: id,
        year,
        edition: observations[0]!.edition,
        scope: scopes.get(year) ?? 'unknown',
      },
      editions: editionsOf(observations),
      observations,
      ...(printedAlone.includes(version) && { derived: {} }),
    }))
  return { agency: now.agency, reports }
}
