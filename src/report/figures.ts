import type { Cell, CellId, EditionId, TableId } from '../form/editions.ts'
import { findCell, findEdition, newestCell, tableOf } from '../form/editions.ts'
import type { FormTable } from '../form/form.ts'
import type { Sum } from '../form/sum.ts'
import { cellsOfSum } from '../form/sum.ts'
import { derivedTotals } from './derived.ts'
import type { FigureStatus } from './figure.ts'

type Printed = {
  readonly cell: CellId
  readonly value: number | null
  readonly status: FigureStatus
}

/**
 * What can be asked for its figures: a report, or what an agency's file holds of one. `editions`: that of each of its tables.
 * `derived`: the totals worked out (`derivedTotals`), where a file says them; else they are worked out from the observations.
 */
export type WithFigures<F extends Printed = Printed> = {
  readonly observations: readonly F[]
  readonly editions: Readonly<Partial<Record<TableId, EditionId>>>
  readonly derived?: Readonly<Record<string, number>>
}

/** Figures added up. */
export type Total = {
  /** The cells of the report's own tables that were added up. */
  readonly cells: readonly CellId[]
  /** The sum of what is known, blank totals worked out along their rows; null where nothing is. */
  readonly value: number | null
  /** The status of the first cell that has no figure in print; null where all of them have one. */
  readonly lacking: FigureStatus | null
}

/** The figure of a cell; null where the report has no such cell. */
export function figure<F extends Printed>(report: WithFigures<F>, cell: string): F | null {
  return indexOf(report).cells.get(cell) ?? null
}

/** The figures of a table in the order of the form. */
export function figuresIn<F extends Printed>(report: WithFigures<F>, table: TableId): readonly F[] {
  return indexOf(report).tables.get(table) ?? []
}

/** The edition of each table that the observations are of. */
export function editionsOf(
  observations: readonly { readonly table: TableId; readonly edition: EditionId }[],
): WithFigures['editions'] {
  return Object.fromEntries(observations.map(({ table, edition }) => [table, edition]))
}

/** The edition that a table of the report is printed in. */
export function editionIn({ editions }: Pick<WithFigures, 'editions'>, table: TableId): EditionId {
  const edition = editions[table]
  if (!edition) throw new Error(`the report has no table ${table}`)
  return edition
}

/** A table of the form as the report has it. */
export function tableIn(report: Pick<WithFigures, 'editions'>, table: TableId): FormTable {
  return tableOf(findEdition(editionIn(report, table))!, table)
}

/** A cell as the report's own edition of its table has it; else as the newest edition that has it; null for a word that is no cell. */
export function cellIn({ editions }: Pick<WithFigures, 'editions'>, id: string): Cell | null {
  const edition = editions[id.split('.')[0] as TableId]
  return (edition ? findCell(edition, id) : null) ?? newestCell(id)
}

/** The totals left blank that the figures in print fix (`derivedTotals`), by cell; worked out on the first question. */
export function derivedIn(report: WithFigures): ReadonlyMap<CellId, number> {
  const index = indexOf(report)
  index.derived ??= report.derived
    ? new Map(Object.entries(report.derived) as [CellId, number][])
    : derivedTotals(report.editions, (cell) => figure(report, cell))
  return index.derived
}

/** The value of a cell: as printed, or for a blank total what the figures in print fix; null where neither is known. */
export function valueOf(report: WithFigures, cell: CellId): number | null {
  const own = figure(report, cell)
  return own?.value ?? (own ? (derivedIn(report).get(cell) ?? null) : null)
}

/** The cells of the report's own tables that a sum means, each once. */
export function cellsIn({ editions }: Pick<WithFigures, 'editions'>, parts: Sum): CellId[] {
  return cellsOfSum(parts, (table) => editions[table])
}

/** Adds up cells and groups, in the rows of the report's own editions. What is blank is passed over, and `lacking` says so. */
export function sum(report: WithFigures, parts: Sum): Total {
  const cells = cellsIn(report, parts)
  const values = cells.flatMap((cell) => valueOf(report, cell) ?? [])
  const without = cells.find((cell) => figure(report, cell)?.value == null)
  return {
    cells,
    value: values.length > 0 ? addUp(values) : null,
    lacking: without === undefined ? null : (figure(report, without)?.status ?? 'absent'),
  }
}

/** The sum where every cell of it has a figure in print; null otherwise. */
export function printedSum(report: WithFigures, parts: Sum): number | null {
  const { value, lacking } = sum(report, parts)
  return lacking === null ? value : null
}

/** The sum where every cell of it has a figure in print or is a total that those fix; null otherwise. */
export function knownSum(
  report: WithFigures,
  parts: Sum,
): { readonly value: number; readonly derived: boolean } | null {
  const cells = cellsIn(report, parts)
  const values = cells.flatMap((cell) => valueOf(report, cell) ?? [])
  if (values.length < cells.length || cells.length === 0) return null
  return {
    value: addUp(values),
    derived: cells.some((cell) => figure(report, cell)?.value == null),
  }
}

/** The sum of numbers without the noise of binary fractions. */
export function addUp(values: readonly number[]): number {
  return exact(values.reduce((all, value) => all + value, 0))
}

/** A sum or difference without the noise of binary fractions. */
export function exact(value: number): number {
  return Number(value.toFixed(6))
}

type Index<F> = {
  readonly cells: ReadonlyMap<string, F>
  readonly tables: ReadonlyMap<string, readonly F[]>
  derived?: ReadonlyMap<CellId, number>
}

const indexes = new WeakMap<readonly unknown[], Index<unknown>>()

/** The one index of a report's figures, made on the first question. */
function indexOf<F extends Printed>({ observations }: WithFigures<F>): Index<F> {
  const known = indexes.get(observations) as Index<F> | undefined
  if (known) return known
  const [cells, tables] = [new Map<string, F>(), new Map<string, F[]>()]
  for (const each of observations) {
    cells.set(each.cell, each)
    const table = each.cell.split('.')[0]!
    const own = tables.get(table)
    if (own) own.push(each)
    else tables.set(table, [each])
  }
  const index: Index<F> = { cells, tables }
  indexes.set(observations, index)
  return index
}
