import { growthOf } from '../support/work.ts'
import { expect } from 'vitest'
import { draftReport } from '../../../src/ingest/draft.ts'
import type { Captured } from '../../../src/ingest/grid.ts'
import { readHtml } from '../../../src/ingest/read/html.ts'
import { readText } from '../../../src/ingest/read/text.ts'
import { testAll } from '../support/all.ts'
import { agency } from '../support/made-up.ts'

type Kind = {
  readonly name: string
  readonly text: (size: number) => string
  readonly size: number
}

const lineOf = (marks: readonly string[]): Kind[] =>
  marks.map((mark) => ({
    name: `a line of ${JSON.stringify(mark)}`,
    text: (size) => mark.repeat(size),
    size: 500,
  }))

const linesOf = (lines: readonly string[]): Kind[] =>
  lines.map((line) => ({
    name: `lines of ${JSON.stringify(line)}`,
    text: (size) => `${line}\n`.repeat(size),
    size: 300,
  }))

const marks = ['字', '0', ' ', '|', '*', '[', '![', '](', '`', '\t', '，', '（']
const lines = ['', '0', '字', '1\t2\t3', '| 1 | 2 |', '一、总体情况', '收到申请12件，办结11件。']

const pages: readonly Kind[] = [
  ['rows', '<tr><td>1</td><td>2</td></tr>', '<table>', '</table>'],
  ['cells', '<td>1</td>', '<table><tr>', '</tr></table>'],
  ['paragraphs', '<p>字</p>', '', ''],
  ['elements in one another', '<b>', '', ''],
  ['characters', '字', '<p>', '</p>'],
  ['spaces', ' ', '<p>a', 'b</p>'],
  ['comments', '<!-- saved from url=(1)x -->', '', ''],
  ['rules', '.a{color:red}', '<style>', '</style><p class="a">字</p>'],
].map(([name, each, before, after]) => ({
  name: `a page of ${name}`,
  text: (size) => `${before}${each!.repeat(size)}${after}`,
  size: name === 'cells' ? 60 : 300,
}))

const growth = (kind: Kind, run: (text: string) => unknown): Promise<number> =>
  growthOf((size) => {
    const text = kind.text(size)
    return () => run(text)
  }, kind.size)

testAll(
  'texts are read in a time that grows as they do',
  [...lineOf(marks), ...linesOf(lines)],
  async (kind) => {
    expect(await growth(kind, (text) => readText(text, 'txt'))).toBeLessThan(2.3)
    expect(await growth(kind, (text) => readText(text, 'md'))).toBeLessThan(2.3)
  },
)

testAll('pages are read in a time that grows as they do', pages, async (kind) => {
  expect(await growth(kind, (text) => readHtml(text))).toBeLessThan(2.3)
})

const request = {
  ...{ agency, year: 2023, sha256: '0'.repeat(64), added: '2024-06-01' },
  ...{ source: null, published: null },
}

testAll(
  'a report is drafted in a time that grows as its text does',
  linesOf(lines),
  async (kind) => {
    const drafted = await growthOf((size) => {
      const read = readText(`一、总体情况\n${kind.text(size)}`, 'txt')
      return () => draftReport(read as Captured, request)
    }, kind.size / 3)
    expect(drafted).toBeLessThan(2.3)
  },
)
