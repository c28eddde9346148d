import { parts } from '../../../src/check/parts.ts'
import type { CellId } from '../../../src/form/editions.ts'
import type { Claim, Report } from '../../../src/report/report.ts'
import { golden } from '../support/golden.ts'
import type { Stated } from '../support/made-up.ts'
import { makeReport, withClaims } from '../support/made-up.ts'

const cells: readonly CellId[] = ['requests.received.total', 'requests.carried_in.total']
const other: readonly CellId[] = ['requests.outcome_total.total']
const whole = (figure: string): Stated => ['收到申请', figure, '件', 'region', cells]
const part = (figure: string, unit: Stated[2] = '件', of = cells): Stated => [
  '某县',
  figure,
  unit,
  'part',
  of,
]
const made = (...stated: Stated[]): Report => withClaims(makeReport(), stated)

/** A report whose claim at a place stands in another section. */
function moved(report: Report, place: number): Report {
  const claims = report.claims.map((each, at): Claim =>
    at === place ? { ...each, section: 6 } : each,
  )
  return { ...report, claims }
}

golden(parts, {
  'three parts that add up': [made(whole('60'), part('10'), part('20'), part('30'))],
  'parts in decimals that add up': [made(whole('0.6'), part('0.1'), part('0.2'), part('0.3'))],
  'parts that come to less': [made(whole('60'), part('10'), part('20'), part('29.9'))],
  'parts that come to more': [made(whole('60'), part('10'), part('20'), part('31'))],
  'another figure right after it': [made(whole('6'), whole('6'), part('1'), part('2'), part('3'))],
  'two parts are no list': [made(whole('60'), part('10'), part('20'))],
  'parts end where another figure stands': [
    made(whole('60'), part('10'), part('20'), part('30'), whole('7'), part('5')),
  ],
  'parts end where the unit differs': [
    made(whole('60'), part('10'), part('20'), part('30'), part('5', '条')),
  ],
  'parts end where the cells differ': [
    made(whole('60'), part('10'), part('20'), part('30'), part('5', '件', other)),
  ],
  'parts end where the section does': [
    moved(made(whole('60'), part('10'), part('20'), part('30'), part('5')), 4),
  ],
  'parts of nothing': [made(part('1'), part('10'), part('20'), part('30'))],
  'a part as large as its whole': [made(whole('60'), part('60'))],
  'two parts that add up, of which nothing says that they are all': [
    made(whole('60'), part('20'), part('40')),
  ],
  'two parts with less, beside two in another section that add up': [
    [3, 4, 5].reduce(
      moved,
      made(whole('60'), part('20'), part('30'), whole('9'), part('4'), part('5')),
    ),
  ],
  'a share is no whole': [
    made(['占比', '60', '%', 'region', cells], part('10', '%'), part('20', '%'), part('30', '%')),
  ],
  'a figure of no cell is no whole': [
    made(
      ['收到', '60', '件', 'region', []],
      part('10', '件', []),
      part('20', '件', []),
      part('31', '件', []),
    ),
  ],
})
