import type { Locale } from '../locale/locale.ts'
import { messages } from '../locale/messages.ts'
import { day, number } from '../locale/format.ts'
import { release, table } from './site.ts'

/** What the dataset holds in words, and the day of the last change: a report added or a figure corrected. */
export function heldInWords(locale: Locale): { holds: string; changed: string } {
  const reports = table('reports')
  const years = reports.map((row) => Number(row['year']))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const agencies = table('agencies').length
  const days = [
    ...reports.map((row) => String(row['added'])),
    ...table('corrections').map((row) => String(row['date'])),
  ]
  return {
    holds: messages.data.holdsText(
      number(reports.length, locale),
      number(agencies, locale),
      first === last ? String(first) : `${first}–${last}`,
    )[locale],
    changed: day(days.sort().at(-1) ?? release().date, locale),
  }
}
