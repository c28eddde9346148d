import type { Label } from '../locale/label.ts'
import { claimUnits } from '../report/claim-units.ts'
import { cellIn, exact, figure, valueOf } from '../report/figures.ts'
import { plainLabel } from '../form/form.ts'
import type { Claim, Report } from '../report/report.ts'
import { readStated } from '../report/stated.ts'
import type { Agreement } from './agreement.ts'
import { agreementLabels, agreementOf } from './agreement.ts'
import { allButPending, ofConcluded, pendingBeside, saysAll } from './all-concluded.ts'
import { standingOf } from './claim-scope.ts'
import type { Reading } from './definitions.ts'
import { namedReadings, otherReadings } from './definitions.ts'
import type { Judged } from './judgement.ts'
import { byOtherDefinition, nothing } from './judgement.ts'
import { coincidence, namedRow } from './named-rows.ts'
import { judgePart } from './judge-part.ts'
import { shorteningOf } from './percent.ts'
import type { TableSide } from './table-side.ts'
import { commonUnit, tableSide } from './table-side.ts'

/** Judges a count or an amount of money: the sum of its cells, in its own unit, as exactly as it is printed. */
export function judgeCount(claim: Claim, report: Report): Judged {
  const side = tableSide(report, claim.cells)
  const unit = side && commonUnit(report, side.cells, claim)
  if (!unit) return nothing
  const [own, theirs] = [claimUnits[claim.unit].factor, claimUnits[unit].factor]
  const converted = exact((claim.value * own) / theirs)
  const base: Judged = {
    ...nothing,
    table: `${side.value}${own === theirs ? '' : unit}`,
    difference: exact(converted - side.value),
    derived: side.derived,
  }
  const how =
    agreementOf(claim, exact(side.value * theirs), own) ??
    coarser(claim, report, side, own / theirs)
  const standing = standingOf(claim, report)
  if (standing === 'inside') return judgePart(claim, report, side, base, unit)
  if (how) return byWholeGroup(claim, report, side, base) ?? agreed(base, how)
  if (standing === 'elsewhere') return { ...base, verdict: 'other_scope' }
  if (claim.precision !== 'exact') return base
  const reading = [
    ...otherReadings(report, side.cells),
    ...namedReadings(report, side.cells, claim.label),
  ].find(({ value }) => value === converted)
  if (reading) return { ...base, ...byReading(reading) }
  // Where none is pending this cannot hold: the claim would have agreed.
  const pending = saysAll(claim.label) ? pendingBeside(report, side.cells) : 0
  if (converted === side.value + pending) {
    const concern = allButPending(side.value, pending)
    return { ...base, verdict: 'other_definition', how: ofConcluded, concern }
  }
  if (side.open && converted > side.value) return base
  if (standing === 'unsaid') return { ...base, concern: unsaid(report) }
  return { ...base, verdict: 'differs', concern: differing(report, side, converted) }
}

/** Whether the table's figure is the claim's, shortened: 65335万元 of 653352000元 or of 65335.2万元. */
function coarser(
  claim: Claim,
  report: Report,
  { cells, value }: TableSide,
  ratio: number,
): Agreement | null {
  if (cells.length > 1 || claim.precision !== 'exact') return null
  const stated = readStated(/^[^]*\d/u.exec(figure(report, cells[0]!)!.printed)?.[0] ?? '')
  return stated && shorteningOf({ value, decimals: stated.decimals }, claim.value * ratio, 1)
}

function agreed(base: Judged, how: Agreement): Judged {
  return { ...base, verdict: 'agrees', how: agreementLabels[how] }
}

function byReading({ label }: Reading): ReturnType<typeof byOtherDefinition> {
  return byOtherDefinition(label, {
    zh: `按“${label.zh}”计，两者一致。`,
    en: `By another definition (${label.en}) they agree.`,
  })
}

/** A claim whose words name one row of a group in which the table has none, while the group as a whole has as many. */
function byWholeGroup(
  claim: Claim,
  report: Report,
  { cells }: TableSide,
  base: Judged,
): Judged | null {
  const named = namedRow(report, claim.label, cells)
  const row = named && figure(report, named)
  if (row?.value !== 0 || claim.value === 0) return null
  const words = (id: string): Label => plainLabel(cellIn(report, id)!.row.label)
  const filled = cells.filter((cell) => (valueOf(report, cell) ?? 0) > 0)
  const list = (language: 'zh' | 'en', join: string): string =>
    filled.map((cell) => `“${words(cell)[language]}”`).join(join)
  return {
    ...base,
    verdict: 'other_definition',
    how: { zh: '按整组计', en: 'the group as a whole' },
    concern: {
      verdict: 'other_reading',
      because: {
        zh: `正文提到的“${words(row.cell).zh}”一行在表格中为0，这些都填在${list('zh', '、')}。正文可能以其中一项代指整组。`,
        en: `The row that the text names, “${words(row.cell).en}”, is 0 in the table; all of them are in ${list('en', ', ')}. The text may be naming one item for the whole group.`,
      },
    },
  }
}

function unsaid({ scope }: Report): Judged['concern'] {
  return {
    verdict: 'implausible',
    because:
      scope === 'unknown'
        ? {
            zh: '正文与表格计法不同，两处都没有说明是谁收到的申请。',
            en: 'Text and table count differently, and neither says whose requests.',
          }
        : {
            zh: '正文与表格计法不同，正文没有说明是谁的数字。',
            en: 'Text and table count differently, and the text does not say whose figure it is.',
          },
  }
}

function differing(report: Report, { cells }: TableSide, value: number): Judged['concern'] {
  const same = coincidence(report, cells, value)
  return {
    verdict: 'implausible',
    because: {
      zh: `${same ? `该数与${same.zh}相同，正文没有说只指这一处。` : ''}正文可能只指本级或其中一部分，或统计时间不同。`,
      en: `${same ? `It is the figure of ${same.en}, which the text does not name. ` : ''}The text may count one office or a part only, or as of another date.`,
    },
  }
}
