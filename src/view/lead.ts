import type { ReportFile } from '../dataset/agency-file.ts'
import { fewCases } from '../indicator/indicator.ts'
import type { Label, Locale } from '../locale/locale.ts'
import { messages } from '../locale/messages.ts'
import type { Figures } from './figures.ts'
import { figuresOf, valueOf } from './figures.ts'
import { number } from '../locale/format.ts'
import { share } from '../indicator/share.ts'

const words = messages.lead

/**
 * The sentences an agency's page opens with, made from its newest report: received, concluded, granted in full and in
 * part. What has no figure is said in words; below ten concluded there are fractions, of none concluded a dash.
 */
export function lead(report: ReportFile, locale: Locale): readonly string[] {
  const figures = figuresOf(report)
  const total = valueOf(figures, 'requests.outcome_total.total')
  const shown = (cell: string): string | null => {
    const value = valueOf(figures, cell)
    return value === null ? null : number(value, locale)
  }
  const stated = (cell: string, say: (figure: string | null, status: Label) => Label): Label =>
    say(shown(cell), statusOf(figures, cell))
  const opening = words.opening(
    Number(report.report['year']),
    stated('requests.received.total', words.received),
    stated('requests.outcome_total.total', words.concluded),
  )
  if (total === 0) return [opening[locale], words.zero[locale]]
  const part = (row: 'granted' | 'partial'): Label => {
    const cell = `requests.${row}.total`
    const figure = shown(cell)
    return figure === null
      ? words.unknownPart(words[row], statusOf(figures, cell))
      : words.part(words[row], figure, share(valueOf(figures, cell), total, locale))
  }
  const parts =
    total === null
      ? words.partsAlone(part('granted'), part('partial'))
      : words.parts(number(total, locale), part('granted'), part('partial'))
  const small = total !== null && total < fewCases ? [words.small[locale]] : []
  return [opening[locale], parts[locale], ...small]
}

function statusOf(figures: Figures, cell: string): Label {
  const status = figures.get(cell)?.status ?? 'absent'
  return words.unknownStatus[status === 'reported' ? 'absent' : status]
}
