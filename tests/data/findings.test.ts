import { expect, test } from 'vitest'
import { reports } from './frozen.ts'

const shanghai = 'shanghai-310000-gov-office-2019'

test('the findings on the ten reports are these, each judged by hand', () => {
  const found = reports.flatMap(({ findings }) =>
    findings.map(({ id, verdict }) => `${id} ${verdict}`),
  )
  expect(found.sort()).toEqual([
    'jiangxian-140826-gov-2024.dates.signed implausible',
    'jiangxian-140826-gov-2024.edition-for-year.requests implausible',
    'mianchi-411221-gov-2024.text-and-table.s1-5 implausible',
    'ningjin-130528-gov-2024.text-and-table.s1-8 implausible',
    `${shanghai}.left-blank.requests.total blank`,
    `${shanghai}.text-and-table.s1-11 implausible`,
    'suqian-321300-gov-2023.text-and-table.s1-15 other_reading',
    'suqian-321300-gov-2023.text-and-table.s1-16 other_reading',
    'suqian-321300-gov-2023.text-and-table.s1-2 other_reading',
    'suqian-321300-gov-2024.growth.s1-3 implausible',
    'suqian-321300-gov-2024.text-and-table.s1-11 other_reading',
    'suqian-321300-gov-2024.text-and-table.s1-12 other_reading',
    'suqian-321300-gov-2024.text-and-table.s1-2 other_reading',
  ])
})

test('blanks that are consistent with 0 give no finding: 125 cells of 沭阳, two rows of 上海 and 新绛', () => {
  const blanks = (id: string, cells: string): number => {
    const report = reports.find((each) => each.id === id)!
    return report.observations.filter(
      ({ cell, status }) => cell.startsWith(cells) && status === 'blank',
    ).length
  }
  const [shuyang, xinjiang] = [
    'shuyang-321322-dept-development-reform-2023',
    'xinjiang-140825-gov-office-2023',
  ]
  expect([
    blanks(shuyang, ''),
    blanks(shanghai, 'disputes.suit_after_review.'),
    blanks(xinjiang, 'disputes.review.'),
  ]).toEqual([125, 5, 5])
  const found = reports.flatMap(({ findings }) => findings)
  expect(found.filter(({ check }) => check === 'left-blank').map(({ id }) => id)).toEqual([
    `${shanghai}.left-blank.requests.total`,
  ])
})

test('what release 2026.11.0 said apart is said once, and each old id leads to it', () => {
  const folded = reports.flatMap(({ findings }) =>
    findings.filter((each) => each.folded.length > 0).map((each) => [each.id, each.folded]),
  )
  const rows = 'granted partial denied_state_secret denied_internal_affairs denied_deliberative'
    .concat(' denied_admin_query unavailable_not_held unavailable_needs_creation')
    .concat(' unavailable_unclear not_processed_petition not_processed_repeat')
  expect(folded).toEqual([
    [
      `${shanghai}.left-blank.requests.total`,
      [
        ...rows.split(' ').map((row) => `${shanghai}.applicants.${row}`),
        `${shanghai}.outcomes.total`,
      ],
    ],
    [
      `${shanghai}.text-and-table.s1-11`,
      ['text-and-table.s1-15', 'shares.s1-12', 'shares.s1-16', 'share-sum.s1-12'].map(
        (each) => `${shanghai}.${each}`,
      ),
    ],
  ])
})

test.each([
  ['ningjin-130528-gov-2024', 's1-6', 'other_scope', '64'],
  ['ningjin-130528-gov-2024', 's1-7', 'not_comparable', null],
  ['ningjin-130528-gov-2024', 's1-8', 'other_scope', '64'],
  ['mianchi-411221-gov-2024', 's1-5', 'not_comparable', '34'],
  ['suqian-321300-gov-2024', 's1-11', 'other_definition', '170'],
  ['suqian-321300-gov-2024', 's1-12', 'other_definition', '77'],
  ['shanghai-310000-gov-office-2019', 's1-11', 'differs', '275'],
  ['shanghai-310000-gov-office-2019', 's1-15', 'differs', '337'],
  ['shanghai-310000-gov-office-2019', 's1-21', 'agrees', '9'],
  ['suqian-321300-gov-2023', 's1-3', 'other_scope', '3511'],
  ['jincheng-140500-gov-2024', 's1-8', 'agrees', '718'],
])('%s %s %s', (id, claim, verdict, table) => {
  const judgement = reports.find((report) => report.id === id)?.judgements.get(claim)
  expect([judgement?.verdict, judgement?.table]).toEqual([verdict, table])
})

test('a growth rate without last year’s report gives the figure it implies, and no finding', () => {
  const implied = reports.flatMap(({ id, judgements }) =>
    [...judgements].flatMap(([claim, judgement]) =>
      judgement.implied
        ? [[id, claim, judgement.verdict, judgement.implied.low, judgement.implied.high]]
        : [],
    ),
  )
  expect(implied).toEqual([
    ['jincheng-140500-gov-2024', 's1-9', 'not_comparable', 450, 450],
    ['shanghai-310000-gov-office-2019', 's1-7', 'not_comparable', 979, 980],
    ['suqian-321300-gov-2023', 's1-14', 'not_comparable', 2117, 2118],
  ])
})

test('the carry-over, the stock of documents and the parts of 宿迁 hold where they can be tested', () => {
  const passed = (id: string, check: string): (number | undefined)[] => {
    const tally = reports
      .find((report) => report.id === id)
      ?.tallies.find((each) => each.check === check)
    return [tally?.applied, tally?.passed]
  }
  expect(passed('suqian-321300-gov-2024', 'carry-over')).toEqual([7, 7])
  expect(passed('suqian-321300-gov-2024', 'stock-and-flow')).toEqual([2, 2])
  expect(passed('suqian-321300-gov-2023', 'parts')).toEqual([3, 3])
  expect(passed('suqian-321300-gov-2024', 'parts')).toEqual([3, 3])
  expect(passed('jincheng-140500-gov-2024', 'carry-over')).toEqual([0, 0])
  expect(passed('jincheng-140500-gov-2024', 'share-sum')).toEqual([1, 1])
})
