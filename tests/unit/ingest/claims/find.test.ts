import { describe, expect, test } from 'vitest'
import type { CellId } from '../../../../src/form/editions.ts'
import { findClaims } from '../../../../src/ingest/claims/find.ts'
import type { ClaimContext, FoundClaims } from '../../../../src/ingest/claims/find.ts'

const place = (line: number): FoundClaims['left'][number]['place'] => ({
  page: null,
  line,
  table: null,
  row: null,
})

/** The claims of lines, of section 1 where no other is given, in a report with these values in its cells. */
function of(
  lines: string | readonly (readonly [section: number, text: string])[],
  values: Partial<Record<CellId, number>> = {},
  more: Partial<ClaimContext> = {},
): FoundClaims {
  const own = typeof lines === 'string' ? [[1, lines] as const] : lines
  return findClaims(
    own.map(([section, text], at) => ({ section, text, place: place(at + 1) })),
    {
      scope: 'region',
      agency: '甲山市人民政府',
      year: 2024,
      sections: [1],
      tables: new Map([
        ['documents', 'form-2021'],
        ['requests', 'form-2021'],
        ['disputes', 'form-2021'],
      ]),
      values: new Map(Object.entries(values)),
      ...more,
    },
  )
}

const cellsOf = (...args: Parameters<typeof of>): string[] =>
  of(...args).claims.map(({ cells }) => cells.join('+'))
const scopesOf = (text: string): string[] =>
  of(text).claims.map(({ printed, scope }) => `${printed} ${scope}`)

test('a claim is whole', () => {
  expect(of('上年全市收到申请约700件。')).toEqual({
    claims: [
      {
        section: 1,
        label: '收到申请',
        printed: '700',
        stated: '约700',
        value: 700,
        unit: '件',
        precision: 'about',
        period: '上年',
        scope: 'region',
        cells: ['requests.received.total'],
        place: place(1),
        sentence: '年全市收到申请约700件',
        whole: '上年全市收到申请约700件。',
      },
    ],
    left: [],
  })
})

test('sections are read one by one, those that are asked for', () => {
  const lines = [
    [1, '收到申请7件。'],
    [2, '收到申请8件。'],
    [5, '培训9次。'],
  ] as const
  const { claims, left } = of(lines, {}, { sections: [1, 5] })
  expect(claims.map(({ section, printed }) => `${section} ${printed}`)).toEqual(['1 7'])
  expect(left).toEqual([{ section: 5, sentence: '培训9次', place: place(3) }])
})

test('claims are in the order of the text, parts and words among them', () => {
  const text = '收到申请7件(其中网上5件、信函2件),均予以公开。未发生行政诉讼。'
  expect(of(text).claims.map(({ label, printed }) => `${label} ${printed}`)).toEqual([
    '收到申请 7',
    '网上申请 5',
    '信函申请 2',
    '均予以公开 7',
    '行政诉讼案件 0',
  ])
})

test('of what is no claim a numeral of one character is not told', () => {
  expect(of('处理三项,培训十二次,会议5次。').left.map(({ sentence }) => sentence)).toEqual([
    '处理三项,培训十二次',
    '项,培训十二次,会议5次',
  ])
})

test('a figure of a part is told once, and zeros before a number are none of it', () => {
  expect(of('收到申请7件(其中网上5件)。').left).toEqual([])
  expect(of('收到申请007件。').claims.map(({ value }) => value)).toEqual([7])
})

test('a sentence is shown from its beginning, a dozen characters at most', () => {
  const sentences = (text: string): string[] => of(text).claims.map(({ sentence }) => sentence)
  expect(sentences('甲。申请7件。')).toEqual(['申请7件'])
  expect(sentences('全市各级行政机关共收到申请718件')).toEqual(['政机关共收到申请718件'])
  expect(sentences('今年没有收到政府信息公开的申请。')).toEqual(['有收到政府信息公开的申请'])
})

test('an approximation is stated as it is printed', () => {
  const stated = ['大约7件', '将近7件', '超过7件', '7余件', '7件以上', '7件左右', '约7余件', '7件']
  expect(stated.map((each) => of(`收到申请${each}`).claims[0]?.stated)).toEqual([
    '大约7',
    '将近7',
    '超过7',
    '7余',
    '7以上',
    '7左右',
    '约7余',
    '7',
  ])
})

describe('whose a figure is', () => {
  test.each<[string, string[]]>([
    // In brackets by their own words, then by those before them.
    ['全市收到申请7件(市教育局收到申请5件)', ['7 region', '5 part']],
    ['市教育局收到申请7件(予以公开5件)', ['7 part', '5 part']],
    ['市教育局收到申请7件(予以公开5件),予以公开6件', ['7 part', '5 part', '6 part']],
    ['市教育局收到申请7件。予以公开5件', ['7 part', '5 region']],
    // A share and a change are of whom the figure is that they are of.
    ['市教育局收到申请7件,同比增长5%', ['7 part', '5 part']],
    ['通过网上收到申请7件,占5%', ['7 part', '5 region']],
    // Words for none hold their own.
    ['各部门、乡镇没有收到申请', ['0 part']],
    ['未收到向我市政府提出的书面申请', ['0 region']],
  ])('%s', (text, scopes) => {
    expect(scopesOf(text)).toEqual(scopes)
  })
})

describe('the cells of a claim', () => {
  test('are those whose sum it is, else the first', () => {
    const values = { 'requests.received.total': 713, 'requests.carried_in.total': 36 } as const
    const both = 'requests.received.total+requests.carried_in.total'
    expect(cellsOf('收到申请713件。', values)).toEqual(['requests.received.total'])
    expect(cellsOf('收到申请749件。', values)).toEqual([both])
    expect(cellsOf('收到申请700件。', values)).toEqual(['requests.received.total'])
  })

  test('where two sums are equal are of the row spoken of before', () => {
    const values = {
      'requests.received.natural_person': 5,
      'requests.outcome_total.natural_person': 5,
      'requests.outcome_total.total': 9,
    } as const
    expect(cellsOf('自然人申请5件。', values)).toEqual(['requests.received.natural_person'])
    expect(cellsOf('答复申请9件,自然人申请5件。', values)).toEqual([
      'requests.outcome_total.total',
      'requests.outcome_total.natural_person',
    ])
    // What has no cells does not come between.
    expect(cellsOf('答复申请9件,收取信息处理费8元,自然人申请5件。', values)).toEqual([
      'requests.outcome_total.total',
      '',
      'requests.outcome_total.natural_person',
    ])
  })

  test('of a share are those that were chosen for its whole', () => {
    const values = { 'requests.received.total': 5, 'requests.carried_in.total': 2 } as const
    expect(cellsOf('收到申请7件,占5%。', values)).toEqual([
      'requests.received.total+requests.carried_in.total',
      'requests.received.total+requests.carried_in.total',
    ])
  })

  test('are none where the report has no such table, or its form no such cell', () => {
    expect(cellsOf('收到申请7件。', {}, { tables: new Map() })).toEqual([''])
    const older = new Map([['documents', 'form-2019']] as const)
    expect(cellsOf('规范性文件7件。', {}, { tables: older })).toEqual([
      'documents.normative.newly_disclosed',
    ])
    expect(cellsOf('规范性文件7件。')).toEqual(['documents.normative.issued'])
  })
})

test('an approximation among parts is read as any figure is', () => {
  expect(
    of('收到申请7件(其中网上约5件)').claims.map(({ label, stated }) => `${label} ${stated}`),
  ).toEqual(['收到申请 7', '网上申请 约5'])
})
