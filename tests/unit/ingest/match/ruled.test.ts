import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Grid, GridCell } from '../../../../src/ingest/grid.ts'
import { readRuled } from '../../../../src/ingest/match/ruled.ts'
import type { RuledReading } from '../../../../src/ingest/match/ruled.ts'
import { readReport } from '../../../../src/ingest/read.ts'
import { layouts } from '../layouts.ts'
import type { MadeUp } from '../made-up.ts'
import { madeUp } from '../made-up.ts'

/** A ruled grid of rows, a cell a text or a text with the columns and rows that it spans; `null` goes on from above or left. */
type Box = string | readonly [text: string, across: number, down?: number] | null

const place = { page: null, line: null, table: 1, row: 1 }

function gridOf(rows: readonly (readonly Box[])[], ruled = true): Grid {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((box, c): GridCell[] => {
      if (box === null) return []
      const [text, columnSpan = 1, rowSpan = 1] = typeof box === 'string' ? [box] : box
      return [{ row: r, column: c, rowSpan, columnSpan, text, place }]
    }),
  )
  return { rows: rows.length, columns: rows[0]!.length, cells, ruled, place } as Grid
}

function read(...grids: readonly Grid[]): RuledReading {
  return readRuled(grids.map((grid) => ({ kind: 'grid', grid })))
}

function cellsOf({ cells }: RuledReading): Record<string, string> {
  return Object.fromEntries([...cells].map(([id, { text }]) => [id, text]))
}

const heads = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'] as const
const documents = [heads, ['规章', '1', '2', '3'], ['行政规范性文件', '4', '', '/']] as const

describe('every cell of a report by the lines of its tables alone', () => {
  const reports = (['form-2019', 'form-2021'] as const).map((id) => {
    const [made] = fc.sample(
      madeUp(['zero']).filter(({ edition }) => edition.id === id),
      { numRuns: 1, seed: 6 },
    ) as [MadeUp]
    return [id, made] as const
  })
  test.each(reports)('%s', async (_, made) => {
    const bytes = new TextEncoder().encode(layouts.html.write(made))
    const captured = await readReport(bytes, 'a.html')
    const { cells, doubled } = readRuled('unreadable' in captured ? [] : captured.blocks)
    const own = new Map([...cells].map(([id, { text }]) => [id, text]))
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(made.cells))
    expect(doubled.size).toBe(0)
  })
})

