import { describe, expect, test } from 'vitest'
import type { EditionId } from '../../../../src/form/editions.ts'
import { matchRow } from '../../../../src/ingest/labels.ts'
import { placeRows } from '../../../../src/ingest/match/rows.ts'
import type { Target } from '../../../../src/ingest/match/targets.ts'
import { onLine, pieces, reading, rowTarget } from './readings.ts'

type Parts = Parameters<typeof reading>[1]

const row = (label: string, values: string, parts: Parts = {}): Target & { kind: 'row' } =>
  rowTarget(label, reading(values, { own: label, ...parts }))

const all = ['documents', 'licensing', 'enforcement', 'fees', 'procurement', 'requests', 'disputes']

/** Rows and what is told of them, each in words. */
function place(targets: readonly Target[], edition: EditionId = 'form-2021') {
  const tables = new Map(all.map((table) => [table, edition]))
  const { rows, remarks } = placeRows(targets, { report: edition, tables, evident: true })
  return {
    rows: rows.map(({ table, row: own, pieces: laid, misfit }) => {
      const texts = laid ? laid.map((piece) => piece?.text || '_').join(' ') : 'not laid'
      return `${table}.${own}: ${texts}${misfit ? ', misfit' : ''}`
    }),
    told: remarks.map(({ rule, at, reason }) => `${rule} ${at}: ${reason}`),
    readings: rows.map((each) => each.reading),
    places: remarks.map((each) => each.place),
  }
}

describe('rows laid over their columns', () => {
  test('by their labels, in order, each with its reading', () => {
    const targets = [row('规章', '1 2 3'), row('行政规范性文件', '4 _ /'), row('行政许可', '7')]
    const { rows, told, readings } = place(targets)
    expect(rows).toEqual([
      'documents.rules: 1 2 3',
      'documents.normative: 4 _ /',
      'licensing.permits: 7',
    ])
    expect(told).toEqual([])
    expect(readings).toEqual(targets.map((each) => each.reading))
  })

  test('in the edition of their table', () => {
    expect(place([row('行政许可', '1 2 3')], 'form-2019').rows).toEqual([
      'licensing.permits: 1 2 3',
    ])
    expect(place([row('行政许可', '1 2 3')]).rows).toEqual(['licensing.permits: not laid, misfit'])
  })

  test('none that the edition does not have', () => {
    expect(place([row('政府集中采购', '1 2')]).rows).toEqual([])
    expect(place([row('政府集中采购', '1 2')], 'form-2019').rows).toEqual([
      'procurement.central: 1 2',
    ])
  })

  test('none of what is unknown or doubtful', () => {
    const own = reading('1', { own: '甲' })
    const { rows, told } = place([{ kind: 'unknown', reading: own }])
    expect([rows, told]).toEqual([[], []])
    expect(place([{ kind: 'doubtful', why: 'two', rows: [], reading: own }]).rows).toEqual([])
  })

  test('section four as three rows', () => {
    const values = Array.from({ length: 15 }, (_, at) => `${at + 1}`).join(' ')
    const { rows, readings, told } = place([{ kind: 'disputes', reading: reading(values) }])
    expect(rows).toEqual([
      'disputes.review: 1 2 3 4 5',
      'disputes.direct_suit: 6 7 8 9 10',
      'disputes.suit_after_review: 11 12 13 14 15',
    ])
    expect(readings).toHaveLength(3)
    expect(told).toEqual([])
    expect(place([{ kind: 'disputes', reading: reading(`${values} 16`) }]).rows).toEqual([
      'disputes.review: not laid, misfit',
      'disputes.direct_suit: not laid, misfit',
      'disputes.suit_after_review: not laid, misfit',
    ])
    expect(place([{ kind: 'disputes', reading: reading('1 2') }]).rows[0]).toBe(
      'disputes.review: not laid',
    )
  })
})

