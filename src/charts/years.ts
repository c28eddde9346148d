import type { AgencyFigures, ReportFigures } from '../dataset/agency-file.ts'
import type { TableId } from '../form/editions.ts'
import { findEdition } from '../form/editions.ts'
import type { LawBreak } from '../indicator/breaks.ts'
import { seriesBreaks } from '../indicator/breaks.ts'
import { editionIn } from '../report/figures.ts'
import type { Scope } from '../report/report.ts'
import { percent } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import type { ChartFigure } from './figures.ts'
import { wordsOf, yearOf } from './figures.ts'

/** A year of a series; `report` is null where none is held. */
export type Year = { readonly year: number; readonly report: ReportFigures | null }

/** A break in a series: figures from `year` on are not made like those before. */
export type Break = { readonly year: number; readonly label: string }

/** Every year from the first report to the last, those without a report too. */
export function yearsOf(file: AgencyFigures): readonly Year[] {
  const held = new Map(file.reports.map((report) => [yearOf(report), report]))
  if (held.size === 0) return []
  const first = Math.min(...held.keys())
  const length = Math.max(...held.keys()) - first + 1
  return Array.from({ length }, (_, at) => ({
    year: first + at,
    report: held.get(first + at) ?? null,
  }))
}

/** Whether reports say, all of them, that they count the requests of the same bodies. */
export function isAlike({ reports }: AgencyFigures): boolean {
  return isOne(reports.map(({ report }) => report.scope))
}

function isOne(scopes: readonly (Scope | undefined)[]): boolean {
  return new Set(scopes).size === 1 && scopes[0] !== 'unknown'
}

/** Where a table changes its edition between one report and the next one held. */
export function editionBreaks(years: readonly Year[], table: TableId, t: Words): readonly Break[] {
  const held = years.flatMap(({ year, report }) =>
    report ? [{ year, edition: editionIn(report, table) }] : [],
  )
  return held
    .slice(1)
    .filter(({ edition }, at) => edition !== held[at]!.edition)
    .map(({ year, edition }) => ({
      year,
      label: t.chartYears.edition(String(findEdition(edition)!.from)),
    }))
}

/** Where the law changed what is counted, within the years: a break stands at the first year that it touches. */
export function lawBreaks(
  years: readonly Year[],
  ids: readonly LawBreak[],
  t: Words,
): readonly Break[] {
  return ids
    .map((id) => ({
      year: Number(seriesBreaks.find((each) => each.id === id)!.since.slice(0, 4)),
      label: t.chartYears.lawBreaks[id],
    }))
    .filter(({ year }) => years[0]!.year < year && year <= years.at(-1)!.year)
}

/** Breaks in order, those of one year as one. */
export function joined(breaks: readonly Break[], t: Words): readonly Break[] {
  return [...Map.groupBy(breaks, ({ year }) => year)]
    .sort(([a], [b]) => a - b)
    .map(([year, own]) => ({ year, label: t.phrase.listed(own.map(({ label }) => label)) }))
}

/** The years before which a line is cut: at a break, and where the report before counted, or may have counted, other bodies. */
export function cutsOf(years: readonly Year[], breaks: readonly Break[]): ReadonlySet<number> {
  const cuts = years.flatMap(({ year, report }, at) => {
    const scopes = [years[at - 1]?.report?.report.scope, report?.report.scope]
    const differs = scopes[0] !== undefined && scopes[1] !== undefined && !isOne(scopes)
    return differs || breaks.some((each) => each.year === year) ? [year] : []
  })
  return new Set(cuts)
}

/** Said where a line is cut, so that nobody joins what it leaves apart; null where none is. */
export function cutNote(
  years: readonly Year[],
  cuts: ReadonlySet<number>,
  t: Words,
): string | null {
  const held = years.filter(({ report }) => report).map(({ year }) => year)
  return held.some((year) => cuts.has(year) && year > held[0]!) ? t.chartYears.cut : null
}

/** The breaks of a series in a sentence; null where there is none. */
export function breakNote(breaks: readonly Break[], t: Words): string | null {
  if (breaks.length === 0) return null
  const each = breaks.map(({ year, label }) => t.chartYears.breakOf(year, label))
  return t.chartYears.breaks(t.phrase.listed(each))
}

/** The years without a report in a sentence; null where there is none. */
export function gaps(years: readonly Year[], t: Words): string | null {
  const missing = years.filter(({ report }) => !report).map(({ year }) => String(year))
  return missing.length === 0 ? null : t.chartYears.gaps(t.phrase.listed(missing))
}

/**
 * First and last figure of a series in a sentence, with the change, the most and the least where the reports count the same
 * bodies (`alike`); null without figures.
 */
export function course(
  name: string,
  series: readonly { readonly year: number; readonly figure: ChartFigure }[],
  { counted, alike }: { readonly counted: (figure: string) => string; readonly alike: boolean },
  t: Words,
): string | null {
  const known = series.flatMap(({ year, figure }) =>
    figure.value === null ? [] : [{ year, value: figure.value, count: wordsOf(figure, t) }],
  )
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return null
  const ends = (known.length === 1 ? [first] : [first, last]).map(({ year, count }) =>
    t.chartYears.end(year, counted(count)),
  )
  const more = known.length === 1 || !alike ? '' : changed(first.value, last.value, t)
  const range = known.length < 3 || !alike ? '' : extremes(known, t)
  return t.chartYears.course(name, ends, more + range)
}

function changed(first: number, last: number, t: Words): string {
  if (first === last) return t.chartYears.unchanged
  const by = Math.abs(last - first)
  return t.chartYears.changed(last > first, t.number(by), percent(by, first, t))
}

function extremes(
  known: readonly { readonly year: number; readonly value: number; readonly count: string }[],
  t: Words,
): string {
  const most = known.reduce((a, b) => (b.value > a.value ? b : a))
  const least = known.reduce((a, b) => (b.value < a.value ? b : a))
  if (most.value === least.value) return ''
  return t.chartYears.extremes(most, least)
}

/** Whether there is room beside each point for its counts. */
export function showsCounts(years: readonly number[]): boolean {
  return years.length <= 3
}
