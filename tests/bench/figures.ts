import type { Edition, FormTable } from '../../src/form/form.ts'
import { figureRows } from '../../src/form/editions.ts'
import { outcomeLeaves } from '../../src/form/identities.ts'
import type { Random } from './random.ts'
import { between } from './random.ts'

/** What a report leaves to the next one: requests pending by column; documents in force and items on the list by row. */
export type Carried = {
  readonly pending: Map<string, number>
  readonly inForce: Map<string, number>
  readonly items: Map<string, number>
}

/**
 * Made-up figures of a report by cell, a fifth of them not zero. Every identity of the form holds; what `carried` says
 * was pending or in force is taken over, and `carried` is changed to what this report leaves to the next.
 */
export function madeUpFigures(
  edition: Edition,
  carried: Carried,
  random: Random,
): Map<string, number> {
  const figures = new Map<string, number>()
  for (const table of edition.tables) {
    if (table.id === 'requests') requests(table, figures, carried, random)
    else if (table.id === 'disputes') disputes(table, figures, random)
    else if (table.id === 'documents') documents(table, figures, carried, random)
    else others(table, figures, carried, random)
  }
  return figures
}

/** Decisions, fees and procurement. The items of 2019 carry over: those of the year before and what changed. */
function others(
  table: FormTable,
  figures: Map<string, number>,
  { items }: Carried,
  random: Random,
): void {
  for (const { id: row } of figureRows(table)) {
    const before = items.get(`${table.id}.${row}`) ?? between(random, 20, 300)
    const change = between(random, -3, 3)
    items.set(`${table.id}.${row}`, before + change)
    for (const { id: column } of table.columns) {
      const any = random() < 0.6 ? between(random, 1, 9000) : 0
      const value = column === 'items_prev_year' ? before : column === 'items_change' ? change : any
      figures.set(`${table.id}.${row}.${column}`, value)
    }
  }
}

/** Where an applicant's requests end up most often; the rest is spread over a few other rows. */
const usual = [
  ['granted', 0.45],
  ['unavailable_not_held', 0.3],
  ['partial', 0.1],
] as const

function requests(
  table: FormTable,
  figures: Map<string, number>,
  { pending }: Carried,
  random: Random,
): void {
  const rows = figureRows(table).map(({ id }) => id)
  const set = (row: string, column: string, value: number): void => {
    figures.set(`requests.${row}.${column}`, value)
  }
  const columns = table.columns.map(({ id }) => id).filter((id) => id !== 'total')
  for (const column of columns) {
    for (const row of rows) set(row, column, 0)
    const carriedIn = pending.get(column) ?? 0
    const received = volume(column, random)
    const carriedOut = Math.floor((received + carriedIn) * random() * 0.08)
    const handled = received + carriedIn - carriedOut
    set('received', column, received)
    set('carried_in', column, carriedIn)
    set('carried_out', column, carriedOut)
    set('outcome_total', column, handled)
    for (const [row, count] of spread(handled, outcomeLeaves(table), random))
      set(row, column, count)
    pending.set(column, carriedOut)
  }
  for (const row of rows) {
    const of = (column: string): number => figures.get(`requests.${row}.${column}`)!
    set(
      row,
      'total',
      columns.map(of).reduce((sum, each) => sum + each, 0),
    )
  }
}

function volume(column: string, random: Random): number {
  if (column === 'natural_person') return between(random, 20, 600)
  return random() < (column === 'enterprise' ? 0.8 : 0.15) ? between(random, 1, 40) : 0
}

function spread(count: number, leaves: readonly string[], random: Random): Map<string, number> {
  const parts = new Map<string, number>()
  let left = count
  for (const [row, share] of usual) {
    const part = Math.floor(count * share * random())
    parts.set(row, part)
    left -= part
  }
  for (let tries = 0; left > 0; tries += 1) {
    const row = leaves[between(random, 0, leaves.length - 1)]!
    const part = tries < 4 ? between(random, 0, left) : left
    parts.set(row, (parts.get(row) ?? 0) + part)
    left -= part
  }
  return parts
}

function disputes(table: FormTable, figures: Map<string, number>, random: Random): void {
  for (const { id: row } of table.rows) {
    const any = random() < 0.6
    let total = 0
    for (const { id: column } of table.columns) {
      if (column === 'total') continue
      const count = any && random() < 0.6 ? between(random, 1, 30) : 0
      figures.set(`disputes.${row}.${column}`, count)
      total += count
    }
    figures.set(`disputes.${row}.total`, total)
  }
}

/** Rules and normative documents: made, repealed and in force; in force grows by what is made and not repealed. */
function documents(
  table: FormTable,
  figures: Map<string, number>,
  { inForce }: Carried,
  random: Random,
): void {
  for (const { id: row } of figureRows(table)) {
    const made = row === 'rules' ? 0 : between(random, 0, 30)
    const before = inForce.get(row) ?? (row === 'rules' ? 0 : 120)
    const repealed = Math.min(before, Math.floor(made * random()))
    inForce.set(row, before + made - repealed)
    for (const { id: column } of table.columns) {
      const value = /issued|newly/.test(column)
        ? made
        : column === 'repealed'
          ? repealed
          : inForce.get(row)!
      figures.set(`documents.${row}.${column}`, value)
    }
  }
}
