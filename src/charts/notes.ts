import type { ReportFile } from '../dataset/agency-file.ts'
import { fewCases } from '../indicator/indicator.ts'
import type { Locale } from '../locale/locale.ts'
import { scopes } from '../report/report.ts'
import type { Scope } from '../report/report.ts'
import type { Figure } from './figures.ts'
import { wordsOf, yearOf } from './figures.ts'
import { listed } from './text.ts'

/** Whose requests the reports count; where they differ, each year's. */
export function scopeNote(reports: readonly ReportFile[], locale: Locale): string {
  const each = reports.map((report) => ({
    year: yearOf(report),
    scope: scopes[report.report['scope'] as Scope][locale],
  }))
  const [only, ...more] = new Set(each.map(({ scope }) => scope))
  if (more.length === 0) return { zh: `统计范围：${only}。`, en: `Scope: ${only}.` }[locale]
  const all = each.map(
    ({ year, scope }) => ({ zh: `${year}年${scope}`, en: `${year} ${scope}` })[locale],
  )
  return {
    zh: `各年统计范围不同，不宜直接比较：${listed(all, 'zh')}。`,
    en: `The years differ in scope and should not be compared directly: ${listed(all, 'en')}.`,
  }[locale]
}

/** The figures that are missing with the reason, in a sentence: 未填：不予公开、其他处理。 Null where none is. */
export function missingNote(
  figures: readonly { readonly name: string; readonly figure: Figure }[],
  locale: Locale,
): string | null {
  const missing = figures.filter(({ figure }) => figure.value === null)
  const reasons = [...new Set(missing.map(({ figure }) => wordsOf(figure, locale)))]
  if (reasons.length === 0) return null
  const parts = reasons.map((reason) => {
    const names = missing.filter(({ figure }) => wordsOf(figure, locale) === reason)
    const list = listed(
      names.map(({ name }) => name),
      locale,
    )
    return { zh: `${reason}：${list}。`, en: `${capital(reason)}: ${list}.` }[locale]
  })
  return parts.join({ zh: '', en: ' ' }[locale])
}

/** Said where the total is under ten cases, so that no shares are given. */
export function fewNote({ value }: Figure, locale: Locale): string | null {
  if (value === null || value >= fewCases) return null
  return {
    zh: `总数不足${fewCases}件，只列件数，不算比例。`,
    en: `Fewer than ${fewCases} cases in all: counts only, no shares.`,
  }[locale]
}

/** Explains the dash drawn in place of a figure; null where every figure is there. */
export function dashNote(figures: readonly Figure[], locale: Locale): string | null {
  if (figures.every(({ value }) => value !== null)) return null
  return { zh: '“–”：没有数字，不是0。', en: '–: no figure, which is not 0.' }[locale]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
