import type { TableId } from '../form/editions.ts'
import { findEdition } from '../form/editions.ts'
import { inData } from '../locale/format.ts'
import { exact, figure, figuresIn } from '../report/figures.ts'
import { claimUnits, isClaimUnit } from '../report/claim-units.ts'
import type { Observation, Report } from '../report/report.ts'
import type { Check, CheckResult } from './check.ts'
import { settled } from './check.ts'

/** In yuan: what no amount of a report can be expected to reach, and by how much one has to change to be pointed out. */
const [most, change] = [1e12, 1e8]

/** How many times last year's amount, or what part of it, is a jump: more where neither year says whose amounts it counts. */
const [times, timesUnsaid] = [100, 1000]

/** Amounts of money of a plausible size: decimal points get lost, and 元 gets read as 万元. */
export const amounts: Check = {
  id: 'amounts',
  label: { zh: '金额大小', en: 'Size of amounts' },
  exact: false,
  severity: 'warning',
  statement: {
    zh: '金额与上年同一统计范围的报告相比，不应一年间增减到一百倍或百分之一且相差一亿元以上（两年都没有说明范围的为一千倍）；任何一项也不应达到一万亿元。单位或小数点出错时会这样。',
    en: 'Compared with last year’s report of the same scope, an amount should not become a hundred times as much, or a hundredth, and differ by 100 million yuan (a thousand times where neither report gives its scope); and none should reach a trillion yuan. A wrong unit or a lost decimal point looks like that.',
  },
  formula: '1/100 < amount[year] / amount[year - 1] < 100; amount < 10^12 yuan',
  example: {
    zh: '上年65,335万元、本年653,350,000万元则提示；上年20万元、本年2,000万元不提示。',
    en: '65,335 (in 10,000 yuan) last year and 653,350,000 now is pointed out; 20 and then 2,000 is not.',
  },
  limits: {
    zh: '职能调整、项目增减也会使金额大变。照录不改。',
    en: 'New functions or items can change an amount as much. Nothing is changed.',
  },
  run: (report, { previous }) => {
    const last =
      previous?.year === report.year - 1 && previous.scope === report.scope ? previous : null
    const much = report.scope === 'unknown' ? timesUnsaid : times
    return amountsIn(report).flatMap((each) => result(each, last, much))
  },
}

/** The amounts that a report prints. */
function amountsIn(report: Report): Observation[] {
  return findEdition(report.edition)!
    .tables.flatMap(({ id }) => figuresIn(report, id as TableId))
    .filter(({ column, value }) => column === 'amount' && value !== null)
}

function result(now: Observation, last: Report | null, much: number): CheckResult[] {
  const { cell, printed } = now
  const yuan = inYuan(now)
  if (yuan === null) return [settled(cell, 'undecided', [cell])]
  const before = last && figure(last, cell)
  const earlier = before ? inYuan(before) : null
  const size = jumpOf(earlier, yuan, much)
  if (size === null && yuan < most)
    return [settled(cell, 'passed', [cell], [printed, before?.printed ?? ''])]
  const [zh, en] = [
    size === null
      ? `该格填${printed}${unitIn(now)}，达到一万亿元以上`
      : `该格填${printed}${unitIn(now)}，上年报告填${before!.printed}${unitIn(before!)}，相差${inData.number(Math.round(size))}倍`,
    size === null
      ? `The cell says ${printed} (${inWords(yuan)}), a trillion yuan or more`
      : `The cell says ${printed} (${inWords(yuan)}), last year’s report ${before!.printed} (${inWords(earlier!)}): ${inData.number(Math.round(size))} times ${yuan > earlier! ? 'as much' : 'less'}`,
  ]
  return [
    {
      at: cell,
      verdict: 'implausible',
      place: { kind: 'cell', at: cell },
      cells: [cell],
      actual: printed,
      expected: size === null ? '' : before!.printed,
      difference: null,
      message: {
        zh: `${zh}。可能是单位或小数点有误，也可能确有变动；照录不改。`,
        en: `${en}. The unit or the decimal point may be wrong, or the change may be real; the figure stands as printed.`,
      },
    },
  ]
}

/** How many times as much one amount is as the other; null where that is no jump, as from nothing. */
function jumpOf(before: number | null, now: number, much: number): number | null {
  if (before === null) return null
  const [less, more] = [Math.min(before, now), Math.max(before, now)]
  const size = more / less
  return less > 0 && size >= much && more - less >= change ? size : null
}

/** An amount in yuan; null where the report prints no unit and the form has none. */
function inYuan({ value, unit }: Observation): number | null {
  if (value === null || unit === null || !isClaimUnit(unit)) return null
  const { measures, factor } = claimUnits[unit]
  return measures === 'money' ? exact(value * factor) : null
}

/** The unit after a figure that prints none of its own. */
function unitIn({ printed, unit }: Observation): string {
  return /\D$/u.test(printed) ? '' : unit!
}

function inWords(yuan: number): string {
  return `${inData.number(yuan)} yuan`
}
