import type { Editions } from './editions.ts'
import { inferred } from './inferred.ts'
import type { Remark } from './placed.ts'
import type { Reading } from './records.ts'
import { figuresOf, labelOf, wordsOf } from './wording.ts'
import type { Piece } from './strip.ts'
import type { Target } from './targets.ts'
import { figuresIn, headsMoved, orderIn, tableIn } from './targets.ts'
import type { Anchors } from './window.ts'
import { anchorKey, anchorsOf, layOver } from './window.ts'
import type { Label } from '../../locale/label.ts'
import { listed, or, worded } from '../said.ts'

/** A row of the form with its values laid over its columns; null where that cannot be told. */
export type RowPlaced = {
  readonly table: string
  readonly row: string
  readonly pieces: readonly (Piece | null)[] | null
  /** Whether it has more figures than columns, or fewer cells where its grid has more: no reading of it is sure. */
  readonly misfit: boolean
  readonly reading: Reading
}

/** Rows placed by their labels and the order of their cells, with what there is to tell. */
export function placeRows(
  targets: readonly Target[],
  { tables }: Editions,
): { rows: RowPlaced[]; remarks: Remark[] } {
  const remarks: Remark[] = []
  const known = inferred(targets, tables, remarks)
  tellDoubts(known, tables, remarks)
  const counted = known.flatMap((target) => {
    if (target.kind === 'unknown' || target.kind === 'doubtful') return []
    const count = countOf(target, tables)
    return count > 0 ? [{ target, count }] : []
  })
  const anchors = anchorsOf(counted.map(({ target, count }) => ({ ...target.reading, count })))
  const rows = counted.flatMap((each) => lay(each, { tables, anchors, remarks }))
  tellOrder(rows, tables, remarks)
  tellHeads(rows, tables, remarks)
  return { rows, remarks }
}

type Counted = {
  readonly target: Exclude<Target, { kind: 'unknown' | 'doubtful' }>
  /** How many figures the form has there. */
  readonly count: number
}

function countOf(target: Counted['target'], tables: Editions['tables']): number {
  if (target.kind === 'disputes') {
    const { rows, columns } = tableIn(tables.get('disputes')!, 'disputes')!
    return rows.length * columns.length
  }
  const { table, row } = target.match.row
  return figuresIn(tables.get(table)!, table, row)
}

type Laying = {
  readonly tables: Editions['tables']
  readonly anchors: Anchors
  readonly remarks: Remark[]
}

function lay({ target, count }: Counted, { tables, anchors, remarks }: Laying): RowPlaced[] {
  const { reading } = target
  const { values, tolerance, zone, place } = reading
  const columns = anchors.get(anchorKey(zone, count)) ?? null
  const misfit = isMisfit(reading, count)
  const laid = misfit ? null : layOver(values, count, columns, tolerance)
  const [at, label] =
    target.kind === 'row'
      ? [`${target.match.row.table}.${target.match.row.row}`, labelOf(target.match.row, tables)]
      : ['disputes', '行政复议、行政诉讼']
  if (laid?.shifted) {
    remarks.push({
      rule: 'shifted',
      at,
      place,
      reason: worded(
        {
          zh: '“{label}”有{length}格（{figures}），表有{count}列：依其他行各列的位置放置',
          en: 'Row {label} has {length} cells ({figures}) for {count} columns: placed by where the columns of the other rows stand',
        },
        { label, length: values.length, figures: figuresOf(reading), count },
      ),
    })
  }
  if (target.kind === 'disputes') {
    const { rows, columns } = tableIn(tables.get('disputes')!, 'disputes')!
    return rows.map(({ id }, index) => ({
      table: 'disputes',
      row: id,
      pieces: laid?.pieces.slice(index * columns.length, (index + 1) * columns.length) ?? null,
      misfit,
      reading,
    }))
  }
  const { row, exact, number } = target.match
  const renumbered = number !== null && row.numbers.size > 0 && !row.numbers.has(number)
  if (!exact || renumbered) {
    remarks.push({
      rule: 'label',
      at,
      place,
      reason: worded(
        {
          zh: '标签{words}当作“{label}”：{why}',
          en: 'Unexpected label {words}, taken for row {label}: {why}',
        },
        {
          words: wordsOf(reading),
          label,
          why: exact
            ? { zh: `编号为${number}`, en: `it is numbered ${number}` }
            : { zh: '有几个字不同', en: 'it differs by some characters' },
        },
      ),
    })
  }
  return [{ table: row.table, row: row.row, pieces: laid?.pieces ?? null, misfit, reading }]
}

