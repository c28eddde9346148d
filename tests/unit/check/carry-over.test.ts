import { carryOver } from '../../../src/check/carry-over.ts'
import { golden } from '../support/golden.ts'
import { makeReport } from '../support/made-up.ts'

const before = makeReport(
  {
    'requests.carried_out.natural_person': '118',
    'requests.carried_out.enterprise': '3',
    'requests.carried_out.total': '121',
  },
  { year: 2022 },
)
const now = makeReport({
  'requests.carried_in.natural_person': '118',
  'requests.carried_in.enterprise': '3',
  'requests.carried_in.total': '121',
})
const wrong = makeReport({
  'requests.carried_in.natural_person': '117',
  'requests.carried_in.enterprise': '5',
  'requests.carried_in.research': '',
  'requests.carried_in.total': '/',
})

golden(carryOver, {
  'what was carried over is carried in': [now, { previous: before }],
  'no report of the year before': [now],
  'a report of another scope': [now, { previous: { ...before, scope: 'core' } }],
  'one less, two more, one blank and a mark': [wrong, { previous: before }],
  'last year left blank': [
    now,
    { previous: makeReport({ 'requests.carried_out.total': '' }, { year: 2022 }) },
  ],
  'last year without the table': [now, { previous: { ...before, observations: [] } }],
  'this year without the table': [{ ...now, observations: [] }, { previous: before }],
})
