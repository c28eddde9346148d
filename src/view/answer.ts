import type { ChartFigure } from '../charts/figures.ts'
import { figureOf, nameOf } from '../charts/figures.ts'
import { followsOn } from '../check/links.ts'
import type { ReportFile, ReportFigures } from '../dataset/agency-file.ts'
import type { CellId } from '../form/editions.ts'
import { disclosing, outcomeGroupsOf } from '../form/sum.ts'
import { fewCases, percent, rounded } from '../locale/share.ts'
import type { Words } from '../locale/words.ts'
import { figure, tableIn, valueOf } from '../report/figures.ts'
import { yearOfFigures } from './chain.ts'
import { isDerived } from './figures.ts'

/** The report of the year before that counts the requests of the same bodies and is no draft; null where none is held. */
export function yearBefore(reports: readonly ReportFile[]): ReportFile | null {
  const [before, now] = reports.slice(-2)
  if (!before || !now || before.report.review === 'draft' || now.report.review === 'draft')
    return null
  return followsOn(yearOfFigures(before), yearOfFigures(now)) ? before : null
}

/**
 * What an agency's page opens with, in sentences: how many requests were received; of those concluded the share disclosed, with its
 * change on the year before, and the largest part that was not; below ten concluded the counts alone. What has no figure is
 * said in words, and so is what is worked out from the rows.
 */
export function answer(
  report: ReportFigures,
  before: ReportFigures | null,
  t: Words,
): readonly string[] {
  const words = t.answer
  const { year } = report.report
  const received = valueOf(report, 'requests.received.total')
  const total = valueOf(report, 'requests.outcome_total.total')
  const opening =
    received === null
      ? words.receivedUnknown(year, statusOf(report, 'requests.received.total', t))
      : words.received(year, t.number(received))
  const small = total !== null && total > 0 && total < fewCases ? [t.answer.small(fewCases)] : []
  return [opening, outcome(report, before, total, t), ...derivedIn(report, t), ...small]
}

function outcome(
  report: ReportFigures,
  before: ReportFigures | null,
  total: number | null,
  t: Words,
): string {
  const words = t.answer
  if (total === null) {
    const status = statusOf(report, 'requests.outcome_total.total', t)
    return words.concludedUnknown(status, t.phrase.listed(countsOf(report, t)))
  }
  if (total === 0) return words.none
  if (total < fewCases) return words.few(t.number(total), t.phrase.listed(countsOf(report, t)))
  const disclosed = disclosedIn(report)
  const share = percent(disclosed.value, total, t)
  if (share === null) return words.partsUnknown(t.number(total))
  const change =
    before && changeOf(disclosedIn(before).value, totalOf(before), disclosed.value, total, t)
  const most = largestNotDisclosed(report)
  return words.shares(
    t.number(total),
    share,
    change,
    most && { name: most.name(t), share: percent(most.figure.value, total, t)! },
  )
}

/** The requests disclosed in full or in part. */
function disclosedIn(report: ReportFigures): ChartFigure {
  return figureOf(report, ...disclosing.map((group) => ({ group })))
}

function totalOf(report: ReportFigures): number | null {
  return valueOf(report, 'requests.outcome_total.total')
}

/** The change of a share on the year before in percentage points, in words; null where either cannot be given. */
export function changeOf(
  part: number | null,
  whole: number | null,
  nowPart: number | null,
  nowWhole: number | null,
  t: Words,
): string | null {
  const points = pointsBetween(part, whole, nowPart, nowWhole)
  return points === null
    ? null
    : t.answer.points(points > 0, t.number(Math.abs(points)), points === 0)
}

/** The difference of two shares as they are printed, in tenths of a percentage point over ten; null where either cannot be given. */
export function pointsBetween(
  part: number | null,
  whole: number | null,
  nowPart: number | null,
  nowWhole: number | null,
): number | null {
  if (part === null || whole === null || nowPart === null || nowWhole === null) return null
  if (whole < fewCases || nowWhole < fewCases) return null
  return (rounded(nowPart, nowWhole, 1000) - rounded(part, whole, 1000)) / 10
}

type Part = { readonly name: (t: Words) => string; readonly figure: ChartFigure }

function partsOf(report: ReportFigures): readonly (Part & { readonly disclosed: boolean })[] {
  const table = tableIn(report, 'requests')
  return outcomeGroupsOf(table).map((group) => ({
    name: (t) => nameOf(table.rows, group, t),
    figure: figureOf(report, { group }),
    disclosed: disclosing.includes(group),
  }))
}

function largestNotDisclosed(report: ReportFigures): Part | null {
  const parts = partsOf(report).filter(({ disclosed, figure }) => !disclosed && figure.value)
  return parts.sort((a, b) => b.figure.value! - a.figure.value!)[0] ?? null
}

/** The parts that are not 0, each with its count. */
function countsOf(report: ReportFigures, t: Words): readonly string[] {
  return partsOf(report)
    .filter(({ figure }) => figure.value)
    .map(({ name, figure }) => t.answer.part(name(t), t.number(figure.value!)))
}

function derivedIn(report: ReportFigures, t: Words): readonly string[] {
  const told = (['received', 'outcome_total'] as const)
    .filter((row) => isDerived(report, `requests.${row}.total`))
    .map((row) => t.answer.toldOf[row])
  const parts = partsOf(report).some(({ figure }) => figure.status === 'derived')
  const all = [...told, ...(parts ? [t.answer.toldOf.parts] : [])]
  return all.length > 0 ? [t.answer.derived(t.phrase.listed(all))] : []
}

function statusOf(report: ReportFigures, cell: CellId, t: Words): string {
  const status = figure(report, cell)?.status ?? 'absent'
  return t.answer.unknownStatus[status === 'reported' ? 'absent' : status]
}
