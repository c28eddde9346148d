import type { Agency } from '../../../src/agency/agency.ts'
import { deadline } from '../../../src/check/deadline.ts'
import type { Context } from '../../../src/check/check.ts'
import type { Report } from '../../../src/report/report.ts'
import { golden } from '../support/golden.ts'
import { agency, makeReport } from '../support/made-up.ts'

const of = (kind: Agency['kind'], published: string | null): [Report, Partial<Context>] => [
  { ...makeReport({}, { published }), lines: { published: 9 } },
  { agency: { ...agency, kind } },
]

golden(deadline, {
  'a government on the last day': of('gov', '2024-03-31'),
  'a government a day late': of('gov', '2024-04-01'),
  'a department on the last day': of('dept', '2024-01-31'),
  'a department late over the end of a leap February': of('dept', '2024-03-01'),
  'a township, which has no date in law': of('township', '2024-12-31'),
  'a government without a date of publication': of('gov', null),
  'a date without a place': [makeReport({}, { published: '2024-03-30' })],
})
