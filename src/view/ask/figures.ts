import { neighboursOf } from '../../form/crosswalk.ts'
import type { CellId } from '../../form/editions.ts'
import { editions, findCell, firstWith, newestCell, unitOf } from '../../form/editions.ts'
import type { SeriesBreak } from '../../indicator/breaks.ts'
import { breaksOf, seriesBreaks } from '../../indicator/breaks.ts'
import { indicators } from '../../indicator/indicators.ts'
import type { Label } from '../../locale/label.ts'

/** What can be asked for: an indicator, or a cell of the form. */
export type Figure = {
  readonly id: string
  readonly label: Label
  readonly unit: string | null
  readonly kind: 'indicator' | 'cell'
  /** Whether its values may be added up over agencies that are alike: counts and amounts, not rates. */
  readonly adds: boolean
  /** When what it counts changed. */
  readonly breaks: readonly SeriesBreak[]
}

/** The figure of an id; null where there is none. */
export function figureNamed(id: string): Figure | null {
  const indicator = indicators.find((each) => each.id === id)
  if (indicator) {
    const { label, unit } = indicator
    const adds = indicator.denominator === null && unit === '件'
    return { id, label, unit, kind: 'indicator', adds, breaks: breaksOf(indicator) }
  }
  const cell = newestCell(id)
  if (!cell) return null
  const { row, column } = cell
  return {
    id,
    label: {
      zh: `${row.label.zh}｜${column.label.zh}`,
      en: `${row.label.en} | ${column.label.en}`,
    },
    unit: unitOf(cell),
    kind: 'cell',
    adds: true,
    breaks: breaksOfCell(cell.id),
  }
}

/** The breaks of a cell: those of the law, and the editions of the form from which on it is not, or not simply, the same. */
function breaksOfCell(id: CellId): readonly SeriesBreak[] {
  const ids = new Set([
    ...breaksOf({ id, numerator: [id], denominator: null }).map((each) => each.id),
    ...editions
      .slice(1)
      .filter((edition) => findCell(edition.id, id) && edition.from > firstWith(id).from)
      .filter((edition) => neighboursOf(edition.id, id).comparable !== 'same')
      .map((edition) => edition.id),
  ])
  return seriesBreaks.filter((each) => ids.has(each.id))
}
