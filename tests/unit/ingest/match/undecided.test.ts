import { describe, expect, test } from 'vitest'
import type { Piece } from '../../../../src/ingest/match/strip.ts'
import { decide, grid, normative, piece, row } from './decisions.ts'
import { onLine, pieces, reading } from './readings.ts'

describe('a cell that is not decided', () => {
  test('read in two ways', () => {
    const { texts, told, remarks } = decide({
      rows: [row('rules', '1 2 3'), normative],
      lines: { 'rules.repealed': '9' },
    })
    expect(texts[0]).toBe('1 ? 3')
    expect(told).toEqual([
      'disagreement documents.rules.repealed: Row 规章 (documents.rules): repealed reads `9` by the lines of the table and `2` by the order of cells: not decided',
    ])
    expect(remarks[0]?.place).toEqual(grid)
  })

  test('blank the one way', () => {
    const two = decide({
      rows: [row('rules', '_ 2 3'), normative],
      lines: { 'rules.issued': '9', 'rules.repealed': '_' },
    })
    expect(two.texts[0]).toBe('? ? 3')
    expect(two.told).toEqual([
      'disagreement documents.rules.issued: Row 规章 (documents.rules): issued reads `9` by the lines of the table and a blank by the order of cells: not decided; repealed reads a blank by the lines of the table and `2` by the order of cells: not decided',
    ])
  })

  test('given twice by rows', () => {
    const { texts, told } = decide({
      rows: [row('rules', '1 2 3'), row('rules', '1 _ 8'), row('rules', '1 7 3'), normative],
    })
    expect(texts[0]).toBe('1 ? ?')
    expect(told).toEqual([
      'unresolved documents.rules.repealed: Row 规章 (documents.rules): repealed is given twice, as `2` and a blank and `7`: not decided; in_force is given twice, as `3` and `8`: not decided',
    ])
  })

  test('given twice by lines', () => {
    const doubled = { 'rules.issued': ['1', '9'] }
    const said = decide({ lines: { 'rules.issued': '1' }, doubled, rows: [normative] }).told[0]
    expect(said).toBe(
      'unresolved documents.rules.issued: Row 规章 (documents.rules): issued is given twice, as `1` and `9`: not decided',
    )
    const both = decide({
      lines: { 'rules.issued': '1' },
      doubled,
      rows: [row('rules', '7 2 3'), normative],
    }).told
    expect(both).toEqual([
      'unresolved documents.rules.issued: Row 规章 (documents.rules): issued is given twice, as `7` and `1` and `9`: not decided',
    ])
  })

  test('of a row that does not fit its columns', () => {
    const misfit = row('rules', null, { misfit: true, reading: reading('1 2 3 4') })
    const { texts, told, places } = decide({
      rows: [row('rules', '1 2 3'), misfit, normative],
      lines: { 'rules.issued': '1' },
    })
    expect(texts[0]).toBe('? ? ?')
    expect(told).toEqual([
      'unresolved documents.rules: Row 规章 (documents.rules): its 4 cells `1`, `2`, `3`, `4` do not fit 3 columns',
    ])
    expect(places.slice(0, 2)).toEqual([grid, onLine(1)])
  })

  test('of a row that could not be laid', () => {
    const { texts, told, places } = decide({
      rows: [row('rules', null, { reading: reading('1 2') }), normative],
    })
    expect(texts[0]).toBe('? ? ?')
    expect(told).toEqual([
      'unresolved documents.rules: Row 规章 (documents.rules): its 2 cells `1`, `2` do not fit 3 columns',
    ])
    expect(places[0]).toEqual(onLine(50))
  })

  test.each([
    ['garbled', piece('1B', 'garbled'), 'reads `1B`, which is no figure'],
    [
      'garbled for a reason',
      piece('12', 'garbled', { why: 'which is set from right to left' }),
      'reads `12`, which is set from right to left: not decided',
    ],
    [
      'nothing but the reason',
      piece('', 'garbled', { why: 'picture in the cell' }),
      'picture in the cell: not decided',
    ],
    ['words', piece('详见附件', 'label'), 'holds the words `详见附件` where a figure is expected'],
  ])('%s', (_, own, why) => {
    const { texts, told } = decide({
      rows: [row('rules', [own, pieces('2')[0]!, null]), normative],
    })
    expect(texts[0]).toBe('? 2 _')
    expect(told).toEqual([
      `unresolved documents.rules.issued: Row 规章 (documents.rules): issued ${why}`,
    ])
    const lined = decide({ lines: { 'rules.issued': own }, rows: [normative] })
    expect(lined.placed[0]).toEqual({
      id: 'documents.rules.issued',
      printed: '?',
      place: onLine(3),
    })
    expect(lined.told[0]).toBe(
      `unresolved documents.rules.issued: Row 规章 (documents.rules): issued ${why}`,
    )
  })
})

describe('what is told', () => {
  test('is one remark for all rows of which the same is to tell', () => {
    const { told, remarks } = decide({})
    expect(told).toEqual([
      'absent documents.rules: Rows 规章 (documents.rules), 行政规范性文件 (documents.normative): not found, the cells say absent, not 0',
    ])
    expect(remarks[0]?.place).toBeNull()
    expect(decide({ printed: { 'documents.normative': onLine(4) } }).told).toHaveLength(2)
  })

  test('names the cells where it is not of all, or not the same', () => {
    const bad = piece('1B', 'garbled')
    const say = (...own: readonly (Piece | null)[]): string[] =>
      decide({ rows: [row('rules', own), normative] }).told
    expect(say(bad, bad, bad)).toEqual([
      'unresolved documents.rules: Row 规章 (documents.rules): reads `1B`, which is no figure',
    ])
    expect(say(null, bad, bad)).toEqual([
      'unresolved documents.rules.repealed: Row 规章 (documents.rules): repealed reads `1B`, which is no figure; in_force reads `1B`, which is no figure',
    ])
    expect(say(bad, bad, piece('2B', 'garbled'))).toEqual([
      'unresolved documents.rules.issued: Row 规章 (documents.rules): issued reads `1B`, which is no figure; repealed reads `1B`, which is no figure; in_force reads `2B`, which is no figure',
    ])
  })

  test('is parted by what it is', () => {
    const own = [piece('1B', 'garbled'), ...pieces('2 3')]
    const { told } = decide({
      rows: [row('rules', own), normative],
      lines: { 'rules.repealed': '9' },
    })
    expect(told).toEqual([
      'unresolved documents.rules.issued: Row 规章 (documents.rules): issued reads `1B`, which is no figure',
      'disagreement documents.rules.repealed: Row 规章 (documents.rules): repealed reads `9` by the lines of the table and `2` by the order of cells: not decided',
    ])
  })

  test('counts the columns of section four as they are printed', () => {
    const whole = '1 '.repeat(16).trim()
    const said = (values: string): string[] =>
      decide(
        {
          rows: ['review', 'direct_suit', 'suit_after_review'].map((id) =>
            row(id, null, { table: 'disputes', reading: reading(values) }),
          ),
        },
        'disputes',
      ).told
    expect(said(whole)[0]).toMatch(/: its 16 cells .* do not fit 15 columns$/u)
    expect(said('1 2 3 4 5 6')[0]).toMatch(/: its 6 cells .* do not fit 15 columns$/u)
    expect(said('1 2 3 4 5')[0]).toMatch(/: its 5 cells .* do not fit 5 columns$/u)
    expect(said('1 2')[0]).toMatch(
      /^unresolved disputes.review: Rows .*: its 2 cells `1`, `2` do not fit 5 columns$/u,
    )
  })
})
