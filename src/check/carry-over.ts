import { plainLabel } from '../form/form.ts'
import type { Report } from '../report/report.ts'
import type { Check, CheckResult } from './check.ts'
import { settled } from './check.ts'
import type { Link } from './links.ts'
import { linksBetween } from './links.ts'
import { inData } from '../locale/format.ts'

/** Last year's 结转下年度 against this year's 上年结转, each column. */
export const carryOver: Check = {
  id: 'carry-over',
  label: { zh: '跨年结转衔接', en: 'Carry-over between years' },
  exact: false,
  severity: 'warning',
  statement: {
    zh: '同一机关、同一统计范围的相邻两年：上年的“结转下年度继续办理”应等于本年的“上年结转”，七列逐一核对。',
    en: 'For two consecutive years of the same agency and scope, what the first report carries over should be what the second carries in, in each of seven columns.',
  },
  formula: 'requests.carried_in.*[year] = requests.carried_out.*[year - 1]',
  example: {
    zh: '上年结转下年度121件，本年上年结转121件，成立。',
    en: '121 carried over last year, 121 carried in this year: it holds.',
  },
  limits: {
    zh: '机构调整、统计范围变动或上年数据更正都会使两者不同。中间缺一年则不核对。',
    en: 'Reorganisation, another scope or a later correction of last year’s figures can make them differ. Not applied across a missing year.',
  },
  run: (report, { previous }) =>
    previous
      ? linksBetween(previous, report)
          .filter(isCarried)
          .map((link) => compare(link, previous))
      : [],
}

const isCarried = ({ kind }: Link): boolean => kind === 'carried'

function compare({ at, cell, label, expected, stated }: Link, { year }: Report): CheckResult {
  if (stated === null || expected === null) return settled(at, 'undecided', [cell])
  const [actual, carried] = [String(stated), String(expected)]
  if (stated === expected) return settled(at, 'passed', [cell], [actual, carried])
  const column = plainLabel(label)
  const [over, carriedIn] = [expected, stated].map(inData.number)
  return {
    at,
    verdict: 'implausible',
    place: { kind: 'cell', at: cell },
    cells: [cell],
    actual,
    expected: carried,
    difference: stated - expected,
    message: {
      zh: `${year}年报告的结转下年度（${column.zh}）为${over}，本年的上年结转为${carriedIn}。机构调整、统计范围变动或上年数据更正都可能造成。`,
      en: `The report on ${year} carried over ${over} (${column.en}); this one carries in ${carriedIn}. Reorganisation, a change of scope or a correction of last year’s figures could each explain it.`,
    },
  }
}
