import { figureStatuses } from '../report/figure.ts'
import type { WithFigures } from '../report/figures.ts'
import { figure } from '../report/figures.ts'
import type { Words } from '../locale/words.ts'

/** A cell in words: its number, or why there is none (未填, not in the report). Never 0 for an unknown. */
export function figureWords(report: WithFigures, cell: string, t: Words): string {
  const { value = null, status = 'absent' } = figure(report, cell) ?? {}
  return value === null ? t.label(figureStatuses[status]) : t.number(value)
}
