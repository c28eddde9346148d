import type { Cell, CellId } from '../form/editions.ts'
import { findEdition, newestCell, tableOf } from '../form/editions.ts'
import { plainLabel, texts } from '../form/form.ts'
import { groupLeaves } from '../form/identities.ts'
import type { Label } from '../locale/label.ts'
import type { Report } from '../report/report.ts'
import { tableEdition } from '../report/report.ts'

/** A figure of a report as checks use it; `derived` where a blank total was worked out from its row. */
export type Reading = { readonly value: number; readonly derived: boolean }

/** Reads a cell; a blank total of table three or four is worked out from its row where the row has figures. */
export type Reader = (cell: CellId) => Reading | null

const readers = new WeakMap<Report, Reader>()

/** The reader of a report. A derived value is never published as an observation: it stands in messages only. */
export function readerOf(report: Report): Reader {
  const known = readers.get(report)
  if (known) return known
  const byRow = new Map<string, { total: CellId | null; parts: number[]; unreadable: boolean }>()
  const values = new Map<CellId, number>()
  for (const { cell, table, row, column, value, status } of report.observations) {
    if (value !== null) values.set(cell, value)
    if (table !== 'requests' && table !== 'disputes') continue
    const key = `${table}.${row}`
    const line = byRow.get(key) ?? { total: null, parts: [], unreadable: false }
    if (column === 'total') line.total = value === null && status !== 'illegible' ? cell : null
    else if (value !== null) line.parts.push(value)
    if (status === 'illegible' || status === 'absent') line.unreadable = true
    byRow.set(key, line)
  }
  const derived = new Map<CellId, number>()
  for (const { total, parts, unreadable } of byRow.values()) {
    if (total && parts.length > 0 && !unreadable) derived.set(total, add(parts))
  }
  const reader: Reader = (cell) => {
    const value = values.get(cell)
    if (value !== undefined) return { value, derived: false }
    const worked = derived.get(cell)
    return worked === undefined ? null : { value: worked, derived: true }
  }
  readers.set(report, reader)
  return reader
}

/**
 * The sum of cells; null when none of them has a figure. Within an outcome group, rows left blank beside rows with
 * figures are passed over, as the form's own sums do; `derived` says that the sum is not all printed.
 */
export function readSum(report: Report, cells: readonly CellId[]): Reading | null {
  const read = readerOf(report)
  const readings = cells.map(read)
  const known = readings.filter((each) => each !== null)
  if (known.length === 0) return null
  return {
    value: add(known.map(({ value }) => value)),
    derived: known.length < cells.length || known.some(({ derived }) => derived),
  }
}

/** Cells in the form that the report's table has: 2021's three rows of 其他处理 and 2019's one stand for each other. */
export function inEdition(report: Report, cells: readonly CellId[]): CellId[] {
  const table = tableOf(findEdition(tableEdition(report, 'requests'))!, 'requests')
  const own = groupLeaves(table, 'other_outcome')
  const swapped = cells.flatMap((cell) => {
    const [name, row = '', column] = cell.split('.')
    return name === 'requests' && row.startsWith('other_') && !own.includes(row)
      ? own.map((each) => `requests.${each}.${column}` as CellId)
      : [cell]
  })
  return [...new Set(swapped)]
}

function add(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toFixed(6))
}

/** What cells speak of, in words: an outcome group's name where they are all its rows, else the rows' names. */
export function wordsFor(cells: readonly CellId[]): Label {
  const rows = [...new Set(cells.map((cell) => cell.split('.').slice(0, 2).join('.')))]
  const known = cells.flatMap((id) => newestCell(id) ?? [])
  const table = known[0]?.table
  const heads = new Set(known.map(({ row }) => row.in))
  const head = table?.rows.find(({ id, group }) => group && id === [...heads][0])
  if (heads.size === 1 && head && table && groupLeaves(table, head.id).length === rows.length) {
    return withColumn(plainLabel(head.label), known)
  }
  const labels = [...new Set(known.map(({ row }) => row))].map(({ label }) => plainLabel(label))
  const shown = labels.slice(0, 3)
  const more = labels.length > shown.length
  const label = {
    zh: shown.map(({ zh }) => zh).join('、') + (more ? '等' : ''),
    en: shown.map(({ en }) => en).join(', ') + (more ? ' and others' : ''),
  }
  return withColumn(label, known)
}

/** The words with the column's where that is not the total. */
function withColumn(label: Label, cells: readonly Cell[]): Label {
  const columns = new Map(cells.map(({ column }) => [column.id, column.label]))
  const [only] = columns
  if (!only || !cells[0]!.table.columns.some(({ id }) => id === 'total')) return label
  if (columns.size === 1 && only[0] === 'total') return label
  const what = columns.size === 1 ? plainLabel(only[1]) : texts.organisations
  return { zh: `${label.zh}（${what.zh}）`, en: `${label.en} (${what.en})` }
}
