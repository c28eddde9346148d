import { editionForItsYear } from '../../../src/check/edition-for-year.ts'
import { golden } from '../support/golden.ts'
import { makeReport } from '../support/made-up.ts'

golden(editionForItsYear, {
  'the form of its year': [makeReport()],
  'the old form after its last year': [makeReport({}, { year: 2021, edition: 'form-2019' })],
  'the new form before its first year': [makeReport({}, { year: 2020 })],
  'one table of the old form': [makeReport({}, {}, { requests: 'form-2019' })],
  'a year before any form': [makeReport({}, { year: 2018 })],
  'tables that are not there': [{ ...makeReport({}, { year: 2020 }), observations: [] }],
})
