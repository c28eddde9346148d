import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chineseOf } from '../../../src/curated/message.ts'
import { placeInWords } from '../../../src/ingest/announce.ts'
import { listed, worded } from '../../../src/ingest/said.ts'
import { readerSaid } from '../../../src/ingest/sentences.ts'
import { ingestText } from './ingest-text.ts'
import { layouts, yearOf } from './layouts.ts'
import { madeUp } from './made-up.ts'

test('a sentence has its parts in each language', () => {
  const cells = listed(['`7`', { zh: '空白', en: 'a blank' }])
  expect(worded({ zh: '{n}格：{cells}', en: '{n} cells: {cells}' }, { n: 2, cells })).toEqual({
    zh: '2格：`7`、空白',
    en: '2 cells: `7`, a blank',
  })
  expect(worded({ zh: '{a}', en: '{a}' }, { a: '{b}', b: 'x' })).toEqual({ zh: '{b}', en: '{b}' })
})

test('a place is in words of both languages', () => {
  const place = { page: 3, line: null, table: 2, row: 7 }
  expect(placeInWords(place, ' 行政处罚 ')).toEqual({
    zh: '原文第3页、第2个表、表中第7行、“行政处罚”',
    en: 'source page 3, table 2, row 7, “行政处罚”',
  })
  expect(placeInWords({ ...place, cell: 'Sheet1!C47' })!.zh).toBe('原文 Sheet1!C47 格')
  expect(placeInWords({ page: null, line: null, table: null, row: null })).toBeNull()
})

test('what a reader says is in Chinese with what it says of the file', () => {
  expect(readerSaid('A picture (PNG): needs transcription.').zh).toBe('是图片（PNG）：要由人抄录。')
  expect(readerSaid('25000000 bytes, expected at most 20971520').zh).toBe(
    '25000000字节，至多20971520字节',
  )
  expect(
    readerSaid('The text of pages 3, 4 was recognised from a scan: compare every figure').zh,
  ).toBe('（第3, 4页）的文字由扫描件识别而来：请逐个数字对照')
  expect(readerSaid('The PDF cannot be read: $& {}').zh).toBe('PDF读不出来：$& {}')
  expect(readerSaid('no such sentence')).toEqual({ zh: 'no such sentence', en: 'no such sentence' })
})

test('every sentence of the readers is in the list', () => {
  const folder = join(import.meta.dirname, '../../../src/ingest')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?:read\/.*|detect.*|decode|printed|identify\/identify|several|drafting)\.ts$/.test(name),
  )
  const said = files.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return [...text.matchAll(sentence)].flatMap(([, plain, templated]) => {
      const found = plain ?? templated!.replace(/\$\{[^}]*\}/gu, '7')
      return readerSaid(found).zh === found ? [found] : []
    })
  })
  expect(said.sort()).toEqual([...composed].sort())
})

/** Parts of sentences, which the list has whole. */
const composed = [
  '7: save it as 7 in its program and run again.',
  '7 reports in one file7. Save each as a file of its own, and ingest the one that is meant',
  '7 is no agency that is held and begins with no division of the register: give --agency7) => ',
  'A picture',
  "7 7) => no).join(', ')}",
  'The document has 7',
  'The workbook has 7',
]

/** A text after a name that says it is for people, or a doubt, which goes on after the figure. */
const sentence =
  /(?:(?:unreadable|unusable|unidentified|why|what):|doubt\(|return|text:|\?\?|[?:=[])\s{1,20}(?:'([A-Z][^'\n]* [^'\n]*|(?:which|with|beside|to which|in a) [^'\n]*)'|`([A-Z\d$][^`\n]* [a-z]+ [^`\n]*)`)/gu

test('every message of a draft is in Chinese, too', async () => {
  const reports = fc.sample(madeUp(['zero', 'blank', 'mark']), { numRuns: 2, seed: 3 })
  const damages: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.replace('1.属于国家秘密', '1.属于国冢秘密'),
    (text) => text.replace(/(重复申请(?:\t\d+){7})/u, '$1\t99'),
    (text) => text.replace(/重复申请\t\d+/u, '重复申请\t12a'),
    (text) => text.replace(/(本年新收[^\t]*\t)(\d+)/u, (_, label, n) => `${label}${Number(n) + 1}`),
    (text) => text.replace(/^.*信访举报投诉类申请.*$/mu, ''),
    (text) => `${text}\n${text.split('\n').find((line) => line.includes('重复申请'))}\t1`,
    (text) => text.replaceAll(/20\d\d年度?/gu, ''),
    (text) => text.replace(/第二十条第（八）项[^]*?(?=三、收到)/u, ''),
    (text) => `${text}\n联系人：13812345678，微信号：abcdefg`,
  ]
  const rules = new Set<string>()
  for (const made of reports) {
    for (const damage of damages) {
      for (const layout of ['rows of tabs', 'html'] as const) {
        const { name, write } = layouts[layout]
        const draft = await ingestText(damage(write(made)), name, yearOf(made))
        for (const message of draft?.file.messages ?? []) {
          rules.add(message.ruleId!)
          const { reason } = chineseOf(message)
          expect(reason).toMatch(/\p{Script=Han}/u)
          expect(reason.replaceAll(/`[^`]*`/gu, '')).not.toMatch(
            / (?:the|of|is|are|was|in|not|and|to|by|for|which) /iu,
          )
          expect(reason).not.toBe(message.reason)
        }
      }
    }
  }
  expect(rules.size).toBeGreaterThan(10)
})
