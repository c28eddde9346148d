import type { AsyncBuffer } from 'hyparquet'
import { parquetMetadataAsync } from 'hyparquet'
import { openParquet } from '../dataset/files/parquet.ts'
import { parquetMetadata } from '../dataset/parquet-metadata.ts'
import type { AgencyRecord, DatasetContext } from '../dataset/record.ts'
import type { RowNamed } from '../dataset/tables.ts'
import { observations } from '../dataset/tables/observations.ts'
import { frozenRows } from './frozen-rows.ts'

/** A release as it was frozen: columns of every table, agencies, and each report's cells as printed and as read. */
export type Frozen = {
  readonly version: string
  readonly columns: Readonly<Record<string, readonly string[]>>
  readonly agencies: readonly string[]
  /** Reports by agency, then by year. */
  readonly reports: ReadonlyMap<string, ReadonlyMap<number, FrozenReport>>
}

/** The cells of a frozen report, and beside each what was printed and what was read from it. */
export type FrozenReport = {
  readonly cells: readonly string[]
  readonly printed: readonly string[]
  readonly values: readonly (number | null)[]
}

const columns = ['agency_id', 'year', 'cell', 'printed', 'value'] as const

type FrozenCell = Pick<RowNamed<'observations'>, (typeof columns)[number]>

/** Opens the Parquet file of all observations that a release freezes: `observations.parquet`, whatever its size. */
export function openFrozen(
  context: DatasetContext,
  write: (bytes: Uint8Array) => void,
): { readonly add: (record: AgencyRecord) => void; readonly end: () => void } {
  const file = openParquet(observations.columns, write)
  const agencies: string[] = []
  return {
    add(record) {
      agencies.push(record.agency.id)
      file.add(observations.rows(record, context).rows)
    },
    end: () => file.end(parquetMetadata(observations, context, agencies)),
  }
}

/** Reads `observations.parquet` of a release, a row group at a time; of these agencies alone, where they are given. */
export async function readFrozen(
  file: AsyncBuffer,
  only: ReadonlySet<string> | null = null,
): Promise<Frozen> {
  const metadata = await parquetMetadataAsync(file)
  const texts = new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, value ?? '']))
  const reports = new Map<string, Map<number, Growing>>()
  for await (const row of frozenRows(file, metadata, columns, only)) add(reports, row)
  return {
    version: texts.get('version') ?? '',
    columns: JSON.parse(texts.get('columns') ?? '{}') as Frozen['columns'],
    agencies: JSON.parse(texts.get('agencies') ?? '[]') as string[],
    reports,
  }
}

type Growing = { cells: string[]; printed: string[]; values: (number | null)[] }

function add(reports: Map<string, Map<number, Growing>>, row: FrozenCell): void {
  const { agency_id: agency, year, cell, printed, value } = row
  const years = reports.get(agency) ?? new Map<number, Growing>()
  const report = years.get(year) ?? { cells: [], printed: [], values: [] }
  report.cells.push(cell)
  report.printed.push(printed)
  report.values.push(value)
  years.set(year, report)
  reports.set(agency, years)
}