describe('rows by their label, columns by the head over them', () => {
  test('a table', () => {
    const { hints, ...reading } = read(gridOf(documents))
    expect(cellsOf({ hints, ...reading })).toEqual({
      'documents.rules.issued': '1',
      'documents.rules.repealed': '2',
      'documents.rules.in_force': '3',
      'documents.normative.issued': '4',
      'documents.normative.repealed': '',
      'documents.normative.in_force': '/',
    })
    expect([...hints].map(([table, ids]) => [table, [...ids]])).toEqual([
      ['documents', ['form-2021']],
    ])
  })

  test('a table without lines, without heads, or too large, gives nothing', () => {
    expect(cellsOf(read(gridOf(documents, false)))).toEqual({})
    expect(cellsOf(read(gridOf(documents.slice(1))))).toEqual({})
    expect(cellsOf(read({ ...gridOf(documents), rows: 30_000 }))).toEqual({})
    expect(cellsOf(read({ ...gridOf(documents), rows: 25_000 }))).toHaveProperty(
      'documents.rules.issued',
      '1',
    )
  })

  test('heads in another order, and printed on two lines', () => {
    const swapped = [
      [heads[0], heads[3], heads[1], heads[2]],
      ['规章', '1', '2', '3'],
    ]
    expect(cellsOf(read(gridOf(swapped)))).toEqual({
      'documents.rules.in_force': '1',
      'documents.rules.issued': '2',
      'documents.rules.repealed': '3',
    })
    const parted = [
      ['信息', '本年制发', '本年废止', '现行有效'],
      ['内容', '件数', '件数', '件数'],
      ['规章', '1', '2', '3'],
    ]
    expect(cellsOf(read(gridOf(parted)))).toEqual({
      'documents.rules.issued': '1',
      'documents.rules.repealed': '2',
      'documents.rules.in_force': '3',
    })
  })

  test('a figure under two heads is of neither, a blank of both', () => {
    const merged = (text: string): Grid => gridOf([heads, ['规章', [text, 2], null, '3']])
    expect(cellsOf(read(merged('7')))).toEqual({ 'documents.rules.in_force': '3' })
    expect(cellsOf(read(merged('')))).toEqual({
      'documents.rules.issued': '',
      'documents.rules.repealed': '',
      'documents.rules.in_force': '3',
    })
  })

  test('two figures under one head are not decided, one and a blank are', () => {
    const wide = (own: readonly Box[]): Grid =>
      gridOf([
        [heads[0], [heads[1], 2], null],
        ['规章', ...own],
      ])
    expect(cellsOf(read(wide(['1', '5'])))).toEqual({})
    expect(cellsOf(read(wide(['', '5'])))).toEqual({ 'documents.rules.issued': '5' })
    expect(cellsOf(read(wide(['1', ''])))).toEqual({ 'documents.rules.issued': '1' })
  })

  test('the same table twice: equal cells once, others with both texts', () => {
    const second = [heads, ['规章', '1', '9', '3'], ['行政规范性文件', '4', '', '/']]
    const reading = read(gridOf(documents), gridOf(second), gridOf(documents))
    expect(cellsOf(reading)).toHaveProperty('documents.rules.repealed', '2')
    expect(Object.fromEntries(reading.doubled)).toEqual({
      'documents.rules.repealed': ['2', '9'],
    })
  })

  test('a table given three times, each time otherwise, with all that it says', () => {
    const other = (text: string): Grid => gridOf([heads, ['规章', '1', text, '3']])
    const reading = read(gridOf(documents), other('9'), other('2'), other('8'))
    expect(Object.fromEntries(reading.doubled)).toEqual({
      'documents.rules.repealed': ['2', '9', '8'],
    })
  })

  test('a piece has the text of its cell, its column and its place', () => {
    expect(read(gridOf(documents)).cells.get('documents.rules.repealed')).toEqual({
      kind: 'figure',
      text: '2',
      at: 2,
      place,
    })
  })

  test('lines of text are no tables', () => {
    const grid = gridOf(documents)
    const blocks = [{ kind: 'text', text: '甲', place } as const, { kind: 'grid', grid } as const]
    expect(readRuled(blocks).cells.size).toBe(6)
  })

  test('heads of two editions in one table leave none', () => {
    const mixed = [
      [heads[0], heads[1], '新公开数量'],
      ['规章', '1', '2'],
    ]
    const { hints } = read(gridOf(mixed))
    expect([...hints].map(([table, ids]) => [table, [...ids]])).toEqual([['documents', []]])
  })

  test('hints of several tables are what all allow', () => {
    const older = [
      ['信息内容', '新制作数量', '新公开数量', '对外公开总数量'],
      ['规章', '1', '2', '3'],
    ]
    expect([...read(gridOf(older)).hints.get('documents')!]).toEqual(['form-2019'])
    const purchases = [
      ['信息内容', '本年处理决定数量'],
      ['行政处罚', '5'],
    ]
    expect(cellsOf(read(gridOf(purchases)))).toEqual({ 'enforcement.penalties.decisions': '5' })
  })
})

describe('the label of a row', () => {
  const row = (...line: readonly Box[]): Record<string, string> =>
    cellsOf(read(gridOf([['', ...heads], line])))
  const rules = {
    'documents.rules.issued': '1',
    'documents.rules.repealed': '2',
    'documents.rules.in_force': '3',
  }

  test('is the last of a line that names one', () => {
    expect(row('行政规范性文件', '规章', '1', '2', '3')).toEqual(rules)
    expect(row('规章', '甲乙', '1', '2', '3')).toEqual(rules)
    expect(row('规章', '', '1', '2', '3')).toEqual(rules)
    expect(row(null, '规章', '1', '2', '3')).toEqual(rules)
    expect(row(['规章', 2], null, '1', '2', '3')).toEqual(rules)
  })

  test('is no figure with a note that names another', () => {
    expect(row('', '规章', '3（行政许可）', '2', '3')).toEqual({
      ...rules,
      'documents.rules.issued': '3',
    })
  })

  test('is none beside a head of the table', () => {
    for (const head of [
      '信息内容',
      '申请人情况',
      '法人或其他组织',
      '信息内容（件）',
      '现行有效件数',
      '自然人',
    ])
      expect(row('规章', head, '1', '2', '3')).toEqual({})
  })

  test('stands beside words that are heads and labels, too', () => {
    for (const other of ['其他', '总计', '合计', '总计（件）'])
      expect(row('规章', other, '1', '2', '3')).toEqual(rules)
  })

  test('is no head of rows, nor a procedure', () => {
    expect(row('（三）不予公开', '', '1', '2', '3')).toEqual({})
    expect(row('行政复议', '', '1', '2', '3')).toEqual({})
  })

  test('has figures only behind it', () => {
    expect(row('', '1', '规章', '2', '3')).toEqual({
      'documents.rules.repealed': '2',
      'documents.rules.in_force': '3',
    })
  })
})

