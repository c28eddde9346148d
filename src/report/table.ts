import type { Cell, EditionId } from '../form/editions.ts'
import { cellsOfTable, editions, findEdition } from '../form/editions.ts'
import type { Edition, FormRow, FormTable } from '../form/form.ts'
import { texts } from '../form/form.ts'

/** The first header of a curated table: what its rows are. */
export function cornerOf(table: FormTable): string {
  return (
    table.section === 2 ? texts.item : table.section === 3 ? texts.applicants : texts.procedure
  ).zh
}

/** A difference between the lines that a table has and those that its edition has. */
export type LineFault = {
  /** Position in the table, from 0; for a missing line, where it should stand. */
  readonly at: number
  readonly actual: string | null
  readonly expected: string | null
}

/** A table matched to an edition: for each of its rows, the row of the form. */
export type Match = {
  readonly edition: EditionId
  readonly table: FormTable
  readonly rows: readonly FormRow[]
}

/**
 * Finds the edition whose columns and rows are exactly these labels: the report's own, else another that fits; of several
 * that print the table alike the nearest, earlier ones first. Where none fits, the faults against the report's own edition.
 */
export function matchTable(
  own: Edition,
  tableId: string,
  columns: readonly string[],
  rows: readonly string[],
): Match | { readonly columns: readonly LineFault[]; readonly rows: readonly LineFault[] } {
  for (const edition of nearestFirst(own, editions)) {
    const table: FormTable | undefined = edition.tables.find(({ id }) => id === tableId)
    if (!table) continue
    if (same(labels(table.columns), columns) && same(labels(table.rows), rows)) {
      return { edition: edition.id as EditionId, table, rows: table.rows }
    }
  }
  const table = own.tables.find(({ id }) => id === tableId)
  return {
    columns: faults(table ? labels(table.columns) : [], columns),
    rows: faults(table ? labels(table.rows) : [], rows),
  }
}

/** A list by year with one of them first, then the earlier ones from the nearest, then the later ones. */
export function nearestFirst<Dated extends { readonly from: number }>(
  own: Dated,
  all: readonly Dated[],
): readonly Dated[] {
  const earlier = all.filter(({ from }) => from < own.from)
  const later = all.filter(({ from }) => from > own.from)
  return [own, ...earlier.reverse(), ...later]
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at])
}

function labels(lines: readonly { label: { zh: string } }[]): string[] {
  return lines.map(({ label }) => label.zh)
}

/** What stands in one list of lines and not in the other, in order; repeated labels are told apart by position. */
function faults(expected: readonly string[], actual: readonly string[]): LineFault[] {
  const found: LineFault[] = []
  let e = 0
  let a = 0
  while (e < expected.length || a < actual.length) {
    const want = expected[e] ?? null
    const have = actual[a] ?? null
    if (want === have) {
      e += 1
      a += 1
    } else if (have === null || expected.indexOf(have, e) > e) {
      found.push({ at: a, actual: null, expected: want })
      e += 1
    } else if (want !== null && actual.indexOf(want, a) > a) {
      found.push({ at: a, actual: have, expected: null })
      a += 1
    } else {
      found.push({ at: a, actual: have, expected: want })
      e += 1
      a += 1
    }
  }
  return found
}

/** The cells of one row of a matched table, in column order; none for a group head. */
export function cellsOfRow(match: Match, row: FormRow): readonly Cell[] {
  return cellsOfTable(findEdition(match.edition)!, match.table).filter(
    (cell) => cell.row.id === row.id,
  )
}
