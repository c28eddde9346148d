import { shares } from '../../../src/check/shares.ts'
import type { CellId } from '../../../src/form/editions.ts'
import type { Report } from '../../../src/report/report.ts'
import { golden } from '../support/golden.ts'
import type { Printed, Stated } from '../support/made-up.ts'
import { makeReport, withClaims } from '../support/made-up.ts'

const printed: Printed = {
  'requests.received.total': '700',
  'requests.received.natural_person': '650',
  'requests.carried_in.total': '40',
  'requests.outcome_total.total': '720',
  'requests.granted.total': '37',
  'requests.granted.natural_person': '21',
  'requests.partial.total': '10',
  'requests.partial.natural_person': '9',
  'disputes.review.total': '30',
  'disputes.review.corrected': '11',
}
const of = (...stated: Stated[]): [Report] => [withClaims(makeReport(printed), stated)]
const granted: readonly CellId[] = ['requests.granted.total']
const disclosed: readonly CellId[] = [...granted, 'requests.partial.total']

golden(shares, {
  'rounded, cut off, and either': of(
    ['予以公开', '5.14', '%', 'region', granted],
    ['予以公开', '5.13', '%', 'region', granted],
    ['予以公开', '5.1', '%', 'region', granted],
  ),
  'of requests received': of([
    '自然人',
    '92.86',
    '%',
    'region',
    ['requests.received.natural_person'],
  ]),
  'of received and carried in': of(['予以公开', '5.0', '%', 'region', granted]),
  'of reviews': of(['复议纠错', '36.7', '%', 'region', ['disputes.review.corrected']]),
  'of no whole that is known': of(
    ['予以公开', '7', '%', 'region', granted],
    ['予以公开', '7.25', '%', 'region', granted],
  ),
  'of one row where it names two': of(['公开', '5.14', '%', 'region', disclosed]),
  'of individuals where it names all': of(['公开', '2.92', '%', 'region', disclosed]),
  'of another scope': of(['某局予以公开', '7.25', '%', 'part', granted]),
  'of another scope, and yet the same': of(['某局予以公开', '5.14', '%', 'part', granted]),
  'a count, which is no share': of(['予以公开', '37', '件', 'region', granted]),
  'no cell': of(['占比', '5.14', '%', 'region', []]),
  'a part that the table does not have': [
    withClaims({ ...makeReport(), observations: [] }, [['公开', '5', '%', 'region', granted]]),
  ],
  'no whole that the table has': [
    withClaims(
      {
        ...makeReport(),
        observations: makeReport(printed).observations.filter(({ row }) => row === 'granted'),
      },
      [['公开', '5', '%', 'region', granted]],
    ),
  ],
  'a blank whole worked out along its row': [
    withClaims(
      makeReport({
        ...printed,
        'requests.outcome_total.total': '',
        'requests.outcome_total.natural_person': '720',
      }),
      [
        ['予以公开', '5.14', '%', 'region', granted],
        ['予以公开', '7.25', '%', 'region', granted],
      ],
    ),
  ],
})
