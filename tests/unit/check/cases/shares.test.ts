import { describe, expect, test } from 'vitest'
import type { CellId } from '../../../../src/form/editions.ts'
import type { Printed, Stated } from '../../support/made-up.ts'
import { makeReport } from '../../support/made-up.ts'
import { cases, cells, foundIn, stating } from '../../support/cases.ts'

const share = (label: string, printed: string, of: readonly CellId[]): Stated => [
  label,
  printed,
  '%',
  'region',
  of,
]
const upheld = ['disputes.review.upheld'] as const
const corrected = ['disputes.review.corrected'] as const
const lost = ['disputes.direct_suit.corrected', 'disputes.suit_after_review.corrected'] as const
const lostDirect = ['disputes.direct_suit.corrected'] as const
const individuals = ['requests.outcome_total.natural_person'] as const
const received = ['requests.received.natural_person'] as const
const off = ['shares.s1-1 implausible']
const otherwise = ['shares.s1-1 other_reading']

describe('a share of cases is of cases', () => {
  cases('shares-of-cases', {
    innocent: [
      ['upheld, of 98 concluded', [share('复议维持率', '28.57', upheld)], 'agrees'],
      ['upheld, of all 99', [share('复议维持率', '28.28', upheld)], 'agrees'],
      [
        'upheld, of 58 upheld and corrected',
        [share('复议维持率', '48.28', upheld)],
        'other_definition',
        otherwise,
      ],
      ['lost, of 51 concluded', [share('败诉率', '19.6', lost)], 'agrees'],
      ['lost, of all 61', [share('败诉率', '16.4', lost)], 'agrees'],
      [
        'lost directly, of the 36 concluded of its kind',
        [share('直接起诉败诉率', '25', lostDirect)],
        'agrees',
      ],
      ['lost directly, of all 61 suits', [share('直接起诉败诉率', '14.75', lostDirect)], 'agrees'],
      ['pending, of all', [share('复议未审结占比', '1.01', ['disputes.review.pending'])], 'agrees'],
      [
        'suits without review, of all suits',
        [share('直接起诉占比', '72.1', ['disputes.direct_suit.total'])],
        'agrees',
      ],
      [
        'reviews of something that no cell counts',
        [share('复议率', '13.7', cells.reviews)],
        'not_comparable',
      ],
    ],
    guilty: [
      ['upheld, of requests decided', [share('复议维持率', '3.89', upheld)], 'differs', off],
      ['corrected, given as upheld', [share('复议维持率', '30.61', upheld)], 'differs', off],
      ['lost, of nothing', [share('败诉率', '50', lost)], 'differs', off],
      [
        'upheld or pending, of those concluded, which none is that is pending',
        [share('维持和未审结占比', '29.59', [...upheld, 'disputes.review.pending'])],
        'differs',
        off,
      ],
    ],
  })
})

describe('a share of requests is of requests', () => {
  cases('shares-of-requests', {
    innocent: [
      ['granted, of 720 decided', [share('予以公开占比', '31.39', cells.granted)], 'agrees'],
      ['granted, of 718 received', [share('予以公开占比', '31.47', cells.granted)], 'agrees'],
      ['granted, of 727', [share('予以公开占比', '31.08', cells.granted)], 'agrees'],
      ['about a third', [share('予以公开占比', '约31', cells.granted)], 'agrees'],
      ['more than 94 %', [share('自然人占比', '超94', individuals)], 'agrees'],
      ['individuals, of all decided', [share('自然人占比', '94.86', individuals)], 'agrees'],
      ['individuals, of all received', [share('自然人占比', '94.85', received)], 'agrees'],
      [
        'carried over, of 727',
        [share('结转占比', '0.96', ['requests.carried_out.total'])],
        'agrees',
      ],
      [
        'third party, named',
        [share('第三方不予公开占比', '0.69', cells.refused)],
        'other_definition',
        otherwise,
      ],
      [
        'granted in whole or part, of those decided on the merits',
        [share('实体公开率', '93.4', [...cells.granted, 'requests.partial.total'])],
        'other_definition',
        otherwise,
      ],
      [
        'third party, of those refused',
        [share('第三方占不予公开', '22.7', ['requests.denied_third_party.total'])],
        'other_definition',
        otherwise,
      ],
      [
        'documents, of what no cell counts',
        [share('占比', '50', ['documents.normative.in_force'])],
        'not_comparable',
      ],
      [
        'granted and received together, which are no share of anything',
        [share('占比', '31.39', [...cells.granted, ...cells.received])],
        'not_comparable',
      ],
      [
        'an approximation that is far off',
        [share('予以公开占比', '约60', cells.granted)],
        'not_comparable',
      ],
    ],
    guilty: [
      [
        'granted, of those decided on the merits',
        [share('实体公开率', '91.1', cells.granted)],
        'differs',
        off,
      ],
      ['granted, of reviews', [share('予以公开占比', '228', cells.granted)], 'differs', off],
      ['third party, not named', [share('不予公开占比', '0.69', cells.refused)], 'differs', off],
      ['individuals, wrong', [share('自然人占比', '98.46', individuals)], 'differs', off],
    ],
  })
})

