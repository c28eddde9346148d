import { expect, test } from 'vitest'
import { share, textWidth, wrap } from '../../../src/charts/text.ts'
import { words } from '../../../src/locale/words.ts'

test('a share has one decimal, at least <0.1%, and needs ten cases', () => {
  expect(share(226, 720, words('zh'))).toBe('31.4%')
  expect(share(1, 3525, words('en'))).toBe('<0.1%')
  expect(share(0, 3525, words('en'))).toBe('0.0%')
  expect(share(9, 9, words('en'))).toBeNull()
  expect(share(null, 20, words('en'))).toBeNull()
  expect(share(3, null, words('en'))).toBeNull()
})

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
