import { expect, test } from 'vitest'
import { chainOf } from '../../../src/view/chain.ts'
import { agency, makeReport } from '../support/made-up.ts'
import { agencyIn, publish, recordOf } from '../support/published.ts'

const year = (of: number, printed = {}, more = {}): ReturnType<typeof makeReport> =>
  makeReport(printed, {
    year: of,
    edition: of < 2021 ? 'form-2019' : 'form-2021',
    period: null,
    signed: null,
    published: null,
    ...more,
  })
const record = recordOf(agency, [
  year(2019),
  year(2022, { 'requests.carried_out.total': '8', 'requests.carried_out.enterprise': '3' }),
  year(2023, { 'requests.carried_in.total': '9', 'requests.carried_in.research': '' }),
  year(2024, {}, { scope: 'core' }),
])
const { reports } = agencyIn(publish([record]), agency.id)

test('reports held one after the other: years between, another scope, and what is handed over', () => {
  const steps = chainOf(reports).map(({ links, ...step }) => ({
    ...step,
    links: links.map(({ cell, expected, stated }) => `${cell} ${expected} ${stated}`),
  }))
  expect(steps).toEqual([
    { from: 2019, to: 2022, missing: [2020, 2021], sameScope: true, links: [] },
    {
      from: 2022,
      to: 2023,
      missing: [],
      sameScope: true,
      links: [
        'requests.carried_in.total 8 9',
        'requests.carried_in.enterprise 3 0',
        'documents.rules.in_force 0 0',
        'documents.normative.in_force 0 0',
      ],
    },
    { from: 2023, to: 2024, missing: [], sameScope: false, links: [] },
  ])
})

test('what the page sets side by side is what the check finds', () => {
  const found = record.reports.flatMap(({ findings }) =>
    findings.flatMap(({ check, place }) => (check === 'carry-over' ? place.at : [])),
  )
  const differing = chainOf(reports).flatMap(({ links }) =>
    links.flatMap(({ cell, expected, stated }) => (expected === stated ? [] : cell)),
  )
  expect(differing.toSorted()).toEqual(found.toSorted())
})

test('a single report hands nothing on', () => {
  expect(chainOf(reports.slice(0, 1))).toEqual([])
})
