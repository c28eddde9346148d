import type { ReportFile } from '../dataset/agency-file.ts'
import type { Label, Locale } from '../locale/locale.ts'
import { barOptions } from './bars.ts'
import type { Bar } from './bars.ts'
import type { Chart } from './chart.ts'
import { compose } from './compose.ts'
import type { Figure } from './figures.ts'
import { figureOf, groupOf, nameOf, outcomeGroups, tableIn, wordsOf, yearOf } from './figures.ts'
import { cases, listed, named, share, withShare } from './text.ts'

/** One of the agencies that are set side by side, with the report that speaks for it. */
export type Half = { readonly name: string; readonly report: ReportFile }

type Side = {
  readonly name: string
  readonly year: number
  readonly total: Figure
  readonly parts: readonly Figure[]
}

const outcome: Label = { zh: '办理结果', en: 'Outcome' }

/** How the requests of two agencies ended, as shares of those concluded; null where neither has a share to draw. */
export function pairMix(halves: readonly Half[], locale: Locale): Chart | null {
  const sides = halves.map(({ name, report }): Side => ({
    name,
    year: yearOf(report),
    total: figureOf(report, 'requests.outcome_total.total'),
    parts: outcomeGroups.map((group) => groupOf(report, group)),
  }))
  if (!sides.some((side) => side.parts.some((_, at) => shareOf(side, at, locale) !== null)))
    return null
  const { rows } = tableIn(halves[0]!.report, 'requests')
  const names = outcomeGroups.map((group) => nameOf(rows, group, locale))
  const years = new Set(sides.map(({ year }) => year))
  const [year] = years
  return compose('pair-mix', locale, {
    title:
      years.size === 1
        ? {
            zh: `${year}年办理结果的构成`,
            en: `Outcomes as shares of requests concluded, ${year}`,
          }[locale]
        : { zh: '办理结果的构成', en: 'Outcomes as shares of requests concluded' }[locale],
    says: sides.map((side) => said(side, names, locale)),
    options: barOptions(barsOf(sides, names, locale), 1),
    head: [outcome[locale], ...sides.map(({ name }) => name)],
    rows: [
      ...names.map((name, at) => [name, ...sides.map((side) => figureIn(side, at, locale))]),
      [nameOf(rows, 'outcome_total', locale), ...sides.map(({ total }) => wordsOf(total, locale))],
    ],
    notes: [],
  })
}

function shareOf({ parts, total }: Side, at: number, locale: Locale): string | null {
  return share(parts[at]!.value, total.value, locale)
}

function figureIn(side: Side, at: number, locale: Locale): string {
  return withShare(wordsOf(side.parts[at]!, locale), shareOf(side, at, locale), locale)
}

function barsOf(sides: readonly Side[], names: readonly string[], locale: Locale): readonly Bar[] {
  return names.flatMap((name, at): Bar[] => [
    { name, figure: '', value: null, colour: null },
    ...sides.map((side, which) => ({
      name: side.name,
      figure: figureIn(side, at, locale),
      value: shareOf(side, at, locale) === null ? null : side.parts[at]!.value! / side.total.value!,
      colour: `c${which + 1}`,
      part: true,
    })),
  ])
}

function said(side: Side, names: readonly string[], locale: Locale): string {
  const { name, year, total } = side
  const all = total.value === null ? wordsOf(total, locale) : cases(total.value, locale, 'request')
  const parts = names.flatMap((group, at) =>
    side.parts[at]!.value === 0 ? [] : [named(group, figureIn(side, at, locale), locale)],
  )
  return {
    zh: `${name}${year}年办结${all}：${listed(parts, 'zh')}。`,
    en: `${name}, ${year}, ${all} concluded: ${listed(parts, 'en')}.`,
  }[locale]
}
