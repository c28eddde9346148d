import { editions, findCell } from '../form/editions.ts'
import type { Indicator } from '../indicator/indicator.ts'
import { isSum } from '../indicator/indicator.ts'
import type { Words } from '../locale/words.ts'
import { editionName } from './form-tables.ts'

/** When an indicator is left without a value, each cause once: what is not known, then a whole of none or of few. */
export function blanksOf(
  { numerator, denominator, needs = [], unit }: Indicator,
  t: Words,
): string[] {
  const { cells, zero, small, edition } = t.method.blankWhen
  const parts = denominator === null ? [numerator] : [numerator, denominator]
  const unknown = parts.flatMap((part) =>
    isSum(part) ? cells : part.missing ? t.label(part.missing) : [],
  )
  const without = editions
    .filter(({ id }) => needs.some((cell) => !findCell(id, cell)))
    .map(({ id }) => editionName(id, t))
  return [
    ...new Set(unknown),
    ...(without.length > 0 ? [edition(without.join(t.between.list))] : []),
    ...(unit === 'ratio' ? [zero, small] : []),
  ]
}
