import type { AgencyFile } from '../dataset/agency-file.ts'
import type { Label, Locale } from '../locale/locale.ts'
import { barOptions } from './bars.ts'
import type { DrawnChart } from './chart.ts'
import { compose } from './compose.ts'
import type { Figure } from './figures.ts'
import {
  anyAbove,
  figureOf,
  groupOf,
  nameOf,
  newestOf,
  outcomeGroups,
  tableIn,
  wordsOf,
  yearOf,
} from './figures.ts'
import { fewNote, missingNote, scopeNote } from './notes.ts'
import { agencyName, cases, ranked, share, withShare } from './text.ts'

const head: readonly Label[] = [
  { zh: '办理结果', en: 'Outcome' },
  { zh: '件数', en: 'Requests' },
  { zh: '占办结数', en: 'Share of concluded' },
]

/** How the newest report's requests ended: the six outcome groups, and what was carried over apart. */
export function outcomeMix(file: AgencyFile, locale: Locale): DrawnChart | null {
  const report = newestOf(file)
  if (!report) return null
  const { rows } = tableIn(report, 'requests')
  const total = figureOf(report, 'requests.outcome_total.total')
  const parts = outcomeGroups.map((group) => {
    const figure = groupOf(report, group)
    return {
      name: nameOf(rows, group, locale),
      figure,
      share: share(figure.value, total.value, locale),
    }
  })
  if (!anyAbove(parts.map(({ figure }) => figure))) return null
  const left = {
    name: nameOf(rows, 'carried_out', locale),
    figure: figureOf(report, 'requests.carried_out.total'),
    share: null,
  }
  const all = { name: nameOf(rows, 'outcome_total', locale), figure: total, share: null }
  const bars = [...parts, left].map(({ name, figure, share }, at) => ({
    name,
    figure: withShare(wordsOf(figure, locale), figure.value === 0 ? null : share, locale),
    value: figure.value,
    colour: `c${at + 1}`,
    part: at < parts.length,
  }))
  const year = yearOf(report)
  return compose('outcome-mix', locale, {
    title: { zh: `${year}年申请办理结果`, en: `Outcomes of requests, ${year}` }[locale],
    says: [
      opening(agencyName(file.agency, locale), year, total, locale),
      ranked(parts, locale),
      carriedOver(left.figure, locale),
      missingNote([...parts, all, left], locale),
    ],
    options: barOptions(bars, Math.max(total.value ?? 0, ...bars.map(({ value }) => value ?? 0))),
    head: head.map((label) => label[locale]),
    rows: [...parts, all, left].map(({ name, figure, share }) => [
      name,
      wordsOf(figure, locale),
      share ?? '–',
    ]),
    notes: [fewNote(total, locale), scopeNote([report], locale)],
    figures: [
      ...parts.map(({ name, figure }) => ({ year, label: name, figure, whole: total })),
      ...[all, left].map(({ name, figure }) => ({ year, label: name, figure })),
    ],
  })
}

function opening(agency: string, year: number, total: Figure, locale: Locale): string {
  const all = total.value === null ? null : cases(total.value, locale, 'request')
  return {
    zh: `${agency}${year}年办结申请${all ?? '，总数没有填报'}。`,
    en: `${agency} concluded ${all ?? 'an unstated number of requests'} in ${year}.`,
  }[locale]
}

function carriedOver({ value }: Figure, locale: Locale): string | null {
  if (value === null) return null
  return {
    zh: `结转下年度${cases(value, 'zh', 'request')}。`,
    en: `Carried over to the next year: ${cases(value, 'en', 'request')}.`,
  }[locale]
}
