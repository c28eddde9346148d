import type { Portion, PortionRows } from './portion.ts'
import { textOf } from './parts.ts'
import type { RecordTable, Row } from './table.ts'

/**
 * Gives what was made before of the same, else what `make` makes of it. `of` says from what, and it is a function of that and
 * the code alone.
 */
export type Keep = (of: readonly string[], make: () => string | Uint8Array) => string | Uint8Array

/** Keeps nothing. */
export const keepNothing: Keep = (_, make) => make()

/** The rows that agencies which follow one another give a table. They are made, or fetched, when they are asked for. */
export type Piece = {
  readonly count: number
  /** What it is known by: where two have the same keys, they have the same rows. Null where nothing is to be kept of it. */
  readonly keys: readonly string[] | null
  readonly rows: () => readonly Row[]
  readonly slices: () => PortionRows['slices']
  /** What is made of these rows and of those of pieces before it, by the keys of all, kept by a name. */
  readonly kept: (
    name: string,
    make: () => string | Uint8Array,
    before?: readonly Piece[],
  ) => string | Uint8Array
  /** Whether what is put together of several pieces ends with this one. */
  readonly ends: boolean
}

/** Agencies that follow one another; most of what is published is made of so many at once. */
export type Stretch<T extends Placed = Portion> = {
  readonly portions: readonly T[]
  readonly ends: boolean
}

/** What has its place by the id of its agency. */
export type Placed = { readonly agency: { readonly id: string } }

// Where a stretch ends depends on the ids near by: an agency more changes the one that it is in, and leaves the others.
const [least, most, oneIn] = [12, 24, 4]
const [leastTogether, mostTogether] = [60, 120]

/** Cuts agencies into stretches of 12 to 24, and says where up to 120 agencies end that go together. */
export function* stretchesOf<T extends Placed>(portions: Iterable<T>): Generator<Stretch<T>> {
  let waiting: T[] = []
  let together = 0
  for (const portion of portions) {
    waiting.push(portion)
    together += 1
    const chance = numberOf(portion.agency.id)
    if (waiting.length < most && (waiting.length < least || chance % oneIn > 0)) continue
    const ends =
      together + most > mostTogether || (together >= leastTogether && chance % (2 * oneIn) === 0)
    yield { portions: waiting, ends }
    waiting = []
    if (ends) together = 0
  }
  if (waiting.length > 0) yield { portions: waiting, ends: true }
}

/** A number by a text, spread evenly. */
function numberOf(text: string): number {
  let number = 7
  for (let at = 0; at < text.length; at += 1) {
    number = Math.imul(number ^ text.charCodeAt(at), 16_777_619) >>> 0
  }
  return (number ^ (number >>> 15)) >>> 0
}

/** How many rows a stretch gives a table, and of each agency the first and the last. */
type Edges = { readonly count: number; readonly rows: readonly Row[] }

/** The piece of a stretch for each of these tables, with the rows at its agencies' edges. */
export function piecesOf(
  { portions, ends }: Stretch,
  tables: readonly RecordTable[],
  keep: Keep,
): readonly {
  readonly table: RecordTable
  readonly piece: Piece
  readonly edges: readonly Row[]
}[] {
  const keys = portions.flatMap(({ key }) => key ?? [])
  const known = keys.length === portions.length
  const kept = (
    name: string,
    make: () => string | Uint8Array,
    before: readonly Piece[] = [],
  ): string | Uint8Array => {
    const all = [...before.map((piece) => piece.keys), known ? keys : null]
    return all.includes(null) ? make() : keep([name, JSON.stringify(all)], make)
  }
  const edges = json<Readonly<Record<string, Edges>>>(
    kept('edges', () =>
      JSON.stringify(Object.fromEntries(tables.map(({ name }) => [name, edgesOf(portions, name)]))),
    ),
  )
  return tables.map((table) => {
    const { count, rows } = edges[table.name]!
    const given = (): PortionRows[] => portions.map((portion) => portion.tables()[table.name]!)
    const piece: Piece = {
      count,
      keys: known ? keys : null,
      rows: () => given().flatMap((each) => each.rows),
      slices: () => joined(given()),
      kept: (name, make, before) => kept(`${table.name} ${name}`, make, before),
      ends,
    }
    return { table, piece, edges: rows }
  })
}

/** Rows that no agency gives, as a piece of which nothing is kept. */
export function pieceOf(rows: readonly Row[]): Piece {
  return {
    count: rows.length,
    keys: null,
    rows: () => rows,
    slices: () => [],
    kept: (_, make) => make(),
    ends: true,
  }
}

function edgesOf(portions: readonly Portion[], name: string): Edges {
  const all = portions.map((portion) => portion.tables()[name]!.rows)
  return {
    count: all.reduce((sum, { length }) => sum + length, 0),
    rows: all.flatMap((rows) => (rows.length > 0 ? [rows[0]!, rows.at(-1)!] : [])),
  }
}

function joined(given: readonly PortionRows[]): PortionRows['slices'] {
  const folders = given[0]?.slices ?? []
  return folders.map(({ folder }, at) => ({
    folder,
    names: given.flatMap(({ slices }) => slices[at]!.names),
  }))
}

/** What was kept as JSON. */
export function json<T>(kept: string | Uint8Array): T {
  return JSON.parse(typeof kept === 'string' ? kept : textOf(kept)) as T
}
