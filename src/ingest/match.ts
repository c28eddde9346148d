import type { EditionId } from '../form/editions.ts'
import { cellsOfTable, findEdition, tableOf } from '../form/editions.ts'
import type { Cell } from '../form/editions.ts'
import type { FormTable } from '../form/form.ts'
import type { Captured, SourcePlace } from './grid.ts'
import { sayLeftOut } from './left-out.ts'
import { detectEditions } from './match/editions.ts'
import { lostTables, tellAbsent } from './match/lost.ts'
import type { Matched, Placed, Remark } from './match/placed.ts'
import { readingsOf } from './match/records.ts'
import type { RowPlaced } from './match/rows.ts'
import { placeRows } from './match/rows.ts'
import { readRuled } from './match/ruled.ts'
import type { RuledReading } from './match/ruled.ts'
import type { Piece } from './match/strip.ts'
import { stripsOf } from './match/strip.ts'
import { targetsOf } from './match/targets.ts'

/**
 * Places the cells of a captured report in the form, two ways where that is possible: by the order of cells after a label,
 * and by the lines of a ruled grid. Where the two differ, or none is sure, the cell is `?` and a remark says so.
 */
export function matchReport(captured: Captured, year: number): Matched {
  const { blocks } = captured
  const ruled = readRuled(blocks)
  const targets = targetsOf(readingsOf(stripsOf(blocks)))
  const editions = detectEditions(targets, ruled.hints, year)
  const { rows, remarks } = placeRows(targets, editions)
  const report = findEdition(editions.report)!
  const cells: Placed[] = []
  const isSeen = (id: string): boolean =>
    rows.some((row) => row.table === id) ||
    [...ruled.cells.keys()].some((cell) => cell.startsWith(`${id}.`))
  const absent: string[] = report.tables.map(({ id }) => id).filter((id) => !isSeen(id))
  const lost = lostTables(captured, report.tables, absent)
  for (const { id } of report.tables) {
    const edition = findEdition(editions.tables.get(id)!)!
    const table: FormTable | undefined = edition.tables.find((each) => each.id === id)
    if (!table) continue
    const own = rows.filter((row) => row.table === id)
    const seen = !absent.includes(id)
    const unseen = lost.has(id) ? '?' : 'absent'
    for (const cell of cellsOfTable(edition, table)) {
      cells.push(
        seen ? decide(cell, own, ruled, remarks) : { id: cell.id, printed: unseen, place: null },
      )
    }
    if (seen) tellTable(id, edition.id as EditionId, editions.report, own, remarks)
  }
  tellDisputes(rows, ruled, editions.tables.get('disputes')!, remarks)
  for (const id of absent) remarks.push(tellAbsent(id, lost.get(id)))
  for (const { at, reason } of sayLeftOut(cells)) {
    const place = cells.find(({ id }) => id === at)?.place ?? null
    remarks.push({ rule: 'omitted', at, place, reason })
  }
  return {
    edition: editions.report,
    tables: editions.tables,
    evident: editions.evident,
    cells,
    remarks,
    absent,
  }
}

/** What is written for a cell, from both readings. */
function decide(
  cell: Cell,
  rows: readonly RowPlaced[],
  ruled: RuledReading,
  remarks: Remark[],
): Placed {
  const id = cell.id
  const own = rows.filter(({ row }) => row === cell.row.id)
  const laid = own.filter(({ pieces }) => pieces !== null)
  const index = cell.table.columns.findIndex((column) => column.id === cell.column.id)
  const texts = laid.map(({ pieces }) => pieces![index] ?? null)
  const byOrder = texts.length > 0 ? textOf(texts[0]!) : null
  const grid = ruled.cells.get(id)
  const byLines = grid ? textOf(grid) : null
  const place = grid?.place ?? texts[0]?.place ?? own[0]?.reading.place ?? null
  const unresolved = (reason: string, rule: Remark['rule'] = 'unresolved'): Placed => {
    remarks.push({ rule, at: id, place, reason })
    return { id, printed: '?', place }
  }
  const others = texts.filter((each) => textOf(each) !== byOrder)
  if (others.length > 0 || ruled.doubled.has(id)) {
    const all = [...new Set([byOrder, ...others.map(textOf)])].map(quoted).join(' and ')
    return unresolved(`${id} is given twice, as ${all}: not decided`)
  }
  if (byOrder !== null && byLines !== null && byOrder !== byLines) {
    return unresolved(
      `${id} reads ${quoted(byLines)} by the lines of the table and ${quoted(byOrder)} by the order of cells: not decided`,
      'disagreement',
    )
  }
  const text = byLines ?? byOrder
  if (text === null) {
    if (own.length > 0) {
      const count = own[0]!.reading.values.length
      return unresolved(
        `${id}: its row has ${count} cells, which cannot be laid over ${cell.table.columns.length} columns`,
      )
    }
    remarks.push({
      rule: 'absent',
      at: `${cell.table.id}.${cell.row.id}`,
      place,
      reason: `Row ${cell.row.label.zh} (${cell.table.id}.${cell.row.id}) was not found: its cells say absent, not 0`,
    })
    return { id, printed: 'absent', place }
  }
  const piece = grid ?? texts[0]
  if (piece?.kind === 'garbled' && piece.why)
    return unresolved(
      `${id}${piece.text === '' ? ':' : ` reads ${quoted(piece.text)},`} ${piece.why}: not decided`,
    )
  if (piece?.kind === 'garbled')
    return unresolved(`${id} reads ${quoted(piece.text)}, which is no figure`)
  if (piece?.kind === 'label') return unresolved(`${id} holds words where a figure is expected`)
  return { id, printed: text, place, remarks: piece?.remarks ?? [] }
}

function textOf(piece: Piece | null): string {
  return piece && piece.kind !== 'blank' ? piece.text : ''
}

function quoted(text: string | null): string {
  return text === '' || text === null ? 'a blank' : `\`${[...text].slice(0, 20).join('')}\``
}

/** Section four without ruling lines has no second reading, and no sums down its columns: which figure is which rests on order. */
function tellDisputes(
  rows: readonly RowPlaced[],
  ruled: RuledReading,
  edition: EditionId,
  remarks: Remark[],
): void {
  const procedures = tableOf(findEdition(edition)!, 'disputes').rows.map(({ label }) => label.zh)
  const own = rows.find(({ table }) => table === 'disputes')
  if (!own || [...ruled.cells.keys()].some((id) => id.startsWith('disputes.'))) return
  remarks.push({
    rule: 'order',
    at: 'disputes',
    place: own.reading.place,
    reason: `The figures of ${procedures.slice(0, -1).join(', ')} and ${procedures.at(-1)} are told apart by their order alone: compare each`,
  })
}

/** What there is to tell about a table as a whole: another edition than the report's, rows doubled, figures of a head. */
function tellTable(
  id: string,
  edition: EditionId,
  report: EditionId,
  rows: readonly RowPlaced[],
  remarks: Remark[],
): void {
  const first: SourcePlace | null = rows[0]?.reading.place ?? null
  if (edition !== report) {
    remarks.push({
      rule: 'edition',
      at: id,
      place: first,
      reason: `Table ${id} has the rows or columns of ${edition} in a report on ${report}`,
    })
  }
  const seen = new Set<string>()
  for (const { row, reading } of rows) {
    if (seen.has(row)) {
      const reason = `Row ${id}.${row} is there twice: taken once where both are equal`
      remarks.push({ rule: 'doubled', at: `${id}.${row}`, place: reading.place, reason })
    }
    seen.add(row)
  }
}
