import { describe, expect, test } from 'vitest'
import { placeRows } from '../../../../src/ingest/match/rows.ts'
import type { Target } from '../../../../src/ingest/match/targets.ts'
import { place, row } from './placing.ts'
import { onLine, pieces, reading } from './readings.ts'

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
