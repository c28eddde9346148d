import type { CellId } from '../form/editions.ts'
import { figureRows } from '../form/editions.ts'
import type { Label } from '../locale/label.ts'
import type { WithFigures } from '../report/figures.ts'
import { figure, tableIn } from '../report/figures.ts'

/** A report, or what a published file holds of one, as far as another year's is tied to it. */
export type YearOfFigures = WithFigures & { readonly year: number; readonly scope: string }

/** A figure that one report of an agency hands to the next. */
export type Link = {
  /** Requests carried over, of a column, or documents in force, of a row. */
  readonly kind: 'carried' | 'in_force'
  /** The id of that column or row, and its words. */
  readonly at: string
  readonly label: Label
  /** The cell of the later report that states what the earlier hands over. */
  readonly cell: CellId
  /** What the later should state, added up: a figure of the earlier, then any of the later itself; null where blank. */
  readonly terms: readonly (number | null)[]
  readonly expected: number | null
  readonly stated: number | null
}

/** The years between two reports of an agency of which none is held. */
export function yearsBetween(before: YearOfFigures, now: YearOfFigures): number[] {
  return Array.from({ length: now.year - before.year - 1 }, (_, at) => before.year + 1 + at)
}

/** Whether two reports count the requests of the same bodies, as far as they say: of two that do not say it is not known. */
export function sameScope(before: YearOfFigures, now: YearOfFigures): boolean {
  return now.scope === before.scope && now.scope !== 'unknown'
}

/** Whether a report follows on another: that of the year before, counting the requests of the same bodies. */
export function followsOn(before: YearOfFigures, now: YearOfFigures): boolean {
  return now.year === before.year + 1 && sameScope(before, now)
}

/** What a report hands to the one that follows on it, in the order of the form; nothing to another. */
export function linksBetween(before: YearOfFigures, now: YearOfFigures): readonly Link[] {
  if (!followsOn(before, now)) return []
  return [
    ...tableIn(now, 'requests').columns.map(({ id, label }) => {
      const cell = `requests.carried_in.${id}` as CellId
      const terms = [valueIn(before, `requests.carried_out.${id}` as CellId)]
      return link('carried', id, label, cell, terms, now)
    }),
    ...figureRows(tableIn(now, 'documents')).map(({ id, label }) => {
      const cell = (column: string): CellId => `documents.${id}.${column}` as CellId
      const repealed = valueIn(now, cell('repealed'))
      const terms = [
        valueIn(before, cell('in_force')),
        valueIn(now, cell('issued')),
        repealed === null ? null : -repealed,
      ]
      return link('in_force', id, label, cell('in_force'), terms, now)
    }),
  ]
}

function link(
  kind: Link['kind'],
  at: string,
  label: Label,
  cell: CellId,
  terms: Link['terms'],
  now: YearOfFigures,
): Link {
  const known = terms.filter((term) => term !== null)
  const expected = known.length < terms.length ? null : known.reduce((all, term) => all + term, 0)
  return { kind, at, label, cell, terms, expected, stated: valueIn(now, cell) }
}

function valueIn(report: YearOfFigures, cell: CellId): number | null {
  return figure(report, cell)?.value ?? null
}
