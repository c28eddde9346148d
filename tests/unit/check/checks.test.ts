import { expect, test } from 'vitest'
import { checks } from '../../../src/check/checks.ts'

test('the checks, each once, in the order of the method page: their ids are permanent', () => {
  expect(checks.map(({ id }) => id)).toEqual([
    ...['balance', 'applicants', 'outcomes', 'results', 'whole-numbers', 'units', 'left-blank'],
    ...['column-shift', 'carry-over', 'stock-and-flow', 'text-and-table', 'shares', 'share-sum'],
    ...['growth', 'parts', 'amounts', 'dates', 'deadline', 'year-in-title', 'edition-for-year'],
    'power-to-make-rules',
  ])
})
