import type { AgencyFigures, ReportFigures } from '../dataset/agency-file.ts'
import { percent } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import { groupLeaves } from '../form/identities.ts'
import type { Bar } from './bars.ts'
import { barOptions } from './bars.ts'
import type { Drawing, DrawnChart } from './chart.ts'
import { compose } from './compose.ts'
import type { ChartFigure } from './figures.ts'
import { figureOf, nameOf, newestOf, wordsOf, yearOf } from './figures.ts'
import { tableIn } from '../report/figures.ts'
import type { OutcomeGroup } from '../form/sum.ts'
import { disclosing, outcomeGroups, outcomeGroupsOf } from '../form/sum.ts'
import { missingNote, reviewNote, scopeNote } from './notes.ts'
import { withShare } from './text.ts'

type Ground = {
  readonly group: OutcomeGroup
  readonly groupName: string
  readonly name: string
  readonly figure: ChartFigure
}

/** Why the newest report's requests did not lead to disclosure: every ground above zero, in the form's order. */
export function refusalGrounds(file: AgencyFigures, t: Words): DrawnChart | null {
  const report = newestOf(file)
  if (!report) return null
  const all = groundsOf(report, t)
  const drawn = all.filter(({ figure }) => figure.value !== null && figure.value > 0)
  if (drawn.length === 0) return null
  const year = yearOf(report)
  const most = Math.max(...drawn.map(({ figure }) => figure.value!))
  return compose('refusal-grounds', t, {
    title: t.requestCharts.grounds.title(year),
    says: [summary(file, report, drawn, t), missingNote(all, t)],
    options: barOptions(barsOf(report, drawn, t), most),
    head: t.requestCharts.grounds.head,
    rows: tableRows(report, drawn, t),
    notes: [t.requestCharts.grounds.about, scopeNote([report], t), reviewNote([report], t)],
    figures: headed<Drawing>(report, drawn, {
      heading: (name, figure) => ({ year, label: name, figure }),
      ground: (ground) => ({ year, label: full(ground, t), figure: ground.figure }),
    }),
  })
}

/** The leaves of the groups without disclosure, named by the report's own edition (the first has one row for other). */
function groundsOf(report: ReportFigures, t: Words): readonly Ground[] {
  const table = tableIn(report, 'requests')
  return undisclosedIn(report).flatMap((group) =>
    groupLeaves(table, group).map((row) => ({
      group,
      groupName: nameOf(table.rows, group, t),
      name: nameOf(table.rows, row, t),
      figure: figureOf(report, `requests.${row}.total`),
    })),
  )
}

function undisclosedIn(report: ReportFigures): readonly OutcomeGroup[] {
  return outcomeGroupsOf(tableIn(report, 'requests')).filter((group) => !disclosing.includes(group))
}

/** The group's heading with its sum before its first ground; none where the group is a single row of its own. */
function headed<T>(
  report: ReportFigures,
  drawn: readonly Ground[],
  each: { heading: (name: string, total: ChartFigure) => T; ground: (ground: Ground) => T },
): readonly T[] {
  return drawn.flatMap((ground, at) => {
    const { group, groupName, name } = ground
    if (name === groupName || drawn[at - 1]?.group === group) return [each.ground(ground)]
    return [each.heading(groupName, figureOf(report, { group })), each.ground(ground)]
  })
}

function barsOf(report: ReportFigures, drawn: readonly Ground[], t: Words): readonly Bar[] {
  return headed<Bar>(report, drawn, {
    heading: (name, figure) => ({
      name,
      figure: wordsOf(figure, t),
      value: null,
      colour: null,
    }),
    ground: ({ group, name, figure }) => ({
      name,
      figure: wordsOf(figure, t),
      value: figure.value,
      colour: `c${outcomeGroups.indexOf(group) + 1}`,
    }),
  })
}

function tableRows(
  report: ReportFigures,
  drawn: readonly Ground[],
  t: Words,
): readonly (readonly string[])[] {
  return headed(report, drawn, {
    heading: (name, figure) => [name, t.chart.total, wordsOf(figure, t)],
    ground: ({ groupName, name, figure }) => [groupName, name, wordsOf(figure, t)],
  })
}

function summary(
  file: AgencyFigures,
  report: ReportFigures,
  drawn: readonly Ground[],
  t: Words,
): string {
  const agency = t.column(file.agency, 'name')
  const groups = undisclosedIn(report)
  const total = figureOf(report, ...groups.map((group) => ({ group })))
  const most = [...drawn].sort((a, b) => b.figure.value! - a.figure.value!).slice(0, 3)
  const shares = most.map((ground) => {
    const part = percent(ground.figure.value, total.value, t)
    return t.phrase.named(full(ground, t), withShare(wordsOf(ground.figure, t), part, t))
  })
  const whole = total.value === null ? null : t.phrase.requests(wordsOf(total, t))
  return t.requestCharts.grounds.summary(agency, yearOf(report), whole, drawn.length, shares)
}

/** A ground with its group before it, where it is not the group itself. */
function full({ groupName, name }: Ground, t: Words): string {
  return name === groupName ? name : t.requestCharts.grounds.full(groupName, name)
}
