import { expect, test } from 'vitest'
import { textWidth, wrap } from '../../../src/charts/text.ts'

test('lines break at spaces, in Chinese anywhere but before punctuation', () => {
  expect(wrap('would have to be created', textWidth('would have to'))).toEqual([
    'would have to',
    'be created',
  ])
  expect(wrap('逾期不补正、行政机关', textWidth('逾期不补正'))).toEqual([
    '逾期不补正、',
    '行政机关',
  ])
  expect(wrap('短', 1)).toEqual(['短'])
})
