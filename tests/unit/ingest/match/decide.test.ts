import { describe, expect, test } from 'vitest'
import { decide, grid, normative, piece, row } from './decisions.ts'
import { onLine, pieces } from './readings.ts'

describe('a cell that both ways agree on, or only one has', () => {
  test('by the order of cells, blanks as blanks', () => {
    const laid = [pieces('1')[0]!, null, pieces('_')[0]!]
    const { texts, told, placed, places } = decide({ rows: [row('rules', laid), normative] })
    expect(texts).toEqual(['1 _ _', '4 5 6'])
    expect(told).toEqual([])
    expect(placed.map((each) => each.id).slice(0, 3)).toEqual([
      'documents.rules.issued',
      'documents.rules.repealed',
      'documents.rules.in_force',
    ])
    expect(places).toEqual([onLine(1), onLine(50), onLine(1), ...[1, 1, 1].map(onLine)])
  })

  test('by the lines of the table', () => {
    const lines = { 'rules.issued': '1', 'rules.repealed': '_', 'rules.in_force': '3' }
    const { texts, told, places } = decide({ lines, rows: [normative] })
    expect(texts).toEqual(['1 _ 3', '4 5 6'])
    expect(told).toEqual([])
    expect(places.slice(0, 3)).toEqual([grid, grid, grid])
  })

  test('both, with the place and the remarks of the lines', () => {
    const remarks = [{ kind: 'note', text: '①' }] as const
    const lines = { 'rules.issued': piece('1', 'figure', { remarks, place: grid }) }
    const { texts, placed } = decide({ lines, rows: [row('rules', '1 2 3'), normative] })
    expect(texts[0]).toBe('1 2 3')
    expect(placed[0]).toEqual({ id: 'documents.rules.issued', printed: '1', place: grid, remarks })
    expect(placed[1]).toEqual({
      id: 'documents.rules.repealed',
      printed: '2',
      place: onLine(1),
      remarks: [],
    })
    const laid = [piece('1', 'figure', { remarks }), null, null]
    expect(decide({ rows: [row('rules', laid), normative] }).placed[0]?.remarks).toEqual(remarks)
  })

  test('from two equal rows', () => {
    const { texts, told } = decide({
      rows: [
        row('rules', '1 _ 3'),
        row('rules', [pieces('1')[0]!, null, pieces('3')[0]!]),
        normative,
      ],
    })
    expect(texts[0]).toBe('1 _ 3')
    expect(told).toEqual([])
  })

  test('from the row that could be laid', () => {
    expect(decide({ rows: [row('rules', null), row('rules', '1 2 3'), normative] }).texts[0]).toBe(
      '1 2 3',
    )
    expect(
      decide({ rows: [row('rules', null), normative], lines: { 'rules.issued': '1' } }).texts[0],
    ).toBe('1 ? ?')
  })
})

describe('a row that was not found', () => {
  test('is absent', () => {
    const { placed, told } = decide({ rows: [normative] })
    expect(placed[0]).toEqual({ id: 'documents.rules.issued', printed: 'absent', place: null })
    expect(told).toEqual([
      'absent documents.rules: Row 规章 (documents.rules): not found, the cells say absent, not 0',
    ])
  })

  test('is not where its label is printed', () => {
    const { placed, told } = decide({
      rows: [normative],
      printed: { 'documents.rules': onLine(9) },
    })
    expect(placed[0]).toEqual({ id: 'documents.rules.issued', printed: '?', place: onLine(9) })
    expect(told).toEqual([
      'unresolved documents.rules: Row 规章 (documents.rules): the label is printed, and no figures could be told to be its own',
    ])
    expect(decide({ rows: [normative], printed: { 'documents.other': onLine(9) } }).texts[0]).toBe(
      'absent absent absent',
    )
  })

  test('is not where figures of its table have no label', () => {
    const { placed, told } = decide({ rows: [normative], unused: ['documents'] })
    expect(placed[0]).toEqual({ id: 'documents.rules.issued', printed: '?', place: null })
    expect(told).toEqual([
      'unresolved documents.rules: Row 规章 (documents.rules): not found, and figures of this table have no known label',
    ])
    expect(decide({ rows: [normative], unused: ['requests'] }).texts[0]).toBe(
      'absent absent absent',
    )
  })
})
