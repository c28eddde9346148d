import { formJson } from './files/form.ts'
import type { Fault } from './guard.ts'
import { openGuard } from './guard.ts'
import { parquetMetadata } from './parquet-metadata.ts'
import type { Portion } from './portion.ts'
import { portionOf, recordTables } from './portion.ts'
import type { AgencyRecord, DatasetContext } from './record.ts'
import type { HeldAgency } from '../search/search-index.ts'
import { encodeKnown } from '../ingest/known.ts'
import { searchIndex } from '../search/search-index.ts'
import { topics } from '../search/topics.ts'
import type { Limits } from './limits.ts'
import { limits, unlimited } from './limits.ts'
import type { Sink, TextSink } from './sink.ts'
import { openSlices } from './slices.ts'
import { byCodeUnit } from '../curated/order.ts'
import type { Keep } from './stretch.ts'
import { textOf } from './parts.ts'
import { keepNothing, pieceOf, piecesOf, stretchesOf } from './stretch.ts'
import type { Table } from './table.ts'
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
  const portions = portionsOf(records, context)
  const text = {
    append: (path: string, content: string | Uint8Array) =>
      sink.append(path, typeof content === 'string' ? content : textOf(content)),
  }
  return write(portions, context, text as Sink, {
    all: false,
    limits: unlimited,
    keep: keepNothing,
  })
}

/** Writes the tables in every form that their size allows, and the slices. */
export function writeTables(
  records: Iterable<AgencyRecord>,
  context: DatasetContext,
  sink: Sink,
  within: Limits = limits,
): Written {
  return writePortions(portionsOf(records, context), context, sink, { within })
}

/** The same from what each agency gives; what is made of several is kept by `keep`. */
export function writePortions(
  portions: Iterable<Portion>,
  context: DatasetContext,
  sink: Sink,
  { keep = keepNothing, within = limits }: { readonly keep?: Keep; readonly within?: Limits } = {},
): Written {
  return write(portions, context, sink, { all: true, limits: within, keep })
}

function* portionsOf(records: Iterable<AgencyRecord>, context: DatasetContext): Generator<Portion> {
  for (const record of records) yield portionOf(record, context)
}

/**
 * Agency by agency in code-unit order of ids, so that memory does not grow with the data. The text depends on what the
 * agencies give and the context alone.
 */
function write(
  portions: Iterable<Portion>,
  context: DatasetContext,
  sink: Sink,
  options: WriterOptions & { readonly keep: Keep },
): Written {
  const faults: Fault[] = []
  const held: HeldAgency[] = []
  const parts = new Map<string, Part>()
  const writers = (tables as readonly Table[]).map((table) => {
    return { table, guard: openGuard(table), writer: openWriter(sink, table, options) }
  })
  const byTable = new Map(writers.map((each) => [each.table, each]))
  const slices = openSlices(sink, options.limits)
  for (const stretch of stretchesOf(portions)) {
    for (const { agency, reports, files, faults: found } of stretch.portions) {
      faults.push(...found)
      for (const { path, known, content } of files) {
        if (known && sink.whole) sink.whole(path, known, content)
        else sink.append(path, content())
      }
      const province = agency.division.slice(0, 2)
      for (const { id, year } of reports) parts.set(id, { year, province })
      held.push({ agency, years: reports.map(({ year }) => year) })
    }
    for (const { table, piece, edges } of piecesOf(stretch, recordTables, options.keep)) {
      const { guard, writer } = byTable.get(table)!
      // Of what each agency gives the rows were looked at: what is left is their order from agency to agency.
      for (const row of edges) guard(row, null)
      writer.add(piece)
      slices.add(table, piece)
    }
  }
  const agencies = held.map(({ agency }) => agency.id)
  const written = writers.map(({ table, guard, writer }) => {
    if (table.of !== 'record') {
      const rows = table.of === 'code' ? table.rows() : table.rows(held, context)
      faults.push(...rows.flatMap((row) => guard(row, null) ?? []))
      writer.add(pieceOf(rows))
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
  sink.append('search.json', `${JSON.stringify(searchIndex(held, context.register, topics()))}\n`)
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
