import { agencyFile } from './agency-file.ts'
import { formJson } from './files/form.ts'
import type { Fault } from './guard.ts'
import { openGuard } from './guard.ts'
import { parquetMetadata } from './parquet-metadata.ts'
import type { AgencyRecord, World } from './record.ts'
import type { HeldAgency } from '../search/search-index.ts'
import { searchIndex } from '../search/search-index.ts'
import { fileLimit } from './shards.ts'
import type { Sink, TextSink } from './sink.ts'
import type { Row, Table } from './table.ts'
import { byCodeUnit } from '../curated/order.ts'
import { tables } from './tables.ts'
import type { PublishedTable, Texts, WriterOptions } from './writer.ts'
import { openSlice, openWriter } from './writer.ts'

/** What was written: the tables with their files, how much they hold, and what may not be published, if anything. */
export type Written = {
  readonly tables: readonly PublishedTable[]
  readonly agencies: readonly string[]
  readonly reports: number
  /** The first and the last year held; null where nothing is. */
  readonly years: readonly [number, number] | null
  readonly faults: readonly Fault[]
}

/** Writes the tables and slices as CSV and JSON alone, each in one file however large. */
export function writeFiles(records: Iterable<AgencyRecord>, world: World, sink: TextSink): Written {
  return write(records, world, sink as Sink, { all: false, limit: Infinity })
}

/** Writes the tables in every form, and the slices; no file is larger than the limit, but an agency's own JSON. */
export function writeTables(
  records: Iterable<AgencyRecord>,
  world: World,
  sink: Sink,
  limit = fileLimit,
): Written {
  return write(records, world, sink, { all: true, limit })
}

/**
 * Agency by agency in code-unit order of ids, so that memory does not grow with the data. The text depends on the
 * records and the world alone.
 */
function write(
  records: Iterable<AgencyRecord>,
  world: World,
  sink: Sink,
  options: WriterOptions,
): Written {
  const faults: Fault[] = []
  const held: HeldAgency[] = []
  const writers = tables.map((table) => ({
    table,
    guard: openGuard(table),
    writer: openWriter(
      sink,
      table,
      table.of === 'code' ? { ...options, limit: Infinity } : options,
    ),
  }))
  const slices = new Map<string, ReturnType<typeof openSlice>>()
  const slice = (path: string, table: Table): ReturnType<typeof openSlice> => {
    const known = slices.get(path)
    if (known) return known
    const json = !path.startsWith('agencies/')
    const made = openSlice(sink, path, table, { json, limit: options.limit })
    slices.set(path, made)
    return made
  }
  for (const record of records) {
    for (const { table, guard, writer } of writers) {
      if (table.of !== 'record') continue
      const rows = [...table.rows(record, world)]
      faults.push(...rows.flatMap((row) => guard(row, record) ?? []))
      if (table.name === 'observations') slice(`agencies/${record.agency.id}`, table)
      for (const { part, first, end } of runsOf(table, rows, record)) {
        const texts = writer.add(rows.slice(first, end), part)
        for (const { path, at } of slicesOf(table, rows.slice(first, end), record)) {
          slice(path, table).add(at ? picked(texts, at) : texts, partOfSlice(path, part))
        }
      }
    }
    const own = `agencies/${record.agency.id}`
    sink.append(`${own}.json`, `${JSON.stringify(agencyFile(record, world))}\n`)
    slices.get(own)?.end()
    slices.delete(own)
    held.push({ agency: record.agency, years: record.reports.map(({ year }) => year) })
  }
  const agencies = held.map(({ agency }) => agency.id)
  const written = writers.map(({ table, guard, writer }) => {
    if (table.of === 'code') {
      const rows = [...table.rows()]
      faults.push(...rows.flatMap((row) => guard(row, null) ?? []))
      writer.add(rows, 'all')
    }
    return writer.end(parquetMetadata(table, world, agencies))
  })
  for (const each of slices.values()) each.end()
  sink.append('form.json', formJson())
  sink.append('release.json', `${JSON.stringify(world.release)}\n`)
  sink.append('search.json', `${JSON.stringify(searchIndex(held, world.register))}\n`)
  const years = held.flatMap((each) => each.years)
  const range = years.length > 0 ? ([Math.min(...years), Math.max(...years)] as const) : null
  return { tables: written, agencies, reports: years.length, years: range, faults }
}

type Run = { readonly part: string; readonly first: number; end: number }

/** Rows by the part that they belong to, `<year>-<province>`; the province alone where a row is of no year. */
function runsOf(table: Table, rows: readonly Row[], { agency, reports }: AgencyRecord): Run[] {
  const at = (name: string): number => table.columns.findIndex((column) => column.name === name)
  const [year, report] = [at('year'), at('report_id')]
  const years = new Map<unknown, number>(reports.map((each) => [each.id, each.year]))
  const province = agency.division.slice(0, 2)
  const runs: Run[] = []
  rows.forEach((row, index) => {
    const of = year >= 0 ? row[year] : report >= 0 ? years.get(row[report]) : undefined
    const part = of === undefined ? province : `${String(of)}-${province}`
    const last = runs.at(-1)
    if (last?.part === part) last.end = index + 1
    else runs.push({ part, first: index, end: index + 1 })
  })
  return runs
}

/** The slices that rows of a table also go to (contract 4), with the rows that each takes where it is not all. */
function slicesOf(
  table: Table,
  rows: readonly Row[],
  { agency }: AgencyRecord,
): { readonly path: string; readonly at?: readonly number[] }[] {
  switch (table.name) {
    case 'observations':
      return [{ path: `agencies/${agency.id}` }]
    case 'indicators':
      return rows.map((row, at) => ({ path: `indicators/${String(row[3])}`, at: [at] }))
    case 'reports-wide':
      return [
        { path: `provinces/${agency.division.slice(0, 2)}` },
        { path: `years/${String(rows[0]![3])}` },
      ]
    default:
      return []
  }
}

function picked({ csv, json }: Texts, at: readonly number[]): Texts {
  return { csv: at.map((each) => csv[each]!), json: at.map((each) => json[each]!) }
}

/** A slice that is of one year or province is split by the other. */
function partOfSlice(path: string, part: string): string {
  const [year = '', province = ''] = part.split('-')
  return path.startsWith('years/') ? province : path.startsWith('provinces/') ? year : part
}

/** The lines of `SHA256SUMS`, as `sha256sum -c` reads them, in code-unit order of paths. */
export function sumLines(sums: ReadonlyMap<string, string>): string {
  return [...sums]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('')
}
