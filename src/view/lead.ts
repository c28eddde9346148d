import type { ReportFigures } from '../dataset/agency-file.ts'
import type { CellId } from '../form/editions.ts'
import { fewCases, share } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import { figure, valueOf } from '../report/figures.ts'
import { isDerived } from './figures.ts'

/**
 * The sentences an agency's page opens with, made from its newest report: received, concluded, granted in full and in
 * part. What has no figure is said in words, and so is what is worked out from the rows; below ten concluded there are fractions,
 * of none concluded a dash.
 */
export function lead(report: ReportFigures, t: Words): readonly string[] {
  const words = t.lead
  const value = (cell: CellId): number | null => valueOf(report, cell)
  const total = value('requests.outcome_total.total')
  const shown = (cell: CellId): string | null => {
    const known = value(cell)
    return known === null ? null : t.number(known)
  }
  const stated = (cell: CellId, say: (figure: string | null, status: string) => string): string =>
    say(shown(cell), statusOf(report, cell, t))
  const opening = words.opening(
    report.report.year,
    stated('requests.received.total', words.received),
    stated('requests.outcome_total.total', words.concluded),
  )
  if (total === 0) return [opening, words.zero]
  const part = (row: 'granted' | 'partial'): string => {
    const cell = `requests.${row}.total` as const
    const known = shown(cell)
    return known === null
      ? words.unknownPart(words[row], statusOf(report, cell, t))
      : words.part(words[row], known, share(value(cell), total, t))
  }
  const parts =
    total === null
      ? words.partsAlone(part('granted'), part('partial'))
      : words.parts(t.number(total), part('granted'), part('partial'))
  const told = ['received', 'outcome_total', 'granted', 'partial'] as const
  const derived = told
    .filter((row) => isDerived(report, `requests.${row}.total`))
    .map((row) => words.toldOf[row])
  const from = derived.length > 0 ? [words.derived(t.phrase.listed(derived))] : []
  const small = total !== null && total < fewCases ? [words.small] : []
  return [opening, parts, ...from, ...small]
}

function statusOf(report: ReportFigures, cell: CellId, t: Words): string {
  const status = figure(report, cell)?.status ?? 'absent'
  return t.lead.unknownStatus[status === 'reported' ? 'absent' : status]
}