describe('all are said to be upheld', () => {
  const all = { 'disputes.review.upheld': '5', 'disputes.review.total': '5' }
  const { claims } = stating([share('复议均获维持', '100', upheld)])

  test('and none is pending', () => {
    expect(foundIn({ ...makeReport(all), claims })).toEqual([])
  })

  test('and three are pending', () => {
    const pending = { 'disputes.review.pending': '3', 'disputes.review.total': '8' }
    const [finding] = foundIn({ ...makeReport({ ...all, ...pending }), claims })
    expect(finding).toMatchObject({ verdict: 'other_reading', expected: '5/5 = 100%' })
    expect(finding?.message).toEqual({
      zh: '正文“复议均获维持”为100%，按表格5/5 = 100%。就已审结的5件而言成立；另有3件尚未审结。',
      en: 'The text gives 100% for administrative reviews upheld, the table 5/5 = 100% for “Administrative review (Upheld)”. It holds for the 5 concluded; 3 more are pending.',
    })
  })

  test('counted, and three are pending', () => {
    const pending = { 'disputes.review.pending': '3', 'disputes.review.total': '8' }
    const counted = (label: string, printed: string, other?: CellId): string[] => {
      const stated = stating([[label, printed, '件', 'region', upheld]])
      const more: Printed = other ? { [other]: '1', 'disputes.review.total': '9' } : {}
      const made = makeReport({ ...all, ...pending, ...more })
      const found = foundIn({ ...made, claims: stated.claims })
      return found.map(({ verdict, message }) => `${verdict} ${message.en}`)
    }
    expect(counted('复议均获维持', '8')).toEqual([
      'other_reading The text gives 8 for administrative reviews upheld, the table 5 for “Administrative review (Upheld)”. It holds for the 5 concluded; 3 more are pending.',
    ])
    expect(counted('复议均获维持', '5')).toEqual([])
    expect(counted('复议均获维持', '8', 'disputes.review.corrected')[0]).toMatch(/^implausible /)
    expect(counted('复议均获维持', '9')[0]).toMatch(/^implausible /)
    expect(counted('复议结果维持', '8')[0]).toMatch(/^implausible /)
  })

  test('and one was corrected', () => {
    const one = { 'disputes.review.corrected': '1', 'disputes.review.total': '6' }
    const [finding] = foundIn({ ...makeReport({ ...all, ...one }), claims })
    expect(finding?.verdict).toBe('implausible')
  })
})

test('a share that differs is told with every whole that was tried', () => {
  const [finding] = foundIn(stating([share('复议纠正率', '50', corrected)]))
  expect(finding?.message).toEqual({
    zh: '正文“复议纠正率”为50%，按表格30/98 = 31%。所试的总数：已审结案件 30/98 = 31%，全部案件 30/99 = 30%。正文可能另有分子或分母。',
    en: 'The text gives 50% for “复议纠正率”, the table 30/98 = 31% for “Administrative review (Corrected)”. Tried as the whole: cases concluded 30/98 = 31%, all cases 30/99 = 30%. The text may use another numerator or denominator.',
  })
})

describe('what is of one cause is said once', () => {
  const granted = share('予以公开占比', '20', cells.granted)
  const brief = (...stated: Stated[]): string[] =>
    foundIn(stating(stated)).map(({ id, folded }) =>
      [id, ...folded].map((each) => each.slice(id.indexOf('.') + 1)).join(' with '),
    )

  test('a count and the share of the same cells', () => {
    expect(brief(granted, ['予以公开', '144', '件', 'region', cells.granted])).toEqual([
      'text-and-table.s1-2 with shares.s1-1',
    ])
    expect(brief(granted, ['部分公开', '88', '件', 'region', ['requests.partial.total']])).toEqual([
      'text-and-table.s1-2',
      'shares.s1-1',
    ])
    expect(brief(granted, ['予以公开', '230', '件', 'part', cells.granted])).toHaveLength(2)
  })

  test('a count twice, and its share twice, in words', () => {
    const [counted, again] = ['144', '145'].map((printed): Stated => [
      '予以公开',
      printed,
      '件',
      'region',
      cells.granted,
    ]) as [Stated, Stated]
    const other = share('予以公开占比', '21', cells.granted)
    expect(brief(counted, granted, other, again)).toEqual([
      'text-and-table.s1-1 with text-and-table.s1-4 with shares.s1-2 with shares.s1-3',
    ])
    const [finding] = foundIn(stating([counted, granted, other, again]))
    expect(finding?.message.en).toMatch(
      / Connected with this: 145 for requests granted in full \(table: 226\); 20% for .* \(table: 226\/720 = 31%\); 21% for .* \(table: 226\/720 = 31%\)\.$/,
    )
  })

  test('shares of all outcomes that do not add up, with those that are off', () => {
    const rest = ['12.08', '3.05', '50.27', '1.94', '1.25']
    const parts = [
      ['requests.partial.total'],
      cells.refused,
      cells.unavailable,
      ['requests.not_processed_petition.total'],
      cells.other,
    ] as const
    const all = rest.map((printed, at) => share('占比', printed, parts[at]!))
    expect(brief(granted, ...all)).toEqual(['shares.s1-1 with share-sum.s1-1'])
    const right = share('予以公开占比', '31.38', cells.granted)
    expect(brief(right, ...all)).toEqual([])
  })
})
