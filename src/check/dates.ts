import type { Agency } from '../agency/agency.ts'
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
    zh: '统计期限应为当年1月1日至12月31日，机关在年内设立或撤销的可自该日起、至该日止；落款不早于期末，不晚于次年年底；发布不早于期末和落款。',
    en: 'The period should be 1 January to 31 December of the year, or begin or end on the day on which the agency did; the report is signed no earlier than the period ends and within the next year, and published no earlier than either.',
  },
  formula: 'period = year; period.to <= signed <= year + 1; published >= signed',
  example: {
    zh: '统计到2024年12月31日的报告，落款2024年2月20日，早于期末。',
    en: 'A report on the year to 31 December 2024 that is signed 20 February 2024 is signed before its year ended.',
  },
  limits: {
    zh: '多为落款年份的笔误，不影响表中数字；网页日期可能是转载或重发的日期。',
    en: 'Mostly a slip in the year of the signature, which leaves the figures untouched; a page’s date may be that of a repost.',
  },
  run: (report, { agency }) => {
    const { start, end } = spanOf(report.year, agency)
    return [...period(report, start, end), ...signed(report, end), ...published(report, end)]
  },
}

/** The days of a year on which an agency was there. */
function spanOf(year: number, agency: Agency): { readonly start: string; readonly end: string } {
  const within = (day: string | undefined): string | null =>
    day?.startsWith(`${year}-`) ? day : null
  return {
    start: within(agency.valid_from) ?? `${year}-01-01`,
    end: within(agency.valid_to) ?? `${year}-12-31`,
  }
}

function period({ period: printed, year }: Report, start: string, end: string): CheckResult[] {
  if (!printed) return []
  const { from, to } = printed
  const [actual, expected] = [`${from}/${to}`, `${year}-01-01/${year}-12-31`]
  const begins = from === `${year}-01-01` || from === start
  const ends = to === `${year}-12-31` || to === end
  if (begins && ends) return [settled('period', 'passed', [], [actual, expected])]
  return [
    implausible('period', actual, expected, {
      zh: `统计期限印作${from}至${to}，应为${year}年全年。可能是笔误，或机关在年内设立、撤销。`,
      en: `The period is printed as ${from} to ${to}, where the whole of ${year} is expected. It may be a slip, or the agency began or ended in the year.`,
    }),
  ]
}

function signed({ signed: day, year }: Report, end: string): CheckResult[] {
  if (!day) return []
  const last = `${year + 1}-12-31`
  const expected = `${end}/${last}`
  if (isPlausible(day, year, end)) return [settled('signed', 'passed', [], [day, expected])]
  return [
    implausible(
      'signed',
      day,
      expected,
      day < end
        ? {
            zh: `落款日期${day}早于统计期末${end}。多为年份笔误，表中数字不受影响。`,
            en: `Signed ${day}, before the period ends on ${end}. Usually a slip in the year; it does not affect the figures.`,
          }
        : {
            zh: `落款日期${day}晚于次年年底${last}。可能是年份笔误，或重新公布的日期。`,
            en: `Signed ${day}, after the end of the next year, ${last}. It may be a slip in the year, or the date of a new version.`,
          },
    ),
  ]
}

/** Whether a report on a year may have been signed on a day: from the end of its period to the end of the next year. */
function isPlausible(day: string, year: number, end: string): boolean {
  return day >= end && day <= `${year + 1}-12-31`
}

/** A signature that cannot be right does not tell against the date of the page. */
function published({ published: day, signed, year }: Report, end: string): CheckResult[] {
  if (!day) return []
  const signature = signed && isPlausible(signed, year, end) ? signed : null
  const sides = [day, `>= ${signature ?? end}`] as const
  if (day >= (signature ?? end)) return [settled('published', 'passed', [], sides)]
  return [
    implausible('published', sides[0], sides[1], {
      zh: `网页日期${day}${signature ? `早于落款日期${signature}` : `早于统计期末${end}`}。日期可能有笔误。`,
      en: `The page is dated ${day}, ${signature ? `before the signature of ${signature}` : `before the end of the period on ${end}`}. One of the dates may be a slip.`,
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
