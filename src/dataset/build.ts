import { agencyFile } from './agency-file.ts'
import { formByYears } from './form-by-years.ts'
import { packAgency } from './packed-agency.ts'
import { formJson } from './files/form.ts'
import type { Fault } from './guard.ts'
import { openGuard } from './guard.ts'
import { parquetMetadata } from './parquet-metadata.ts'
import type { AgencyRecord, DatasetContext } from './record.ts'
import type { HeldAgency } from '../search/search-index.ts'
import { encodeKnown } from '../ingest/known.ts'
import { searchIndex } from '../search/search-index.ts'
import type { Limits } from './limits.ts'
import { limits, unlimited } from './limits.ts'
import type { Sink, TextSink } from './sink.ts'
import { openSlices } from './slices.ts'
import type { RecordRows, Table } from './table.ts'
import { byCodeUnit } from '../curated/order.ts'
import { tables } from './tables.ts'
import type { PublishedTable, WriterOptions } from './writer.ts'
import { leftOut, openWriter } from './writer.ts'

/** The year that a report is about, and its agency's province. */
export type Part = { readonly year: number; readonly province: string }

/** What was written: the tables with their files, how much they hold, and what may not be published, if anything. */
export type Written = {
  readonly tables: readonly PublishedTable[]
  readonly agencies: readonly string[]
  readonly reports: number
  /** Of each report its year and the two digits of its province, by which large tables are partitioned. */
  readonly parts: ReadonlyMap<string, Part>
  /** The first and the last year held; null where nothing is. */
  readonly years: readonly [number, number] | null
  /** The paths of files that are left out as too large. */
  readonly leftOut: readonly string[]
  readonly faults: readonly Fault[]
}

/** Writes the tables and slices as CSV and JSON alone, however large. */
export function writeFiles(
  records: Iterable<AgencyRecord>,
  context: DatasetContext,
  sink: TextSink,
): Written {
  return write(records, context, sink as Sink, { all: false, limits: unlimited })
}

/** Writes the tables in every form that their size allows, and the slices. */
export function writeTables(
  records: Iterable<AgencyRecord>,
  context: DatasetContext,
  sink: Sink,
  within: Limits = limits,
): Written {
  return write(records, context, sink, { all: true, limits: within })
}

/**
 * Agency by agency in code-unit order of ids, so that memory does not grow with the data. The text depends on the
 * records and the context alone.
 */
function write(
  records: Iterable<AgencyRecord>,
  context: DatasetContext,
  sink: Sink,
  options: WriterOptions,
): Written {
  const faults: Fault[] = []
  const held: HeldAgency[] = []
  const parts = new Map<string, Part>()
  const writers = tables.map((table) => {
    return { table, guard: openGuard(table), writer: openWriter(sink, table, options) }
  })
  const slices = openSlices(sink, options.limits)
  for (const record of records) {
    const given = new Map<Table, RecordRows>()
    const own = `agencies/${record.agency.id}`
    for (const { table, guard, writer } of writers) {
      if (table.of !== 'record') continue
      const made = table.rows(record, context)
      given.set(table, made)
      faults.push(...made.rows.flatMap((row, at) => guard(row, made.items[at]!) ?? []))
      slices.add(table, made, writer.add(made.rows))
    }
    sink.append(`${own}.csv`, formByYears(record))
    sink.append(`${own}.json`, `${JSON.stringify(packAgency(agencyFile(record, given)))}\n`)
    record.reports.forEach(({ year }, at) =>
      sink.append(`curated/${record.agency.id}/${year}.md`, record.texts[at]!),
    )
    for (const { id, year } of record.reports) {
      parts.set(id, { year, province: record.agency.division.slice(0, 2) })
    }
    held.push({ agency: record.agency, years: record.reports.map(({ year }) => year) })
  }
  const agencies = held.map(({ agency }) => agency.id)
  const written = writers.map(({ table, guard, writer }) => {
    if (table.of !== 'record') {
      const rows = table.of === 'code' ? table.rows() : table.rows(held, context)
      faults.push(...rows.flatMap((row) => guard(row, null) ?? []))
      writer.add(rows)
    }
    return writer.end(parquetMetadata(table, context, agencies))
  })
  const without = [
    ...written.flatMap((each) => leftOut(each).map(([form]) => `${each.table.name}.${form}`)),
    ...slices.end(),
  ]
  sink.append('form.json', formJson())
  sink.append('release.json', `${JSON.stringify(context.release)}\n`)
  const known = encodeKnown({
    register: context.register,
    agencies: held.map(({ agency }) => agency),
    date: context.release.date,
    years: Object.fromEntries(held.map(({ agency, years }) => [agency.id, years])),
  })
  sink.append('curated/known.json', `${known}\n`)
  sink.append('search.json', `${JSON.stringify(searchIndex(held, context.register))}\n`)
  const years = held.flatMap((each) => each.years)
  const range = years.length > 0 ? ([Math.min(...years), Math.max(...years)] as const) : null
  return {
    tables: written,
    agencies,
    reports: years.length,
    parts,
    years: range,
    leftOut: without,
    faults,
  }
}

/** The lines of `SHA256SUMS`, as `sha256sum -c` reads them, in code-unit order of paths. */
export function sumLines(sums: ReadonlyMap<string, string>): string {
  return [...sums]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('')
}
