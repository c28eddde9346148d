import type { ReportFile } from '../dataset/agency-file.ts'
import { fraction, percent, share } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import { cellsOf } from './indicators.ts'
import { pointsBetween } from './answer.ts'
import type { Entry } from './compare/directory.ts'
import { neighboursOf } from './compare/directory.ts'
import { pairPath } from './compare/groups.ts'
import { newestReading } from './compare/indicator-series.ts'
import type { NumberedFinding } from './findings.ts'
import { byCell } from './findings.ts'

/** The indicators that an agency's page shows large. */
export const headlineIndicators = [
  'received',
  'disclosure-rate',
  'refusal-rate',
  'review-correction-rate',
] as const

/** A figure shown large: its value, counts, what it was the year before, and what similar agencies have. */
export type Headline = {
  readonly id: string
  readonly value: string
  /** The cell that it leads to on the report's page. */
  readonly cell: string | null
  /** Its two counts; null for a count and where the value is the fraction already. */
  readonly counts: string | null
  readonly before: string | null
  readonly like: readonly { readonly name: string; readonly value: string; readonly path: string }[]
  /** The findings on the cells that it is made of. */
  readonly findings: readonly NumberedFinding[]
}

type Row = ReportFile['indicators'][number]

/** The large figures of a report, in the order of `headlineIndicators`. `before`: the report of the year before, if it can be compared. */
export function headlines(
  report: ReportFile,
  before: ReportFile | null,
  findings: readonly NumberedFinding[],
  t: Words,
): readonly Headline[] {
  const at = byCell(findings)
  const like = neighboursOf(report.report.agency_id)?.nearest ?? []
  return headlineIndicators.map((id) => {
    const row = rowOf(report, id)
    const old = before && rowOf(before, id)
    const cells = cellsOf(report, id)
    const large = row.denominator !== null && percent(row.numerator, row.denominator, t) !== null
    const derived = row.status === 'derived' ? '*' : ''
    return {
      id,
      value: valueOf(row, t) + derived,
      cell: cells[0] ?? null,
      counts: large ? fraction(row.numerator!, row.denominator!, t) : null,
      before: old && beforeOf(before.report.year, old, row, t),
      like: id === 'received' ? [] : likeValues(like, report.report.agency_id, id, t),
      findings: [...new Set(cells.flatMap((cell) => at.get(cell) ?? []))],
    }
  })
}

function rowOf(report: ReportFile, id: string): Row {
  return report.indicators.find(({ indicator }) => indicator === id)!
}

function valueOf(row: Row, t: Words): string {
  if (row.status === 'missing') return t.answer.noFigure
  if (row.denominator === null) return t.number(row.value!)
  return share(row.numerator, row.denominator, t)!
}

/** What it was the year before, and how much that is more or less. */
function beforeOf(year: number, old: Row, now: Row, t: Words): string | null {
  if (old.status === 'missing' || now.status === 'missing') return null
  const value = valueOf(old, t)
  if (old.denominator !== null || now.denominator !== null) {
    const points = pointsBetween(old.numerator, old.denominator, now.numerator, now.denominator)
    const by = points === null ? null : t.number(Math.abs(points))
    const moved = by && (points === 0 ? t.answer.same : t.answer.moved(points! > 0, by))
    return t.answer.before(year, value, moved)
  }
  const more = now.value! - old.value!
  const change = more === 0 ? t.answer.same : t.answer.more(more > 0, t.number(Math.abs(more)))
  return t.answer.before(year, value, change)
}

function likeValues(like: readonly Entry[], own: string, id: string, t: Words): Headline['like'] {
  return like.flatMap((entry) => {
    const reading = newestReading(id, entry.id)
    const value = reading && percent(reading.numerator, reading.denominator, t)
    return value ? [{ name: placeName(entry, t), value, path: pairPath(own, entry.id) }] : []
  })
}

/** The short name of an agency beside others: its division's. */
export function placeName({ agency }: Entry, t: Words): string {
  return t.column(agency, 'division') ?? t.column(agency, 'name')
}
