import type { CellId } from '../form/editions.ts'
import type { Label } from '../locale/label.ts'
import { cellsIn } from '../report/figures.ts'
import type { Claim, Report } from '../report/report.ts'
import { readStated } from '../report/stated.ts'
import type { Agreement } from './agreement.ts'
import { agreementLabels, agreementOf } from './agreement.ts'
import { ofAnotherTime, standingOf } from './claim-scope.ts'
import type { Formula } from './definitions.ts'
import { concludedAlone, definitions, isOpen, valueBy, withCarriedIn } from './definitions.ts'
import { judgeCount } from './judge-count.ts'
import { judgePoints } from './judge-points.ts'
import type { Judged } from './judgement.ts'
import { kindOf, nothing } from './judgement.ts'
import { followsOn } from './links.ts'
import { impliedBase, percentage } from './percent.ts'
import { inData } from '../locale/format.ts'

/** What growth is of by a definition: this year's figure and last year's; `open` where one of them may be more. */
type Tried = {
  readonly label: Label | null
  readonly now: number
  readonly before: number
  readonly open: boolean
}

/**
 * Judges a change over the year before against that year's report, where the two count the requests of the same bodies:
 * first by the definition by which the count that the text gives agreed.
 */
export function judgeGrowth(claim: Claim, report: Report, previous: Report | null): Judged {
  if (claim.unit === '个百分点') return judgePoints(claim, report, previous)
  const cells = cellsIn(report, claim.cells)
  const formulas = formulasOf(claim, report, cells)
  const now = valueBy(report, formulas[0]!.formula)
  const standing = standingOf(claim, report)
  const ours = standing === 'same' || standing === 'unsaid'
  if (!previous || !followsOn(previous, report)) {
    const base = stated(claim, report)?.value ?? (ours ? now : null)
    return { ...nothing, implied: base === null ? null : impliedBy(claim, base) }
  }
  if (!ours) return { ...nothing, verdict: 'other_scope' }
  const tried = formulas.flatMap(({ label, formula }) => {
    const [after, before] = [valueBy(report, formula), valueBy(previous, formula)]
    const open = isOpen(report, formula) || isOpen(previous, formula)
    return after !== null && before ? [{ label, now: after, before, open }] : []
  })
  if (tried.length === 0) return nothing
  const fits = tried.map((each) => fitting(claim, each))
  const at = fits.findIndex((each) => each !== null)
  if (at >= 0) return agreed(claim, tried[at]!, fits[at]!, at === 0)
  const [first] = tried as [Tried, ...Tried[]]
  if (claim.unit === '倍' && timesOf(claim, first, !saysMore(claim)))
    return byOtherTimes(claim, first)
  const table = tried.map((each) => words(claim, each)).join('; ')
  const unsure = tried.some(({ open }) => open) || standing === 'unsaid'
  if (claim.precision !== 'exact' || unsure) return { ...nothing, table }
  return { ...nothing, verdict: 'differs', table, concern: differing(claim, first) }
}

/** The ways to count what growth is of: first that of the count in the text, then the cells as they are, then the others. */
function formulasOf(
  claim: Claim,
  report: Report,
  cells: readonly CellId[],
): readonly { readonly label: Label | null; readonly formula: Formula }[] {
  const count = stated(claim, report)
  const how = count && judgeCount(count, report).how
  const own = { label: null, formula: { plus: cells, minus: [] } }
  const others = definitions.flatMap((definition) => {
    const formula = definition.of(cells)
    const first = definition.label === how
    const usual = definition === withCarriedIn || definition === concludedAlone
    return formula && (first || usual) ? [{ label: definition.label, formula, first }] : []
  })
  return [...others.filter(({ first }) => first), own, ...others.filter(({ first }) => !first)]
}

/** The count that the text itself gives for what a growth is of, where it does. */
function stated(growth: Claim, report: Report): Claim | null {
  return countsOf(report).get(keyOf(growth)) ?? null
}

const known = new WeakMap<Report, ReadonlyMap<string, Claim>>()

/** The first count of the year that a text gives of each thing. */
function countsOf(report: Report): ReadonlyMap<string, Claim> {
  const found = known.get(report)
  if (found) return found
  const counts = report.claims.filter(
    (claim) =>
      kindOf(claim) === 'count' && claim.precision === 'exact' && !ofAnotherTime(claim, report),
  )
  const first = new Map(counts.toReversed().map((claim) => [keyOf(claim), claim]))
  known.set(report, first)
  return first
}

function keyOf({ scope, cells }: Claim): string {
  return [scope, ...cells].join()
}

/** How a growth follows: in per cent, or in times of last year's figure, or more than it by so many times. */
function fitting(claim: Claim, { now, before }: Tried): Agreement | null {
  if (claim.unit !== '倍') return agreementOf(claim, (now - before) * 100, before)
  return timesOf(claim, { now, before }, saysMore(claim))
}

/** How so many times follow: of last year's figure, or more than it. */
function timesOf(
  claim: Claim,
  { now, before }: Pick<Tried, 'now' | 'before'>,
  more: boolean,
): Agreement | null {
  return agreementOf(claim, more ? now - before : now, before)
}

function saysMore({ label }: Claim): boolean {
  return /增长|增加|上升|提高/u.test(label)
}

function agreed(claim: Claim, tried: Tried, how: Agreement, first: boolean): Judged {
  const base = { ...nothing, table: words(claim, tried) }
  if (first) return { ...base, verdict: 'agrees', how: tried.label ?? agreementLabels[how] }
  return byOther(base, tried.label ?? { zh: '表格的口径', en: 'as the table counts' })
}

/** The text says 增长1.6倍 of what is 1.6 times as much, or the other way round. */
function byOtherTimes(claim: Claim, tried: Tried): Judged {
  const label = saysMore(claim)
    ? { zh: '为上年的倍数', en: 'so many times last year’s figure' }
    : { zh: '比上年多出的倍数', en: 'so many times more than last year' }
  return byOther({ ...nothing, table: words(claim, tried) }, label)
}

function byOther(base: Judged, label: Label): Judged {
  return {
    ...base,
    verdict: 'other_definition',
    how: label,
    concern: {
      verdict: 'other_reading',
      because: {
        zh: `按“${label.zh}”计则一致。`,
        en: `By another definition (${label.en}) they agree.`,
      },
    },
  }
}

function differing(claim: Claim, { now }: Tried): Judged['concern'] {
  const implied = impliedBy(claim, now)
  const span = implied && [...new Set([implied.low, implied.high])].map(inData.number).join('–')
  return {
    verdict: 'implausible',
    because: {
      zh: `${span ? `按正文的比率，上年应为${span}。` : ''}上年数可能更正过，或两年口径不同。`,
      en: `${span ? `The text’s rate would make last year’s figure ${span}. ` : ''}Last year’s figure may have been corrected, or counted differently.`,
    },
  }
}

function impliedBy(claim: Claim, now: number): Judged['implied'] {
  if (claim.unit !== '%同比' || claim.precision !== 'exact') return null
  return impliedBase(readStated(claim.printed)!, now)
}

function words(claim: Claim, { now, before }: Tried): string {
  const { decimals } = readStated(claim.printed)!
  if (claim.unit !== '倍') return `${now}/${before}: ${percentage(now - before, before, decimals)}%`
  return `${now}/${before} = ${(now / before).toFixed(decimals)}`
}
