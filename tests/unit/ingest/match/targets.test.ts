import { describe, expect, test } from 'vitest'
import {
  figuresIn,
  headsMoved,
  hintsOf,
  orderIn,
  tableIn,
  targetsOf,
} from '../../../../src/ingest/match/targets.ts'
import { onLine, reading, words } from './readings.ts'

const heads = '结果维持 结果纠正 其他结果 尚未审结 总计'
const five = '1 2 3 4 5'
const nine = `${five} 6 7 8 9`
const ten = `${nine} 10`
type Words = Parameters<typeof reading>[1]

/** What a reading is of: the row, or the kind. */
function target(values: string, parts: Words): string {
  const [found] = targetsOf([reading(values, parts)])
  return found!.kind === 'row' ? found!.match.row.row : found!.kind
}

describe('what a reading is of', () => {
  test.each([
    ['a row by its label', '1', { own: '规章' }, 'rules'],
    ['nothing', '1', { own: '甲乙丙丁' }, 'unknown'],
    [
      'a procedure over the heads of its own table',
      five,
      { before: `行政复议 ${heads}` },
      'review',
    ],
    ['with blanks around its figures', nine, { before: `行政复议 ${heads}` }, 'review'],
    ['two of them are the whole table', ten, { before: `行政复议 ${heads}` }, 'disputes'],
    ['fewer than five are nothing', '1 2 3 4', { before: `行政复议 ${heads}` }, 'unknown'],
    ['heads without a name', five, { before: heads }, 'disputes'],
    ['a procedure beside its figures', five, { own: '行政复议' }, 'review'],
    ['with more figures than it has', ten, { own: '行政复议' }, 'unknown'],
    ['up to twice as many', nine, { own: '行政复议' }, 'review'],
    ['under the heads', ten, { before: heads, own: '行政复议' }, 'disputes'],
    ['before its figures', five, { before: '行政复议' }, 'unknown'],
    ['a row under the heads of section four', ten, { before: heads, own: '规章' }, 'rules'],
    ['a row near', ten, { before: heads, own: '要求提供公开岀版物' }, 'disputes'],
    ['a head that is a row, too', ten, { before: heads, own: '其他' }, 'disputes'],
    ['its total', ten, { before: heads, own: '（七）总计' }, 'disputes'],
    ['the same without heads', ten, { own: '（七）总计' }, 'outcome_total'],
    ['the same without heads, other', ten, { own: '其他' }, 'other_other'],
    ['near without heads', ten, { own: '要求提供公开岀版物' }, 'not_processed_publication'],
    ['heads short', ten, { before: '维持 纠正 未审结' }, 'disputes'],
    ['a head less: upheld', ten, { before: '纠正 审结' }, 'unknown'],
    ['a head less: corrected', ten, { before: '维持 审结' }, 'unknown'],
    ['a head less: pending', ten, { before: '维持 纠正' }, 'unknown'],
    ['heads a cell', ten, { before: '维 持纠 正', own: '审 结' }, 'disputes'],
    ['heads right before', ten, { before: `维持纠正审结${'甲'.repeat(134)}` }, 'disputes'],
    ['heads too far before', ten, { before: `维持纠正审结${'甲'.repeat(135)}` }, 'unknown'],
  ] as const)('%s', (_, values, parts, expected) => {
    expect(target(values, parts)).toBe(expected)
  })

  test('in order, each with its reading', () => {
    const readings = [reading('1', { own: '行政许可' }), reading('2', { own: '甲乙丙丁' })]
    const found = targetsOf(readings)
    expect(found.map(({ kind, reading: own }) => [kind, own])).toEqual([
      ['row', readings[0]],
      ['unknown', readings[1]],
    ])
  })
})

