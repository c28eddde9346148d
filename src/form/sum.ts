import { ownCells } from './crosswalk.ts'
import type { CellId, EditionId, TableId } from './editions.ts'
import { editions, findEdition, tableOf } from './editions.ts'
import type { FormTable } from './form.ts'
import { groupLeaves } from './identities.ts'

type RequestRow = Extract<
  (typeof editions)[number]['tables'][number],
  { readonly id: 'requests' }
>['rows'][number]

/** The id of an outcome group: a row right under 三、本年度办理结果, the total aside. */
export type OutcomeGroup = Exclude<
  Extract<RequestRow, { readonly in: 'outcomes' }>['id'],
  'outcome_total'
>

/** The outcome groups of a table of requests, in its order. */
export function outcomeGroupsOf({ rows }: FormTable): OutcomeGroup[] {
  return rows
    .filter((row) => row.in === 'outcomes' && row.id !== 'outcome_total')
    .map(({ id }) => id as OutcomeGroup)
}

/** The outcome groups of all editions, in the newest one's order. */
export const outcomeGroups: readonly OutcomeGroup[] = [
  ...new Set(
    [...editions].reverse().flatMap((edition) => outcomeGroupsOf(tableOf(edition, 'requests'))),
  ),
]

/** The groups in which something is disclosed: not so the others. */
export const disclosing: readonly OutcomeGroup[] = ['granted', 'partial']

/** The rows of an outcome group, which differ between editions, in a column; all of them but `without`. */
export type Group = {
  readonly group: OutcomeGroup
  /** The total where none is named. */
  readonly column?: string
  readonly without?: string
}

/** What is added up: cells, and the rows of groups. */
export type Sum = readonly (CellId | Group)[]

/**
 * The cells that a sum means where each table is of some edition, each once: those of a group, and for a cell of another
 * edition the ones that stand for it. A cell of a table that is in none is left as it is.
 */
export function cellsOfSum(
  sum: Sum,
  editionOf: (table: TableId) => EditionId | undefined,
): CellId[] {
  const cells = sum.flatMap((part) => {
    if (typeof part !== 'string') return cellsOfGroup(part, editionOf('requests'))
    const edition = editionOf(part.split('.')[0] as TableId)
    return edition ? ownCells(edition, part) : [part]
  })
  return [...new Set(cells)]
}

function cellsOfGroup(
  { group, column = 'total', without }: Group,
  edition: EditionId | undefined,
): CellId[] {
  if (!edition) return []
  return groupLeaves(tableOf(findEdition(edition)!, 'requests'), group)
    .filter((row) => row !== without)
    .map((row) => `requests.${row}.${column}` as CellId)
}