describe('the head over a cell', () => {
  const applicants = ['信息内容', '自然人', '商业企业', '其他', '总计'] as const
  const repeat = 'requests.not_processed_repeat'

  test('is not a word of a row above', () => {
    const found = cellsOf(
      read(
        gridOf([
          applicants,
          ['规章', '总计', '其他', '1', '2'],
          ['2.重复申请', '3', '4', '5', '6'],
        ]),
      ),
    )
    expect(found).toEqual({
      [`${repeat}.natural_person`]: '3',
      [`${repeat}.enterprise`]: '4',
      [`${repeat}.other_org`]: '5',
      [`${repeat}.total`]: '6',
    })
  })

  test('may have blanks and figures in it, or cells over several rows', () => {
    const parted = (between: Box, last: Box = '件数'): Record<string, string> =>
      cellsOf(
        read(
          gridOf([
            ['', '本年制发'],
            ['', between],
            ['', last],
            ['规章', '1'],
          ]),
        ),
      )
    expect(parted('')).toEqual({ 'documents.rules.issued': '1' })
    expect(parted('2023')).toEqual({ 'documents.rules.issued': '1' })
    expect(parted(null)).toEqual({ 'documents.rules.issued': '1' })
    expect(parted(['件数', 1, 2], null)).toEqual({ 'documents.rules.issued': '1' })
    expect(parted('甲')).toEqual({})
  })

  test('is of the table of its row', () => {
    const found = cellsOf(
      read(
        gridOf([
          ['', '本年处理决定数量'],
          ['行政许可', '1'],
          ['行政强制', '2'],
          ['规章', '3'],
        ]),
      ),
    )
    expect(found).toEqual({
      'licensing.permits.decisions': '1',
      'enforcement.coercion.decisions': '2',
    })
  })

  test('is that of the lines above its row', () => {
    const [, issued, repealed, inForce] = heads
    const again = ['信息内容', inForce, repealed, issued]
    const rows = [heads, ['规章', '1', '2', '3'], again, ['行政规范性文件', '4', '5', '6']]
    expect(cellsOf(read(gridOf(rows)))).toEqual({
      'documents.rules.issued': '1',
      'documents.rules.repealed': '2',
      'documents.rules.in_force': '3',
      'documents.normative.in_force': '4',
      'documents.normative.repealed': '5',
      'documents.normative.issued': '6',
    })
  })

  test('is the nearest', () => {
    const found = cellsOf(
      read(
        gridOf([
          ['', '本年制发件数'],
          ['', '本年废止件数'],
          ['规章', '1'],
        ]),
      ),
    )
    expect(found).toEqual({ 'documents.rules.repealed': '1' })
  })
})

test('cells that reach out of their table, or lie over each other', () => {
  const wide = gridOf([heads, ['规章', '1', '2', ['3', 9, 9]]])
  expect(cellsOf(read(wide))).toHaveProperty('documents.rules.in_force', '3')
  const over = gridOf([heads, [['规章', 2], '1', '2', '3']])
  expect(cellsOf(read(over))).toEqual({
    'documents.rules.repealed': '2',
    'documents.rules.in_force': '3',
  })
})

