import { fewCases } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import { published } from '../published/here.ts'
import { standingOf } from '../check/standing.ts'
import { byCodeUnit } from '../curated/order.ts'
import { levels } from '../agency/levels.ts'
import { scopes } from '../report/report.ts'
import type { Review } from '../report/review.ts'
import type { RowNamed } from '../dataset/tables.ts'
import type { Entry } from './compare/directory.ts'
import { directory } from './compare/directory.ts'
import type { OutcomeBar } from './outcome-bars.ts'
import { barOfEntry, partsOfEntry } from './outcome-bars.ts'

/** Agencies of one level and scope with their bars, on the home page; `more`: how many are not shown. */
export type BarGroup = {
  readonly level: string
  readonly scope: string
  readonly agencies: readonly {
    readonly id: string
    readonly name: string
    readonly year: number
    readonly concluded: number | null
    /** How the report was compared with its source, and whether totals left blank were worked out. */
    readonly review: Review
    readonly derived: boolean
    /** Null where there are too few requests, or a figure is missing: `counts` says what there is. */
    readonly bar: OutcomeBar | null
    readonly counts: string
  }[]
  readonly more: number
}

/** The most agencies of a group that the home page shows. */
const most = 12

/** Every agency that a report is held of which is no draft, by level and scope, in the order of division codes. */
export function barGroups(t: Words): readonly BarGroup[] {
  const entries = [...directory().places.values()].map(({ entry }) => entry)
  const order = ({ level, scope, code, id }: Entry): string =>
    `${Object.keys(levels).indexOf(level)}${Object.keys(scopes).indexOf(scope)}${code}${id}`
  const sorted = entries.toSorted((a, b) => byCodeUnit(order(a), order(b)))
  return [...Map.groupBy(sorted, ({ level, scope }) => `${level} ${scope}`).values()].map(
    (group) => ({
      level: t.label(levels[group[0]!.level]),
      scope: t.label(scopes[group[0]!.scope]),
      agencies: group.slice(0, most).map((entry) => lineOf(entry, t)),
      more: Math.max(0, group.length - most),
    }),
  )
}

function lineOf(entry: Entry, t: Words): BarGroup['agencies'][number] {
  const { year, concluded, parts, review, derived } = partsOfEntry(entry, t)
  return {
    id: entry.id,
    name: t.column(entry.agency, 'name'),
    year,
    concluded,
    review,
    derived,
    bar: barOfEntry(entry, `agencies/${entry.id}/`, t),
    counts:
      concluded === 0
        ? t.answer.none
        : concluded !== null && concluded < fewCases
          ? t.home.few(
              t.phrase.listed(
                parts.flatMap(({ name, count }) =>
                  count ? [t.answer.part(name, t.number(count))] : [],
                ),
              ),
            )
          : t.home.noBar,
  }
}

/** A finding worth reading on the home page: both sides as numbers, and where it stands. */
export type Story = {
  readonly finding: RowNamed<'findings'>
  readonly agency: string
  readonly path: string
}

/** Findings that stand against what a report states that is no draft, newest reports first, one an agency. */
export function stories(t: Words, atMost = 3): readonly Story[] {
  const reports = published.table('reports').filter(({ reviewed }) => reviewed)
  const added = new Map(reports.map((row) => [row.report_id, row.added]))
  const names = new Map(
    published.table('agencies').map((row) => [row.agency_id, t.column(row, 'name')]),
  )
  const order = ({ report_id: id, year }: RowNamed<'findings'>): string =>
    `${added.get(id)} ${year}`
  const found = [...published.rows('findings')]
    .filter((finding) => standingOf(finding) === 'against' && added.has(finding.report_id))
    .toSorted((a, b) => byCodeUnit(order(b), order(a)) || byCodeUnit(a.finding_id, b.finding_id))
  return [...Map.groupBy(found, ({ agency_id: id }) => id).values()]
    .map(([first]) => first!)
    .slice(0, atMost)
    .map((finding) => ({
      finding,
      agency: names.get(finding.agency_id)!,
      path: `agencies/${finding.agency_id}/${finding.year}/`,
    }))
}
