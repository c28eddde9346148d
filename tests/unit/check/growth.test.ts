import { growth } from '../../../src/check/growth.ts'
import type { CellId } from '../../../src/form/editions.ts'
import type { Context } from '../../../src/check/check.ts'
import type { Report } from '../../../src/report/report.ts'
import { golden } from '../support/golden.ts'
import type { Printed, Stated } from '../support/made-up.ts'
import { makeReport, withClaims } from '../support/made-up.ts'

const printed: Printed = {
  'requests.received.total': '718',
  'requests.carried_in.total': '9',
  'requests.outcome_total.total': '720',
  'disputes.review.total': '12',
}
const previous = makeReport(
  {
    'requests.received.total': '450',
    'requests.carried_in.total': '20',
    'requests.outcome_total.total': '800',
  },
  { year: 2022 },
)
const received: readonly CellId[] = ['requests.received.total']
const concluded: readonly CellId[] = ['requests.outcome_total.total']
const of = (
  stated: readonly Stated[],
  before: Report | null = previous,
): [Report, Partial<Pick<Context, 'previous'>>] => [
  withClaims(makeReport(printed), stated),
  { previous: before },
]

golden(growth, {
  'rounded and cut off': of([
    ['收到申请', '59.56', '%同比', 'region', received],
    ['收到申请', '59.55', '%同比', 'region', received],
    ['办结', '-10', '%同比', 'region', concluded],
  ]),
  'including requests carried in': of([['收到申请', '54.68', '%同比', 'region', received]]),
  neither: of([
    ['收到申请', '1.05', '%同比', 'region', received],
    ['办结', '10', '%同比', 'region', concluded],
  ]),
  'another scope': of([['本级收到', '1.05', '%同比', 'core', received]]),
  'last year’s figure is 0': of([['复议', '20', '%同比', 'region', ['disputes.review.total']]]),
  'last year’s table is not there': of([['收到申请', '20', '%同比', 'region', received]], {
    ...previous,
    observations: [],
  }),
  'no report of the year before': of([['收到申请', '59.55', '%同比', 'region', received]], null),
  'a report of another scope': of([['收到申请', '59.55', '%同比', 'region', received]], {
    ...previous,
    scope: 'core',
  }),
})
