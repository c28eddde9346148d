import { expect, test } from 'vitest'
import { deadlineOf } from '../../../src/agency/agency.ts'
import { recordOf } from '../support/published.ts'
import { agency, makeReport } from '../support/report.ts'

test.each([
  ['gov', 2023, '2024-03-31'],
  ['gov-office', 2019, '2020-01-31'],
  ['dept', 2023, '2024-01-31'],
  ['vertical', 2023, null],
  ['body', 2023, null],
  ['township', 2023, null],
  ['zone', 2023, null],
] as const)('the deadline of a %s for %i is %s', (kind, year, day) => {
  expect(deadlineOf({ ...agency, kind }, year)).toBe(day)
})

test('below the county the law names no date', () => {
  expect(deadlineOf({ ...agency, level: 'township' }, 2023)).toBeNull()
  expect(deadlineOf({ ...agency, kind: 'dept', level: 'township' }, 2023)).toBeNull()
})

test.each([
  ['gov', '2024-03-31', 0],
  ['gov', '2024-04-01', 1],
  ['gov', '2024-01-01', -90],
  ['gov', '2025-03-31', 365],
  ['dept', '2024-02-29', 29],
  ['dept', '2024-01-17', -14],
  ['township', '2024-02-29', null],
  ['gov', null, null],
] as const)('a %s that published on %s was %s days late', (kind, published, days) => {
  const record = recordOf({ ...agency, kind }, [makeReport({}, { published })])
  const report = record.reports[0]!
  expect(report.daysLate).toBe(days)
  expect(report.indicators.find(({ indicator }) => indicator === 'days-late')).toEqual({
    indicator: 'days-late',
    unit: '天',
    bounds: null,
    value: days,
    numerator: null,
    denominator: null,
    status: days === null ? 'missing' : 'computed',
  })
})
