import type { Level } from '../../agency/levels.ts'
import { levels } from '../../agency/levels.ts'
import { byCodeUnit } from '../../curated/order.ts'
import type { RowNamed } from '../../dataset/tables.ts'
import { editions } from '../../form/editions.ts'
import { fewCases, ratioOf, rounded } from '../../locale/share.ts'
import type { Scope } from '../../report/report.ts'
import { scopes } from '../../report/report.ts'
import type { Reading } from '../compare/rate-text.ts'
import type { Figure } from './figures.ts'
import type { PutIn, Question } from './question.ts'

/** A report with what is known of its agency. */
export type AskReport = Pick<
  RowNamed<'reports'>,
  'report_id' | 'agency_id' | 'year' | 'edition' | 'scope' | 'review'
> &
  Pick<RowNamed<'agencies'>, 'name_zh' | 'name_en' | 'level' | 'division_code'>

/** A figure with what reports give for it, by report id; a report that is not there has none. */
export type AskFigure = Figure & { readonly readings: ReadonlyMap<string, Reading> }

/** One figure of one report. `cautions`: what put it in (`PutIn`), for a break its id. */
export type AnswerRow = AskReport &
  Reading & { readonly figure: string; readonly cautions: readonly string[] }

/** Figures that stand in one list: of one level and scope, or of all together where that was put in. */
export type AnswerList = {
  readonly figure: Figure
  readonly group: { readonly level: Level; readonly scope: Scope } | null
  readonly rows: readonly AnswerRow[]
  /** What counts come to, a year each; none where they must not be added. */
  readonly sums: readonly {
    readonly year: number
    readonly value: number
    readonly reports: number
  }[]
}

/** What was left out or kept apart: of how many reports, or lists; of breaks their ids. */
export type LeftOut = {
  readonly kind: PutIn
  readonly count: number
  readonly breaks: readonly string[]
}

/** An answer: lists of figures in the order of figures, levels and scopes, and what is not in them. */
export type Answer = { readonly lists: readonly AnswerList[]; readonly leftOut: readonly LeftOut[] }

/**
 * Answers a question. What must not be compared or added is left out, or kept apart, unless the question puts it in: of one list all
 * rows are of one level and scope, of one year or of years without a break between them, and no draft.
 */
export function answerOf(
  question: Question,
  reports: readonly AskReport[],
  figures: readonly AskFigure[],
): Answer {
  const out = openLeftOut(question.with)
  const asked = reports.filter((report) => isAsked(report, question))
  const held = asked
    .filter((report) => report.review !== 'draft' || out.puts('draft', report))
    .filter((report) => report.scope !== 'unknown' || out.puts('unknown', report))
  const groups = question.with.includes('mixed')
    ? [held].filter((own) => own.length > 0)
    : groupsOf(held)
  const kinds = groupsOf(held).length
  const lists = figures.flatMap((figure) =>
    groups.map((own): AnswerList => {
      const mixed = groups.length < kinds
      const rows = rowsOf(figure, own, question, out)
      const all = mixed
        ? rows.map((row) => ({ ...row, cautions: [...row.cautions, 'mixed'] }))
        : rows
      const { level, scope } = own[0]!
      return {
        figure,
        group: mixed ? null : { level, scope },
        // Nothing is ranked across levels and scopes, nor where it is not clear what is counted.
        rows: isRanked(question) && !mixed && scope !== 'unknown' ? byValue(all) : all,
        sums: mixed || scope === 'unknown' || !figure.adds ? [] : sumsOf(all),
      }
    }),
  )
  return { lists, leftOut: out.all(kinds > 1 && groups.length > 1 ? kinds : 0) }
}

/** The id of a list's level and scope, as addresses have it: county-region. */
function groupIdOf({ level, scope }: Pick<AskReport, 'level' | 'scope'>): string {
  return `${level}-${scope}`
}

function isAsked(report: AskReport, { group, provinces, agencies }: Question): boolean {
  if (group !== null && group !== report.level && group !== groupIdOf(report)) return false
  if (provinces.length + agencies.length === 0) return true
  return agencies.includes(report.agency_id) || provinces.includes(report.division_code.slice(0, 2))
}

const order = [...Object.keys(levels), ...Object.keys(scopes)]

function groupsOf(reports: readonly AskReport[]): readonly (readonly AskReport[])[] {
  const place = ([first]: readonly AskReport[]): number =>
    order.indexOf(first!.level) * 100 + order.indexOf(first!.scope)
  return [...Map.groupBy(reports, groupIdOf).values()].sort((a, b) => place(a) - place(b))
}

type Out = ReturnType<typeof openLeftOut>

/** Counts what is left out; `puts` says whether it is put in instead. */
function openLeftOut(put: readonly PutIn[]) {
  const counted = new Map<PutIn, Set<string>>()
  const breaks = new Set<string>()
  return {
    puts(kind: PutIn, { report_id: id }: AskReport, crossed: readonly string[] = []): boolean {
      if (put.includes(kind)) return true
      counted.set(kind, (counted.get(kind) ?? new Set()).add(id))
      for (const each of crossed) breaks.add(each)
      return false
    },
    all(lists: number): readonly LeftOut[] {
      const kinds = [...counted].map(([kind, ids]) => ({
        kind,
        count: ids.size,
        breaks: kind === 'break' ? [...breaks] : [],
      }))
      return lists > 0 ? [...kinds, { kind: 'mixed', count: lists, breaks: [] }] : kinds
    },
  }
}

