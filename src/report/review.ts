import type { Label } from '../locale/label.ts'
import type { Reading } from './report.ts'

/** What the readings of a report amount to: whose eyes, if any, compared its figures with the source. */
export const reviews = {
  draft: { zh: '草稿', en: 'draft' },
  compared: { zh: '已比对', en: 'compared' },
  read: { zh: '已对读', en: 'read' },
  read_twice: { zh: '两人对读', en: 'read twice' },
} as const satisfies Record<string, Label>

/** The mark of each, beside its word wherever a figure of the report stands. */
export const reviewMarks = {
  draft: '○',
  compared: '◎',
  read: '●',
  read_twice: '●●',
} as const satisfies Record<keyof typeof reviews, string>

/** What the readings of a report amount to. */
export type Review = keyof typeof reviews

/** `read_twice` by two different persons, `read` by one, `compared` by program alone, `draft` without any reading. */
export function reviewOf(readings: readonly Reading[]): Review {
  const persons = readersOf(readings.filter(({ how }) => how === 'read'))
  if (persons > 1) return 'read_twice'
  if (persons === 1) return 'read'
  return readings.length > 0 ? 'compared' : 'draft'
}

/** How many different readers a report has had, persons and the project itself. */
export function readersOf(readings: readonly Reading[]): number {
  return new Set(readings.map(({ by }) => by.normalize('NFKC').toLowerCase())).size
}
