import type { Agency } from '../agency/agency.ts'
import { agencyFile } from './agency-file.ts'
import { formByYears } from './form-by-years.ts'
import type { Fault } from './guard.ts'
import { openGuard } from './guard.ts'
import { packAgency } from './packed-agency.ts'
import type { AgencyRecord, RecordContext } from './record.ts'
import type { KnownFile } from './sink.ts'
import type { RecordRows, RecordTable, Row, Table } from './table.ts'
import { tables } from './tables.ts'

/** The rows that an agency gives a table, with the slices that they go to. */
export type PortionRows = Pick<RecordRows, 'rows' | 'slices'>

/** A file of an agency's own; its content is fetched when it is asked for where what is known of it is given. */
export type PortionFile = {
  readonly path: string
  readonly known?: KnownFile
  readonly content: () => string | Uint8Array
}

/** All that an agency gives to the published files: of plain values, made from its record and this context alone. */
export type Portion = {
  readonly agency: Agency
  /** What it is known by: two of one key give the same. Null where nothing is to be kept of it. */
  readonly key: string | null
  readonly reports: readonly {
    readonly id: string
    readonly year: number
    readonly sha256: string | null
  }[]
  readonly findings: number
  /** By the name of the table; fetched when they are asked for, where they were made before. */
  readonly tables: () => Readonly<Record<string, PortionRows>>
  /** The files that are the agency's own, by path. */
  readonly files: readonly PortionFile[]
  /** What may not be published. */
  readonly faults: readonly Fault[]
}

/** The tables of which every agency's record gives rows. */
export const recordTables: readonly RecordTable[] = (tables as readonly Table[]).filter(
  (table) => table.of === 'record',
)

/** What an agency's record gives. */
export function portionOf(record: AgencyRecord, context: RecordContext): Portion {
  const { agency, reports, texts } = record
  const given = new Map<Table, RecordRows>(
    recordTables.map((table) => [table, table.rows(record, context)]),
  )
  const rows = Object.fromEntries(
    [...given].map(([{ name }, made]) => [name, { rows: made.rows, slices: made.slices }]),
  )
  return {
    agency,
    key: null,
    reports: reports.map(({ id, year, source }) => ({ id, year, sha256: source.sha256 })),
    findings: reports.reduce((sum, { findings }) => sum + findings.length, 0),
    tables: () => rows,
    files: [
      [`agencies/${agency.id}.csv`, formByYears(record)] as const,
      [
        `agencies/${agency.id}.json`,
        `${JSON.stringify(packAgency(agencyFile(record, given)))}\n`,
      ] as const,
      ...reports.map(({ year }, at) => [`curated/${agency.id}/${year}.md`, texts[at]!] as const),
    ].map(([path, text]) => ({ path, content: () => text })),
    faults: [...given].flatMap(([table, { rows, items }]) => {
      const guard = openGuard(table)
      return rows.flatMap((row: Row, at) => guard(row, items[at]!) ?? [])
    }),
  }
}
