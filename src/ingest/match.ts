import type { EditionId } from '../form/editions.ts'
import { cellsOfTable, findEdition, tableOf } from '../form/editions.ts'
import type { FormTable } from '../form/form.ts'
import type { Captured, SourcePlace } from './grid.ts'
import { sayLeftOut } from './left-out.ts'
import { decideTable } from './match/decide.ts'
import { resultCount } from './match/disputes.ts'
import { wholeRows } from './match/doubts.ts'
import { detectEditions } from './match/editions.ts'
import { isTableRow } from './match/inferred.ts'
import { lostTables, tellAbsent } from './match/lost.ts'
import type { Matched, Placed, Remark } from './match/placed.ts'
import { readingsOf } from './match/records.ts'
import type { RowPlaced } from './match/rows.ts'
import { placeRows } from './match/rows.ts'
import { readRuled } from './match/ruled.ts'
import type { RuledReading } from './match/ruled.ts'
import type { Strip } from './match/strip.ts'
import { stripsOf } from './match/strip.ts'
import type { Target } from './match/targets.ts'
import { targetsOf } from './match/targets.ts'

/**
 * Places the cells of a captured report in the form, two ways where that is possible: by the order of cells after a label,
 * and by the lines of a ruled grid. Where the two differ, or none is sure, the cell is `?` and a remark says so.
 */
export function matchReport(captured: Captured, year: number): Matched {
  const { blocks } = captured
  const ruled = readRuled(blocks)
  const strips = stripsOf(blocks)
  const targets = targetsOf(readingsOf(strips))
  const editions = detectEditions(targets, ruled.hints, year)
  const { rows, remarks } = placeRows(targets, editions)
  const report = findEdition(editions.report)!
  const cells: Placed[] = []
  const printed = labelsOf(strips)
  const unused = new Set(targets.flatMap((target) => unusedTable(target) ?? []))
  const isSeen = (id: string): boolean =>
    rows.some((row) => row.table === id) ||
    [...ruled.cells.keys(), ...printed.keys()].some((cell) => cell.startsWith(`${id}.`))
  const absent: string[] = report.tables.map(({ id }) => id).filter((id) => !isSeen(id))
  const lost = lostTables(captured, report.tables, absent)
  for (const { id } of report.tables) {
    const edition = findEdition(editions.tables.get(id)!)!
    const table: FormTable | undefined = edition.tables.find((each) => each.id === id)
    if (!table) continue
    const own = rows.filter((row) => row.table === id)
    const seen = !absent.includes(id)
    const unseen = lost.has(id) ? '?' : 'absent'
    const all = cellsOfTable(edition, table)
    if (!seen) {
      cells.push(...all.map((cell) => ({ id: cell.id, printed: unseen, place: null })))
      continue
    }
    const decided = decideTable(all, { rows: own, ruled, printed, unused })
    cells.push(...decided.placed)
    remarks.push(...decided.remarks)
    tellTable(id, edition.id as EditionId, editions.report, own, remarks)
  }
  tellDoubled(rows, remarks)
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
    twice: twiceOf(rows, cells),
  }
}

/** Where the labels of rows are printed, by `table.row`, with figures or without. */
function labelsOf(strips: readonly Strip[]): ReadonlyMap<string, SourcePlace> {
  const words = strips.flatMap(({ pieces }) => pieces.filter(({ kind }) => kind === 'label'))
  const tolerance = Math.max(0, ...strips.map((strip) => strip.tolerance))
  return new Map(
    wholeRows(words, tolerance).map(({ row, first }) => [`${row.table}.${row.row}`, first.place]),
  )
}

/** The table whose rows a reading may be of that was not used; null for none. */
function unusedTable(target: Target): string | null {
  if (target.kind === 'doubtful') return target.rows[0]?.table ?? 'requests'
  return target.kind === 'unknown' && isTableRow(target) ? 'requests' : null
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
  if (own && own.reading.values.length <= resultCount) return
  if (!own || [...ruled.cells.keys()].some((id) => id.startsWith('disputes.'))) return
  remarks.push({
    rule: 'order',
    at: 'disputes',
    place: own.reading.place,
    reason: {
      zh: `${procedures.join('、')}的数字只凭次序区分：请逐个对照`,
      en: `The figures of ${procedures.slice(0, -1).join(', ')} and ${procedures.at(-1)} are told apart by their order alone: compare each`,
    },
  })
}

/** What there is to tell about a table as a whole: another edition than the report's. */
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
      reason: {
        zh: `报告是 ${report}，表 ${id} 的行列却是 ${edition} 的`,
        en: `Table ${id} has the rows or columns of ${edition} in a report on ${report}`,
      },
    })
  }
}

/** The rows that are there twice, in one remark. */
function tellDoubled(rows: readonly RowPlaced[], remarks: Remark[]): void {
  const doubled = doubledRows(rows)
  if (doubled.length === 0) return
  const names = doubled.map(({ table, row }) => `${table}.${row}`)
  remarks.push({
    rule: 'doubled',
    at: names[0]!,
    place: doubled[0]!.reading.place,
    reason: {
      zh: `出现两次的行，两次相同的只取一次：${names.join('、')}`,
      en: `Rows that are there twice, taken once where both are equal: ${names.join(', ')}`,
    },
  })
}

function doubledRows(rows: readonly RowPlaced[]): RowPlaced[] {
  return [...Map.groupBy(rows, ({ table, row }) => `${table}.${row}`).values()].flatMap(
    ([, second]) => second ?? [],
  )
}

function twiceOf(rows: readonly RowPlaced[], cells: readonly Placed[]): Matched['twice'] {
  const all = new Set(rows.map(({ table, row }) => `${table}.${row}`)).size
  const doubled = doubledRows(rows).map(({ table, row }) => `${table}.${row}.`)
  return {
    most: doubled.length >= Math.max(8, all / 2),
    different: cells.some(
      ({ id, printed }) => printed === '?' && doubled.some((row) => id.startsWith(row)),
    ),
  }
}