describe('the editions that heads name', () => {
  const hints = (parts: Words, table = 'documents'): readonly string[] =>
    [...hintsOf(reading('1', parts), table)].sort()
  test.each([
    ['none', { before: '信息内容 规章' }, []],
    ['one', { before: '本年制发件数 本年废止件数' }, ['form-2021']],
    ['another', { before: '本年新制作数量' }, ['form-2019']],
    ['beside the figures', { own: '本年新制作数量' }, ['form-2019']],
    ['in two words', { before: '本年制发 件数' }, ['form-2021']],
    ['one before, one beside', { before: '本年制发', own: '件数' }, ['form-2021']],
    ['the most', { before: '本年新制作数量 本年制发件数 现行有效件数' }, ['form-2021']],
    ['as many of both', { before: '本年新制作数量 本年制发件数' }, ['form-2019', 'form-2021']],
    ['of another table', { before: '采购项目数量 自然人' }, []],
    ['the last thirty', { before: `本年制发件数 ${'甲 '.repeat(28)}乙` }, ['form-2021']],
    ['not those before', { before: `本年制发件数 ${'甲 '.repeat(29)}乙` }, []],
  ] as const)('%s', (_, parts, expected) => {
    expect(hints(parts)).toEqual(expected)
  })

  test('are those that both have', () => {
    expect(hints({ before: '自然人 商业企业' }, 'requests')).toEqual(['form-2019', 'form-2021'])
  })
})

describe('heads that are moved', () => {
  /** Whether heads are; each stands on the line given, else all on one. */
  function moved(line: string, lines: readonly number[] = []): boolean {
    const before = words(line).map((each, at) => ({ ...each, place: onLine(lines[at] ?? 1) }))
    return headsMoved({ ...reading('1 2 3'), before }, 'documents', 'form-2021')
  }
  test.each([
    ['in their order', '本年制发件数 本年废止件数 现行有效件数', [], false],
    ['in another', '本年废止件数 本年制发件数 现行有效件数', [], true],
    ['the last of them', '本年制发件数 现行有效件数 本年废止件数', [], true],
    ['with other words', '信息内容 本年废止件数 甲 本年制发件数 自然人 现行有效件数', [], true],
    ['one less', '本年废止件数 本年制发件数', [], false],
    ['one twice', '本年废止件数 本年制发件数 本年制发件数', [], false],
    [
      'in their order after one of them',
      '现行有效件数 本年制发件数 本年废止件数 现行有效件数',
      [],
      false,
    ],
    ['on two lines', '本年废止件数 本年制发件数 现行有效件数', [1, 1, 2], false],
    ['the last three', '本年制发件数 现行有效件数 本年制发件数 本年废止件数', [], true],
    [
      'after those of another line',
      '本年废止件数 本年制发件数 现行有效件数 本年制发件数 本年废止件数 现行有效件数',
      [1, 1, 1, 2, 2, 2],
      false,
    ],
    ['of another table', '自然人 商业企业 科研机构', [], false],
    ['none', '甲', [], false],
    ['too far before', `本年废止件数 本年制发件数 现行有效件数${' 甲'.repeat(28)}`, [], false],
    ['just near enough', `本年废止件数 本年制发件数 现行有效件数${' 甲'.repeat(27)}`, [], true],
  ] as const)('%s', (_, line, lines, expected) => {
    expect(moved(line, lines)).toBe(expected)
  })

  test.each([
    ['line', { page: null, line: 1, table: null, row: null }],
    ['table', { page: null, line: null, table: 1, row: null }],
    ['row', { page: null, line: null, table: null, row: 1 }],
  ])('stand on one line: by its %s', (_, place) => {
    const before = words('本年废止件数 本年制发件数 现行有效件数')
    const own = (at: number) => ({
      ...reading('1 2 3'),
      before: before.map((each, index) => ({ ...each, place: index < at ? place : onLine(7) })),
    })
    expect(headsMoved(own(3), 'documents', 'form-2021')).toBe(true)
    expect(headsMoved(own(2), 'documents', 'form-2021')).toBe(false)
  })
})

describe('the tables of an edition', () => {
  test('how many figures a row has', () => {
    expect(figuresIn('form-2019', 'documents', 'rules')).toBe(3)
    expect(figuresIn('form-2019', 'requests', 'other_outcome')).toBe(7)
    expect(figuresIn('form-2021', 'requests', 'other_outcome')).toBe(0)
    expect(figuresIn('form-2021', 'requests', 'denied')).toBe(0)
    expect(figuresIn('form-2021', 'procurement', 'central')).toBe(0)
    expect(figuresIn('form-2019', 'procurement', 'central')).toBe(2)
  })

  test('which one it is, and where its rows stand', () => {
    expect(tableIn('form-2019', 'procurement')?.id).toBe('procurement')
    expect(tableIn('form-2021', 'procurement')).toBeUndefined()
    expect(orderIn('form-2021', 'documents', 'rules')).toBe(0)
    expect(orderIn('form-2021', 'documents', 'normative')).toBe(1)
    expect(orderIn('form-2021', 'documents', 'granted')).toBe(-1)
  })
})
