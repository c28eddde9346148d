import type { AgencyFigures } from '../dataset/agency-file.ts'
import { fewCases, percent } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import type { DrawnChart } from './chart.ts'
import { compose } from './compose.ts'
import { figureOf, nameOf, newestOf, wordsOf } from './figures.ts'
import { addUp, tableIn } from '../report/figures.ts'
import type { OutcomeGroup } from '../form/sum.ts'
import { outcomeGroupsOf } from '../form/sum.ts'
import { reviewNote, scopeNote } from './notes.ts'
import type { Column } from './stacks.ts'
import { stackOptions } from './stacks.ts'
import { withShare } from './text.ts'
import type { Year } from './years.ts'
import { breakNote, editionBreaks, gaps, joined, lawBreaks, yearsOf } from './years.ts'

/** The shares of the outcome groups of the newest report's form in each year; null with fewer than two years whose shares can be given. */
export function outcomeTrend(file: AgencyFigures, t: Words): DrawnChart | null {
  const newest = newestOf(file)
  const years = yearsOf(file)
  if (!newest) return null
  const table = tableIn(newest, 'requests')
  const groups = outcomeGroupsOf(table)
  const columns = years.map((year) => columnOf(year, groups))
  const drawn = columns.filter((column) => column.drawn)
  if (drawn.length < 2) return null
  const { rows, columns: applicants } = table
  const names = groups.map((group) => nameOf(rows, group, t))
  const span = `${columns[0]!.year}–${columns.at(-1)!.year}`
  const law = lawBreaks(years, ['fees-2021'], t)
  const breaks = joined([...editionBreaks(years, 'requests', t), ...law], t)
  return compose('outcome-trend', t, {
    title: t.requestCharts.outcomeTrend.title(span),
    says: [
      summary(t.column(file.agency, 'name'), names, drawn[0]!, drawn.at(-1)!, t),
      gaps(years, t),
    ],
    options: stackOptions(columns, {
      names,
      total: nameOf(applicants, 'total', t),
      breaks,
      t,
    }),
    head: [t.chart.year, ...names, nameOf(rows, 'outcome_total', t)],
    rows: columns.map(({ year, parts, total, drawn }) => [
      String(year),
      ...parts.map((part) =>
        withShare(wordsOf(part, t), drawn ? percent(part.value, total.value, t) : null, t),
      ),
      wordsOf(total, t),
    ]),
    notes: [
      columns.some(({ drawn }) => !drawn)
        ? t.requestCharts.outcomeTrend.withoutShares(fewCases)
        : null,
      unequal(columns, t),
      breakNote(breaks, t),
      scopeNote(file.reports, t),
      reviewNote(file.reports, t),
    ],
    figures: columns.flatMap(({ year, parts, total, drawn }) => [
      ...parts.map((figure, at) => ({
        year,
        label: names[at]!,
        figure,
        ...(drawn ? { whole: total } : {}),
      })),
      { year, label: nameOf(rows, 'outcome_total', t), figure: total },
    ]),
  })
}

function columnOf({ year, report }: Year, groups: readonly OutcomeGroup[]): Column {
  const parts = groups.map((group) => figureOf(report, { group }))
  const total = figureOf(report, 'requests.outcome_total.total')
  const known = [...parts, total].every(({ value }) => value !== null)
  return { year, parts, total, drawn: known && total.value! >= fewCases }
}

function summary(
  agency: string,
  names: readonly string[],
  first: Column,
  last: Column,
  t: Words,
): string {
  const shareOf = ({ parts, total }: Column, at: number): string =>
    percent(parts[at]!.value, total.value, t)!
  const each = names
    .map((name, at) => ({ name, from: shareOf(first, at), to: shareOf(last, at), at }))
    .filter(({ at }) => first.parts[at]!.value! > 0 || last.parts[at]!.value! > 0)
    .map(({ name, from, to }) => t.phrase.named(name, `${from} → ${to}`))
  const end = ({ year, total }: Column): { year: number; total: string } => ({
    year,
    total: wordsOf(total, t),
  })
  return t.requestCharts.outcomeTrend.summary(agency, end(first), end(last), each)
}

/** The years whose groups do not add up to the printed total, in a sentence; null where all do. */
function unequal(columns: readonly Column[], t: Words): string | null {
  const odd = columns
    .filter(
      ({ drawn, parts, total }) => drawn && addUp(parts.map(({ value }) => value!)) !== total.value,
    )
    .map(({ year }) => String(year))
  return odd.length === 0 ? null : t.requestCharts.outcomeTrend.unequal(t.phrase.listed(odd))
}
