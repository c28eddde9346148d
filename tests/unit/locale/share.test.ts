import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percent, ratioOf, rounded, share } from '../../../src/locale/share.ts'
import { words } from '../../../src/locale/words.ts'
import { holds } from '../support/runs.ts'

test.each([
  [23, 80, '28.8%', 0.2875],
  [836, 1003, '83.3%', 0.8335],
  [226, 720, '31.4%', 0.313889],
  [1, 3000, '<0.1%', 0.000333],
  [1, 2000, '0.1%', 0.0005],
  [0, 3525, '0.0%', 0],
  [9995, 10_000, '>99.9%', 0.9995],
  [9994, 10_000, '99.9%', 0.9994],
  [3000, 3000, '100.0%', 1],
  [2999, 2000, '150.0%', 1.4995],
  [123_450, 10_000, '1,234.5%', 12.345],
  [1, 16, '6.3%', 0.0625],
  [1, 128, '0.8%', 0.007813],
])('%d of %d is %s', (part, whole, text, ratio) => {
  for (const locale of ['zh', 'en'] as const) {
    expect(share(part, whole, words(locale))).toBe(text)
    expect(percent(part, whole, words(locale))).toBe(text)
  }
  expect(ratioOf(part, whole)).toBe(ratio)
})

test.each([
  [3, 9, '3/9'],
  [1200, 9, '1,200/9'],
  [0, 1, '0/1'],
  [0, 0, '—'],
  [4, 0, '—'],
  [null, 20, null],
  [3, null, null],
  [null, 0, null],
])('%s of %s stands alone as %s, and beside its count without a share', (part, whole, text) => {
  expect(share(part, whole, words('en'))).toBe(text)
  expect(percent(part, whole, words('en'))).toBeNull()
})

test('half a part counts as a whole one, in size', () => {
  expect([rounded(1, 2, 1), rounded(-1, 2, 1), rounded(1, 3, 1), rounded(-2, 3, 1)]).toEqual([
    1, -1, 0, -1,
  ])
})

test('counts are divided exactly, whatever their size', () => {
  holds(
    fc.property(
      fc.nat(4_000_000_000),
      fc.integer({ min: 1, max: 4_000_000_000 }),
      fc.constantFrom(1, 100, 1000, 1_000_000),
      (part, whole, parts) => {
        const [a, b] = [2n * BigInt(part) * BigInt(parts) + BigInt(whole), 2n * BigInt(whole)]
        expect(rounded(part, whole, parts)).toBe(Number(a / b))
      },
    ),
    1000,
  )
})
