import { powerToMakeRules } from '../../../src/check/power-to-make-rules.ts'
import type { Agency } from '../../../src/agency/agency.ts'
import type { Context } from '../../../src/check/check.ts'
import type { Report } from '../../../src/report/report.ts'
import { golden } from '../support/golden.ts'
import { agency, makeReport } from '../support/made-up.ts'

const report = makeReport({
  'documents.rules.issued': '0',
  'documents.rules.repealed': '',
  'documents.rules.in_force': '6件',
  'documents.normative.in_force': '7',
})
const of = (more: Partial<Agency>): [Report, Partial<Context>] => [
  report,
  { agency: { ...agency, ...more } },
]

golden(powerToMakeRules, {
  'a county': of({ level: 'county' }),
  'the office of a county': of({ level: 'county', kind: 'gov-office' }),
  'a ministry': of({ level: 'nation', kind: 'dept' }),
  'a province': of({ level: 'province' }),
  'the office of a province': of({ level: 'province', kind: 'gov-office' }),
  'a department of a province': of({ level: 'province', kind: 'dept' }),
  'a prefecture': of({ level: 'prefecture' }),
  'a department of a prefecture': of({ level: 'prefecture', kind: 'dept' }),
})
