import type { Words } from '../locale/words.ts'
import { release, table } from './site.ts'

/** What the dataset holds in words, and the day of the last change: a report added or a figure corrected. */
export function heldInWords(t: Words): { holds: string; changed: string } {
  const reports = table('reports')
  const years = reports.map((row) => Number(row['year']))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const agencies = table('agencies').length
  const days = [
    ...reports.map((row) => String(row['added'])),
    ...table('corrections').map((row) => String(row['date'])),
  ]
  return {
    holds: t.data.holdsText(
      t.number(reports.length),
      t.number(agencies),
      first === last ? String(first) : `${first}–${last}`,
    ),
    changed: t.day(days.sort().at(-1) ?? release().date),
  }
}
