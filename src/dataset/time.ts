import type { VFile } from 'vfile'
import type { Agency } from '../agency/agency.ts'
import { positionOfKey, problem } from '../curated/message.ts'
import { unexpected } from '../curated/said.ts'
import type { Label } from '../locale/label.ts'
import type { FrontMatter } from '../report/report.ts'

/** The first day of the law that asks for the reports: the Regulation on Open Government Information of 2008. */
const first = '2008-05-01'

/** The last day that may stand in the data: 24 months after the last release. There is no other clock. */
export function lastDay(release: string): string {
  return `${Number(release.slice(0, 4)) + 2}${release.slice(4)}`
}

/** Refuses years and days before the law and more than 24 months after the last release. `signed` stays as printed. */
export function checkReportTime(file: VFile, report: FrontMatter, release: string): void {
  const last = lastDay(release)
  const years = [Number(first.slice(0, 4)), Number(last.slice(0, 4))] as const
  if (report.year > years[1]) {
    problem(file, {
      rule: 'time',
      reason: unexpected(
        { zh: `年份${report.year}`, en: `year ${report.year}` },
        { zh: `${years[0]}至${years[1]}`, en: `${years[0]} to ${years[1]}` },
      ),
      place: positionOfKey(file, 'year'),
      actual: String(report.year),
      note: asOf(release),
    })
  }
  const days = [
    ['published', report.published],
    ['added', report.added],
    ['retrieved', report.source.retrieved],
    ...report.corrections.map(({ date }) => ['corrections', date] as const),
    ...report.notes.map(({ date }) => ['notes', date] as const),
    ...report.readings.map(({ date }) => ['readings', date] as const),
  ] as const
  for (const [key, day] of days) {
    if (day === null || (day >= first && day <= last)) continue
    problem(file, {
      rule: 'time',
      reason: unexpected(dayOf(key, day), {
        zh: `${first}至${last}`,
        en: `${first} to ${last}`,
      }),
      place: positionOfKey(file, key, day),
      actual: day,
      note: asOf(release),
    })
  }
}

/** Refuses an agency that ended before it began, or after the last day that may stand in the data. */
export function checkAgencyTime(file: VFile, agency: Agency, release: string): void {
  const { valid_from: from, valid_to: to } = agency
  if (from && to && from >= to) {
    problem(file, {
      rule: 'time',
      reason: unexpected(dayOf('valid_from', from), {
        zh: `valid_to ${to} 之前的日期`,
        en: `a day before valid_to ${to}`,
      }),
      place: positionOfKey(file, 'valid_from'),
      actual: from,
    })
  }
  for (const [key, day] of [['valid_from', from] as const, ['valid_to', to] as const]) {
    if (!day || day <= lastDay(release)) continue
    problem(file, {
      rule: 'time',
      reason: unexpected(dayOf(key, day), {
        zh: `至晚${lastDay(release)}`,
        en: `at most ${lastDay(release)}`,
      }),
      note: asOf(release),
      place: positionOfKey(file, key),
      actual: day,
    })
  }
}

const dayOf = (key: string, day: string): Label => ({
  zh: `${key} 的日期 ${day}`,
  en: `day ${day} of ${key}`,
})

const asOf = (release: string): Label => ({
  zh: `数据截至${release}，请再看一遍。`,
  en: `The data is as of ${release}: look at it again.`,
})
