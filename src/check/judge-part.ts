import type { CellId } from '../form/editions.ts'
import { exact } from '../report/figures.ts'
import type { Claim, Report } from '../report/report.ts'
import { standingOf } from './claim-scope.ts'
import { valueBy, withCarriedIn } from './definitions.ts'
import type { Judged } from './judgement.ts'
import type { TableSide } from './table-side.ts'
import type { Label } from '../locale/label.ts'
import type { ClaimUnit } from '../report/claim-units.ts'
import { inUnit, statedIn } from './stated-words.ts'
import { claimWords } from './claim-words.ts'

/**
 * Judges a count of a part of those that the tables count, whose unit is given. A part is another scope than its whole; one that is larger, or as
 * large while the text gives a figure of another part too, needs explaining. The government proper may be all there is.
 */
export function judgePart(
  claim: Claim,
  report: Report,
  { cells, value: whole, open }: TableSide,
  base: Judged,
  unit: ClaimUnit,
): Judged {
  const value = exact(whole + base.difference!)
  const wholes = [whole, ...carriedIn(report, cells)]
  const most = Math.max(...wholes)
  if (claim.precision === 'exact' && !open && value > most) {
    return { ...base, verdict: 'differs', concern: larger(inUnit(String(most), unit)) }
  }
  const other = claim.scope === 'part' && wholes.includes(value) && otherPart(claim, report)
  if (other) return { ...base, verdict: 'other_scope', concern: asLarge(claim, other) }
  return { ...base, verdict: value === whole && claim.scope !== 'part' ? 'agrees' : 'other_scope' }
}

/** What the whole is with requests carried in, where they may be counted with it. */
function carriedIn(report: Report, cells: readonly CellId[]): number[] {
  const more = withCarriedIn.of(cells)
  return more ? [valueBy(report, more) ?? 0] : []
}

/** Another part of the same whole, which is not said to be within this one and is none by the way in which requests came. */
function otherPart(claim: Claim, report: Report): Claim | null {
  if (within.test(claim.label)) return null
  const [first, second] = partsOf(report).get(keyOf(claim)) ?? []
  return (first?.value === claim.value ? second : first) ?? null
}

const within = /其中|网上|网络|线上|平台|信函|邮寄|当面|现场|传真/u

type Parts = ReadonlyMap<string, readonly Claim[]>

const known = new WeakMap<Report, Parts>()

/** The parts that a text gives of each thing: the first, and the first that is not as large. */
function partsOf(report: Report): Parts {
  const found = known.get(report)
  if (found) return found
  const parts = new Map<string, Claim[]>()
  for (const each of report.claims) {
    if (each.value <= 0 || within.test(each.label) || standingOf(each, report) !== 'inside')
      continue
    const own = parts.get(keyOf(each))
    if (!own) parts.set(keyOf(each), [each])
    else if (own.length === 1 && own[0]!.value !== each.value) own.push(each)
  }
  known.set(report, parts)
  return parts
}

function keyOf({ unit, period, cells }: Claim): string {
  return [unit, period, ...cells].join()
}

function larger(most: Label): Judged['concern'] {
  return {
    verdict: 'implausible',
    because: {
      zh: `正文说的只是其中一部分，却多于表格的全部（至多${most.zh}）。两处可能口径不同，或表格没有计入这一部分。`,
      en: `The text speaks of a part only, yet it is more than the whole in the table (${most.en} at most). The two may count differently, or the table may not include this part.`,
    },
  }
}

function asLarge(claim: Claim, other: Claim): Judged['concern'] {
  const [all, rest] = [statedIn(claim), statedIn(other)]
  return {
    verdict: 'implausible',
    because: {
      zh: `正文说的只是其中一部分，却与表格的全部（${all.zh}）一样多，而正文另有“${other.label}”${rest.zh}：或者已含在内，或者表格没有计入。`,
      en: `The text speaks of a part only, yet it is as large as the whole in the table (${all.en}), while the text gives ${rest.en} more for ${claimWords(other)}: these are either part of it, or not in the table.`,
    },
  }
}
