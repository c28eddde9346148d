import { expect, test } from 'vitest'
import type { Claim } from '../../../src/report/report.ts'
import type { Stated } from '../support/made-up.ts'
import { cells, foundIn, stating } from '../support/cases.ts'

const { granted, refused, unavailable, other } = cells
const partial = ['requests.partial.total'] as const
const petition = ['requests.not_processed_petition.total'] as const
const count = (printed: string, of: Stated[4] = granted, scope: Stated[3] = 'region'): Stated => [
  '予以公开',
  printed,
  '件',
  scope,
  of,
]
const share = (printed: string, of: Stated[4] = granted, scope: Stated[3] = 'region'): Stated => [
  '予以公开占比',
  printed,
  '%',
  scope,
  of,
]

/** What is found, each with what is said with it. */
function said(
  stated: readonly Stated[],
  change: (claims: readonly Claim[]) => readonly Claim[] = (same) => same,
): string[] {
  const report = stating(stated)
  return foundIn({ ...report, claims: change(report.claims) }).map(({ id, folded }) =>
    [id, ...folded].map((each) => each.slice(id.indexOf('.') + 1)).join(' with '),
  )
}

const rest = [
  share('12.08', partial),
  share('3.05', refused),
  share('50.27', unavailable),
  share('1.94', petition),
  share('1.25', other),
]

test.each<[string, readonly Stated[], string[]]>([
  ['a count and its share', [count('144'), share('20')], ['text-and-table.s1-1 with shares.s1-2']],
  [
    'the share before the count',
    [share('20'), count('144')],
    ['text-and-table.s1-2 with shares.s1-1'],
  ],
  [
    'a count and another’s share',
    [count('144'), share('20', partial)],
    ['text-and-table.s1-1', 'shares.s1-2'],
  ],
  [
    'a count of more cells than the share',
    [count('144', [...granted, ...partial]), share('20')],
    ['text-and-table.s1-1', 'shares.s1-2'],
  ],
  [
    'two counts of the same cells',
    [count('144'), count('145')],
    ['text-and-table.s1-1', 'text-and-table.s1-2'],
  ],
  [
    'a count of the government proper',
    [count('900', granted, 'core'), share('20')],
    ['text-and-table.s1-1', 'shares.s1-2'],
  ],
  [
    'shares that do not add up, one of them off',
    [share('20'), ...rest],
    ['shares.s1-1 with share-sum.s1-1'],
  ],
  [
    'shares that do not add up, two of them off',
    [share('20'), share('2', partial), ...rest.slice(1)],
    ['shares.s1-1 with shares.s1-2, share-sum.s1-1'.replace(', ', ' with ')],
  ],
  [
    'and a count of one of them',
    [share('20'), ...rest, count('88', partial)],
    ['text-and-table.s1-7 with shares.s1-1 with share-sum.s1-1'],
  ],
  [
    'and a count of something else',
    [share('20'), ...rest, count('700', ['requests.received.total'])],
    ['text-and-table.s1-7', 'shares.s1-1 with share-sum.s1-1'],
  ],
  [
    'a growth of the same cells',
    [count('144'), ['予以公开同比', '5', '%同比', 'region', granted]],
    ['text-and-table.s1-1'],
  ],
])('%s', (_, stated, expected) => {
  expect(said(stated)).toEqual(expected)
})

test('what stands in another section is told apart', () => {
  const moved = (claims: readonly Claim[]): Claim[] =>
    claims.map((claim, at) => ({ ...claim, section: at + 1 }))
  expect(said([count('144'), share('20')], moved)).toEqual(['text-and-table.s1-1', 'shares.s1-2'])
})

test('a finding that says others names them, has their cells, and needs explaining if one of them does', () => {
  const stated = [share('20'), ...rest, ['第三方不予公开', '5', '件', 'region', refused] as const]
  const [finding, ...more] = foundIn(stating(stated))
  expect(more).toEqual([])
  expect(finding).toMatchObject({
    verdict: 'implausible',
    actual: '5',
    expected: '22',
    place: { kind: 'claim', at: 's1-7' },
  })
  expect(finding?.cells.length).toBe(17)
  expect(finding?.message).toEqual({
    zh: '正文“第三方不予公开”为5件，表格“不予公开”为22件。按“只是其中一行”计，两者一致。与此相连：“予以公开占比”20%（表格226/720 = 31%）；各占比合计88.59%。',
    en: 'The text gives 5 for requests refused (“第三方不予公开”), the table 22 for “Refused”. By another definition (the one row that it names) they agree. Connected with this: 20% for the share of requests granted in full (table: 226/720 = 31%); the shares add up to 88.59%.',
  })
})

test('two that hold by another reading still do, together', () => {
  const third = ['第三方不予公开', '5', '件', 'region', refused] as const
  const [finding] = foundIn(
    stating([third, ['第三方不予公开占比', '0.69', '%', 'region', refused]]),
  )
  expect([finding?.verdict, finding?.folded.length]).toEqual(['other_reading', 1])
  const [two] = foundIn(stating([['予以公开占比', '20', '%', 'region', granted], count('144')]))
  expect(two?.message.en).toMatch(
    /Connected with this: 20% for the share of requests granted in full \(table: 226\/720 = 31%\)\.$/,
  )
})
