import { stockAndFlow } from '../../../src/check/stock-and-flow.ts'
import type { Report } from '../../../src/report/report.ts'
import { golden } from '../support/golden.ts'
import { makeReport } from '../support/made-up.ts'

const before = makeReport({ 'documents.normative.in_force': '597' }, { year: 2022 })

/** Documents issued, repealed and in force. */
const of = (issued: string, repealed: string, inForce: string): Report =>
  makeReport({
    'documents.normative.issued': issued,
    'documents.normative.repealed': repealed,
    'documents.normative.in_force': inForce,
  })

golden(stockAndFlow, {
  'the stock follows from the flow': [of('50', '227', '420'), { previous: before }],
  'more in force than the flow gives': [of('50', '227', '423'), { previous: before }],
  'fewer in force than the flow gives': [of('50', '227', '400'), { previous: before }],
  'no report of the year before': [of('50', '227', '420')],
  'a report of another scope': [of('50', '227', '9'), { previous: { ...before, scope: 'core' } }],
  'issued left blank': [of('', '227', '420'), { previous: before }],
  'repealed marked': [of('50', '/', '420'), { previous: before }],
  'in force illegible': [of('50', '227', '?'), { previous: before }],
  'last year blank': [
    of('50', '227', '420'),
    { previous: makeReport({ 'documents.normative.in_force': '' }, { year: 2022 }) },
  ],
  'last year on the old form': [
    of('50', '227', '420'),
    { previous: makeReport({}, { year: 2022, edition: 'form-2019' }) },
  ],
  'this year without the table': [{ ...makeReport(), observations: [] }, { previous: before }],
})
