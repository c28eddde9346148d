import type { ReportFile } from '../dataset/agency-file.ts'
import type { OutcomeGroup } from '../form/sum.ts'
import { outcomeGroupsOf } from '../form/sum.ts'
import { figureOf, nameOf, wordsOf } from '../charts/figures.ts'
import { fewCases, percent } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import { editions, tableOf } from '../form/editions.ts'
import { tableIn, valueOf } from '../report/figures.ts'
import type { Review } from '../report/review.ts'
import type { Entry } from './compare/directory.ts'
import { neighboursOf } from './compare/directory.ts'
import { pairPath } from './compare/groups.ts'
import { newestReading } from './compare/indicator-series.ts'
import { placeName } from './headline.ts'
import type { Markup } from './markup.ts'
import { html } from './markup.ts'

/** A bar of outcomes: whose, of how many concluded, and its parts as counts in the order of the groups. */
export type OutcomeBar = {
  readonly name: string
  readonly concluded: number
  readonly parts: readonly number[]
  /** How its report was compared with the source, and whether totals left blank were worked out. */
  readonly review: Review
  readonly derived: boolean
  /** Where its name leads, a path below the language; null for the page's own. */
  readonly path: string | null
}

/** An outcome of the newest report: its colour, name, count and share in words, and the cell that it leads to. */
export type OutcomeKey = {
  readonly colour: string
  readonly name: string
  readonly count: string
  readonly share: string | null
  readonly cell: string | undefined
}

/** How the requests of the newest report ended, a line a group. */
export function outcomeKeys(report: ReportFile, t: Words): readonly OutcomeKey[] {
  const table = tableIn(report, 'requests')
  const total = valueOf(report, 'requests.outcome_total.total')
  return outcomeGroupsOf(table).map((group, at) => {
    const figure = figureOf(report, { group })
    return {
      colour: `c${at + 1}`,
      name: nameOf(table.rows, group, t),
      count: wordsOf(figure, t),
      share: figure.value === 0 ? null : percent(figure.value, total, t),
      cell: figure.cells[0],
    }
  })
}

/**
 * The bars that stand above each other: the newest report, that of the year before where it can be compared, and up to two like
 * agencies; empty where the newest has fewer than ten concluded or a group without a figure.
 */
export function outcomeBars(
  report: ReportFile,
  before: ReportFile | null,
  t: Words,
): readonly OutcomeBar[] {
  const own = barOf(report)
  if (!own) return []
  const old = before && barOf(before)
  const id = report.report.agency_id
  const like = neighboursOf(id)?.nearest ?? []
  const beside = like.map((each) => barOfEntry(each, pairPath(id, each.id), t))
  return [own, old, ...beside].filter((each) => each !== null)
}

function barOf(report: ReportFile): OutcomeBar | null {
  const figures = outcomeGroupsOf(tableIn(report, 'requests')).map((group) =>
    figureOf(report, { group }),
  )
  return bar({
    name: String(report.report.year),
    concluded: valueOf(report, 'requests.outcome_total.total'),
    parts: figures.map(({ value }) => value),
    review: report.report.review,
    derived: figures.some(({ status }) => status === 'derived'),
    path: null,
  })
}

/** The indicators that give the count of each group; those of the second are taken off. */
const countedBy: Readonly<Record<OutcomeGroup, readonly [string, string?]>> = {
  granted: ['disclosure-rate-full'],
  partial: ['disclosure-rate', 'disclosure-rate-full'],
  denied: ['refusal-rate'],
  unavailable: ['unavailable-rate'],
  not_processed: ['not-processed-rate'],
  other_outcome: ['other-rate'],
}

/** How the newest requests of an agency ended, by its indicators: each outcome's name and count, null where a figure is missing. */
export function partsOfEntry(
  entry: Entry,
  t: Words,
): {
  readonly year: number
  readonly concluded: number | null
  readonly parts: readonly { readonly name: string; readonly count: number | null }[]
  readonly review: Review
  /** Whether one of the figures rests on a total left blank. */
  readonly derived: boolean
} {
  const reading = (id: string): number | null => newestReading(id, entry.id)?.numerator ?? null
  const { rows } = tableOf(editions.at(-1)!, 'requests')
  const parts = Object.entries(countedBy).map(([group, [id, less]]) => {
    const [count, off] = [reading(id), less === undefined ? 0 : reading(less)]
    return {
      name: nameOf(rows, group, t),
      count: count === null || off === null ? null : count - off,
    }
  })
  const { year, denominator } = newestReading('disclosure-rate', entry.id)!
  const derived = Object.values(countedBy).some(
    ([id]) => newestReading(id, entry.id)?.status === 'derived',
  )
  const { review } = entry.reports.at(-1)!
  return { year, concluded: denominator, parts, review, derived }
}

/** The bar of an agency by its newest indicators; null where there are too few requests, or a figure is missing. */
export function barOfEntry(entry: Entry, path: string, t: Words): OutcomeBar | null {
  const { year, parts, ...own } = partsOfEntry(entry, t)
  const name = `${placeName(entry, t)} ${year}`
  return bar({ ...own, name, parts: parts.map(({ count }) => count), path })
}

/** A bar where there are enough requests and every figure is known. */
function bar({
  concluded,
  parts,
  ...of
}: Omit<OutcomeBar, 'concluded' | 'parts'> & {
  readonly concluded: number | null
  readonly parts: readonly (number | null)[]
}): OutcomeBar | null {
  if (concluded === null || concluded < fewCases) return null
  return parts.every((part) => part !== null) ? { ...of, concluded, parts } : null
}

/** From so large a part on its share stands in the bar, where its width has room for it on a phone too. */
const room = 0.16

/**
 * A bar as a picture of any width, its parts in the colours of their groups; what it says stands beside it in words. `labelled`: with
 * the shares in it.
 */
export function barMarkup({ parts, concluded }: OutcomeBar, labelled: boolean, t: Words): Markup {
  const whole = Math.max(
    concluded,
    parts.reduce((sum, part) => sum + part, 0),
  )
  const at = (count: number): string => `${((count / whole) * 100).toFixed(2)}%`
  const shapes = parts.map((part, index) => {
    if (part <= 0) return null
    const start = parts.slice(0, index).reduce((sum, each) => sum + Math.max(0, each), 0)
    const text =
      labelled &&
      part / whole >= room &&
      html`<text class="in" x="${at(start)}" dx="6" y="50%" dy="0.35em">${percent(part, concluded, t)}</text>`
    return html`<rect class="c${index + 1}" x="${at(start)}" width="${at(part)}" height="100%"></rect>${text}`
  })
  return html`<svg class="plot bar" aria-hidden="true">${shapes}</svg>`
}

/** The names of the outcomes in the order of their colours. */
export function outcomeNames(t: Words): readonly string[] {
  const { rows } = tableOf(editions.at(-1)!, 'requests')
  return Object.keys(countedBy).map((group) => nameOf(rows, group, t))
}
