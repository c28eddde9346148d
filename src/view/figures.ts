import type { CellId } from '../form/editions.ts'
import { figureStatuses } from '../report/figure.ts'
import type { WithFigures } from '../report/figures.ts'
import { figure, valueOf } from '../report/figures.ts'
import type { Words } from '../locale/words.ts'

/**
 * A cell in words: its number, with an asterisk where the total was left blank and is worked out from its row, or why there is
 * none (未填, not in the report). Never 0 for an unknown.
 */
export function figureWords(report: WithFigures, cell: CellId, t: Words): string {
  const own = figure(report, cell)
  const value = valueOf(report, cell)
  if (value === null) return t.label(figureStatuses[own?.status ?? 'absent'])
  return isDerived(report, cell) ? `${t.number(value)}*` : t.number(value)
}

/** Whether the value of a cell is a total left blank that the figures in print fix. */
export function isDerived(report: WithFigures, cell: CellId): boolean {
  return valueOf(report, cell) !== null && figure(report, cell)?.value == null
}