function isMisfit({ values, short }: Reading, count: number): boolean {
  const filled = values.filter(({ kind }) => kind !== 'blank').length
  return filled > count || (short && filled > 0 && values.length < count)
}

/** Rows that cannot be told from their neighbours: their labels, the places of these and of the figures. */
function tellDoubts(
  targets: readonly Target[],
  tables: Editions['tables'],
  remarks: Remark[],
): void {
  for (const target of targets) {
    if (target.kind !== 'doubtful') continue
    const { why, rows, reading } = target
    const [first] = rows
    const names = listed(
      rows.map((row) => labelOf(row, tables)),
      or,
    )
    remarks.push({
      rule: 'unresolved',
      at: first ? `${first.table}.${first.row}` : 'requests',
      place: reading.place,
      reason:
        why === 'two'
          ? worded(
              names.en === ''
                ? {
                    zh: '数字{figures}旁边的字{words}可能属于两个标签：未定',
                    en: 'The figures {figures} stand beside words that may be of two labels, {words}: not decided',
                  }
                : {
                    zh: '数字{figures}旁边的字{words}可能属于两个标签，或属于“{names}”：未定',
                    en: 'The figures {figures} stand beside words that may be of two labels, {words}, or of row {names}: not decided',
                  },
              { figures: figuresOf(reading), words: wordsOf(reading), names },
            )
          : worded(
              {
                zh: '数字{figures}可能属于“{names}”：标签{lines}与数字不在一处，未定',
                en: 'The figures {figures} may be of row {names}: their labels{lines} stand apart from figures, not decided',
              },
              { figures: figuresOf(reading), names, lines: linesOf(reading) },
            ),
    })
  }
}

/** The lines of the words before and after the figures, where the source has lines. */
function linesOf({ before, after }: Reading): Label {
  const lines = new Set(
    [...before.slice(-6), ...after.slice(0, 6)].flatMap(({ place }) => place.line ?? []),
  )
  if (lines.size === 0) return { zh: '', en: '' }
  return { zh: `（第${[...lines].join('、')}行）`, en: ` (lines ${[...lines].join(', ')})` }
}

/** Tables whose heads are moved: their figures are laid by the order of the form, which is not theirs. */
function tellHeads(
  rows: readonly RowPlaced[],
  tables: Editions['tables'],
  remarks: Remark[],
): void {
  for (const [table, own] of Map.groupBy(rows, (row) => row.table)) {
    const moved = own.find(({ reading }) => headsMoved(reading, table, tables.get(table)!))
    if (!moved) continue
    remarks.push({
      rule: 'order',
      at: `${table}.${moved.row}`,
      place: moved.reading.place,
      reason: {
        zh: `表 ${table} 的表头次序与统一格式不同，而数字是按统一格式的次序放的：请逐个对照`,
        en: `The heads of table ${table} are not those of the form in its order, by which its figures were placed: compare every one`,
      },
    })
  }
}

function tellOrder(
  rows: readonly RowPlaced[],
  tables: Editions['tables'],
  remarks: Remark[],
): void {
  const orderOf = ({ table, row }: RowPlaced): number => orderIn(tables.get(table)!, table, row)
  let last: RowPlaced | null = null
  for (const each of rows) {
    if (last && last.table === each.table && orderOf(each) < orderOf(last)) {
      const [own, before] = [each, last].map((row) => labelOf(row, tables))
      remarks.push({
        rule: 'order',
        at: `${each.table}.${each.row}`,
        place: each.reading.place,
        reason: {
          zh: `“${own}”排在“${before}”之后，统一格式里在前：请对照两行`,
          en: `Row ${own} stands after row ${before}, where the form has it before: compare both`,
        },
      })
    }
    last = each
  }
}