function rowsOf(
  figure: AskFigure,
  group: readonly AskReport[],
  question: Question,
  out: Out,
): readonly AnswerRow[] {
  const chosen = inYears(group, question, out)
  const last = newestOf(chosen.map(({ report }) => report))
  return chosen
    .flatMap(({ report, cautions }): AnswerRow[] => {
      const crossed = last ? breaksBetween(figure, report, last) : []
      if (crossed.length > 0 && !out.puts('break', report, crossed)) return []
      const reading = readingOf(figure, report, out)
      const more = [
        ...(report.review === 'draft' ? ['draft'] : []),
        ...(report.scope === 'unknown' ? ['unknown'] : []),
        ...cautions,
        ...crossed,
        ...(reading.status === 'small' && reading.value !== null ? ['small'] : []),
      ]
      return [{ ...report, ...reading, figure: figure.id, cautions: more }]
    })
    .sort(
      (a, b) =>
        byCodeUnit(a.division_code, b.division_code) ||
        byCodeUnit(a.agency_id, b.agency_id) ||
        a.year - b.year,
    )
}

type Chosen = { readonly report: AskReport; readonly cautions: readonly string[] }

/** The reports of a list on the years that are asked for. */
function inYears(group: readonly AskReport[], { years }: Question, out: Out): readonly Chosen[] {
  const plain = (report: AskReport): Chosen => ({ report, cautions: [] })
  if (years === 'all') return group.map(plain)
  if (years.length > 0) return group.filter(({ year }) => years.includes(year)).map(plain)
  const year = mostOften(group.map((report) => report.year))
  return [...Map.groupBy(group, ({ agency_id }) => agency_id).values()].flatMap((own): Chosen[] => {
    const same = own.find((report) => report.year === year)
    if (same) return [plain(same)]
    const newest = own.reduce((a, b) => (b.year > a.year ? b : a))
    return out.puts('year', newest) ? [{ report: newest, cautions: ['year'] }] : []
  })
}

/** The year that stands most often in a list, of several the newest. */
function mostOften(years: readonly number[]): number | undefined {
  return [...Map.groupBy(years, (year) => year)].sort(
    ([a, own], [b, other]) => other.length - own.length || b - a,
  )[0]?.[0]
}

const editionIds: readonly string[] = editions.map(({ id }) => id)

/** The report that the others of a list are compared with: of the newest year, and there on the newest edition of the form. */
function newestOf(reports: readonly AskReport[]): AskReport | undefined {
  const edition = ({ edition: id }: AskReport): number => editionIds.indexOf(id)
  return reports.toSorted((a, b) => b.year - a.year || edition(b) - edition(a))[0]
}

/** The breaks of a figure between a report and a later one: of the law by their years, of the form by their editions. */
function breaksBetween({ breaks }: Figure, before: AskReport, after: AskReport): readonly string[] {
  const at = (id: string): number => editionIds.indexOf(id)
  return breaks
    .filter(({ id, since, revised }) => {
      const year = Number(since.slice(0, 4))
      return revised
        ? at(before.edition) < at(id) !== at(after.edition) < at(id)
        : before.year < year && year <= after.year
    })
    .map(({ id }) => id)
}

const none: Reading = {
  value: null,
  numerator: null,
  denominator: null,
  status: 'missing',
  unit: 'ratio',
  low: null,
  high: null,
}

/** What a report gives for a figure; a share of fewer than ten cases has its two counts alone, unless that is put in. */
function readingOf({ readings, unit }: AskFigure, report: AskReport, out: Out): Reading {
  const given = readings.get(report.report_id) ?? { ...none, unit: (unit ?? '') as never }
  const { value, numerator, denominator, status, low, high } = given
  const reading = { value, numerator, denominator, status, unit: given.unit, low, high }
  if (status !== 'small' || numerator === null || !denominator || !out.puts('small', report))
    return reading
  return { ...reading, value: ratioOf(numerator, denominator) }
}

/** Whether rows are to stand by their values: those of one year, since agencies with several stand year by year. */
function isRanked({ order, years }: Question): boolean {
  return order === 'value' && years !== 'all' && years.length < 2
}

/** Rows by their values, the largest first; those without one, and shares of fewer than ten cases, last in their own order. */
function byValue(rows: readonly AnswerRow[]): readonly AnswerRow[] {
  const comes = ({ value, denominator, unit }: AnswerRow): number =>
    value === null || (unit === 'ratio' && denominator !== null && denominator < fewCases)
      ? -Infinity
      : value
  return [...rows].sort((a, b) => (comes(a) === comes(b) ? 0 : comes(b) - comes(a)))
}

/** What the values of each year come to where there are several, to six decimals. */
function sumsOf(rows: readonly AnswerRow[]): AnswerList['sums'] {
  const known = rows.filter(({ value }) => value !== null)
  return [...Map.groupBy(known, ({ year }) => year)]
    .sort(([a], [b]) => a - b)
    .flatMap(([year, own]) => {
      const sum = own.reduce((all, { value }) => all + value!, 0)
      return own.length > 1
        ? [{ year, value: rounded(sum, 1, 1e6) / 1e6, reports: own.length }]
        : []
    })
}
