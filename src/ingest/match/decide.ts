import type { Cell } from '../../form/editions.ts'
import type { SourcePlace } from '../grid.ts'
import type { Placed, Remark } from './placed.ts'
import type { RowPlaced } from './rows.ts'
import type { RuledReading } from './ruled.ts'
import type { Piece } from './strip.ts'
import { figuresOf, quoted } from './wording.ts'
import type { Label } from '../../locale/label.ts'
import { listed, semicolon, worded } from '../said.ts'
import { readerSaid } from '../sentences.ts'

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
  const remarks = [...Map.groupBy(told, ({ rule, why }) => `${rule} ${why.en}`).values()].map(
    ([first, ...more]): Remark => {
      const rule = first!.rule
      const names = listed([first!, ...more].map(({ name }) => name))
      const reason = worded(
        { zh: '{names}：{why}', en: `${more.length > 0 ? 'Rows' : 'Row'} {names}: {why}` },
        { names, why: first!.why },
      )
      return { rule, at: first!.at, place: first!.place, reason }
    },
  )
  return { placed: decided.map(({ placed }) => placed), remarks }
}

type Told = Pick<Remark, 'rule' | 'at' | 'place'> & { readonly name: string; readonly why: Label }

/** What there is to tell of a row: once where it is the same of all its cells, else cell by cell. */
function tellRow(row: readonly (Decided & { readonly cell: Cell })[]): Told[] {
  const { table, row: own } = row[0]!.cell
  const name = `${own.label.zh} (${table.id}.${own.id})`
  return [...Map.groupBy(row, ({ trouble }) => trouble?.rule ?? null)].flatMap(([rule, some]) => {
    if (rule === null) return []
    const whys = new Map(some.map(({ trouble }) => [trouble!.why.en, trouble!.why]))
    const whole = whys.size === 1 && some.length === row.length
    const each = some.map(({ cell, trouble }) =>
      worded({ zh: '{id} {why}', en: '{id} {why}' }, { id: cell.column.id, why: trouble!.why }),
    )
    const { id, place } = some[0]!.placed
    const at = whole ? `${table.id}.${own.id}` : id
    return [
      { rule, at, place, name, why: whole ? [...whys.values()][0]! : listed(each, semicolon) },
    ]
  })
}

type Decided = {
  readonly placed: Placed
  readonly trouble: { readonly rule: Remark['rule']; readonly why: Label } | null
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
  const trouble = (why: Label, rule: Remark['rule'] = 'unresolved'): Decided => ({
    placed: { id, printed: '?', place },
    trouble: { rule, why },
  })
  const misfit = own.find((each) => each.misfit)
  if (misfit) return trouble(misfitOf(misfit, cell))
  const others = texts.filter((each) => textOf(each) !== byOrder)
  if (others.length > 0 || ruled.doubled.has(id)) {
    const all = [...new Set([byOrder, ...others.map(textOf), ...(ruled.doubled.get(id) ?? [])])]
    const given = listed(all.filter((each) => each !== null).map(quoted), { zh: '和', en: ' and ' })
    return trouble(
      worded(
        { zh: '给了两次，{given}：未定', en: 'is given twice, as {given}: not decided' },
        { given },
      ),
    )
  }
  if (byOrder !== null && byLines !== null && byOrder !== byLines) {
    return trouble(
      worded(
        {
          zh: '依表格线读作{lines}，依次序读作{order}：未定',
          en: 'reads {lines} by the lines of the table and {order} by the order of cells: not decided',
        },
        { lines: quoted(byLines), order: quoted(byOrder) },
      ),
      'disagreement',
    )
  }
  const text = byLines ?? byOrder
  if (text === null)
    return own.length > 0 ? trouble(misfitOf(own[0]!, cell)) : missing(cell, id, readings)
  const piece = grid ?? texts[0]
  if (piece?.kind === 'garbled' && piece.why)
    return trouble(
      worded(
        piece.text === ''
          ? { zh: '{why}：未定', en: '{why}: not decided' }
          : { zh: '读作{text}，{why}：未定', en: 'reads {text}, {why}: not decided' },
        { text: quoted(piece.text), why: readerSaid(piece.why) },
      ),
    )
  if (piece?.kind === 'garbled')
    return trouble(
      worded(
        { zh: '读作{text}，不是数字', en: 'reads {text}, which is no figure' },
        { text: quoted(piece.text) },
      ),
    )
  if (piece?.kind === 'label')
    return trouble(
      worded(
        {
          zh: '应为数字，却是{text}几个字',
          en: 'holds the words {text} where a figure is expected',
        },
        { text: quoted(piece.text) },
      ),
    )
  return { placed: { id, printed: text, place, remarks: piece?.remarks ?? [] }, trouble: null }
}

function missing({ table, row }: Cell, id: string, { printed, unused }: Readings): Decided {
  const place = printed.get(`${table.id}.${row.id}`) ?? null
  if (!place && !unused.has(table.id)) {
    const why = {
      zh: '没有找到，各格为 absent，不是0',
      en: 'not found, the cells say absent, not 0',
    }
    return { placed: { id, printed: 'absent', place }, trouble: { rule: 'absent', why } }
  }
  const why = place
    ? {
        zh: '印有标签，但认不出哪些数字是它的',
        en: 'the label is printed, and no figures could be told to be its own',
      }
    : {
        zh: '没有找到，而这个表有的数字没有认得的标签',
        en: 'not found, and figures of this table have no known label',
      }
  return { placed: { id, printed: '?', place }, trouble: { rule: 'unresolved', why } }
}

function misfitOf({ reading }: RowPlaced, { table }: Cell): Label {
  const { length } = reading.values
  const count =
    table.id === 'disputes' && length > table.columns.length
      ? table.columns.length * table.rows.length
      : table.columns.length
  return worded(
    {
      zh: '这一行有{length}格{figures}，与{count}列不合',
      en: 'its {length} cells {figures} do not fit {count} columns',
    },
    { length, figures: figuresOf(reading), count },
  )
}

function textOf(piece: Piece | null): string {
  return piece?.text ?? ''
}
