import type { AgencyFile } from '../dataset/agency-file.ts'
import { fewCases } from '../indicator/indicator.ts'
import type { Label, Locale } from '../locale/locale.ts'
import type { DrawnChart } from './chart.ts'
import { compose } from './compose.ts'
import {
  figureOf,
  groupOf,
  nameOf,
  newestOf,
  outcomeGroups,
  sum,
  tableIn,
  wordsOf,
} from './figures.ts'
import { scopeNote } from './notes.ts'
import type { Column } from './stacks.ts'
import { stackOptions } from './stacks.ts'
import { agencyName, listed, named, share, withShare } from './text.ts'
import type { Year } from './years.ts'
import { breakNote, editionBreaks, gaps, yearsOf } from './years.ts'

const yearHead: Label = { zh: '年度', en: 'Year' }

/** The shares of the outcome groups in each year; null with fewer than two years whose shares can be given. */
export function outcomeTrend(file: AgencyFile, locale: Locale): DrawnChart | null {
  const newest = newestOf(file)
  const years = yearsOf(file)
  const columns = years.map(columnOf)
  const drawn = columns.filter((column) => column.drawn)
  if (!newest || drawn.length < 2) return null
  const { rows, columns: applicants } = tableIn(newest, 'requests')
  const names = outcomeGroups.map((group) => nameOf(rows, group, locale))
  const span = `${columns[0]!.year}–${columns.at(-1)!.year}`
  const breaks = editionBreaks(years, 'requests')
  return compose('outcome-trend', locale, {
    title: {
      zh: `${span}年办理结果的构成`,
      en: `Outcomes as shares of requests concluded, ${span}`,
    }[locale],
    says: [
      summary(agencyName(file.agency, locale), names, drawn[0]!, drawn.at(-1)!, locale),
      gaps(years, locale),
    ],
    options: stackOptions(columns, {
      names,
      total: nameOf(applicants, 'total', locale),
      breaks,
      locale,
    }),
    head: [yearHead[locale], ...names, nameOf(rows, 'outcome_total', locale)],
    rows: columns.map(({ year, parts, total, drawn }) => [
      String(year),
      ...parts.map((part) =>
        withShare(
          wordsOf(part, locale),
          drawn ? share(part.value, total.value, locale) : null,
          locale,
        ),
      ),
      wordsOf(total, locale),
    ]),
    notes: [
      columns.some(({ drawn }) => !drawn) ? withoutShares[locale] : null,
      unequal(columns, locale),
      breakNote(breaks, locale),
      scopeNote(file.reports, locale),
    ],
    figures: columns.flatMap(({ year, parts, total, drawn }) => [
      ...parts.map((figure, at) => ({
        year,
        label: names[at]!,
        figure,
        ...(drawn ? { whole: total } : {}),
      })),
      { year, label: nameOf(rows, 'outcome_total', locale), figure: total },
    ]),
  })
}

const withoutShares: Label = {
  zh: `不算比例的年度：“<${fewCases}”为总数不足${fewCases}件，“–”为没有收录报告或有格没有数字。`,
  en: `Years without shares: <${fewCases} means a total under ten, – that no report is held or a cell has no figure.`,
}

function columnOf({ year, report }: Year): Column {
  const parts = outcomeGroups.map((group) => groupOf(report, group))
  const total = figureOf(report, 'requests.outcome_total.total')
  const known = sum([...parts, total]).value !== null
  return { year, parts, total, drawn: known && total.value! >= fewCases }
}

function summary(
  agency: string,
  names: readonly string[],
  first: Column,
  last: Column,
  locale: Locale,
): string {
  const shareOf = ({ parts, total }: Column, at: number): string =>
    share(parts[at]!.value, total.value, locale)!
  const each = names
    .map((name, at) => ({ name, from: shareOf(first, at), to: shareOf(last, at), at }))
    .filter(({ at }) => first.parts[at]!.value! > 0 || last.parts[at]!.value! > 0)
    .map(({ name, from, to }) => named(name, `${from} → ${to}`, locale))
  const [from, to] = [first, last].map(({ total }) => wordsOf(total, locale))
  return {
    zh: `${agency}办理结果占办结数的比例，${first.year}年（共${from}件）→ ${last.year}年（共${to}件）：${each.join('；')}。`,
    en: `${agency}, shares of requests concluded, ${first.year} (${from} in all) → ${last.year} (${to} in all): ${each.join('; ')}.`,
  }[locale]
}

/** The years whose groups do not add up to the printed total, in a sentence; null where all do. */
function unequal(columns: readonly Column[], locale: Locale): string | null {
  const odd = columns
    .filter(({ drawn, parts, total }) => drawn && sum(parts).value !== total.value)
    .map(({ year }) => String(year))
  if (odd.length === 0) return null
  return {
    zh: `各项之和与所填总计不符的年度：${listed(odd, 'zh')}。`,
    en: `The outcomes do not add up to the printed total in ${listed(odd, 'en')}.`,
  }[locale]
}
