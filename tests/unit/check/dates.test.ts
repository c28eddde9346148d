import { dates } from '../../../src/check/dates.ts'
import type { FrontMatter, Report } from '../../../src/report/report.ts'
import { golden } from '../support/golden.ts'
import { makeReport } from '../support/made-up.ts'

const lines = { period: 6, published: 9, signed: 10 }
const of = (more: Partial<FrontMatter>): [Report] => [{ ...makeReport({}, more), lines }]
const none = { period: null, signed: null, published: null }

golden(dates, {
  'period, signature and publication in order': of({}),
  'no date at all': of(none),
  'dates without a place': [makeReport()],
  'period ends early': of({ ...none, period: { from: '2023-01-01', to: '2023-11-30' } }),
  'period begins late': of({ ...none, period: { from: '2023-02-01', to: '2023-12-31' } }),
  'period of another year': of({ ...none, period: { from: '2022-01-01', to: '2022-12-31' } }),
  'signed on the last day of the period': of({ ...none, signed: '2023-12-31' }),
  'signed on the day after it': of({ ...none, signed: '2024-01-01' }),
  'signed and published before the year ended': of({
    ...none,
    signed: '2023-03-18',
    published: '2023-03-20',
  }),
  'published on the day of the signature': of({
    ...none,
    signed: '2024-03-18',
    published: '2024-03-18',
  }),
  'published before it was signed': of({ ...none, signed: '2024-03-18', published: '2024-03-17' }),
  'published on the last day of the period, not signed': of({ ...none, published: '2023-12-31' }),
  'published on the day after it, not signed': of({ ...none, published: '2024-01-01' }),
})
