import { expect, test } from 'vitest'
import { missing, nearest, unexpected, withGuess } from '../../../src/curated/said.ts'

const words = ['region', 'core', 'agency', 'system', 'unknown']

test.each([
  ['regoin', 'region'],
  ['Region', 'region'],
  ['agancy', 'agency'],
  ['sistem', 'system'],
  ['unknow', 'unknown'],
  ['cor', 'core'],
  ['region ', 'region'],
  ['county', null],
  ['x', null],
  ['', null],
])('%j is meant for %j', (word, meant) => {
  expect(nearest(word, words)).toBe(meant)
})

test('ids of cells and agencies are found by a slip, with a hyphen for a line too', () => {
  const ids = ['requests.received.total', 'requests.carried_in.total', 'jincheng-140500-gov']
  expect(nearest('requests.recieved.total', ids)).toBe('requests.received.total')
  expect(nearest('requests.carried-in.total', ids)).toBe('requests.carried_in.total')
  expect(nearest('jincheng-140500-gov-office', ids)).toBe('jincheng-140500-gov')
  expect(nearest('datong-140200-gov', ids)).toBeNull()
})

test('one grammar in both languages; Latin letters stand apart from Chinese', () => {
  expect(unexpected('`2`', { zh: '日期', en: 'a date' })).toEqual({
    zh: '出现 `2`，应为日期',
    en: 'Unexpected `2`, expected a date',
  })
  expect(missing({ zh: '键 `a`', en: 'key `a`' })).toEqual({
    zh: '缺少键 `a`',
    en: 'Missing key `a`',
  })
  expect(unexpected('a', 'b').zh).toBe('出现 a，应为 b')
  const note = { zh: '看看。', en: 'Look.' }
  expect(withGuess('cor', words, note)).toEqual({
    zh: '是不是 `core`？看看。',
    en: 'Did you mean `core`? Look.',
  })
  expect(withGuess('county', words, note)).toBe(note)
  expect(withGuess('cor', words, null)?.en).toBe('Did you mean `core`?')
})
