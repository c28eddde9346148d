import type { AgencyFile, ReportFile } from '../dataset/agency-file.ts'
import type { Label, Locale } from '../locale/locale.ts'
import { groupLeaves } from '../form/identities.ts'
import type { Bar } from './bars.ts'
import { barOptions } from './bars.ts'
import type { Drawing, DrawnChart } from './chart.ts'
import { compose } from './compose.ts'
import type { Figure } from './figures.ts'
import {
  figureOf,
  groupOf,
  nameOf,
  newestOf,
  outcomeGroups,
  sum,
  tableIn,
  wordsOf,
  yearOf,
} from './figures.ts'
import { missingNote, scopeNote } from './notes.ts'
import { agencyName, cases, listed, named, share, withShare } from './text.ts'

const groups = ['denied', 'unavailable', 'not_processed', 'other_outcome'] as const
const head: readonly Label[] = [
  { zh: '类别', en: 'Group' },
  { zh: '理由', en: 'Ground' },
  { zh: '件数', en: 'Requests' },
]

type Ground = {
  readonly group: (typeof groups)[number]
  readonly groupName: string
  readonly name: string
  readonly figure: Figure
}

/** Why the newest report's requests did not lead to disclosure: every ground above zero, in the form's order. */
export function refusalGrounds(file: AgencyFile, locale: Locale): DrawnChart | null {
  const report = newestOf(file)
  if (!report) return null
  const all = groundsOf(report, locale)
  const drawn = all.filter(({ figure }) => figure.value !== null && figure.value > 0)
  if (drawn.length === 0) return null
  const year = yearOf(report)
  const most = Math.max(...drawn.map(({ figure }) => figure.value!))
  return compose('refusal-grounds', locale, {
    title: {
      zh: `${year}年申请未获公开的理由`,
      en: `Why requests ended without disclosure, ${year}`,
    }[locale],
    says: [summary(file, year, all, drawn, locale), missingNote(all, locale)],
    options: barOptions(barsOf(report, drawn, locale), most),
    head: head.map((label) => label[locale]),
    rows: rowsOf(report, drawn, locale),
    notes: [aboutGroups[locale], scopeNote([report], locale)],
    figures: headed<Drawing>(report, drawn, {
      heading: (name, figure) => ({ year, label: name, figure }),
      ground: (ground) => ({ year, label: full(ground, locale), figure: ground.figure }),
    }),
  })
}

const aboutGroups: Label = {
  zh: '“无法提供”“不予处理”“其他处理”不是不予公开的决定；只画不为0的理由。',
  en: 'Cannot be provided, not processed and other handling are not refusals. Grounds with no case are left out.',
}

/** The leaves of the groups without disclosure, named by the report's own edition (2019 has one row for other). */
function groundsOf(report: ReportFile, locale: Locale): readonly Ground[] {
  const table = tableIn(report, 'requests')
  return groups.flatMap((group) =>
    groupLeaves(table, group).map((row) => ({
      group,
      groupName: nameOf(table.rows, group, locale),
      name: nameOf(table.rows, row, locale),
      figure: figureOf(report, `requests.${row}.total`),
    })),
  )
}

/** The group's heading with its sum before its first ground; none where the group is a single row of its own. */
function headed<T>(
  report: ReportFile,
  drawn: readonly Ground[],
  each: { heading: (name: string, total: Figure) => T; ground: (ground: Ground) => T },
): readonly T[] {
  return drawn.flatMap((ground, at) => {
    const { group, groupName, name } = ground
    if (name === groupName || drawn[at - 1]?.group === group) return [each.ground(ground)]
    return [each.heading(groupName, groupOf(report, group)), each.ground(ground)]
  })
}

function barsOf(report: ReportFile, drawn: readonly Ground[], locale: Locale): readonly Bar[] {
  return headed<Bar>(report, drawn, {
    heading: (name, figure) => ({
      name,
      figure: wordsOf(figure, locale),
      value: null,
      colour: null,
    }),
    ground: ({ group, name, figure }) => ({
      name,
      figure: wordsOf(figure, locale),
      value: figure.value,
      colour: `c${outcomeGroups.indexOf(group) + 1}`,
    }),
  })
}

function rowsOf(
  report: ReportFile,
  drawn: readonly Ground[],
  locale: Locale,
): readonly (readonly string[])[] {
  const total = { zh: '合计', en: 'Total' }[locale]
  return headed(report, drawn, {
    heading: (name, figure) => [name, total, wordsOf(figure, locale)],
    ground: ({ groupName, name, figure }) => [groupName, name, wordsOf(figure, locale)],
  })
}

function summary(
  file: AgencyFile,
  year: number,
  all: readonly Ground[],
  drawn: readonly Ground[],
  locale: Locale,
): string {
  const agency = agencyName(file.agency, locale)
  const total = sum(all.map(({ figure }) => figure)).value
  const most = [...drawn].sort((a, b) => b.figure.value! - a.figure.value!).slice(0, 3)
  const said = most.map((ground) => {
    const part = share(ground.figure.value, total, locale)
    return named(
      full(ground, locale),
      withShare(wordsOf(ground.figure, locale), part, locale),
      locale,
    )
  })
  const whole = total === null ? '' : cases(total, locale, 'request')
  const kinds = drawn.length
  return {
    zh: `${agency}${year}年${whole ? `有${whole}申请未获公开` : '申请未获公开的'}，涉及${kinds}种理由，${kinds > 3 ? '最多的三种' : '由多到少'}：${listed(said, 'zh')}。`,
    en: `${agency}, ${year}: ${whole || 'requests'} ended without disclosure, on ${kinds} ${kinds === 1 ? 'ground' : 'grounds'}${kinds > 3 ? '; the three largest' : ''}: ${said.join('; ')}.`,
  }[locale]
}

/** A ground with its group before it, where it is not the group itself. */
function full({ groupName, name }: Ground, locale: Locale): string {
  if (name === groupName) return name
  return { zh: `${groupName}—${name}`, en: `${groupName}: ${name}` }[locale]
}
