import { expect, test } from 'vitest'
import { excerpt } from '../../../scripts/lib/excerpt.ts'
import { terminalLanguage } from '../../../scripts/lib/language.ts'

test.each([
  ['a\nbcd', 2, 3, ['  2 | bcd', '        ^']],
  ['| 行政 | 3 |', 1, 8, ['  1 | | 行政 | 3 |', `${' '.repeat(15)}^`]],
  ['year：\u00A02', 1, 6, ['  1 | year：\u00A02', `${' '.repeat(12)}^`]],
  ['a\u200Bb', 1, 3, ['  1 | aU+200Bb', `${' '.repeat(13)}^`]],
  ['\tb', 1, 1, ['  1 | U+0009b', `${' '.repeat(6)}^`]],
  ['a', 1, 2, ['  1 | a', `${' '.repeat(7)}^`]],
])('a caret stands below its column: %j', (text, line, column, shown) => {
  expect(excerpt(text, line, column)).toEqual(shown)
})

test('a long line is shown around its column', () => {
  const [line, caret] = excerpt(`${'a'.repeat(500)}X${'b'.repeat(500)}`, 1, 501)!
  expect(line).toBe(`  1 | …${'a'.repeat(36)}X${'b'.repeat(35)}…`)
  expect(caret).toBe(`${' '.repeat(6 + 37)}^`)
})

test('a blank line, or one that there is not, is not shown', () => {
  expect([excerpt('', 1, 1), excerpt('a\n \n', 2, 1), excerpt('a', 7, 1)]).toEqual([
    null,
    null,
    null,
  ])
})

test.each([
  [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh'],
  [{ LC_ALL: '', LANG: 'zh_TW' }, 'zh'],
  [{ LC_MESSAGES: 'zh_CN', LANG: 'C' }, 'zh'],
  [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'en'],
  [{ LANG: 'de_DE.UTF-8' }, 'en'],
])('a terminal of %j speaks %s', (env, language) => {
  expect(terminalLanguage(env)).toBe(language)
})
