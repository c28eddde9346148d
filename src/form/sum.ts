import { ownCells } from './crosswalk.ts'
import type { CellId, EditionId, TableId } from './editions.ts'
import { findEdition, tableOf } from './editions.ts'
import { groupLeaves } from './identities.ts'

/** The outcome groups of the form, in its order. */
export const outcomeGroups = [
  'granted',
  'partial',
  'denied',
  'unavailable',
  'not_processed',
  'other_outcome',
] as const

/** The id of an outcome group. */
export type OutcomeGroup = (typeof outcomeGroups)[number]

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