describe('section four', () => {
  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
  const suits: readonly Box[] = [
    ['行政复议', 5, 2],
    ...Array<null>(4).fill(null),
    ['行政诉讼', 10],
    ...Array<null>(9).fill(null),
  ]
  const kinds: readonly Box[] = [
    ...Array<null>(5).fill(null),
    ['未经复议直接起诉', 5],
    ...Array<null>(4).fill(null),
    ['复议后起诉', 5],
    ...Array<null>(4).fill(null),
  ]
  const leaves = [...results, ...results, ...results]
  const figures = Array.from({ length: 15 }, (_, at) => `${at + 1}`)
  const all = ['review', 'direct_suit', 'suit_after_review'].flatMap((row) =>
    ['upheld', 'corrected', 'other', 'pending', 'total'].map(
      (column) => `disputes.${row}.${column}`,
    ),
  )

  test('is read by its three heads', () => {
    const reading = read(gridOf([suits, kinds, leaves, figures]))
    expect([...reading.hints].map(([table, ids]) => [table, [...ids].sort()])).toEqual([
      ['disputes', ['form-2019', 'form-2021']],
    ])
    const found = cellsOf(reading)
    expect(found).toEqual(Object.fromEntries(all.map((id, at) => [id, `${at + 1}`])))
  })

  test('a blank row before the figures is passed over, a blank row alone is blank', () => {
    const blank = figures.map(() => '')
    expect(cellsOf(read(gridOf([suits, kinds, leaves, blank, figures])))).toHaveProperty(
      'disputes.suit_after_review.total',
      '15',
    )
    const found = cellsOf(read(gridOf([suits, kinds, leaves, blank])))
    expect(found).toEqual(Object.fromEntries(all.map((id) => [id, ''])))
  })

  test('with a head less, or no row below its heads, it is not', () => {
    const short = [...leaves.slice(0, 14), '合记']
    expect(cellsOf(read(gridOf([suits, kinds, short, figures])))).toEqual({})
    expect(cellsOf(read(gridOf([suits, kinds, leaves])))).toEqual({})
  })

  test('beside a column of words, which goes down to its figures', () => {
    const beside = (first: Box, row: readonly Box[]): readonly Box[] => [first, ...row]
    const blank = figures.map(() => '')
    const rows = [
      beside(['案件类型', 1, 5], suits),
      beside(null, kinds),
      beside(null, leaves),
      beside(null, blank),
      beside(null, figures),
    ]
    expect(cellsOf(read(gridOf(rows)))).toEqual(
      Object.fromEntries(all.map((id, at) => [id, `${at + 1}`])),
    )
  })

  test('with columns more, which are of no result or of no procedure', () => {
    const more = (...own: readonly (readonly Box[])[]): Record<string, string> =>
      cellsOf(read(gridOf(own)))
    const expected = Object.fromEntries(all.map((id, at) => [id, `${at + 1}`]))
    expect(more([...suits, ''], [...kinds, ''], [...leaves, '总计'], [...figures, '99'])).toEqual(
      expected,
    )
    expect(
      more([...suits, '复议后起诉'], [...kinds, ''], [...leaves, '备注'], [...figures, '99']),
    ).toEqual(expected)
    expect(more([...suits, ''], [...kinds, ''], [...leaves, '备注'], [...figures, '99'])).toEqual(
      expected,
    )
  })

  test('a row a procedure is left to the order of its cells', () => {
    expect(
      cellsOf(
        read(
          gridOf([
            ['案件类型', ...results],
            ['行政复议', '1', '2', '3', '4', '5'],
          ]),
        ),
      ),
    ).toEqual({})
  })

  test('with words about a result below it', () => {
    for (const text of ['其中结果维持', '结果维持件数']) {
      const found = cellsOf(
        read(gridOf([suits, kinds, leaves, figures, [text, ...Array<string>(14).fill('')]])),
      )
      expect(found).toHaveProperty('disputes.review.upheld', '1')
    }
  })

  test.each(['结果维持', '结果纠正', '尚未审结'])('by %s alone, other heads shorter', (leaf) => {
    const short = results.map((text) => (text === leaf ? leaf : text.replace(/^结果|^尚/u, '')))
    const found = cellsOf(read(gridOf([suits, kinds, [...short, ...short, ...short], figures])))
    expect(found).toEqual(Object.fromEntries(all.map((id, at) => [id, `${at + 1}`])))
  })

  test('heads over two rows', () => {
    const tall = leaves.map((text): Box => [text, 1, 2])
    const found = cellsOf(read(gridOf([suits, kinds, tall, leaves.map(() => null), figures])))
    expect(found).toEqual(Object.fromEntries(all.map((id, at) => [id, `${at + 1}`])))
  })

  test('without the names of procedures it is not', () => {
    expect(cellsOf(read(gridOf([suits, leaves, figures])))).toEqual({})
    expect(cellsOf(read(gridOf([leaves, figures])))).toEqual({})
  })

  test('a cell that is not there is of none', () => {
    const gap: readonly Box[] = [null, ...figures.slice(1)]
    expect(Object.keys(cellsOf(read(gridOf([suits, kinds, leaves, gap]))))).toEqual(all.slice(1))
  })

  test('in one grid with the tables before it', () => {
    const fill = (row: readonly Box[]): readonly Box[] => [
      ...row,
      ...Array<null>(15 - row.length).fill(null),
    ]
    const found = cellsOf(
      read(gridOf([fill(heads), fill(['规章', '1', '2', '3']), suits, kinds, leaves, figures])),
    )
    expect(found).toMatchObject({ 'documents.rules.issued': '1', 'disputes.review.upheld': '1' })
    expect(Object.keys(found)).toHaveLength(18)
  })

  test('a figure over two columns and words are of none', () => {
    const wide: readonly Box[] = [['1', 2], null, '详见附件', ...figures.slice(3)]
    const found = cellsOf(read(gridOf([suits, kinds, leaves, wide])))
    expect(Object.keys(found)).toEqual(all.slice(3))
  })
})
