import { shareSum } from '../../../src/check/share-sum.ts'
import type { CellId } from '../../../src/form/editions.ts'
import type { Report } from '../../../src/report/report.ts'
import { golden } from '../support/golden.ts'
import type { Stated } from '../support/made-up.ts'
import { makeReport, withClaims } from '../support/made-up.ts'

const granted: CellId = 'requests.granted.total'
const partial: CellId = 'requests.partial.total'
const refused: CellId = 'requests.denied_deliberative.total'
const report = makeReport({ [granted]: '60', [partial]: '30', [refused]: '10' })

/** Shares of the three outcomes that have cases. */
const three = (...shares: readonly [string, string, string]): Stated[] =>
  [granted, partial, refused].map((cell, at) => ['占比', shares[at]!, '%', 'region', [cell]])
const of = (...stated: Stated[]): [Report] => [withClaims(report, stated)]

golden(shareSum, {
  'a hundred': of(...three('60', '30', '10')),
  'a hundred but for one unit of the last place each': of(...three('60.01', '30.01', '10.01')),
  'a hundred but for one unit the other way': of(...three('59.99', '29.99', '9.99')),
  'more than that': of(...three('60.02', '30.01', '10.01')),
  'less than that': of(...three('59.9', '29.7', '10.0')),
  'places differ: the coarsest counts': of(...three('60', '30.01', '11.9')),
  'an outcome with cases is not named': of(...three('60', '30', '5').slice(0, 2)),
  'an outcome is named twice': of(...three('60', '30', '5'), [
    '占比',
    '60',
    '%',
    'region',
    [granted],
  ]),
  'an outcome without cases is named': of(...three('60', '30', '9'), [
    '占比',
    '1',
    '%',
    'region',
    ['requests.denied_third_party.total'],
  ]),
  'one is an approximation': of(...three('60', '30', '5').slice(0, 2), [
    '占比',
    '约5',
    '%',
    'region',
    [refused],
  ]),
  'one of last year beside': of(...three('60', '30', '5'), [
    '占比',
    '55',
    '%',
    'region',
    [granted],
    '上年',
  ]),
  'the text does not say whose': of(
    ...three('60', '30', '5').map(([label, printed, unit, , cells]): Stated => [
      label,
      printed,
      unit,
      'unknown',
      cells,
    ]),
  ),
  'each agrees with the table, of another whole': [
    withClaims(
      makeReport({
        [granted]: '60',
        [partial]: '30',
        [refused]: '10',
        'requests.outcome_total.total': '100',
        'requests.received.total': '120',
      }),
      three('50', '30.0', '10.0'),
    ),
  ],
  'rows together': of(
    ['公开', '80', '%', 'region', [granted, partial]],
    ['不予公开', '10', '%', 'region', [refused]],
  ),
  'a share of something else beside': of(
    ...three('60', '30', '5'),
    ['自然人', '90', '%', 'region', ['requests.received.natural_person']],
    ['公开', '60', '件', 'region', [granted]],
    ['占比', '3', '%', 'region', []],
  ),
  'a share of an outcome and something else together is none of outcomes': of(
    ...three('60', '30', '5').slice(0, 2),
    ['占比', '10', '%', 'region', [refused, 'requests.received.natural_person']],
  ),
  'no shares': of(),
  'no shares and no cases': [makeReport()],
  'a blank total of an outcome, worked out along its row': [
    withClaims(
      makeReport({ [granted]: '60', [partial]: '', 'requests.partial.natural_person': '30' }),
      [['占比', '60', '%', 'region', [granted]]],
    ),
  ],
  'one row of the old form for three of the new': [
    withClaims(
      makeReport(
        { [granted]: '60', 'requests.other_outcome.total': '40' },
        {},
        { requests: 'form-2019' },
      ),
      [
        ['公开', '60', '%', 'region', [granted]],
        [
          '其他',
          '30',
          '%',
          'region',
          ['requests.other_other.total', 'requests.other_fee_unpaid.total'],
        ],
      ],
    ),
  ],
})
