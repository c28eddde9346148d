import type { EditionId } from '../../form/editions.ts'
import { rowLabel } from '../labels.ts'
import type { Editions } from './editions.ts'
import type { Remark } from './placed.ts'
import type { Reading } from './records.ts'
import type { Piece } from './strip.ts'
import type { Target } from './targets.ts'
import { figuresIn, orderOf } from './targets.ts'
import type { Anchors } from './window.ts'
import { anchorKey, anchorsOf, layOver } from './window.ts'

/** A row of the form with its values laid over its columns; null where that cannot be told. */
export type RowPlaced = {
  readonly table: string
  readonly row: string
  readonly pieces: readonly (Piece | null)[] | null
  readonly reading: Reading
}

/** Rows placed by their labels and the order of their cells, with what there is to tell. */
export function placeRows(
  targets: readonly Target[],
  editions: Editions,
): { rows: RowPlaced[]; remarks: Remark[] } {
  const remarks: Remark[] = []
  const known = inferred(targets, editions, remarks)
  const counted = known.map((each) => ({ ...each, count: countOf(each, editions) }))
  const anchors = anchorsOf(counted.map(({ reading, count }) => ({ ...reading, count })))
  const rows = counted.flatMap((each) =>
    each.kind === 'unknown' || each.count === 0 ? [] : lay(each, each.count, anchors, remarks),
  )
  tellOrder(rows, remarks)
  return { rows, remarks }
}

function countOf(target: Target, { tables }: Editions): number {
  if (target.kind === 'disputes') return 15
  if (target.kind === 'unknown') return 0
  const { table, row } = target.match.row
  return figuresIn(tables.get(table)!, table, row)
}

function lay(target: Target, count: number, anchors: Anchors, remarks: Remark[]): RowPlaced[] {
  const { reading } = target
  const { values, tolerance, zone, place } = reading
  const columns = anchors.get(anchorKey(zone, count)) ?? null
  const laid = layOver(values, count, columns, tolerance)
  const at =
    target.kind === 'row' ? `${target.match.row.table}.${target.match.row.row}` : 'disputes'
  const label = target.kind === 'row' ? target.match.row.label : '行政复议、行政诉讼'
  if (laid?.shifted) {
    remarks.push({
      rule: 'shifted',
      at,
      place,
      reason: `Row ${label} has ${values.length} cells for ${count} columns: placed by where the columns of the other rows stand`,
    })
  }
  if (target.kind === 'disputes') {
    return ['review', 'direct_suit', 'suit_after_review'].map((row, index) => ({
      table: 'disputes',
      row,
      pieces: laid ? laid.pieces.slice(index * 5, index * 5 + 5) : null,
      reading,
    }))
  }
  if (target.kind === 'unknown') return []
  const { row, exact, number } = target.match
  if (!exact || (number !== null && row.number !== null && number !== row.number)) {
    remarks.push({
      rule: 'label',
      at,
      place,
      reason: `Unexpected label of row ${row.label}, taken for it: ${exact ? `it is numbered ${number}` : 'it differs by some characters'}`,
    })
  }
  return [{ table: row.table, row: row.row, pieces: laid?.pieces ?? null, reading }]
}

/**
 * Rows of figures without a known label that stand between two known rows, and are as many as the form has between
 * these: taken for them, and told. All other rows of figures without a label are told and not used.
 */
function inferred(targets: readonly Target[], editions: Editions, remarks: Remark[]): Target[] {
  const found = [...targets]
  for (let at = 0; at < found.length; at++) {
    if (found[at]!.kind !== 'unknown' || !isTableRow(found[at]!)) continue
    let end = at
    while (end < found.length && found[end]!.kind === 'unknown' && isTableRow(found[end]!)) end++
    const between = missingBetween(found[at - 1], found[end], editions)
    const fits = between.length === end - at
    for (let each = at; each < end; each++) {
      const { reading } = found[each]!
      const row = fits ? between[each - at] : undefined
      const label = row && rowLabel('requests', row)
      remarks.push({
        rule: 'label',
        at: label ? `requests.${row}` : 'requests',
        place: reading.place,
        reason: label
          ? `Unexpected label, taken for row ${label.label} by its place between the rows around it`
          : `A row of ${reading.values.length} figures has no known label and was not used`,
      })
      if (label)
        found[each] = { kind: 'row', match: { row: label, exact: true, number: null }, reading }
    }
    at = end
  }
  return found
}

function isTableRow({ reading }: Target): boolean {
  return reading.values.length >= 7 && reading.values.length <= 12
}

/** The rows of section three that the form has between two recognised ones. */
function missingBetween(
  before: Target | undefined,
  after: Target | undefined,
  { tables }: Editions,
): string[] {
  if (before?.kind !== 'row' || after?.kind !== 'row') return []
  const [from, to] = [before.match.row, after.match.row]
  if (from.table !== 'requests' || to.table !== 'requests') return []
  return rowsOf(tables.get('requests')!).filter((row) => {
    const order = orderOf('requests', row)
    return order > from.order && order < to.order
  })
}

function rowsOf(edition: EditionId): string[] {
  return requestRows.filter((row) => figuresIn(edition, 'requests', row) > 0)
}

const requestRows =
  'received carried_in granted partial denied_state_secret denied_other_law denied_security_stability denied_third_party denied_internal_affairs denied_deliberative denied_enforcement_file denied_admin_query unavailable_not_held unavailable_needs_creation unavailable_unclear not_processed_petition not_processed_repeat not_processed_publication not_processed_vexatious not_processed_reconfirm other_outcome other_no_correction other_fee_unpaid other_other outcome_total carried_out'.split(
    ' ',
  )

function tellOrder(rows: readonly RowPlaced[], remarks: Remark[]): void {
  let last: RowPlaced | null = null
  for (const each of rows) {
    const order = orderOf(each.table, each.row)
    if (last && last.table === each.table && order < orderOf(last.table, last.row)) {
      remarks.push({
        rule: 'order',
        at: `${each.table}.${each.row}`,
        place: each.reading.place,
        reason: `Row ${labelOf(each)} stands after row ${labelOf(last)}, where the form has it before: compare both`,
      })
    }
    last = each
  }
}

function labelOf({ table, row }: RowPlaced): string {
  return rowLabel(table, row)?.label ?? row
}
