import type { CellId, TableId } from '../form/editions.ts'
import { figureRows } from '../form/editions.ts'
import { groupLeaves, outcomeLeaves } from '../form/identities.ts'
import type { Label } from '../locale/label.ts'
import { tableIn } from '../report/figures.ts'
import type { Report } from '../report/report.ts'
import type { Formula } from './definitions.ts'
import { definitions } from './definitions.ts'

/** What a share is of: in words, what is counted, and the part where that is not the cells of the claim. */
export type Whole = { readonly label: Label; readonly of: Formula; readonly part?: Formula }

/**
 * The wholes of which a text may give cells as a share: `own` the usual ones, the first of all first; `other` by which it
 * would mean something else; `certain` where it cannot mean any further whole.
 */
export type Wholes = {
  readonly own: readonly Whole[]
  readonly other: readonly Whole[]
  readonly certain: boolean
}

/** The wholes of cells of the report's own tables; null where they are a share of nothing that the form counts. */
export function wholesOf(report: Report, cells: readonly CellId[]): Wholes | null {
  const tables = new Set(cells.map((cell) => cell.split('.')[0]))
  const parts = cells.map((cell) => cell.split('.').slice(1) as [string, string])
  const rows = [...new Set(parts.map(([row]) => row))]
  const columns = [...new Set(parts.map(([, column]) => column))]
  const [table] = tables
  if (tables.size !== 1 || !(table === 'requests' || table === 'disputes')) return null
  if (!report.editions[table] || cells.length !== rows.length * columns.length) return null
  return table === 'requests'
    ? ofRequests(report, rows, columns)
    : ofDisputes(report, rows, columns)
}

/** Whether cells are the requests concluded, all together: their share is a rate of handling. */
export function isHandled(cells: readonly CellId[]): boolean {
  return cells.length === 1 && cells[0] === 'requests.outcome_total.total'
}

const words = {
  decided: { zh: '办结总数', en: 'all requests concluded' },
  received: { zh: '新收数', en: 'requests newly received' },
  due: { zh: '新收加上年结转', en: 'requests received and carried in' },
  group: { zh: '同组办理结果', en: 'the outcomes of its group' },
  merits: {
    zh: '予以公开、部分公开与不予公开之和',
    en: 'requests granted, granted in part and refused',
  },
  row: { zh: '同一行总计', en: 'the total of the row' },
  column: { zh: '同一列办结总数', en: 'all concluded of the column' },
  concluded: { zh: '已审结案件', en: 'cases concluded' },
  all: { zh: '全部案件', en: 'all cases' },
  suitsConcluded: { zh: '两类诉讼已审结案件', en: 'lawsuits of both kinds concluded' },
  suits: { zh: '两类诉讼全部案件', en: 'lawsuits of both kinds' },
  decidedCases: { zh: '维持与纠正之和', en: 'cases upheld and corrected' },
  disputes: { zh: '复议诉讼全部案件', en: 'reviews and lawsuits' },
} as const satisfies Record<string, Label>

/** Makes wholes of a table: the sum of some columns of some rows. */
function wholesIn(table: TableId) {
  return (label: Label, rows: readonly string[], columns: readonly string[]): Whole => {
    const plus = rows.flatMap((row) =>
      columns.map((column) => `${table}.${row}.${column}` as CellId),
    )
    return { label, of: { plus, minus: [] } }
  }
}

function ofRequests(
  report: Report,
  rows: readonly string[],
  columns: readonly string[],
): Wholes | null {
  const of = wholesIn('requests')
  const due = ['received', 'carried_in']
  if (columns.includes('total')) {
    if (columns.length > 1) return null
    const leaves = outcomeLeaves(tableIn(report, 'requests'))
    const outcomes = rows.every((row) => leaves.includes(row))
    const decided = of(words.decided, ['outcome_total'], ['total'])
    const received = of(words.received, ['received'], ['total'])
    const all = of(words.due, due, ['total'])
    if (outcomes) {
      return { own: [decided, received, all], other: withinOutcomes(report, rows), certain: true }
    }
    if (rows.length > 1 || rows[0] === 'received') return null
    return { own: [all], other: [received], certain: rows[0] === 'outcome_total' }
  }
  const own = [of(words.row, rows, ['total'])]
  const swapped = definitions.flatMap(({ label, of: by }) => {
    const [part, total] = [columns, ['total']].map((at) => by(of(label, rows, at!).of.plus))
    return part && total ? [{ label, of: total, part }] : []
  })
  const decided = [
    of(words.decided, ['outcome_total'], ['total']),
    of(words.column, ['outcome_total'], columns),
  ]
  const flows = rows.every((row) => !outcomeLeaves(tableIn(report, 'requests')).includes(row))
  return { own: flows ? own : [...decided, ...own], other: swapped, certain: true }
}

/** Wholes that are some of the outcomes: the group of the rows, and all that was decided on the merits. */
function withinOutcomes(report: Report, rows: readonly string[]): Whole[] {
  const of = wholesIn('requests')
  const table = tableIn(report, 'requests')
  const groups = new Set(rows.map((id) => table.rows.find((row) => row.id === id)!.in))
  const [group = ''] = groups
  const leaves = groups.size === 1 && group !== 'outcomes' ? groupLeaves(table, group) : []
  const merits = ['granted', 'partial', ...groupLeaves(table, 'denied')]
  return [
    ...(leaves.length > rows.length ? [of(words.group, leaves, ['total'])] : []),
    ...(rows.every((row) => merits.includes(row)) ? [of(words.merits, merits, ['total'])] : []),
  ]
}

function ofDisputes(
  report: Report,
  rows: readonly string[],
  columns: readonly string[],
): Wholes | null {
  const of = wholesIn('disputes')
  const table = tableIn(report, 'disputes')
  const results = table.columns
    .map(({ id }) => id)
    .filter((id) => id !== 'pending' && id !== 'total')
  const everyRow = figureRows(table).map(({ id }) => id)
  const suits = everyRow.filter((row) => row !== 'review')
  const someSuits = rows.length < suits.length && rows.every((row) => suits.includes(row))
  if (columns.includes('total')) {
    if (columns.length > 1) return null
    const own = [
      ...(someSuits ? [of(words.suits, suits, ['total'])] : []),
      of(words.disputes, everyRow, ['total']),
    ]
    return { own, other: [], certain: false }
  }
  const concluded = columns.every((column) => results.includes(column))
  const own = [
    ...(concluded ? [of(words.concluded, rows, results)] : []),
    of(words.all, rows, ['total']),
    ...(someSuits && concluded ? [of(words.suitsConcluded, suits, results)] : []),
    ...(someSuits ? [of(words.suits, suits, ['total'])] : []),
  ]
  const decided = columns.every((column) => column !== 'other') && concluded
  const other = decided ? [of(words.decidedCases, rows, ['upheld', 'corrected'])] : []
  return { own, other, certain: true }
}
