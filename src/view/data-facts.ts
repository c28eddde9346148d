import type { Words } from '../locale/words.ts'
import { published } from '../published/here.ts'

/** What the dataset holds in words, and the day of the last change: a report added or a figure corrected. */
export function heldInWords(t: Words): { holds: string; changed: string } {
  const reports = published.table('reports')
  const years = reports.map((row) => row.year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const agencies = published.table('agencies').length
  const days = [
    ...reports.map((row) => row.added),
    ...published.table('corrections').map((row) => row.date),
  ]
  return {
    holds: t.data.holdsText(
      t.number(reports.length),
      t.number(agencies),
      first === last ? String(first) : `${first}–${last}`,
    ),
    changed: t.day(days.sort().at(-1) ?? published.release().date),
  }
}
