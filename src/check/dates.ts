import type { Label } from '../locale/label.ts'
import type { ReportFact } from '../report/facts.ts'
import type { Report } from '../report/report.ts'
import type { Check, CheckResult, Unsatisfied } from './check.ts'
import { settled } from './check.ts'

/** Period, signing and publication in their possible order. */
export const dates: Check = {
  id: 'dates',
  label: { zh: '日期先后', en: 'Order of dates' },
  exact: false,
  severity: 'warning',
  statement: {
    zh: '统计期限应为当年1月1日至12月31日；落款不早于期末；发布不早于落款。',
    en: 'The period should be 1 January to 31 December of the year; the report is signed after it ends and published no earlier than signed.',
  },
  formula: 'period = year; signed > period.to; published >= signed',
  example: {
    zh: '统计到2024年12月31日的报告，落款2024年2月20日，早于期末。',
    en: 'A report on the year to 31 December 2024 that is signed 20 February 2024 is signed before its year ended.',
  },
  limits: {
    zh: '多为落款年份的笔误，不影响表中数字；网页日期可能是转载或重发的日期。',
    en: 'Mostly a slip in the year of the signature, which leaves the figures untouched; a page’s date may be that of a repost.',
  },
  run: (report) => [...period(report), ...signed(report), ...published(report)],
}

function period(report: Report): CheckResult[] {
  if (!report.period) return []
  const [actual, expected] = [
    `${report.period.from}/${report.period.to}`,
    `${report.year}-01-01/${report.year}-12-31`,
  ]
  if (actual === expected) return [settled('period', 'passed', [], [actual, expected])]
  return [
    implausible('period', actual, expected, {
      zh: `统计期限印作${actual.replace('/', '至')}，应为${report.year}年全年。可能是笔误。`,
      en: `The period is printed as ${actual.replace('/', ' to ')}, where the whole of ${report.year} is expected. It may be a slip.`,
    }),
  ]
}

function signed(report: Report): CheckResult[] {
  if (!report.signed) return []
  const end = `${report.year}-12-31`
  if (report.signed > end) return [settled('signed', 'passed', [], [report.signed, `> ${end}`])]
  return [
    implausible('signed', report.signed, `> ${end}`, {
      zh: `落款日期${report.signed}早于统计期末${end}。多为年份笔误，表中数字不受影响。`,
      en: `Signed ${report.signed}, before the period ends on ${end}. Mostly a slip in the year; the figures are untouched by it.`,
    }),
  ]
}

function published(report: Report): CheckResult[] {
  if (!report.published) return []
  const end = `${report.year}-12-31`
  const signature = report.signed && report.signed > end ? report.signed : null
  const holds = signature ? report.published >= signature : report.published > end
  const sides = [report.published, signature ? `>= ${signature}` : `> ${end}`] as const
  if (holds) return [settled('published', 'passed', [], sides)]
  return [
    implausible('published', sides[0], sides[1], {
      zh: `网页日期${report.published}${signature ? `早于落款日期${signature}` : `不晚于统计期末${end}`}。日期可能有笔误。`,
      en: `The page is dated ${report.published}, ${signature ? `before the signature of ${signature}` : `not after the end of the period on ${end}`}. One of the dates may be a slip.`,
    }),
  ]
}

function implausible(
  at: ReportFact,
  actual: string,
  expected: string,
  message: Label,
): Unsatisfied {
  return {
    at,
    verdict: 'implausible',
    place: { kind: 'fact', at },
    cells: [],
    actual,
    expected,
    difference: null,
    message,
  }
}
