import type { Label } from '../locale/label.ts'
import { cellsIn } from '../report/figures.ts'
import type { Claim, Report } from '../report/report.ts'
import { readStated } from '../report/stated.ts'
import type { Agreement } from './agreement.ts'
import { agreementLabels, agreementOf } from './agreement.ts'
import { allButPending, ofConcluded, pendingBeside } from './all-concluded.ts'
import { standingOf } from './claim-scope.ts'
import { isOpen, namedReadings, valueBy } from './definitions.ts'
import type { Concern, Judged } from './judgement.ts'
import { byOtherDefinition, nothing } from './judgement.ts'
import { percentage } from './percent.ts'
import type { TableSide } from './table-side.ts'
import { tableSide } from './table-side.ts'
import type { Whole } from './wholes.ts'
import { isHandled, wholesOf } from './wholes.ts'
import { inData } from '../locale/format.ts'

/** A part and the whole that it was tried of; `open` where the whole may be more, `derived` where it was worked out. */
type Tried = {
  readonly label: Label
  readonly part: number
  readonly whole: number
  readonly open: boolean
  readonly derived: boolean
}

/** Judges a share: of its own whole, which cells of the tables give. */
export function judgeShare(claim: Claim, report: Report): Judged {
  const cells = cellsIn(report, claim.cells)
  const side = tableSide(report, cells)
  const wholes = side && wholesOf(report, cells)
  if (!wholes) return nothing
  const standing = standingOf(claim, report)
  const own = tried(report, side, wholes.own)
  const [usual] = own
  if (!usual) return nothing
  const base = { ...nothing, table: words(claim, usual), derived: side.derived || usual.derived }
  // Of another office the share is of what that office received, which no cell gives.
  if (standing === 'inside' || standing === 'elsewhere') {
    return isHandled(cells) ? nothing : { ...base, verdict: 'other_scope' }
  }
  const found = fitting(claim, own)
  if (found) {
    const agreed = { ...base, table: words(claim, found.of), verdict: 'agrees' as const }
    const pending = claim.value === 100 ? pendingBeside(report, cells) : 0
    return pending > 0
      ? {
          ...agreed,
          verdict: 'other_definition',
          how: ofConcluded,
          concern: allButPending(found.of.part, pending),
        }
      : { ...agreed, how: agreementLabels[found.how] }
  }
  if (claim.precision !== 'exact') return { ...base, verdict: 'not_comparable' }
  const other = byOther(claim, report, side, wholes.other, own)
  if (other) return { ...base, ...other }
  const unsure = side.open || own.some(({ open }) => open) || standing === 'unsaid'
  if (!wholes.certain || unsure) return base
  const concern = isHandled(cells) ? unhandled(usual) : differing(claim, own)
  const { decimals } = readStated(claim.printed)!
  const difference = claim.value - (usual.part * 100) / usual.whole
  return { ...base, verdict: 'differs', difference: Number(difference.toFixed(decimals)), concern }
}

/** The wholes that have cases, none of them less than its part. */
function tried(report: Report, side: TableSide, wholes: readonly Whole[]): Tried[] {
  return wholes.flatMap(({ label, of, part: formula }) => {
    const whole = valueBy(report, of)
    const part = formula ? valueBy(report, formula) : side.value
    if (!whole || part === null || part > whole) return []
    const derived = tableSide(report, of.plus)!.derived
    return [{ label, part, whole, open: isOpen(report, of), derived }]
  })
}

function fitting(
  claim: Claim,
  tried: readonly Tried[],
): { readonly of: Tried; readonly how: Agreement } | null {
  for (const of of tried) {
    const how = agreementOf(claim, of.part * 100, of.whole)
    if (how) return { of, how }
  }
  return null
}

/** The share by another whole, or of a part that the words of the claim name. */
function byOther(
  claim: Claim,
  report: Report,
  side: TableSide,
  wholes: readonly Whole[],
  own: readonly Tried[],
): ReturnType<typeof byOtherDefinition> | null {
  const parts = namedReadings(report, side.cells, claim.label).flatMap(({ label, value }) =>
    own.map((each) => ({ ...each, label, part: value })),
  )
  const found = fitting(claim, [...tried(report, side, wholes), ...parts])
  if (!found) return null
  const { label } = found.of
  const share = inData.figures(words(claim, found.of))
  return byOtherDefinition(label, {
    zh: `按“${label.zh}”计（${share}）则一致。`,
    en: `By another definition (${label.en}: ${share}) they agree.`,
  })
}

function differing(claim: Claim, own: readonly Tried[]): Concern {
  const list = (language: 'zh' | 'en', join: string): string =>
    own.map((each) => `${each.label[language]} ${inData.figures(words(claim, each))}`).join(join)
  return {
    verdict: 'implausible',
    because: {
      zh: `所试的总数：${list('zh', '，')}。正文可能另有分子或分母。`,
      en: `Tried as the whole: ${list('en', ', ')}. The text may use another numerator or denominator.`,
    },
  }
}

/** A rate of handling that is not that of the requests which were to be decided in the year. */
function unhandled(tried: Tried): Concern {
  const [part, whole] = [tried.part, tried.whole].map(inData.number)
  return {
    verdict: 'implausible',
    because: {
      zh: `新收加上年结转${whole}件，年内办结${part}件。正文可能只算年内到期的。`,
      en: `Of ${whole} received and carried in, ${part} were concluded in the year. The text may count only those that were due.`,
    },
  }
}

function words({ printed }: Claim, { part, whole }: Tried): string {
  return `${part}/${whole} = ${percentage(part, whole, readStated(printed)!.decimals)}%`
}
