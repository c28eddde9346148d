import type { ReportFigures } from '../dataset/agency-file.ts'
import { fewCases } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import { scopes } from '../report/report.ts'
import type { Review } from '../report/review.ts'
import { reviewMarks, reviews } from '../report/review.ts'
import type { ChartFigure } from './figures.ts'
import { wordsOf, yearOf } from './figures.ts'

/** Whose requests the reports count; where they differ, each year's. */
export function scopeNote(reports: readonly ReportFigures[], t: Words): string {
  const each = reports.map((report) => ({
    year: yearOf(report),
    scope: t.label(scopes[report.report.scope]),
  }))
  const [only, ...more] = new Set(each.map(({ scope }) => scope))
  if (more.length === 0) return t.chartNotes.scope(only!)
  const all = each.map(({ year, scope }) => t.chartNotes.scopeOf(year, scope))
  return t.chartNotes.scopes(t.phrase.listed(all))
}

/** How the reports were compared with their sources; where they differ, each year's. Null where a release does not say. */
export function reviewNote(reports: readonly ReportFigures[], t: Words): string | null {
  const each = reports.flatMap((report) => {
    const { review } = report.report
    return review ? [{ year: yearOf(report), text: reviewText(review, t) }] : []
  })
  const [only, ...more] = new Set(each.map(({ text }) => text))
  if (!only) return null
  if (more.length === 0) return t.chartNotes.review(only)
  return t.chartNotes.review(
    t.phrase.listed(each.map(({ year, text }) => t.chartNotes.scopeOf(year, text))),
  )
}

/** A review as a mark and a word: ◎ compared. */
export function reviewText(review: Review, t: Words): string {
  return `${reviewMarks[review]} ${t.label(reviews[review])}`
}

/** The figures that are missing with the reason, in a sentence: 未填：不予公开、其他处理。 Null where none is. */
export function missingNote(
  figures: readonly { readonly name: string; readonly figure: ChartFigure }[],
  t: Words,
): string | null {
  const missing = figures.filter(({ figure }) => figure.value === null)
  const reasons = [...new Set(missing.map(({ figure }) => wordsOf(figure, t)))]
  if (reasons.length === 0) return null
  const parts = reasons.map((reason) => {
    const names = missing.filter(({ figure }) => wordsOf(figure, t) === reason)
    return t.chartNotes.missing(reason, t.phrase.listed(names.map(({ name }) => name)))
  })
  return t.phrase.sentences(parts)
}

/** Said where the total is under ten cases, so that no shares are given. */
export function fewNote({ value }: ChartFigure, t: Words): string | null {
  return value === null || value >= fewCases ? null : t.chartNotes.few(fewCases)
}

/** Explains the asterisk of figures worked out from the rows; null where there is none. */
export function derivedNote(figures: readonly ChartFigure[], t: Words): string | null {
  return figures.some(({ status }) => status === 'derived') ? t.chartNotes.derived : null
}

/** Explains the dash drawn in place of a figure; null where every figure is there. */
export function dashNote(figures: readonly ChartFigure[], t: Words): string | null {
  return figures.every(({ value }) => value !== null) ? null : t.chartNotes.dash
}
