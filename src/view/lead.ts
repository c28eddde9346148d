import type { ReportFile } from '../dataset/agency-file.ts'
import { fewCases, share } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import type { Figures } from './figures.ts'
import { figuresOf, valueOf } from './figures.ts'

/**
 * The sentences an agency's page opens with, made from its newest report: received, concluded, granted in full and in
 * part. What has no figure is said in words; below ten concluded there are fractions, of none concluded a dash.
 */
export function lead(report: ReportFile, t: Words): readonly string[] {
  const words = t.lead
  const figures = figuresOf(report)
  const total = valueOf(figures, 'requests.outcome_total.total')
  const shown = (cell: string): string | null => {
    const value = valueOf(figures, cell)
    return value === null ? null : t.number(value)
  }
  const stated = (cell: string, say: (figure: string | null, status: string) => string): string =>
    say(shown(cell), statusOf(figures, cell, t))
  const opening = words.opening(
    Number(report.report['year']),
    stated('requests.received.total', words.received),
    stated('requests.outcome_total.total', words.concluded),
  )
  if (total === 0) return [opening, words.zero]
  const part = (row: 'granted' | 'partial'): string => {
    const cell = `requests.${row}.total`
    const figure = shown(cell)
    return figure === null
      ? words.unknownPart(words[row], statusOf(figures, cell, t))
      : words.part(words[row], figure, share(valueOf(figures, cell), total, t))
  }
  const parts =
    total === null
      ? words.partsAlone(part('granted'), part('partial'))
      : words.parts(t.number(total), part('granted'), part('partial'))
  const small = total !== null && total < fewCases ? [words.small] : []
  return [opening, parts, ...small]
}

function statusOf(figures: Figures, cell: string, t: Words): string {
  const status = figures.get(cell)?.status ?? 'absent'
  return t.lead.unknownStatus[status === 'reported' ? 'absent' : status]
}
