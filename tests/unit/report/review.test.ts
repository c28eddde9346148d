import { expect, test } from 'vitest'
import type { Reading } from '../../../src/report/report.ts'
import { readersOf, reviewOf } from '../../../src/report/review.ts'

const reading = (by: string, how: Reading['how']): Reading => ({ by, date: '2026-11-27', how })
const keyed = reading('open-disclosure', 'keyed')

test.each([
  ['draft', 0, []],
  ['compared', 1, [keyed]],
  ['compared', 1, [keyed, keyed]],
  ['compared', 2, [keyed, reading('another project', 'keyed')]],
  ['read', 1, [reading('甲', 'read')]],
  ['read', 2, [keyed, reading('甲', 'read')]],
  ['read', 1, [reading('A. Reader', 'read'), reading('a. reader', 'read')]],
  ['read_twice', 2, [reading('甲', 'read'), reading('乙', 'read')]],
  ['read_twice', 3, [keyed, reading('甲', 'read'), reading('乙', 'read')]],
] as const)('%s by %i', (review, readers, readings) => {
  expect([reviewOf(readings), readersOf(readings)]).toEqual([review, readers])
})
