import { describe, expect, test } from 'vitest'
import { sectionText } from '../../../../src/ingest/claims/section-text.ts'
import type { SectionText } from '../../../../src/ingest/claims/section-text.ts'

/** A text of lines, the first of which is line 1 of its source. */
function of(...lines: string[]): SectionText {
  return sectionText(
    lines.map((text, at) => ({
      text,
      section: 1,
      place: { page: null, line: at + 1, table: null, row: null },
    })),
  )
}

test('lines are one text without white space, full-width characters in their plain form', () => {
  const text = of('收到 申请', '７１８件（其中 网上', '５００件）')
  expect(text.plain).toBe('收到申请718件(其中网上500件)')
  expect([0, 3, 4, 12, 13, 17].map((at) => text.placeAt(at).line)).toEqual([1, 1, 2, 2, 3, 3])
})

test('a place beyond the text, and of a text without lines, is that of the last line or none', () => {
  const nowhere = { page: null, line: null, table: null, row: null }
  expect(of('甲', '乙').placeAt(2).line).toBe(2)
  expect(sectionText([]).placeAt(0)).toEqual(nowhere)
})

test('a sentence begins after a mark that ends one', () => {
  const { sentenceAt } = of('甲。乙;丙!丁?戊,己')
  expect(Array.from({ length: 12 }, (_, at) => sentenceAt(at))).toEqual([
    0, 0, 2, 2, 4, 4, 6, 6, 8, 8, 8, 8,
  ])
})

describe('brackets', () => {
  const depths = (line: string): number[] => {
    const { plain, depthAt } = of(line)
    return Array.from({ length: plain.length + 1 }, (_, at) => depthAt(at))
  }

  test('are counted', () => {
    expect(depths('甲(乙(丙)丁)戊')).toEqual([0, 0, 1, 1, 2, 2, 1, 1, 0, 0])
  })

  test('that were never opened close nothing', () => {
    expect(depths('甲)(乙')).toEqual([0, 0, 0, 1, 1])
  })

  test('that are never closed end with their sentence, not with a part of it', () => {
    expect(depths('甲(乙;丙。丁')).toEqual([0, 0, 1, 1, 1, 1, 0, 0])
  })

  test('are nine deep at most', () => {
    expect(depths('('.repeat(12)).at(-1)).toBe(9)
    expect(depths(`${'('.repeat(12)}${')'.repeat(9)}`).at(-1)).toBe(0)
  })
})

describe('the words from one place to another', () => {
  const { plain, wordsFrom } = of('收到申请(含上年(度)结转)718件,其中(网上500件,信函18件)')
  const upTo = (word: string): string => wordsFrom(0, plain.indexOf(word))

  test('are without what stands in brackets between them', () => {
    expect(upTo('718')).toBe('收到申请')
    expect(upTo('其中')).toBe('收到申请718件,')
  })

  test('are those in the brackets for a place in them', () => {
    expect(upTo('500')).toBe('网上')
    expect(upTo('18件)')).toBe('网上500件,信函')
    expect(upTo('度')).toBe('')
  })

  test('begin where they are asked to', () => {
    expect(wordsFrom(2, 4)).toBe('申请')
    expect(wordsFrom(4, 4)).toBe('')
  })

  test('reach back 240 characters at most', () => {
    const long = of(`甲${'乙'.repeat(300)}`)
    expect(long.wordsFrom(0, 301)).toBe('乙'.repeat(240))
    expect(long.wordsFrom(100, 301)).toBe('乙'.repeat(201))
  })
})

test('what is beyond 100,000 characters is left out', () => {
  const line = '甲'.repeat(60_000)
  expect(of(line, line, '乙').plain).toBe('甲'.repeat(100_000))
  expect(of(line, line, '乙').placeAt(99_999).line).toBe(2)
})
