import { textAndTable } from '../../../src/check/text-and-table.ts'
import type { CellId } from '../../../src/form/editions.ts'
import type { Report } from '../../../src/report/report.ts'
import { golden } from '../support/golden.ts'
import type { Printed, Stated } from '../support/made-up.ts'
import { makeReport, withClaims } from '../support/made-up.ts'

const printed: Printed = {
  'requests.received.natural_person': '58',
  'requests.received.total': '64',
  'requests.carried_in.total': '4',
  'requests.outcome_total.total': '60',
  'requests.denied_deliberative.total': '3',
  'requests.denied_admin_query.total': '5',
  'requests.denied_admin_query.natural_person': '4',
  'requests.not_processed_petition.natural_person': '2',
  'requests.not_processed_petition.enterprise': '1',
  'requests.not_processed_petition.total': '',
  'documents.normative.in_force': '12',
  'disputes.review.total': '17',
  'disputes.review.pending': '3',
  'disputes.direct_suit.total': '7',
  'disputes.direct_suit.pending': '2',
  'disputes.suit_after_review.total': '1',
  'disputes.suit_after_review.pending': '1',
}
const of = (stated: readonly Stated[], scope: Report['scope'] = 'region'): [Report] => [
  withClaims(makeReport(printed, { scope }), stated),
]
const received: readonly CellId[] = ['requests.received.total']
const concluded: readonly CellId[] = ['requests.outcome_total.total']
const reviews: readonly CellId[] = ['disputes.review.total']
const suits: readonly CellId[] = ['disputes.direct_suit.total', 'disputes.suit_after_review.total']
const two: readonly CellId[] = [
  'requests.denied_deliberative.total',
  'requests.denied_admin_query.total',
]

golden(textAndTable, {
  'counts that are those of their cells': of([
    ['收到申请', '64', '件', 'region', received],
    ['诉讼', '8', '件', 'region', suits],
    ['不予公开两类', '8', '件', 'region', two],
  ]),
  'a figure of no cell, a share and a growth': of([
    ['主动公开', '1500', '条', 'region', []],
    ['占比', '50', '%', 'region', received],
    ['同比', '50', '%同比', 'region', received],
  ]),
  'a count that is none of the table’s': of([
    ['收到申请', '16', '件', 'region', received],
    ['有效文件', '13', '份', 'region', ['documents.normative.in_force']],
    ['自然人申请', '59', '件', 'region', ['requests.received.natural_person']],
  ]),
  'including requests carried in': of([['收到申请', '68', '件', 'region', received]]),
  'requests concluded for requests received': of([['收到申请', '60', '件', 'region', received]]),
  'requests received for requests concluded': of([['办结', '64', '件', 'region', concluded]]),
  'received and carried in for concluded': of([['办结', '68', '件', 'region', concluded]]),
  'cases concluded, without those pending': of([
    ['复议', '14', '件', 'region', reviews],
    ['诉讼', '5', '件', 'region', suits],
    ['复议与收到', '77', '件', 'region', [...reviews, ...received]],
  ]),
  'one row of those that it names': of([['不予公开', '5', '件', 'region', two]]),
  'one row where it names one': of([['不予公开', '5', '件', 'region', [two[0]!]]]),
  'individuals alone in one row': of([
    ['不予公开', '4', '件', 'region', two],
    ['收到申请', '58', '件', 'region', received],
  ]),
  'zero, which another definition would give': of([
    ['不予公开', '0', '件', 'region', [two[0]!]],
    ['复议后起诉', '0', '件', 'region', [suits[1]!]],
  ]),
  'a blank total worked out along the row': of([
    ['不予处理', '3', '件', 'region', ['requests.not_processed_petition.total']],
    ['不予处理', '9', '件', 'region', ['requests.not_processed_petition.total']],
  ]),
  'a part of the whole': of([
    ['某局收到', '10', '件', 'part', received],
    ['某局收到', '64', '件', 'part', received],
    ['某局收到', '68', '件', 'part', received],
    ['某局收到', '60', '件', 'part', received],
  ]),
  'another scope than the tables’': of([['本级收到', '10', '件', 'core', received]]),
  'a scope that is not clear': of([['收到', '10', '件', 'unknown', received]]),
  'tables of which the scope is not clear': of([['收到', '10', '件', 'core', received]], 'unknown'),
  'a cell that the table does not have': [
    withClaims({ ...makeReport(printed), observations: [] }, [
      ['收到申请', '64', '件', 'region', received],
      ['复议', '17', '件', 'region', reviews],
    ]),
  ],
  'rows of another edition': [
    withClaims(
      makeReport(
        { 'requests.other_outcome.total': '6', 'requests.other_fee_unpaid.total': '1' },
        { edition: 'form-2019' },
      ),
      [
        ['其他处理', '6', '件', 'region', ['requests.other_outcome.total']],
        [
          '其他处理',
          '7',
          '件',
          'region',
          ['requests.other_other.total', 'requests.other_fee_unpaid.total'],
        ],
      ],
    ),
  ],
})
