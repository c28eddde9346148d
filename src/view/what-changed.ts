import { figureOf, nameOf } from '../charts/figures.ts'
import type { ReportFile } from '../dataset/agency-file.ts'
import { disclosing, outcomeGroupsOf } from '../form/sum.ts'
import { fraction, percent } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import { tableIn } from '../report/figures.ts'
import { pointsBetween } from './answer.ts'
import { indicatorOf } from '../indicator/indicators.ts'
import { cellsOf } from './indicators.ts'

/** A change on the year before that is worth a line: in words, with the figures it is made of and the cell it leads to. */
export type Change = {
  readonly title: string
  /** From one value to the other, with the difference. */
  readonly text: string
  /** The counts behind a share; null for a count. */
  readonly counts: string | null
  /** What could make it look larger than it is; null where nothing is known. */
  readonly caution: string | null
  readonly up: boolean
  readonly cell: string | undefined
}

/**
 * From when on a change is worth a line: a share from so many percentage points, a count from so many cases and such a part of
 * the larger of the two. A share whose whole moved by `whole` of itself says so.
 */
export const threshold = { points: 2, cases: 10, part: 0.2, whole: 1 / 3 } as const

/** What changed since the report of the year before, in the order of the form. */
export function whatChanged(now: ReportFile, before: ReportFile, t: Words): readonly Change[] {
  const table = tableIn(now, 'requests')
  const groups = outcomeGroupsOf(table).filter((group) => !disclosing.includes(group))
  return [
    indicatorCount(now, before, 'received', t),
    shareChange(now, before, 'disclosure-rate', t),
    ...groups.map((group) => {
      const own = figureOf(now, { group })
      return countChange(
        nameOf(table.rows, group, t),
        figureOf(before, { group }).value,
        own.value,
        own.cells[0],
        t,
      )
    }),
    indicatorCount(now, before, 'reviews', t),
    shareChange(now, before, 'review-correction-rate', t),
    indicatorCount(now, before, 'lawsuits', t),
    shareChange(now, before, 'court-correction-rate', t),
  ].filter((change) => change !== null)
}

type Row = ReportFile['indicators'][number]

function rowOf(report: ReportFile, id: string): Row {
  return report.indicators.find(({ indicator }) => indicator === id)!
}

function indicatorCount(now: ReportFile, before: ReportFile, id: string, t: Words): Change | null {
  const [from, to] = [rowOf(before, id).value, rowOf(now, id).value]
  return countChange(t.label(indicatorOf(id).label), from, to, cellsOf(now, id)[0], t)
}

function countChange(
  name: string,
  from: number | null,
  to: number | null,
  cell: string | undefined,
  t: Words,
): Change | null {
  if (from === null || to === null) return null
  const more = Math.abs(to - from)
  if (more < threshold.cases || more < threshold.part * Math.max(from, to)) return null
  return {
    title: t.whatChanged.title(name, to > from),
    text: t.whatChanged.count(t.number(from), t.number(to), to > from, t.number(more)),
    counts: null,
    caution: null,
    up: to > from,
    cell,
  }
}

function shareChange(now: ReportFile, before: ReportFile, id: string, t: Words): Change | null {
  const [old, own] = [rowOf(before, id), rowOf(now, id)]
  const more = pointsBetween(old.numerator, old.denominator, own.numerator, own.denominator)
  if (more === null || Math.abs(more) < threshold.points) return null
  const [whole, nowWhole] = [old.denominator!, own.denominator!]
  const moved = Math.abs(nowWhole - whole) >= threshold.whole * Math.max(whole, nowWhole)
  return {
    title: t.whatChanged.title(t.label(indicatorOf(id).label), more > 0),
    text: t.whatChanged.share(
      percent(old.numerator, whole, t)!,
      percent(own.numerator, nowWhole, t)!,
      more > 0,
      t.number(Math.abs(more)),
    ),
    counts: `${fraction(old.numerator!, whole, t)} → ${fraction(own.numerator!, nowWhole, t)}`,
    caution: moved ? t.whatChanged.whole(t.number(whole), t.number(nowWhole)) : null,
    up: more > 0,
    cell: cellsOf(now, id)[0],
  }
}
