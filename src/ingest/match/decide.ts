import type { Cell } from '../../form/editions.ts'
import type { SourcePlace } from '../grid.ts'
import type { Placed, Remark } from './placed.ts'
import type { RowPlaced } from './rows.ts'
import type { RuledReading } from './ruled.ts'
import type { Piece } from './strip.ts'
import { figuresOf, quoted } from './wording.ts'

/** What both readings of a report say of a table: its rows placed, its ruled grids, and the labels printed without figures. */
export type Readings = {
  readonly rows: readonly RowPlaced[]
  readonly ruled: RuledReading
  /** The places of labels by `table.row`; tables in which a row of figures was not used. */
  readonly printed: ReadonlyMap<string, SourcePlace>
  readonly unused: ReadonlySet<string>
}

/** What is written for the cells of a table, with one remark for all cells of a row, and all rows, of which the same is to tell. */
export function decideTable(
  cells: readonly Cell[],
  readings: Readings,
): { readonly placed: readonly Placed[]; readonly remarks: readonly Remark[] } {
  const decided = cells.map((cell) => ({ cell, ...decide(cell, readings) }))
  const rows = [...Map.groupBy(decided, ({ cell }) => cell.row.id).values()]
  const told = rows.flatMap((row) => tellRow(row))
  const remarks = [...Map.groupBy(told, ({ rule, why }) => `${rule} ${why}`).values()].map(
    ([first, ...more]): Remark => {
      const rule = first!.rule
      const names = [first!, ...more].map(({ name }) => name).join(', ')
      const reason = `${more.length > 0 ? 'Rows' : 'Row'} ${names}: ${first!.why}`
      return { rule, at: first!.at, place: first!.place, reason }
    },
  )
  return { placed: decided.map(({ placed }) => placed), remarks }
}

type Told = Pick<Remark, 'rule' | 'at' | 'place'> & { readonly name: string; readonly why: string }

/** What there is to tell of a row: once where it is the same of all its cells, else cell by cell. */
function tellRow(row: readonly (Decided & { readonly cell: Cell })[]): Told[] {
  const { table, row: own } = row[0]!.cell
  const name = `${own.label.zh} (${table.id}.${own.id})`
  return [...Map.groupBy(row, ({ trouble }) => trouble?.rule ?? null)].flatMap(([rule, some]) => {
    if (rule === null) return []
    const whys = new Set(some.map(({ trouble }) => trouble!.why))
    const whole = whys.size === 1 && some.length === row.length
    const each = some.map(({ cell, trouble }) => `${cell.column.id} ${trouble!.why}`)
    const { id, place } = some[0]!.placed
    const at = whole ? `${table.id}.${own.id}` : id
    return [{ rule, at, place, name, why: whole ? [...whys][0]! : each.join('; ') }]
  })
}

type Decided = {
  readonly placed: Placed
  readonly trouble: { readonly rule: Remark['rule']; readonly why: string } | null
}

function decide(cell: Cell, readings: Readings): Decided {
  const { rows, ruled } = readings
  const id = cell.id
  const own = rows.filter(({ row }) => row === cell.row.id)
  const laid = own.filter(({ pieces }) => pieces !== null)
  const index = cell.table.columns.findIndex((column) => column.id === cell.column.id)
  const texts = laid.map(({ pieces }) => pieces![index] ?? null)
  const byOrder = texts.length > 0 ? textOf(texts[0]!) : null
  const grid = ruled.cells.get(id)
  const byLines = grid ? textOf(grid) : null
  const place = grid?.place ?? texts[0]?.place ?? own[0]?.reading.place ?? null
  const trouble = (why: string, rule: Remark['rule'] = 'unresolved'): Decided => ({
    placed: { id, printed: '?', place },
    trouble: { rule, why },
  })
  const misfit = own.find((each) => each.misfit)
  if (misfit) return trouble(misfitOf(misfit, cell))
  const others = texts.filter((each) => textOf(each) !== byOrder)
  if (others.length > 0 || ruled.doubled.has(id)) {
    const all = [...new Set([byOrder, ...others.map(textOf), ...(ruled.doubled.get(id) ?? [])])]
    return trouble(
      `is given twice, as ${all
        .filter((each) => each !== null)
        .map(quoted)
        .join(' and ')}: not decided`,
    )
  }
  if (byOrder !== null && byLines !== null && byOrder !== byLines) {
    return trouble(
      `reads ${quoted(byLines)} by the lines of the table and ${quoted(byOrder)} by the order of cells: not decided`,
      'disagreement',
    )
  }
  const text = byLines ?? byOrder
  if (text === null)
    return own.length > 0 ? trouble(misfitOf(own[0]!, cell)) : missing(cell, id, readings)
  const piece = grid ?? texts[0]
  if (piece?.kind === 'garbled' && piece.why)
    return trouble(
      `${piece.text === '' ? '' : `reads ${quoted(piece.text)}, `}${piece.why}: not decided`,
    )
  if (piece?.kind === 'garbled') return trouble(`reads ${quoted(piece.text)}, which is no figure`)
  if (piece?.kind === 'label')
    return trouble(`holds the words ${quoted(piece.text)} where a figure is expected`)
  return { placed: { id, printed: text, place, remarks: piece?.remarks ?? [] }, trouble: null }
}

function missing({ table, row }: Cell, id: string, { printed, unused }: Readings): Decided {
  const place = printed.get(`${table.id}.${row.id}`) ?? null
  if (!place && !unused.has(table.id)) {
    const why = 'not found, the cells say absent, not 0'
    return { placed: { id, printed: 'absent', place }, trouble: { rule: 'absent', why } }
  }
  const why = place
    ? 'the label is printed, and no figures could be told to be its own'
    : 'not found, and figures of this table have no known label'
  return { placed: { id, printed: '?', place }, trouble: { rule: 'unresolved', why } }
}

function misfitOf({ reading }: RowPlaced, { table }: Cell): string {
  const { length } = reading.values
  const count =
    table.id === 'disputes' && length > table.columns.length
      ? table.columns.length * table.rows.length
      : table.columns.length
  return `its ${length} cells ${figuresOf(reading)} do not fit ${count} columns`
}

function textOf(piece: Piece | null): string {
  return piece?.text ?? ''
}
