import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import {
  chineseOf,
  codePoint,
  isFatal,
  positionOfKey,
  problem,
  quote,
  remark,
  visible,
} from '../../../src/curated/message.ts'

test('a problem is a fatal message with all that is known of it', () => {
  const file = new VFile({ path: 'a.md' })
  expect(isFatal(file)).toBe(false)
  problem(file, {
    rule: 'text',
    reason: { zh: '出现 x', en: 'Unexpected x' },
    place: { line: 3, column: 7 },
    actual: 'x',
    expected: ['y'],
    note: { zh: '做 z。', en: 'Do z.' },
  })
  const [message] = file.messages
  expect({ ...message, name: message!.name, reason: message!.reason }).toMatchObject({
    name: 'a.md:3:7',
    reason: 'Unexpected x',
    ruleId: 'text',
    source: 'open-disclosure',
    fatal: true,
    line: 3,
    column: 7,
    place: { line: 3, column: 7 },
    actual: 'x',
    expected: ['y'],
    note: 'Do z.',
  })
  expect(chineseOf(message!)).toEqual({ reason: '出现 x', note: '做 z。' })
  expect(isFatal(file)).toBe(true)
})

const x = { zh: '叉', en: 'x' }

test('what is not known of it is not said', () => {
  const file = new VFile({ path: 'a.md' })
  problem(file, { rule: 'text', reason: x, place: null, actual: '' })
  const { line, place, actual, expected, note } = file.messages[0]!
  expect([line, place, actual, expected, note]).toEqual([
    undefined,
    undefined,
    '',
    undefined,
    undefined,
  ])
  problem(file, { rule: 'text', reason: x })
  expect(file.messages[1]!.actual).toBeUndefined()
})

test('a message that is none of ours does not forbid publication, whatever comes with it', () => {
  const file = new VFile({ path: 'a.md' })
  const odd = file.message('odd')
  expect(chineseOf(odd)).toEqual({ reason: 'odd', note: null })
  expect(isFatal(file)).toBe(false)
  problem(file, { rule: 'text', reason: x })
  file.message('odd')
  expect(isFatal(file)).toBe(true)
})

test('a remark is said in both languages at its place, and the file is published', () => {
  const file = new VFile({ path: 'a.md' })
  const place = { line: 3, column: 7 }
  const message = { zh: '样', en: 'Odd' }
  const said = remark(file, { rule: 'made', message, place, cells: ['a.b'] })
  expect(file.messages).toEqual([said])
  expect({ ...said, reason: said.reason, name: said.name }).toMatchObject({
    reason: 'Odd',
    name: 'a.md:3:7',
    note: '样',
    ruleId: 'made',
    source: 'open-disclosure',
    fatal: false,
    ...place,
    place,
    cells: ['a.b'],
  })
  expect(remark(file, { rule: 'made', message, place })).toMatchObject({ cells: [] })
  expect(isFatal(file)).toBe(false)
})

test.each([
  ['b', undefined, 2, 1],
  ['inner', undefined, 4, 3],
  ['inner', 'x1', 5, 5],
  ['inner', 'y', 4, 11],
  ['a', 'y', 4, 11],
  ['none', undefined, 1, 1],
  ['b', 'none', 1, 1],
] as const)('the key %s with the value %s stands at %i:%i', (key, value, line, column) => {
  const text = 'a: 1\nb: x1\nab:\n  inner: [y,\n    x1]\n'
  const file = new VFile({ path: 'a.yaml', value: text })
  expect(positionOfKey(file, key, value)).toEqual({ line, column })
})

test.each([
  ['县', '`县`'],
  ['x'.repeat(40), `\`${'x'.repeat(40)}\``],
  ['x'.repeat(41), `\`${'x'.repeat(40)}…\``],
  ['\u{1F600}'.repeat(40), `\`${'\u{1F600}'.repeat(40)}\``],
  ['a\u202Eb', '`aU+202Eb`'],
])('%j is quoted as %s', (text, quoted) => {
  expect(quote(text)).toBe(quoted)
})

test('what cannot be seen is written out, the rest is as it is', () => {
  expect(visible('县 a\n\u0000\u2028\u2029\u{E0001}')).toBe('县 aU+000AU+0000U+2028U+2029U+E0001')
  expect([codePoint('\n'), codePoint('县'), codePoint('\u{1F600}'), codePoint('')]).toEqual([
    ...['U+000A', 'U+53BF', 'U+1F600', 'U+0000'],
  ])
})
