import { leftBlank } from '../../../src/check/left-blank.ts'
import type { CellId } from '../../../src/form/editions.ts'
import type { Observation, Report } from '../../../src/report/report.ts'
import { golden } from '../support/golden.ts'
import type { Printed, Stated } from '../support/made-up.ts'
import { makeReport, withClaims } from '../support/made-up.ts'

/** Cells of a report of zeros that begin so, with this text in them. */
function filled(prefix: string, text: string): Printed {
  const cells = makeReport().observations.map(({ cell }) => cell)
  return Object.fromEntries(
    cells.filter((cell) => cell.startsWith(prefix)).map((cell) => [cell, text]),
  )
}

const review = filled('disputes.review.', '')
const without = (drop: (each: Observation) => boolean): Observation[] =>
  makeReport().observations.filter((each) => !drop(each))

/** A claim of some cells, of the region unless it is told otherwise. */
const claim = (
  label: string,
  figure: string,
  cells: readonly CellId[],
  unit: Stated[2] = '件',
  scope: Stated[3] = 'region',
  period: string | null = null,
): Stated => [label, figure, unit, scope, cells, period]
const total: readonly CellId[] = ['disputes.review.total']
const reviews = (
  ...more: [figure?: string, unit?: Stated[2], scope?: Stated[3], period?: string]
) => claim('行政复议案件', more[0] ?? '3', total, more[1], more[2], more[3] ?? null)
const blankReviews = (...claims: Stated[]): Report => withClaims(makeReport(review), claims)

golden(leftBlank, {
  'reviews left blank, which may be 0': [blankReviews()],
  'reviews left blank, and the text has some': [blankReviews(reviews())],
  'reviews left blank, and the text has about some': [blankReviews(reviews('近20'))],
  'reviews left blank, and the text has some of a part': [blankReviews(reviews('3', '件', 'part'))],
  'reviews left blank, and the text has none': [blankReviews(reviews('0'))],
  'reviews left blank, and the text has some of another year': [
    blankReviews(reviews('3', '件', 'region', '上年')),
  ],
  'reviews left blank, and the text does not say whose it has': [
    blankReviews(reviews('3', '件', 'unknown')),
  ],
  'reviews left blank, and the text has some of an unknown whole': [
    { ...blankReviews(reviews()), scope: 'unknown' },
  ],
  'reviews left blank, and the text has a share of them': [
    blankReviews(claim('复议占比', '3', total, '%')),
  ],
  'reviews left blank, and the text has them with suits': [
    blankReviews(claim('行政复议和诉讼案件', '3', [...total, 'disputes.direct_suit.total'])),
  ],
  'reviews left blank, and the text has something of no cell': [
    blankReviews(claim('复议案件', '3', [])),
  ],
  'reviews marked but for one figure': [
    withClaims(makeReport({ ...filled('disputes.review.', '/'), 'disputes.review.other': '0' }), [
      reviews(),
    ]),
  ],
  'reviews blank but for one that nobody can read': [
    withClaims(makeReport({ ...review, 'disputes.review.other': '?' }), [reviews()]),
  ],
  'reviews absent': [withClaims(makeReport(filled('disputes.review.', 'absent')), [reviews()])],
  'a table with a caption left blank': [makeReport(filled('enforcement.', ''))],
  'a table with a caption marked, and the text has 2.5 × 10,000 of its cells': [
    withClaims(makeReport(filled('enforcement.', '/')), [
      claim(
        '处罚和强制',
        '2.5',
        ['enforcement.penalties.decisions', 'enforcement.coercion.decisions'],
        '万件',
      ),
    ]),
  ],
  'a table of money left blank, and the text has some': [
    withClaims(makeReport(filled('fees.', '')), [
      claim('收费', '251000', ['fees.administrative.amount'], '元'),
    ]),
  ],
  'table three left blank': [makeReport(filled('requests.', ''))],
  'table three left blank, and the text has some': [
    withClaims(makeReport(filled('requests.', '')), [
      claim('收到申请', '1200', ['requests.received.total']),
    ]),
  ],
  'a table that is not there': [
    {
      ...withClaims(makeReport(), [claim('收费', '5', ['fees.administrative.amount'], '元')]),
      observations: without(({ table }) => table === 'fees'),
    },
  ],
  'a procedure that is not there': [
    {
      ...withClaims(makeReport(), [claim('诉讼', '5', ['disputes.direct_suit.total'])]),
      observations: without(({ row }) => row === 'direct_suit'),
    },
  ],
})
