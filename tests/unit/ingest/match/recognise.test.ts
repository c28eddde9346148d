import { describe, expect, test } from 'vitest'
import { ends, recognise } from '../../../../src/ingest/match/recognise.ts'
import { reading } from './readings.ts'

type Words = Parameters<typeof reading>[1]

/** The row that words are of; with `~` before it where they are only near. */
function row(words: Words): string | null {
  const match = recognise(reading('1', words))
  return match && `${match.exact ? '' : '~'}${match.row.row}`
}

test('the ends of words are the last, the last two joined, and so on up to four', () => {
  const own = (line: string): string[] => ends(reading('1', { own: line }).own)
  expect(own('甲 乙 丙 丁 戊')).toEqual(['戊', '丁戊', '丙丁戊', '乙丙丁戊'])
  expect(own('甲 乙')).toEqual(['乙', '甲乙'])
  expect(own('')).toEqual([])
})

describe('by the words on its own line', () => {
  test.each([
    ['the last', { own: '（一）予以公开 规章' }, 'rules'],
    ['several joined', { own: '4.保护 第三方 合法 权益' }, 'denied_third_party'],
    ['five are not joined', { own: '5.属 于 三类 内部事 务信息' }, '~denied_internal_affairs'],
    ['a head of rows is no row', { own: '（三）不予公开' }, null],
    ['nor is what is near one', { own: '（三）不予公幵' }, null],
    ['near', { own: '要求提供公开岀版物' }, '~not_processed_publication'],
    ['the first that is near', { own: '无正当理由大里 反复申请' }, '~not_processed_repeat'],
    ['a word of several rows, alone', { own: '总计' }, 'outcome_total'],
    ['beside other words', { own: '甲 其他' }, 'other_other'],
    ['not where it stands before others', { own: '其他 甲乙丙丁' }, null],
    ['no words', {}, null],
    ['other words', { own: '甲乙丙丁戊己' }, null],
  ] as const)('%s', (_, words, expected) => {
    expect(row(words)).toBe(expected)
  })
})

describe('with the words of the lines around it', () => {
  const long = { before: '5.要求行政 机关确认 或重新', own: '出具', after: '已获 取信 息' }
  test.each([
    ['three before and three after', long, 'not_processed_reconfirm'],
    [
      'the whole label before what is near',
      { before: '无正当理由大量', own: '反复申请' },
      'not_processed_vexatious',
    ],
    [
      'a fourth before is none of it',
      { before: '4.保 护第 三方 合法', own: '权益' },
      '~denied_third_party',
    ],
    ['a fourth after neither', { own: '4.保', after: '护第 三方 合法 权益' }, null],
    ['another column is none of it', { before: '4.保护第三方@3 合法@5', own: '权益@3' }, null],
    [
      'but for the tolerance',
      { before: '4.保护第三方@1', own: '合法权益@3', tolerance: 2 },
      'denied_third_party',
    ],
    ['and no more', { before: '4.保护第三@1', own: '方合法权益@3', tolerance: 1 }, null],
    ['after, too', { own: '4.保护第三@1', after: '方合法权益@4', tolerance: 2 }, null],
    [
      'after alone',
      { own: '4.保护第三@1', after: '方合法权益@3', tolerance: 2 },
      'denied_third_party',
    ],
    [
      'and as few as it takes',
      { own: '4.保护第三', after: '方合法权益 甲 乙' },
      'denied_third_party',
    ],
    ['words before figures alone', { before: '甲 规章' }, 'rules'],
    ['with those after', { before: '行政', after: '许可' }, 'permits'],
    ['those after alone are of another row', { after: '规章' }, null],
    ['also where others stand before', { before: '甲', after: '规章' }, null],
  ] as const)('%s', (_, words, expected) => {
    expect(row(words)).toBe(expected)
  })
})
