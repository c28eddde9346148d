import type { AgencyFile } from '../dataset/agency-file.ts'
import { texts } from '../form/form.ts'
import type { Label, Locale } from '../locale/locale.ts'
import type { Bar } from './bars.ts'
import { barOptions } from './bars.ts'
import type { DrawnChart } from './chart.ts'
import { compose } from './compose.ts'
import type { Figure } from './figures.ts'
import { anyAbove, figureOf, nameOf, newestOf, tableIn, wordsOf, yearOf } from './figures.ts'
import { fewNote, missingNote, scopeNote } from './notes.ts'
import { agencyName, cases, ranked, share, withShare } from './text.ts'

const head: readonly Label[] = [
  { zh: '申请人', en: 'Applicant' },
  { zh: '新收件数', en: 'Requests received' },
  { zh: '占新收数', en: 'Share of received' },
]

type Part = {
  readonly name: string
  readonly organisation: boolean
  readonly figure: Figure
  readonly share: string | null
}

/** Who made the requests newly received in the newest report: individuals and the five kinds of organisation. */
export function applicants(file: AgencyFile, locale: Locale): DrawnChart | null {
  const report = newestOf(file)
  if (!report) return null
  const { columns } = tableIn(report, 'requests')
  const total = figureOf(report, 'requests.received.total')
  const parts = columns
    .filter(({ id }) => id !== 'total')
    .map((column): Part => {
      const figure = figureOf(report, `requests.received.${column.id}`)
      return {
        name: nameOf(columns, column.id, locale),
        organisation: column.in !== undefined,
        figure,
        share: share(figure.value, total.value, locale),
      }
    })
  if (!anyAbove(parts.map(({ figure }) => figure))) return null
  const all = { name: nameOf(columns, 'total', locale), figure: total }
  const year = yearOf(report)
  const most = Math.max(total.value ?? 0, ...parts.map(({ figure }) => figure.value ?? 0))
  return compose('applicants', locale, {
    title: { zh: `${year}年谁提出申请`, en: `Who made requests, ${year}` }[locale],
    says: [
      opening(agencyName(file.agency, locale), year, total, locale),
      ranked(parts, locale),
      missingNote([...parts, all], locale),
    ],
    options: barOptions(barsOf(parts, locale), most),
    head: head.map((label) => label[locale]),
    rows: [
      ...parts.map((part) => [full(part, locale), wordsOf(part.figure, locale), part.share ?? '–']),
      [all.name, wordsOf(total, locale), '–'],
    ],
    notes: [fewNote(total, locale), scopeNote([report], locale)],
    figures: [
      ...parts.map((part) => ({
        year,
        label: full(part, locale),
        figure: part.figure,
        whole: total,
      })),
      { year, label: all.name, figure: total },
    ],
  })
}

function opening(agency: string, year: number, total: Figure, locale: Locale): string {
  const all = total.value === null ? null : cases(total.value, locale, 'request')
  return {
    zh: `${agency}${year}年新收申请${all ?? '，总数没有填报'}。`,
    en: `${agency} received ${all ?? 'an unstated number of requests'} in ${year}.`,
  }[locale]
}

function barsOf(parts: readonly Part[], locale: Locale): readonly Bar[] {
  return parts.flatMap(({ name, figure, share, organisation }, at): Bar[] => {
    const bar = {
      name,
      figure: withShare(wordsOf(figure, locale), figure.value === 0 ? null : share, locale),
      value: figure.value,
      colour: organisation ? 'c2' : 'c1',
      part: true,
    }
    if (!organisation || parts[at - 1]?.organisation) return [bar]
    return [{ name: texts.organisations[locale], figure: '', value: null, colour: null }, bar]
  })
}

function full({ name, organisation }: Part, locale: Locale): string {
  if (!organisation) return name
  const { zh, en } = texts.organisations
  return { zh: `${zh}：${name}`, en: `${en}: ${name}` }[locale]
}