describe('a row that does not fit', () => {
  test.each([
    ['with a figure too many', '1 2 3 4', {}, 'not laid, misfit'],
    ['with a blank too many', '1 2 3 _', {}, '1 2 3'],
    ['with one too few', '1 2', {}, 'not laid'],
    ['with one too few where its grid has more', '1 2', { short: true }, 'not laid, misfit'],
    ['with none where its grid has more', '_ _', { short: true }, '_ _ _'],
    ['with as many where its grid has more', '1 2 _', { short: true }, '1 2 _'],
  ] as const)('%s', (_, values, parts, expected) => {
    const { rows, told } = place([row('规章', values, parts)])
    expect(rows).toEqual([`documents.rules: ${expected}`])
    expect(told).toEqual([])
  })

  test('is laid by where the columns of other rows stand, and told', () => {
    const full = [1, 2, 3].map(() => row('规章', '1@10 2@20 3@30', { tolerance: 3 }))
    const { rows, told, places } = place([
      ...full,
      row('行政规范性文件', '7@11 9@31', { tolerance: 3 }),
    ])
    expect(rows.at(-1)).toBe('documents.normative: 7 _ 9')
    expect(told).toEqual([
      'shifted documents.normative: Row 行政规范性文件 has 2 cells (`7`, `9`) for 3 columns: placed by where the columns of the other rows stand',
    ])
    expect(places).toEqual([onLine(50)])
    const other = row('行政规范性文件', '7@11 9@31', { tolerance: 3, zone: 2 })
    expect(place([...full, other]).rows.at(-1)).toBe('documents.normative: not laid')
    const misfit = row('行政规范性文件', '7@11 9@31', { tolerance: 3, short: true })
    expect(place([...full, misfit]).rows.at(-1)).toBe('documents.normative: not laid, misfit')
  })

  test('of section four', () => {
    const at = (count: number): string =>
      Array.from({ length: count }, (_, each) => `${each}@${each * 10}`).join(' ')
    const full = [1, 2, 3].map((): Target => ({
      kind: 'disputes',
      reading: reading(at(15), { tolerance: 3 }),
    }))
    const { rows, told } = place([
      ...full,
      { kind: 'disputes', reading: reading(at(14), { tolerance: 3 }) },
    ])
    expect(rows.slice(-3)).toEqual([
      'disputes.review: 0 1 2 3 4',
      'disputes.direct_suit: 5 6 7 8 9',
      'disputes.suit_after_review: 10 11 12 13 _',
    ])
    expect(told[0]).toMatch(
      /^shifted disputes: Row 行政复议、行政诉讼 has 14 cells \(`0`, .*`13`\) for 15 columns:/u,
    )
  })
})

describe('a label that is not the form’s own is told', () => {
  test.each([
    ['2.重复申请', null],
    ['重复申请', null],
    ['1.规章', null],
    ['7.重复申请', 'Unexpected label `7.重复申请`, taken for row 2.重复申请: it is numbered 7'],
    [
      '要求提供公开岀版物',
      'Unexpected label `要求提供公开岀版物`, taken for row 3.要求提供公开出版物: it differs by some characters',
    ],
  ])('%s', (label, reason) => {
    const { told, places } = place([row(label, '1 2 3 4 5 6 7')])
    const { table, row: own } = matchRow(label, true)!.row
    expect(told).toEqual(reason ? [`label ${table}.${own}: ${reason}`] : [])
    expect(places).toEqual(reason ? [onLine(50)] : [])
  })

  test('and what was made out from its place', () => {
    const open: Target = { kind: 'unknown', reading: reading('1 2 3 4 5 6 7', { own: '甲' }) }
    const around = ['2.重复申请', '4.无正当理由大量反复申请'].map((label) =>
      row(label, '1 2 3 4 5 6 7'),
    )
    const { rows, told } = place([around[0]!, open, around[1]!])
    expect(rows[1]).toBe('requests.not_processed_publication: 1 2 3 4 5 6 7')
    expect(told).toEqual([
      'label requests.not_processed_publication: Unexpected label `甲`, taken for row 3.要求提供公开出版物 by its place between the rows around it',
    ])
  })
})

