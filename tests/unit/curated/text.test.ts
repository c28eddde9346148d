import fc from 'fast-check'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import type { TextKind } from '../../../src/curated/names.ts'
import { checkText, isHan } from '../../../src/curated/names.ts'
import { messagesOf } from '../support/report.ts'
import { holds } from '../support/runs.ts'

function said(text: string, kind: TextKind): string[] {
  const file = new VFile({ path: 'a.md' })
  const good = checkText(file, text, kind, { line: 1, column: 1 })
  expect(good).toBe(file.messages.length === 0)
  return messagesOf(file).map((each) => each.replace('1:1 text ', ''))
}

test.each([
  ['chinese', '澠池县人民政府'],
  ['chinese', '样本县2023年（第一批）《通知》·附件'],
  ['chinese', '〇二三年〔2023〕30号'],
  ['latin', "People's Government of Ya'an (2nd)"],
  ['latin', 'Ürümqi Municipal Government'],
  ['prose', '表格合计为4，正文为5；见第3页。'],
  ['prose', 'The table says 4 < 5 & the text says “5”.'],
  ['prose', '合计=4+1'],
  ['prose', '字'.repeat(2000)],
] as const)('as %s: %s', (kind, text) => {
  expect(said(text, kind)).toEqual([])
})

const hidden = (shown: string, text: string): string =>
  `Unexpected \`${shown}\` in \`${text}\`, expected visible characters`

test.each([
  ['chinese', '县\u200B府', hidden('U+200B', '县U+200B府')],
  ['chinese', '县\u202E府', hidden('U+202E', '县U+202E府')],
  ['chinese', '县\u2066府', hidden('U+2066', '县U+2066府')],
  ['chinese', '县\uFEFF府', hidden('U+FEFF', '县U+FEFF府')],
  ['chinese', '县\u00AD府', hidden('U+00AD', '县U+00AD府')],
  ['chinese', '县\u0000府', hidden('U+0000', '县U+0000府')],
  ['chinese', '县\u2028府', hidden('U+2028', '县U+2028府')],
  ['chinese', '县\uE000府', hidden('U+E000', '县U+E000府')],
  ['chinese', '县\uD800府', hidden('U+D800', '县U+D800府')],
  ['chinese', '⼀县', hidden('⼀', '⼀县')],
  ['chinese', '⺠县', hidden('⺠', '⺠县')],
  [
    'latin',
    'C\u043Eunty',
    'Unexpected `о` (U+043E) in `Cоunty`, expected Latin letters, digits and plain punctuation',
  ],
  [
    'latin',
    'Count\u03C5',
    'Unexpected `υ` (U+03C5) in `Countυ`, expected Latin letters, digits and plain punctuation',
  ],
  ['latin', 'Ya\u0301n', 'Unexpected combining characters in `Ya\u0301n`, expected Unicode NFC'],
  ['chinese', '\uF900县', 'Unexpected combining characters in `\uF900县`, expected Unicode NFC'],
  [
    'chinese',
    '県<b>',
    'Unexpected `<` (U+003C) in `県<b>`, expected Chinese characters, digits and plain punctuation',
  ],
  ['prose', '', 'Unexpected ``, expected a text without space around it'],
  ['prose', ' a', 'Unexpected ` a`, expected a text without space around it'],
  ['prose', 'a\u3000', 'Unexpected `a　`, expected a text without space around it'],
  [
    'latin',
    '县府',
    'Unexpected `县` (U+53BF) in `县府`, expected Latin letters, digits and plain punctuation',
  ],
  ['prose', 'a\u0430', 'Unexpected `а` (U+0430) in `aа`, expected Chinese or Latin text'],
  [
    'chinese',
    '<县',
    'Unexpected `<` (U+003C) in `<县`, expected Chinese characters, digits and plain punctuation',
  ],
  ['prose', '字'.repeat(2001), 'Unexpected 2001 characters, expected at most 2000'],
] as const)('as %s refused: %j', (kind, text, message) => {
  expect(said(text, kind)).toEqual([message])
})

test.each([...'=+-@＝＋－＠'])('a text that begins with %s would run in a spreadsheet', (first) => {
  for (const kind of ['chinese', 'latin', 'prose'] as const) {
    expect(said(`${first}1`, kind)).toEqual([
      `Unexpected \`${first}\` at the start of \`${first}1\``,
    ])
  }
})

test.each([
  [
    '县\u200B',
    'Retype the text: it holds a character that cannot be seen or that only looks like another.',
  ],
  ['=1', 'A spreadsheet would run the text as a formula. Begin it with another character.'],
  ['a\u0430', undefined],
])('of %j it is said what to do', (text, note) => {
  const file = new VFile({ path: 'a.md' })
  checkText(file, text, 'prose', { line: 1, column: 1 })
  expect(file.messages.map((each) => each.note)).toEqual([note])
})

test.each([
  ['县', true],
  ['渑池县', true],
  ['', false],
  ['县a', false],
  ['a县', false],
  ['县 县', false],
  ['⼀县', false],
  ['\uF900县', false],
])('whether %j is of Chinese characters alone: %s', (text, han) => {
  expect(isHan(text)).toBe(han)
})

test('whatever passes is visible, normalised and no formula', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'县Aa1=-@（\u0301\u200B '), maxLength: 8 }),
  )
  const kinds = fc.constantFrom<TextKind>('chinese', 'latin', 'prose')
  holds(
    fc.property(text, kinds, (each, kind) => {
      fc.pre(said(each, kind).length === 0)
      expect(each).toBe(each.trim().normalize('NFC'))
      expect(each).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]|[\p{C}\p{Zl}\p{Zp}\u2E80-\u2FDF]/u)
    }),
  )
})
