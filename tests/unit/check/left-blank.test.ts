import { leftBlank } from '../../../src/check/left-blank.ts'
import type { Observation } from '../../../src/report/report.ts'
import { golden } from '../support/golden.ts'
import type { Printed } from '../support/made-up.ts'
import { makeReport } from '../support/made-up.ts'

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

golden(leftBlank, {
  'reviews left blank': [makeReport(review)],
  'reviews marked but for one figure': [
    makeReport({ ...filled('disputes.review.', '/'), 'disputes.review.other': '0' }),
  ],
  'reviews blank but for one that nobody can read': [
    makeReport({ ...review, 'disputes.review.other': '?' }),
  ],
  'reviews absent': [makeReport(filled('disputes.review.', 'absent'))],
  'a table with a caption left blank': [makeReport(filled('enforcement.', ''))],
  'a table marked throughout': [makeReport(filled('documents.', '—'))],
  'table three left blank': [makeReport(filled('requests.', ''))],
  'a table that is not there': [
    { ...makeReport(), observations: without(({ table }) => table === 'fees') },
  ],
  'a procedure that is not there': [
    { ...makeReport(), observations: without(({ row }) => row === 'direct_suit') },
  ],
})
