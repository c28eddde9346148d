import { expect, test } from 'vitest'
import { keptPages, movedPairs, pagesText, releasedPages } from '../../../src/release/pages.ts'

const released = ['', 'about/', 'agencies/', 'agencies/a/', 'agencies/a/2024/', 'compare/a/b/']

test('the pages of a release are kept a line each, the home page as an empty one', () => {
  expect(pagesText(['b/', '', 'a/'])).toBe('\na/\nb/\n')
  expect(releasedPages(pagesText(released))).toEqual(released)
  expect(releasedPages('')).toEqual([])
})

test('those of agencies that are gone are left to the rule on agencies', () => {
  expect(keptPages(released, new Set(['a', 'b']))).toEqual([
    '',
    'about/',
    'agencies/',
    'compare/a/b/',
  ])
  expect(keptPages(released, new Set(['a']))).toEqual(['', 'about/', 'agencies/'])
})

test('a pair without a page has moved, once, where both of its agencies are published', () => {
  const pairs = ['compare/', 'compare/a/b/', 'compare/a/b/', 'compare/a/c/', 'compare/b/d/']
  const agencies = new Set(['a', 'b', 'c'])
  expect(movedPairs(pairs, new Set(['compare/a/c/']), agencies)).toEqual([['a', 'b']])
})
