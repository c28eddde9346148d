import type { Check } from './check.ts'
import { settled } from './check.ts'

/** The year that the title names is the year of the figures. */
export const yearInTitle: Check = {
  id: 'year-in-title',
  label: { zh: '标题年份', en: 'Year in the title' },
  exact: false,
  severity: 'warning',
  statement: {
    zh: '标题印有年份的，应与数字所属的年度一致。',
    en: 'Where the title names a year, it should be that of the figures.',
  },
  formula: 'year in title = year',
  example: {
    zh: '标题“2024年…年度报告”，年度2024，成立。',
    en: 'A title that names 2024 over figures of 2024: it holds.',
  },
  limits: { zh: '标题可能用发布年份。', en: 'A title may name the year of publication.' },
  run: (report) => {
    const found = /(20\d\d)\s*年/u.exec(report.title ?? '')?.[1]
    if (!found) return []
    const year = String(report.year)
    if (found === year) return [settled('title', 'passed', [], [found, year])]
    return [
      {
        at: 'title',
        verdict: 'implausible',
        place: { kind: 'fact', at: 'title' },
        cells: [],
        actual: found,
        expected: year,
        difference: Number(found) - report.year,
        message: {
          zh: `标题印作${found}年，数字为${year}年。可能是笔误，或标题用发布年份。`,
          en: `The title names ${found}, the figures are of ${year}. It may be a slip, or the year of publication.`,
        },
      },
    ]
  },
}
