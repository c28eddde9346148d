import { units } from '../../../src/check/units.ts'
import { golden } from '../support/golden.ts'
import type { EditionId } from '../../../src/form/editions.ts'
import type { Report } from '../../../src/report/report.ts'
import type { Printed } from '../support/made-up.ts'
import { makeReport } from '../support/made-up.ts'

/** A report of these cells alone. */
function of(printed: Printed, edition: EditionId = 'form-2021'): [Report] {
  const report = makeReport(printed, { edition })
  const observations = report.observations.filter(({ cell }) => Object.hasOwn(printed, cell))
  return [{ ...report, observations }]
}

golden(units, {
  'no unit printed': of({ 'fees.administrative.amount': '3.5' }),
  'the unit of the form': of({ 'fees.administrative.amount': '3.5万元' }),
  'yuan for ten thousand': of({ 'fees.administrative.amount': '3940元' }),
  'a measure word for a count': of({ 'documents.rules.issued': '3个' }),
  'cells without a figure': of({ 'documents.rules.issued': '', 'documents.rules.repealed': '/' }),
  'a unit where the form prints none': of({ 'procurement.central.amount': '3元' }, 'form-2019'),
  'a figure where the form prints no unit': of({ 'procurement.central.amount': '3' }, 'form-2019'),
  'a cell that its edition does not have': [
    {
      ...makeReport(),
      observations: of({ 'procurement.central.projects': '3元' }, 'form-2019')[0].observations.map(
        (each) => ({ ...each, edition: 'form-2021' as const }),
      ),
    },
  ],
})
