import { describe, expect, test } from 'vitest'
import type { Captured, GridCell } from '../../../../src/ingest/grid.ts'
import { readText } from '../../../../src/ingest/read/text.ts'

function read(text: string, format: 'md' | 'txt' = 'md'): Captured {
  const reading = readText(text, format)
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  return reading
}

function cell(content: string): unknown[] {
  const [block] = read(`| 规章 | ${content} |\n| --- | --- |\n`).blocks
  return block?.kind === 'grid' ? said(block.grid.cells.at(-1)!) : []
}

function said({ text, remarks = [] }: GridCell): unknown[] {
  return [text.trim(), ...remarks.map((each) => `${each.kind} ${each.text}`)]
}

describe('a cell of Markdown', () => {
  test.each([
    ['41', ['41']],
    ['**41**', ['41']],
    ['*41*', ['41']],
    ['_41_', ['41']],
    ['`41`', ['41']],
    ['[41](https://example.org/)', ['41']],
    ['4&nbsp;1', ['4\u00A01']],
    ['\\-4', ['-4']],
    ['41\\*', ['41*']],
    ['<5', ['<5']],
    ['41<br>7', ['41\n7']],
    ['41<!-- 8 -->', ['41']],
    ['41<sup>1</sup>', ['41', 'note 1']],
    ['41^1^', ['41', 'note 1']],
    ['41[^1]', ['41', 'note [1]']],
    ['~~6~~41', ['41', 'struck 6']],
    ['<del>6</del>41', ['41', 'struck 6']],
    ['41<span style="display:none">8</span>', ['41', 'hidden 8']],
    ['![41](41.png)', ['', 'picture img']],
    ['<img src="41.png">', ['', 'picture img']],
  ])('%s', (content, wanted) => {
    expect(cell(content)).toEqual(wanted)
  })
})

test('lines leave out what is struck, above the line or a comment, and tell pictures', () => {
  const { blocks, pictures, remarks } = read(
    '# 题\n受理~~6~~749<sup>1</sup>件\n<!-- 甲\n乙 -->\n![](a.png)\n完',
  )
  expect(blocks.map((each) => each.kind === 'text' && [each.text, each.place.line])).toEqual([
    ['题', 1],
    ['受理749件', 2],
    ['完', 6],
  ])
  expect(pictures).toEqual([2])
  expect(remarks).toEqual([
    'Left out of the text, as marks above the line, crossed out or hidden: `6`, `1`',
    'A picture and no table: tables that are pictures need transcription',
  ])
})

test('a table in HTML keeps its remarks, pictures their place', () => {
  const { blocks, pictures } = read(
    '前\n<table><tr><td>规章</td><td>41<sup>1</sup></td></tr></table>\n![](a.png)',
  )
  const grid = blocks[1]
  expect(grid?.kind === 'grid' && said(grid.grid.cells[1]!)).toEqual(['41', 'note 1'])
  expect(pictures).toEqual([2])
})

test('plain text is as it stands', () => {
  const { blocks } = read('规章\t~~6~~41\t*7\n一 <b>8</b>', 'txt')
  expect(blocks[0]?.kind === 'grid' && blocks[0].grid.cells.map(({ text }) => text)).toEqual([
    '规章',
    '~~6~~41',
    '*7',
  ])
  expect(blocks[1]).toMatchObject({ text: '一 <b>8</b>' })
})

test('marks without end take no time', () => {
  for (const mark of ['<!--', '![', '~~', '[', '`', '*a', '^', '\\', '&', '<b'])
    expect(read(`${mark.repeat(200_000)}\n一`).blocks.length).toBeGreaterThan(0)
})
