import { describe, expect, test } from 'vitest'
import { figuresOf, labelOf, quoted, wordsOf } from '../../../../src/ingest/match/wording.ts'
import { reading } from './readings.ts'

describe('figures for messages', () => {
  test('each as printed, a blank in words', () => {
    expect(figuresOf(reading('7 _ /'))).toEqual({
      zh: '`7`、空白、`/`',
      en: '`7`, a blank, `/`',
    })
  })

  test('sixteen at most, more are shown to be there', () => {
    const sixteen = Array.from({ length: 16 }, (_, at) => `\`${at + 1}\``).join(', ')
    const line = '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16'
    expect(figuresOf(reading(line)).en).toBe(sixteen)
    expect(figuresOf(reading(`${line} 17`)).en).toBe(`${sixteen}, …`)
  })
})

describe('words for messages', () => {
  test('the last two beside the figures', () => {
    expect(wordsOf(reading('1', { before: '甲', own: '乙 丙 丁' })).en).toBe('`丙 丁`')
    expect(wordsOf(reading('1', { before: '甲', own: '乙' })).en).toBe('`乙`')
  })

  test('else the last before them', () => {
    expect(wordsOf(reading('1', { before: '甲 乙 丙' })).en).toBe('`丙`')
    expect(wordsOf(reading('1')).en).toBe('a blank')
  })

  test('on one line, twenty characters of them', () => {
    expect(quoted('甲 \n\t乙').en).toBe('`甲 乙`')
    expect(quoted('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉').en).toBe(
      '`甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉`',
    )
    expect(quoted('𠀀乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌').en).toBe(
      '`𠀀乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉`',
    )
    expect(quoted('').en).toBe('a blank')
    expect(quoted(null).en).toBe('a blank')
  })
})

test('a row has the label of the edition that its table is of', () => {
  const row = { table: 'documents', row: 'normative' }
  expect(labelOf(row, new Map([['documents', 'form-2019']]))).toBe('规范性文件')
  expect(labelOf(row, new Map([['documents', 'form-2021']]))).toBe('行政规范性文件')
})
