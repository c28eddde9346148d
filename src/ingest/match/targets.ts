import type { EditionId } from '../../form/editions.ts'
import { editions, figureRows } from '../../form/editions.ts'
import type { FormTable } from '../../form/form.ts'
import { fold } from '../fold.ts'
import type { RowLabel, RowMatch } from '../labels.ts'
import { matchColumn } from '../labels.ts'
import { resultCount } from './disputes.ts'
import { doubted } from './doubts.ts'
import { procedureOver } from './procedures.ts'
import { recognise } from './recognise.ts'
import type { Reading } from './records.ts'

/** What a reading is of: a row of the form, all figures of section four, one of several rows, or nothing that a label names. */
export type Target =
  | { readonly kind: 'row'; readonly match: RowMatch; readonly reading: Reading }
  | { readonly kind: 'disputes'; readonly reading: Reading }
  | {
      readonly kind: 'doubtful'
      /** A neighbour's label without figures stands beside it, or words of two labels on its line. */
      readonly why: 'beside' | 'two'
      readonly rows: readonly RowLabel[]
      readonly reading: Reading
    }
  | { readonly kind: 'unknown'; readonly reading: Reading }

/** What each reading is of, in order. */
export function targetsOf(readings: readonly Reading[]): Target[] {
  return doubted(readings.map(targetOf))
}

function targetOf(reading: Reading): Target {
  const match = recognise(reading)
  if (headsDisputes(reading) && reading.values.length < 2 * resultCount) {
    const procedure = procedureOver(reading)
    if (procedure) return { kind: 'row', match: procedure, reading }
  }
  if (match?.row.table === 'disputes') {
    // Its results beside the procedure; more are the whole table, whose last head happens to be a procedure.
    const alone = reading.own.length > 0 && reading.values.length < 2 * resultCount
    if (alone) return { kind: 'row', match, reading }
    return { kind: headsDisputes(reading) ? 'disputes' : 'unknown', reading }
  }
  const strong =
    match?.exact && match.row.row !== 'outcome_total' && match.row.row !== 'other_other'
  if (!strong && headsDisputes(reading)) return { kind: 'disputes', reading }
  return match ? { kind: 'row', match, reading } : { kind: 'unknown', reading }
}

/** Whether the words before a reading's figures are the head of the table of section four. */
function headsDisputes({ before, own, values }: Reading): boolean {
  if (values.length < resultCount) return false
  const words = fold([...before, ...own].map(({ text }) => text).join('')).slice(-140)
  return ['维持', '纠正', '审结'].every((each) => words.includes(each))
}

/** The editions whose columns are named in the words before a reading of a table; empty where none is. */
export function hintsOf({ before, own }: Reading, table: string): ReadonlySet<EditionId> {
  const words = [...before, ...own].slice(-30).map(({ text }) => text)
  const joined = words.slice(1).map((word, at) => words[at]! + word)
  const hints = new Map<EditionId, number>()
  for (const column of [...words, ...joined].flatMap(matchColumn)) {
    if (column.table !== table) continue
    for (const id of column.editions) hints.set(id, (hints.get(id) ?? 0) + 1)
  }
  const most = Math.max(...hints.values())
  return new Set([...hints].filter(([, count]) => count === most).map(([id]) => id))
}

/** Whether the heads of a reading's table, which the edition has, stand right before it on one line, each once, in another order than the edition has. */
export function headsMoved({ before }: Reading, table: string, edition: EditionId): boolean {
  const columns = tableIn(edition, table)!.columns.map(({ id }) => id)
  const heads = before.slice(-30).flatMap(({ text, place }) => {
    const column = matchColumn(text).find((each) => each.table === table)?.column
    return column ? [{ column, line: `${place.line} ${place.table} ${place.row}` }] : []
  })
  const own = heads.slice(-columns.length)
  const isAll = new Set(own.map(({ column }) => column)).size === columns.length
  const isLine = new Set(own.map(({ line }) => line)).size === 1
  return isAll && isLine && own.some(({ column }, at) => column !== columns[at])
}

/** How many figures a row of a table has in an edition; 0 where the edition has no such row. */
export function figuresIn(edition: EditionId, table: string, row: string): number {
  const found = tableIn(edition, table)
  if (!found) return 0
  return figureRows(found).some(({ id }) => id === row) ? found.columns.length : 0
}

/** A table of an edition, or undefined. */
export function tableIn(edition: EditionId, table: string): FormTable | undefined {
  const tables: readonly FormTable[] = editions.find(({ id }) => id === edition)!.tables
  return tables.find(({ id }) => id === table)
}

/** Where a row stands in a table that an edition has; -1 where it has no such row. */
export function orderIn(edition: EditionId, table: string, row: string): number {
  return tableIn(edition, table)!.rows.findIndex(({ id }) => id === row)
}
