import type { EditionId, TableId } from '../form/editions.ts'
import { editions, findEdition } from '../form/editions.ts'
import type { FormRow, FormTable } from '../form/form.ts'
import { fold, foldNumbered } from './fold.ts'
import { withoutBrackets } from './label-notes.ts'
import { columnVariants, rowVariants } from './label-variants.ts'

/** A row of the form as a label names it: a head without figures in every edition that has it (`group`), or in one (`head`). */
export type RowLabel = {
  readonly table: TableId
  readonly row: string
  readonly group: boolean
  readonly head: boolean
  /** The numbers that editions print before its label. */
  readonly numbers: ReadonlySet<string>
}

/** A column of a table, and the editions that have it under this label. */
export type ColumnLabel = {
  readonly table: TableId
  readonly column: string
  readonly editions: readonly EditionId[]
}

/** A label matched to a row: whether it is the form's own (or a known variant), or only near it. */
export type RowMatch = {
  readonly row: RowLabel
  readonly exact: boolean
  readonly number: string | null
  /** The editions that print the row with this very label; none for a variant, or one that is only near. */
  readonly editions: ReadonlySet<EditionId>
}

/**
 * The row that a label names; null where it names none, or may name two. `weak` allows 其他 and 总计 without number. What
 * stands in brackets after a label is no part of it, unless the form prints it.
 */
export function matchRow(text: string, weak: boolean): RowMatch | null {
  if (text.length > 120) return text.length > 600 ? null : matchBare(withoutBrackets(text), weak)
  const key = `${weak ? 'w' : 's'}${text}`
  const known = memo.get(key)
  if (known !== undefined) return known
  if (memo.size > 20_000) memo.clear()
  const found = findRow(text, weak)
  memo.set(key, found)
  return found
}

function matchBare(text: string, weak: boolean): RowMatch | null {
  return text.length > 120 ? null : matchRow(text, weak)
}

/** The row that a text names word for word, a known variant or a note in brackets aside; a group never, null for none. */
export function exactRow(text: string): RowLabel | null {
  if (text.length > 120) return null
  const found = findExact(text, false)
  return found && !found.row.group ? found.row : null
}

/** The columns, of any table and edition, that a label heads. */
export function matchColumn(text: string): readonly ColumnLabel[] {
  if (text.length > 400) return []
  return columns.get(fold(text)) ?? columns.get(fold(withoutBrackets(text))) ?? []
}

/** The label of a row in an edition, or in the newest that has it: what messages call it. */
export function labelIn(edition: EditionId, table: string, row: string): string {
  const own = findEdition(edition)!
  for (const each of [own, ...[...editions].reverse()]) {
    const tables: readonly FormTable[] = each.tables
    const found = tables.find(({ id }) => id === table)?.rows.find(({ id }) => id === row)
    if (found) return found.label.zh
  }
  return row
}

/** Whether a text is the end of a label of a row, five characters of it or more. */
export function endsLabel(text: string, { table, row }: RowLabel): boolean {
  const end = fold(text.slice(-120))
  return end.length >= 5 && (keysOf.get(`${table}.${row}`) ?? []).some((key) => key.endsWith(end))
}

/** The row with these ids as labels name it; undefined for a row of no edition. */
export function rowLabel(table: string, row: string): RowLabel | undefined {
  return all.get(`${table}.${row}`)
}

const memo = new Map<string, RowMatch | null>()
const all = new Map<
  string,
  { -readonly [K in keyof RowLabel]: RowLabel[K] } & { numbers: Set<string> }
>()
const rows = new Map<string, RowLabel>()
const printed = new Map<string, Set<EditionId>>()
const columns = new Map<string, ColumnLabel[]>()
const keysOf = new Map<string, readonly string[]>()
const weakKeys = new Set(['其他', '总计', '合计'])
const nowhere: ReadonlySet<EditionId> = new Set()

