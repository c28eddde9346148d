import { describe, expect, test } from 'vitest'
import { matchRow } from '../../../../src/ingest/labels.ts'
import type { Target } from '../../../../src/ingest/match/targets.ts'
import { place, row } from './placing.ts'
import { onLine, reading, rowTarget } from './readings.ts'

type Parts = Parameters<typeof reading>[1]

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
