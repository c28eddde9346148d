import type { Label } from '../locale/label.ts'
import { readFigure } from './figure.ts'

/** How exact a figure of the text is. */
export const precisions = {
  exact: { zh: '确数', en: 'as it stands' },
  about: { zh: '约数', en: 'about' },
  over: { zh: '多于', en: 'somewhat more than' },
  under: { zh: '不足', en: 'somewhat less than' },
} as const satisfies Record<string, Label>

/** How exact a figure of the text is. */
export type Precision = keyof typeof precisions

/** What a figure of the text says: its number, how exact it is, and to how many decimals it is printed. */
export type Stated = {
  readonly value: number
  readonly precision: Precision
  readonly decimals: number
}

const before = /^(?:大约|约|接近|将近|近|超过|超|逾|不足|不到)/u
const after = /(?:余|多|以上|左右)$/u

const meanings: Readonly<Record<string, Precision>> = {
  约: 'about',
  大约: 'about',
  左右: 'about',
  余: 'over',
  多: 'over',
  以上: 'over',
  超: 'over',
  超过: 'over',
  逾: 'over',
  近: 'under',
  接近: 'under',
  将近: 'under',
  不足: 'under',
  不到: 'under',
}

/**
 * Reads a figure of the text: a number, or an approximation as it is printed, such as 约700, 700余, 近720, 超700. `约700余`
 * is more than 700. Null for anything else, a unit among it.
 */
export function readStated(printed: string): Stated | null {
  const [start = ''] = before.exec(printed) ?? []
  const [end = ''] = after.exec(printed) ?? []
  const number = printed.slice(start.length, printed.length - end.length)
  const figure = readFigure(number)
  if (figure?.value == null || figure.unit !== null) return null
  const precision = meanings[end] ?? meanings[start] ?? 'exact'
  return { value: figure.value, precision, decimals: number.split(/[.．]/u)[1]?.length ?? 0 }
}