describe('rows that cannot be told from their neighbours', () => {
  const rows = ['行政处罚', '行政强制'].map((label) => matchRow(label, true)!.row)
  const told = (why: 'two' | 'beside', own: typeof rows, parts: Parts): string[] =>
    place([{ kind: 'doubtful', why, rows: own, reading: reading('1 2', parts) }]).told

  test('by words that may be of two labels', () => {
    const stand = 'The figures `1`, `2` stand beside words that may be of two labels, `甲`'
    expect(told('two', [], { own: '甲' })).toEqual([`unresolved requests: ${stand}: not decided`])
    expect(told('two', rows.slice(1), { own: '甲' })).toEqual([
      `unresolved enforcement.coercion: ${stand}, or of row 行政强制: not decided`,
    ])
  })

  test('by labels that stand apart, whose lines are named', () => {
    const parts = { before: '甲 乙 丙 丁 戊 己 庚', after: '甲 乙 丙 丁 戊 己 庚' }
    expect(told('beside', rows, parts)).toEqual([
      'unresolved enforcement.penalties: The figures `1`, `2` may be of row 行政处罚 or 行政强制: their labels (lines 2, 3, 4, 5, 6, 7, 90, 91, 92, 93, 94, 95) stand apart from figures, not decided',
    ])
    expect(told('beside', rows, {})).toEqual([
      'unresolved enforcement.penalties: The figures `1`, `2` may be of row 行政处罚 or 行政强制: their labels stand apart from figures, not decided',
    ])
  })

  test('by lines only where there are, each once', () => {
    const place_ = { page: 1, line: null, table: 1, row: 2 }
    const own = reading('1')
    const words = [
      { text: '甲', at: 0, place: place_ },
      ...[5, 5].map((line) => ({ text: '乙', at: 0, place: onLine(line) })),
    ]
    const said = (before: typeof words): string =>
      place([{ kind: 'doubtful', why: 'beside', rows, reading: { ...own, before } }]).told[0]!
    expect(said(words)).toContain('their labels (lines 5) stand')
    expect(said(words.slice(0, 1))).toContain('their labels stand')
  })

  test('each has its place', () => {
    expect(
      place([{ kind: 'doubtful', why: 'beside', rows, reading: reading('1') }]).places,
    ).toEqual([onLine(50)])
  })
})

describe('rows in another order than the form’s', () => {
  const [rules, normative] = [row('规章', '1 2 3'), row('行政规范性文件', '1 2 3')]

  test('are told', () => {
    const { told, places } = place([normative, rules])
    expect(told).toEqual([
      'order documents.rules: Row 规章 stands after row 行政规范性文件, where the form has it before: compare both',
    ])
    expect(places).toEqual([onLine(50)])
  })

  test('of one table, and not a row twice', () => {
    expect(place([rules, normative]).told).toEqual([])
    expect(place([rules, rules]).told).toEqual([])
    expect(place([row('行政强制', '1'), rules]).told).toEqual([])
    expect(place([normative, row('行政许可', '1'), rules]).told).toEqual([])
  })
})

test('heads in another order than the form’s are told once a table', () => {
  const before = '本年废止件数 本年制发件数 现行有效件数'
  const heads = before.split(' ').map((text) => ({ text, at: 0, place: onLine(1) }))
  const moved = rowTarget('行政规范性文件', {
    ...reading('1 2 3', { own: '行政规范性文件' }),
    before: heads,
  })
  const { told, places } = place([row('规章', '1 2 3'), moved, moved, row('行政许可', '1')])
  expect(told).toEqual([
    'order documents.normative: The heads of table documents are not those of the form in its order, by which its figures were placed: compare every one',
  ])
  expect(places).toEqual([onLine(50)])
})

test('pieces keep their places', () => {
  const { rows } = placeRows([row('行政许可', '7@3')], {
    report: 'form-2021',
    tables: new Map([
      ['licensing', 'form-2021'],
      ['requests', 'form-2021'],
    ]),
    evident: true,
  })
  expect(rows[0]?.pieces).toEqual(pieces('7@3'))
})
