import { cellsOfTable, tableOf } from '../../../../src/form/editions.ts'
import type { TableId } from '../../../../src/form/editions.ts'
import { form2021 } from '../../../../src/form/editions/2021.ts'
import type { SourcePlace } from '../../../../src/ingest/grid.ts'
import { decideTable } from '../../../../src/ingest/match/decide.ts'
import type { Readings } from '../../../../src/ingest/match/decide.ts'
import type { RowPlaced } from '../../../../src/ingest/match/rows.ts'
import type { Piece } from '../../../../src/ingest/match/strip.ts'
import { onLine, pieces, reading } from './readings.ts'

/** Where cells of a ruled grid stand. */
export const grid = { page: null, line: null, table: 1, row: 2 }

/** A row laid over its columns; null where it is not. */
export function row(
  id: string,
  laid: string | readonly (Piece | null)[] | null,
  rest: Partial<RowPlaced> = {},
): RowPlaced {
  const own = typeof laid === 'string' ? pieces(laid) : laid
  const values = typeof laid === 'string' ? laid : '1 2'
  return {
    table: 'documents',
    row: id,
    pieces: own,
    misfit: false,
    reading: reading(values),
    ...rest,
  }
}

type Said = {
  readonly rows?: readonly RowPlaced[]
  readonly lines?: Readonly<Record<string, string | Piece>>
  readonly doubled?: Readonly<Record<string, readonly string[]>>
  readonly printed?: Readonly<Record<string, SourcePlace>>
  readonly unused?: readonly string[]
}

/** What is written for a table: its texts row by row, the places of its cells, and what is told. */
export function decide(
  { rows = [], lines = {}, doubled = {}, printed = {}, unused = [] }: Said,
  id: TableId = 'documents',
) {
  const ruled = Object.entries(lines).map(([cell, own]): [string, Piece] => [
    `${id}.${cell}`,
    typeof own === 'string' ? { ...pieces(own)[0]!, place: grid } : own,
  ])
  const readings: Readings = {
    rows,
    ruled: {
      cells: new Map(ruled),
      hints: new Map(),
      doubled: new Map(Object.entries(doubled).map(([cell, own]) => [`${id}.${cell}`, own])),
    },
    printed: new Map(Object.entries(printed)),
    unused: new Set(unused),
  }
  const table = tableOf(form2021, id)
  const { placed, remarks } = decideTable(cellsOfTable(form2021, table), readings)
  const count = table.columns.length
  return {
    texts: table.rows.map((_, at) =>
      placed
        .slice(at * count, (at + 1) * count)
        .map((each) => each.printed || '_')
        .join(' '),
    ),
    told: remarks.map(({ rule, at, reason }) => `${rule} ${at}: ${reason.en}`),
    places: placed.map((each) => each.place),
    placed,
    remarks,
  }
}

/** A row that is decided. */
export const normative = row('normative', '4 5 6')
/** A piece of a kind. */
export const piece = (text: string, kind: Piece['kind'], rest: Partial<Piece> = {}): Piece => ({
  kind,
  text,
  at: 0,
  place: onLine(3),
  ...rest,
})
