import { expect, test } from 'vitest'
import { reportFacts } from '../../../src/report/facts.ts'
import { anchors, byAnchor, byCell, findingsOf } from '../../../src/view/findings.ts'
import type { Stated } from '../support/made-up.ts'
import { agency, makeReport, withClaims } from '../support/made-up.ts'
import { agencyIn, publish, recordOf } from '../support/published.ts'

const slips = {
  title: '样本县人民政府2022年政府信息公开工作年度报告',
  period: { from: '2023-01-01', to: '2023-12-30' },
  published: '2023-11-01',
  signed: '2023-10-01',
}
const report = withClaims(
  makeReport(
    {
      'fees.administrative.amount': '',
      'documents.rules.in_force': '6',
      'disputes.review.total': '1',
    },
    {
      ...slips,
      notes: [
        {
          check: 'power-to-make-rules',
          cells: [],
          zh: '已核',
          en: 'seen',
          by: 'tester',
          date: '2024-04-01',
        },
        {
          check: 'results',
          cells: ['disputes.direct_suit.total'],
          zh: '无关',
          en: 'other',
          by: 'tester',
          date: '2024-04-01',
        },
      ],
    },
    { requests: 'form-2019' },
  ),
  [
    ...Array.from({ length: 10 }, (_, at): Stated => [
      '收到申请',
      String(at),
      '件',
      'region',
      ['requests.received.total'],
    ]),
    ['收费', '5', '万元', 'region', ['fees.administrative.amount']],
  ],
)
const file = agencyIn(publish([recordOf(agency, [report])]), agency.id)
const findings = findingsOf(file.reports[0]!)

test('findings are numbered from the head of the page down: facts, tables in the order of the form, figures of the text', () => {
  const claims = Array.from({ length: 9 }, (_, at) => `claims text-and-table claim-s1-${at + 2}`)
  expect(findings.map(({ under, check, anchor }) => `${under} ${check} ${anchor}`)).toEqual([
    'facts dates fact-period',
    'facts dates fact-published',
    'facts dates fact-signed',
    'facts year-in-title fact-title',
    'documents power-to-make-rules null',
    'fees left-blank null',
    'requests edition-for-year form-requests',
    'disputes results null',
    ...claims,
  ])
  expect(findings.map(({ order }) => order)).toEqual(findings.map((_, at) => at + 1))
})

test('a fact that a finding is about is one of those that the page shows at an anchor, and each of them can be', () => {
  const shown = reportFacts.map((fact) => anchors.fact(fact))
  const named = findings.filter(({ under }) => under === 'facts').map(({ anchor }) => anchor)
  expect(named.toSorted()).toEqual(shown.toSorted())
})

test('a note stands with the finding whose check and cells it names', () => {
  const noted = findings.filter(({ notes }) => notes.length > 0)
  expect(noted.map(({ check, notes }) => [check, notes.map(({ en }) => en)])).toEqual([
    ['power-to-make-rules', ['seen']],
  ])
})

test('findings are looked up by the anchor and by the cells that they name', () => {
  expect(
    byAnchor(findings)
      .get('fact-title')!
      .map(({ check }) => check),
  ).toEqual(['year-in-title'])
  const rules = byCell(findings).get('documents.rules.in_force')!
  expect(rules.map(({ check }) => check)).toEqual(['power-to-make-rules'])
  expect(byCell(findings).get('documents.rules.issued')).toBeUndefined()
})

test('a finding knows those that are said with it, by their ids, and takes their notes', () => {
  const note = { zh: '已核', en: 'seen', by: 'tester', date: '2024-04-01' }
  const blank = makeReport(
    { 'requests.granted.natural_person': '2', 'requests.granted.total': '' },
    {
      notes: [
        { ...note, check: 'applicants', cells: ['requests.granted.total'] },
        { ...note, check: 'balance', cells: [] },
      ],
    },
  )
  const { reports } = agencyIn(publish([recordOf(agency, [blank])]), agency.id)
  const said = findingsOf(reports[0]!).map(({ check, folded, notes }) => [
    check,
    folded,
    notes.length,
  ])
  expect(said).toEqual([
    ['left-blank', [`${blank.id}.applicants.granted`], 1],
    ['outcomes', [], 0],
  ])
})