// The newest edition first: where two rows have one label, it is the newer edition's.
for (const edition of [...editions].reverse()) {
  for (const table of edition.tables as readonly FormTable[]) {
    for (const row of table.rows) addRow(edition.id, table, row)
    for (const { id, label } of table.columns) {
      for (const key of [fold(label.zh), ...(columnVariants[`${table.id}.${id}`] ?? [])]) {
        addColumn(key, table.id as TableId, id, edition.id)
      }
    }
  }
}

function addRow(edition: EditionId, table: FormTable, row: FormRow): void {
  const { number, rest } = foldNumbered(row.label.zh)
  const id = `${table.id}.${row.id}`
  const added = all.get(id) ?? {
    table: table.id as TableId,
    row: row.id,
    group: true,
    head: false,
    numbers: new Set<string>(),
  }
  all.set(id, added)
  if (row.group) added.head = true
  else added.group = false
  if (number) added.numbers.add(number)
  const whole = fold(row.label.zh)
  const bare = fold(row.label.zh.replace(/（[^（）]{5,60}）$/u, ''))
  const group = table.rows.find((each) => each.id === row.in)
  const heads = group ? [fold(group.label.zh), foldNumbered(group.label.zh).rest] : []
  const variants = rowVariants[id] ?? []
  for (const key of [rest, whole, bare, ...variants]) {
    if (key !== '') put(key, added)
    if (number && !key.startsWith(number)) put(`${number}${key}`, added)
    for (const head of heads) put(`${head}${number ?? ''}${key}`, added)
  }
  keysOf.set(id, [...(keysOf.get(id) ?? []), whole])
  for (const key of [rest, whole]) {
    if (variants.includes(key)) continue
    const of = `${id} ${key}`
    printed.set(of, (printed.get(of) ?? new Set()).add(edition))
  }
}

function put(key: string, row: RowLabel): void {
  if (!rows.has(key)) rows.set(key, row)
}

function addColumn(key: string, table: TableId, column: string, edition: EditionId): void {
  const found = columns.get(key) ?? []
  const same = found.find((each) => each.table === table && each.column === column)
  if (same) Object.assign(same, { editions: [...new Set([...same.editions, edition])] })
  else columns.set(key, [...found, { table, column, editions: [edition] }])
}

function findRow(text: string, weak: boolean): RowMatch | null {
  const exact = findExact(text, weak)
  if (exact) return exact
  const { number, rest } = foldNumbered(text)
  return near(rest, number)
}

function findExact(text: string, weak: boolean): RowMatch | null {
  for (const label of new Set([text, withoutBrackets(text)])) {
    const { number, rest } = foldNumbered(label)
    for (const key of [fold(label), rest]) {
      const row = rows.get(key)
      if (row && (weak || !weakKeys.has(key))) {
        const own = printed.get(`${row.table}.${row.row} ${key}`) ?? nowhere
        return { row, exact: true, number, editions: own }
      }
    }
  }
  return null
}

/** The one row whose label differs by few characters: one in four, and no other row as near. */
function near(text: string, number: string | null): RowMatch | null {
  if (text.length < 4) return null
  let best: { row: RowLabel; distance: number } | null = null
  let rival = false
  for (const [key, row] of rows) {
    const allowed = Math.floor(Math.min(key.length, text.length) / 4)
    if (allowed < 1 || Math.abs(key.length - text.length) > allowed) continue
    if (number && row.numbers.size > 0 && !row.numbers.has(number)) continue
    const distance = editDistance(key, text, allowed)
    if (distance > allowed) continue
    if (!best || distance < best.distance) {
      rival = false
      best = { row, distance }
    } else if (best.row !== row && distance === best.distance) rival = true
  }
  return best && !rival ? { row: best.row, exact: false, number, editions: nowhere } : null
}

/** The number of characters to change, add or drop; `most` + 1 where it is more than `most`. */
export function editDistance(a: string, b: string, most: number): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const line = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      line.push(Math.min(change, before[j]! + 1, line[j - 1]! + 1))
    }
    if (Math.min(...line) > most) return most + 1
    before = line
  }
  return before[b.length]!
}
