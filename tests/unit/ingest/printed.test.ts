import { describe, expect, test } from 'vitest'
import { asSeen } from '../../../src/ingest/characters.ts'
import type { CellRemark } from '../../../src/ingest/grid.ts'
import { readCell, readPrinted } from '../../../src/ingest/printed.ts'

const place = { page: null, line: null, table: 1, row: 1 }
const cell = (text: string, remarks: readonly CellRemark[] = []): ReturnType<typeof readCell> =>
  readCell({ text, remarks, row: 0, column: 0, rowSpan: 1, columnSpan: 1, place })

describe('figures', () => {
  test.each([
    ['41', '41'],
    ['１，２３４', '1,234'],
    ['－4', '-4'],
    ['−4', '-4'],
    ['＋19', '+19'],
    ['251000\n元', '251000元'],
    ['41[bookmark: a]', '41'],
    ['/', '/'],
    ['无', '无'],
  ])('%j is %j', (text, figure) => {
    expect(readPrinted(text)).toEqual({ kind: 'figure', text: figure })
  })

  test.each([
    ['41 7 of two lines', '41\n7'],
    ['an ordinary space', '41 7'],
    ['a sign on a line of its own', '-\n41'],
    ['digits turned around', '41\u202E7'],
    ['a second figure in brackets', '22（16）'],
    ['two commas', '1,2,3'],
    ['an en dash before it', '–4'],
    ['a stroke through a digit', '4\u03361'],
    ['a digit in a circle alone', '⑤'],
    ['a keycap', '4\u20E3'],
  ])('not %s', (_, text) => {
    expect(readPrinted(text).kind).toBe('garbled')
  })

  test.each(['减4', '增2', '减少4', '约700', '持平', '十二', '〇', '共 12 件', '增加了3'])(
    'words that say one, %s, are no label and no figure',
    (text) => {
      expect(readPrinted(text)).toEqual({ kind: 'garbled', text })
    },
  )
})

describe('notes', () => {
  test.each([
    ['705（其中线上 600 件）', '705', '（其中线上600件）'],
    [`705（${'其中线上'.repeat(20)}）`, '705', `（${'其中线上'.repeat(20)}）`],
    ['22(含部门)', '22', '(含部门)'],
    ['22件，其中修订16件', '22件', '，其中修订16件'],
    ['22\n（其中修订16件）', '22', '（其中修订16件）'],
    ['41¹', '41', '¹'],
    ['41⑴', '41', '⑴'],
    ['41①', '41', '①'],
    ['41＊', '41', '＊'],
    ['*41', '41', '*'],
    ['41[1]', '41', '[1]'],
    ['41【2】', '41', '【2】'],
    ['41（注1）', '41', '（注1）'],
    ['41注', '41', '注'],
    ['41^1', '41', '^1'],
    ['/（无此职能）', '/', '（无此职能）'],
    ['无（不涉及）', '无', '（不涉及）'],
  ])('%s', (text, figure, note) => {
    expect(readPrinted(text)).toEqual({
      kind: 'figure',
      text: figure,
      remarks: [{ kind: 'note', text: note }],
    })
  })

  test.each([
    '规章（设区的市）',
    '1.属于国家秘密',
    '3（三）不予公开',
    '（一）予以公开',
    '2019年（上半年）',
  ])('a label is none: %s', (text) => {
    expect(readPrinted(text)).toEqual({ kind: 'label', text })
  })

  test('a figure whose words go on is no label', () => {
    expect(cell('22件，其中修订16件，另有3件').kind).not.toBe('label')
    expect(cell('22（其中修订').kind).toBe('garbled')
  })
})

test('no-break and thin spaces keep a figure together, and that is told', () => {
  for (const space of ['\u00A0', '\u2009', '\u202F']) {
    expect(readPrinted(`41${space}957`)).toEqual({
      kind: 'figure',
      text: '41957',
      remarks: [{ kind: 'joined', text: `41${space}957` }],
    })
  }
})

test('characters without room are none; radicals are the characters they show', () => {
  expect(asSeen('4\u200B1\u00AD9\uFEFF5\u20607')).toBe('41957')
  expect(asSeen('⾏政许可⻅⼤')).toBe('行政许可见大')
  expect(asSeen('數見')).toBe('數見')
})

describe('a cell of which the reader doubts', () => {
  test('gives no figure and no blank', () => {
    const remarks = [{ kind: 'picture', text: 'img' }] as const
    expect(cell('', remarks)).toEqual({
      kind: 'garbled',
      text: '',
      why: 'picture in the cell',
      remarks,
    })
    expect(cell('41', [{ kind: 'doubt', text: 'which may be hidden' }])).toMatchObject({
      kind: 'garbled',
      why: 'which may be hidden',
    })
  })

  test('keeps its label, and a figure what was left out of it', () => {
    expect(cell('规章', [{ kind: 'picture', text: 'img' }])).toEqual({
      kind: 'label',
      text: '规章',
    })
    expect(cell('41①', [{ kind: 'hidden', text: '8' }]).remarks).toEqual([
      { kind: 'hidden', text: '8' },
      { kind: 'note', text: '①' },
    ])
  })
})
