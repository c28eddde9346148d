import { expect, test } from 'vitest'
import { readClaimPeriod } from '../../../src/report/claim-period.ts'

test.each([
  ['上年', '上年'],
  ['第一季度', '第一季度'],
  ['2024-01-01/2024-06-30', '2024-01-01/2024-06-30'],
  ['2024-01-01至2024-06-30', '2024-01-01/2024-06-30'],
  ['2024-02-29~2024-02-29', '2024-02-29/2024-02-29'],
  ['2024-06-30/2024-01-01', null],
  ['2023-02-29/2024-01-01', null],
  ['2024-01-01/2024-02-30', null],
  ['2024-01-01', null],
  ['constructor', null],
  ['', null],
])('%s is read as %s', (text, period) => {
  expect(readClaimPeriod(text)).toBe(period)
})
