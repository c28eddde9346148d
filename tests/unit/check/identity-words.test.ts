import { identityChecks } from '../../../src/check/identities.ts'
import type { Report } from '../../../src/report/report.ts'
import { golden } from '../support/golden.ts'
import type { Printed } from '../support/made-up.ts'
import { makeReport } from '../support/made-up.ts'

/** Figures of column 自然人 of table three, and the same in column 总计. */
function column(
  rows: Readonly<Record<string, string>>,
  edition: Report['edition'] = 'form-2021',
): Report {
  const printed = Object.entries(rows).flatMap(([row, text]) => [
    [`requests.${row}.natural_person`, text],
    [`requests.${row}.total`, text],
  ])
  return makeReport(Object.fromEntries(printed) as Printed, { edition })
}

const good = {
  received: '9',
  carried_in: '2',
  granted: '8',
  partial: '1',
  outcome_total: '9',
  carried_out: '2',
}
const cell = (at: string, text: string): Report => {
  const report = column(good)
  const printed = Object.fromEntries(report.observations.map((each) => [each.cell, each.printed]))
  return makeReport({ ...printed, [`requests.${at}`]: text })
}

const cases: Readonly<Record<string, readonly [Report]>> = {
  'all holds': [column(good)],
  'received one too many: its row and its column say which': [
    cell('received.natural_person', '10'),
  ],
  'granted one too few': [cell('granted.natural_person', '7')],
  'a total of outcomes with two digits swapped': [cell('outcome_total.total', '90')],
  'two figures wrong in one row': [
    makeReport({ 'requests.granted.natural_person': '2', 'requests.granted.enterprise': '3' }),
  ],
  'a figure that would have to be negative': [
    makeReport({ 'requests.granted.total': '1', 'requests.outcome_total.natural_person': '1' }),
  ],
  'a blank total of granted': [cell('granted.total', '')],
  'a blank figure that could be why': [cell('granted.natural_person', '')],
  'both sides of a balance blank': [
    makeReport({
      'requests.received.natural_person': '',
      'requests.carried_in.natural_person': '/',
      'requests.outcome_total.natural_person': '2',
      'requests.granted.natural_person': '2',
    }),
  ],
  'an outcome of the old form': [
    column({ ...good, partial: '0', other_outcome: '2' }, 'form-2019'),
  ],
  'an absent row': [cell('granted.natural_person', 'absent')],
  'disputes that do not add up, in decimals': [
    makeReport({
      'disputes.review.upheld': '0.1',
      'disputes.review.other': '0.2',
      'disputes.review.total': '0.4',
    }),
  ],
  'disputes: two blanks': [
    makeReport({
      'disputes.review.upheld': '',
      'disputes.review.other': '/',
      'disputes.review.total': '4',
    }),
  ],
  'disputes: every figure blank': [
    makeReport(
      Object.fromEntries(
        ['upheld', 'corrected', 'other', 'pending', 'total'].map((each) => [
          `disputes.review.${each}`,
          '',
        ]),
      ),
    ),
  ],
  'disputes: a row with only its total': [
    makeReport({
      'disputes.review.upheld': '',
      'disputes.review.corrected': '',
      'disputes.review.other': '',
      'disputes.review.pending': '',
      'disputes.review.total': '4',
    }),
  ],
  'disputes: the parts fall short': [
    makeReport({ 'disputes.review.upheld': '-3', 'disputes.review.total': '' }),
  ],
  'disputes: a cell missing': [
    {
      ...makeReport(),
      observations: makeReport().observations.filter(
        (each) => each.cell !== 'disputes.review.other',
      ),
    },
  ],
}

for (const check of identityChecks) golden(check, cases, ({ verdict }) => verdict !== 'passed')
