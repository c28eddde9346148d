import type { Label } from '../locale/label.ts'
import type { CellId } from './editions.ts'
import { cellsOfTable, tableOf } from './editions.ts'
import type { Edition, FormTable } from './form.ts'

/** An equation over one row or one column of a table: the left cells add up to the right cells. */
export type Identity = {
  readonly check: IdentityId
  readonly along: 'row' | 'column'
  /** The id of that row or column. */
  readonly at: string
  readonly left: readonly CellId[]
  readonly right: readonly CellId[]
}

/** The identities of the form: what each ties together, and whether the form prints it. */
export const identityKinds = {
  balance: {
    table: 'requests',
    along: 'column',
    label: { zh: '收支平衡', en: 'Balance of requests' },
    basis: 'printed in the form',
  },
  applicants: {
    table: 'requests',
    along: 'row',
    label: { zh: '申请人合计', en: 'Applicants add up' },
    basis: 'definition',
  },
  outcomes: {
    table: 'requests',
    along: 'column',
    label: { zh: '办理结果合计', en: 'Outcomes add up' },
    basis: 'definition',
  },
  results: {
    table: 'disputes',
    along: 'row',
    label: { zh: '复议诉讼结果合计', en: 'Results add up' },
    basis: 'definition',
  },
} as const satisfies Record<
  string,
  { table: 'requests' | 'disputes'; along: 'row' | 'column'; label: Label; basis: string }
>

/** The id of an identity, which is the id of the check that tests it. */
export type IdentityId = keyof typeof identityKinds

/** The row or column ids that an identity adds up, left and right (form.json `identities`). */
export function sides(check: IdentityId, table: FormTable): { left: string[]; right: string[] } {
  const columns = table.columns.map(({ id }) => id).filter((id) => id !== 'total')
  switch (check) {
    case 'balance':
      return { left: ['received', 'carried_in'], right: ['outcome_total', 'carried_out'] }
    case 'outcomes':
      return { left: outcomeLeaves(table), right: ['outcome_total'] }
    case 'applicants':
    case 'results':
      return { left: columns, right: ['total'] }
  }
}

/** The outcome rows that （七）总计 adds up: those under 三、本年度办理结果, group heads and the total aside. */
export function outcomeLeaves(table: FormTable): string[] {
  const heads = new Set(['outcomes'])
  for (const row of table.rows) if (row.group && row.in && heads.has(row.in)) heads.add(row.id)
  return table.rows
    .filter((row) => !row.group && row.in && heads.has(row.in) && row.id !== 'outcome_total')
    .map(({ id }) => id)
}

/** The leaf rows of an outcome group, e.g. `denied`; a group without leaves (2019 其他处理) is its own. */
export function groupLeaves(table: FormTable, group: string): string[] {
  const leaves = table.rows.filter((row) => row.in === group).map(({ id }) => id)
  return leaves.length > 0 ? leaves : table.rows.some(({ id }) => id === group) ? [group] : []
}

const known = new WeakMap<FormTable, readonly Identity[]>()

/** Every identity that a table of an edition must satisfy: 7 + 25 + 7 (23 rows in 2019), and 3. */
export function identitiesOf(
  edition: Edition,
  tableId: 'requests' | 'disputes',
): readonly Identity[] {
  const table = tableOf(edition, tableId)
  const identities = known.get(table) ?? listIdentities(edition, tableId, table)
  known.set(table, identities)
  return identities
}

function listIdentities(
  edition: Edition,
  tableId: 'requests' | 'disputes',
  table: FormTable,
): Identity[] {
  const cells = new Set<string>(cellsOfTable(edition, table).map(({ id }) => id))
  const kinds = Object.entries(identityKinds) as [IdentityId, (typeof identityKinds)[IdentityId]][]
  return kinds
    .filter(([, kind]) => kind.table === tableId)
    .flatMap(([check, kind]) => {
      const { left, right } = sides(check, table)
      const lines = (kind.along === 'row' ? table.rows : table.columns).filter(
        (line) => !('group' in line && line.group),
      )
      const cell = (line: string, other: string): CellId =>
        (kind.along === 'row'
          ? `${tableId}.${line}.${other}`
          : `${tableId}.${other}.${line}`) as CellId
      return lines.map(({ id }) => ({
        check,
        along: kind.along,
        at: id,
        left: left.map((each) => cell(id, each)),
        right: right.map((each) => cell(id, each)),
      }))
    })
    .filter(({ left, right }) => [...left, ...right].every((id) => cells.has(id)))
}
