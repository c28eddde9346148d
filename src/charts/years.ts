import type { AgencyFile, ReportFile } from '../dataset/agency-file.ts'
import type { TableId } from '../form/editions.ts'
import type { Label, Locale } from '../locale/locale.ts'
import type { Figure } from './figures.ts'
import { editionIn, yearOf } from './figures.ts'
import { cases, count, listed, share } from './text.ts'

/** A year of a series; `report` is null where none is held. */
export type Year = { readonly year: number; readonly report: ReportFile | null }

/** A break in a series: figures from `year` on are not made like those before. */
export type Break = { readonly year: number; readonly label: Label }

/** Every year from the first report to the last, those without a report too. */
export function yearsOf(file: AgencyFile): readonly Year[] {
  const held = new Map(file.reports.map((report) => [yearOf(report), report]))
  if (held.size === 0) return []
  const first = Math.min(...held.keys())
  const length = Math.max(...held.keys()) - first + 1
  return Array.from({ length }, (_, at) => ({
    year: first + at,
    report: held.get(first + at) ?? null,
  }))
}

/** Where a table changes its edition between one report and the next one held. */
export function editionBreaks(years: readonly Year[], table: TableId): readonly Break[] {
  const held = years.flatMap(({ year, report }) =>
    report ? [{ year, edition: editionIn(report, table).replace('form-', '') }] : [],
  )
  return held
    .slice(1)
    .filter(({ edition }, at) => edition !== held[at]!.edition)
    .map(({ year, edition }) => ({
      year,
      label: { zh: `${edition}版表格`, en: `${edition} form` },
    }))
}

/** The breaks of a series in a sentence; null where there is none. */
export function breakNote(breaks: readonly Break[], locale: Locale): string | null {
  if (breaks.length === 0) return null
  const zh = breaks.map(({ year, label }) => `${year}年（${label.zh}）`)
  const en = breaks.map(({ year, label }) => `${year} (${label.en})`)
  return {
    zh: `竖线处口径有变：${listed(zh, 'zh')}。`,
    en: `The upright line marks a change in what is counted: ${listed(en, 'en')}.`,
  }[locale]
}

/** The years without a report in a sentence; null where there is none. */
export function gaps(years: readonly Year[], locale: Locale): string | null {
  const missing = years.filter(({ report }) => !report).map(({ year }) => String(year))
  if (missing.length === 0) return null
  return {
    zh: `未收录报告的年度：${listed(missing, 'zh')}。`,
    en: `No report held for ${listed(missing, 'en')}.`,
  }[locale]
}

/** First and last figure of a series, the change, the most and the least, in a sentence; null without figures. */
export function course(
  name: string,
  series: readonly { readonly year: number; readonly figure: Figure }[],
  locale: Locale,
  noun: string,
): string | null {
  const known = series.flatMap(({ year, figure: { value } }) =>
    value === null ? [] : [{ year, value, said: cases(value, locale, noun) }],
  )
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return null
  const ends = known.length === 1 ? [first] : [first, last]
  const zh = ends.map(({ year, said }) => `${year}年${said}`).join('，')
  const en = ends.map(({ year, said }) => `${said} in ${year}`).join(', ')
  const more = known.length === 1 ? '' : changed(first.value, last.value, locale)
  const range = known.length < 3 ? '' : extremes(known, locale)
  return { zh: `${name}：${zh}${more}${range}。`, en: `${name}: ${en}${more}${range}.` }[locale]
}

function changed(first: number, last: number, locale: Locale): string {
  if (first === last) return { zh: '，持平', en: ', unchanged' }[locale]
  const by = count(Math.abs(last - first), locale)
  const part = share(Math.abs(last - first), first, locale)
  const up = last > first
  return {
    zh: `，${up ? '增加' : '减少'}${by}件${part ? `（${part}）` : ''}`,
    en: `, ${up ? 'up' : 'down'} ${by}${part ? ` (${part})` : ''}`,
  }[locale]
}

function extremes(
  known: readonly { readonly year: number; readonly value: number; readonly said: string }[],
  locale: Locale,
): string {
  const most = known.reduce((a, b) => (b.value > a.value ? b : a))
  const least = known.reduce((a, b) => (b.value < a.value ? b : a))
  if (most.value === least.value) return ''
  return {
    zh: `；最多为${most.year}年${most.said}，最少为${least.year}年${least.said}`,
    en: `; most ${count(most.value, 'en')} in ${most.year}, fewest ${count(least.value, 'en')} in ${least.year}`,
  }[locale]
}
