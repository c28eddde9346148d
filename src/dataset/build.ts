import { agencyFile } from './agency-file.ts'
import { csvHeader, csvLine } from './files/csv.ts'
import { formJson } from './files/form.ts'
import { jsonObject } from './files/json.ts'
import type { AgencyRecord, World } from './record.ts'
import type { Row, Table } from './table.ts'
import { byCodeUnit } from './table.ts'
import { tableNamed, tables } from './tables.ts'

/** Where published files go: `append` adds text to the file of a path, which begins empty. */
export type Sink = { readonly append: (path: string, text: string) => void }

/** A table being written in each of its formats; closes its JSON array at the end. */
type Writer = { readonly row: (row: Row) => void; readonly end: () => void }

/**
 * Writes every published file but the sums, agency by agency in code-unit order of ids, so that memory does not grow
 * with the data. The text depends on the records and the world alone.
 */
export function writeFiles(records: Iterable<AgencyRecord>, world: World, sink: Sink): void {
  const writers = tables.map((table) => ({ table, writer: open(sink, table.name, table) }))
  const slices = new Map<string, Writer>()
  const slice = (path: string, table: Table): Writer => {
    const known = slices.get(path)
    if (known) return known
    const made = open(sink, path, table)
    slices.set(path, made)
    return made
  }
  for (const record of records) {
    for (const { table, writer } of writers) {
      if (table.of !== 'record') continue
      for (const row of table.rows(record, world)) {
        writer.row(row)
        for (const path of slicesOf(table, row, record)) slice(path, table).row(row)
      }
    }
    const path = `agencies/${record.agency.id}`
    if (record.reports.length === 0)
      sink.append(`${path}.csv`, csvHeader(tableNamed('observations').columns))
    sink.append(`${path}.json`, `${JSON.stringify(agencyFile(record, world))}\n`)
  }
  for (const { table, writer } of writers) {
    if (table.of === 'code') for (const row of table.rows()) writer.row(row)
    writer.end()
  }
  for (const writer of slices.values()) writer.end()
  sink.append('form.json', formJson())
  sink.append('release.json', `${JSON.stringify(world.release)}\n`)
}

/** The slices that a row of a table also goes to (contract 4): an agency's, an indicator's, a province's, a year's. */
function slicesOf(table: Table, row: Row, { agency }: AgencyRecord): string[] {
  const value = (name: string): string =>
    String(row[table.columns.findIndex((column) => column.name === name)])
  switch (table.name) {
    case 'observations':
      return [`agencies/${value('agency_id')}`]
    case 'indicators':
      return [`indicators/${value('indicator')}`]
    case 'reports-wide':
      return [`provinces/${agency.division.slice(0, 2)}`, `years/${value('year')}`]
    default:
      return []
  }
}

function open(sink: Sink, path: string, table: Table): Writer {
  const json = !path.startsWith('agencies/')
  let rows = 0
  sink.append(`${path}.csv`, csvHeader(table.columns))
  return {
    row: (row) => {
      sink.append(`${path}.csv`, csvLine(row))
      if (json) {
        const before = rows === 0 ? '[\n' : ',\n'
        sink.append(`${path}.json`, `${before}${jsonObject(table.columns, row)}`)
      }
      rows += 1
    },
    end: () => {
      if (json) sink.append(`${path}.json`, rows === 0 ? '[]\n' : '\n]\n')
    },
  }
}

/** The lines of `SHA256SUMS`, as `sha256sum -c` reads them, in code-unit order of paths. */
export function sumLines(sums: ReadonlyMap<string, string>): string {
  return [...sums]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([path, sum]) => `${sum}  ${path}\n`)
    .join('')
}
