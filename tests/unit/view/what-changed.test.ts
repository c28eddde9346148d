import { expect, test } from 'vitest'
import type { ReportFile } from '../../../src/dataset/agency-file.ts'
import { words } from '../../../src/locale/words.ts'
import type { Report } from '../../../src/report/report.ts'
import { yearBefore } from '../../../src/view/answer.ts'
import { whatChanged } from '../../../src/view/what-changed.ts'
import { agency, makeReport } from '../support/made-up.ts'
import { agencyIn, publish, recordOf } from '../support/published.ts'

/** The report of a year with so many requests received, granted, refused as repeated, concluded; reviews corrected and upheld. */
function made(
  year: number,
  [received, granted, repeated, concluded]: readonly number[],
  [corrected, upheld]: readonly number[],
): Report {
  const text = (count: number | undefined): string => String(count ?? 0)
  return makeReport(
    {
      'requests.received.total': text(received),
      'requests.granted.total': text(granted),
      'requests.not_processed_repeat.total': text(repeated),
      'requests.outcome_total.total': text(concluded),
      'disputes.review.corrected': text(corrected),
      'disputes.review.upheld': text(upheld),
      'disputes.review.total': text(corrected! + upheld!),
    },
    { year },
  )
}

const reports = [made(2022, [100, 40, 60, 100], [1, 99]), made(2023, [109, 60, 29, 100], [6, 24])]
const { reports: files } = agencyIn(publish([recordOf(agency, reports)]), agency.id)
const [before, now] = files as [ReportFile, ReportFile]

test('what changed is told in the order of the form, with what could mislead', () => {
  const told = whatChanged(now, before, words('zh')).map(({ title, text, counts, caution, cell }) =>
    [title, text, counts, caution, cell].filter(Boolean).join(' | '),
  )
  expect(told).toEqual([
    '公开率（含部分公开）上升 | 40.0% → 60.0%，高20个百分点 | 40/100 → 60/100 | requests.granted.total',
    '不予处理下降 | 60件 → 29件，少31件 | requests.not_processed_petition.total',
    '行政复议件数下降 | 100件 → 30件，少70件 | disputes.review.total',
    '复议纠正率上升 | 1.0% → 20.0%，高19个百分点 | 1/100 → 6/30 | 作分母的件数同时从100变为30，比率升降可能主要由此而来。 | disputes.review.corrected',
  ])
})

test('nothing is said of two reports that are the same', () => {
  expect(whatChanged(now, now, words('en'))).toEqual([])
})

test('only the year before that counts the same and is no draft is compared with', () => {
  const read = (file: ReportFile, change: Partial<ReportFile['report']> = {}): ReportFile => ({
    ...file,
    report: { ...file.report, review: 'compared', ...change },
  })
  const [first, second] = [read(before), read(now)]
  expect(yearBefore([first, second])).toBe(first)
  expect(yearBefore([second])).toBeNull()
  expect(yearBefore([read(before, { year: 2021 }), second])).toBeNull()
  expect(yearBefore([read(before, { scope: 'core' }), second])).toBeNull()
  expect(yearBefore([before, second])).toBeNull()
  expect(yearBefore([first, now])).toBeNull()
})
