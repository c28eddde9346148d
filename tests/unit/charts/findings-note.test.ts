import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { chartCsv } from '../../../src/charts/chart-csv.ts'
import { drawAll } from '../../../src/charts/draw-all.ts'
import { pairMix } from '../../../src/charts/pair-mix.ts'
import { words } from '../../../src/locale/words.ts'
import { agency, makeReport, withClaims } from '../support/made-up.ts'
import { agencyIn, publish, recordOf } from '../support/published.ts'

const report = withClaims(
  makeReport(
    {
      'requests.received.natural_person': '20',
      'requests.received.total': '20',
      'requests.granted.natural_person': '20',
      'requests.granted.total': '20',
      'requests.outcome_total.natural_person': '20',
      'requests.outcome_total.total': '20',
    },
    {},
    { requests: 'form-2019' },
  ),
  [['予以公开', '12', '件', 'region', ['requests.granted.total']]],
)
const file = agencyIn(publish([recordOf(agency, [report])]), agency.id)
const { zh, en } = drawAll(file)
const at = zh.findIndex(({ id }) => id === 'outcome-mix')

test('a chart says in words how many findings its figures are part of; blanks and the form are told otherwise', () => {
  expect(zh[at]!.note).toContain('2023年度核对发现：两边对不上（1处）。')
  expect(en[at]!.note).toContain('Findings of 2023: Two sides that do not match (1).')
  expect(zh.find(({ id }) => id === 'applicants')?.note).not.toContain('核对发现')
})

test('its file names them at the figures', () => {
  const text = chartCsv({ zh: zh[at]!, en: en[at]! }, file)
  const { data } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true })
  expect(data.map((row) => [row['cells'], row['findings']]).filter(([, ids]) => ids)).toEqual([
    ['requests.granted.total', `${report.id}.text-and-table.s1-1`],
  ])
})

test('of two agencies each has its own', () => {
  const [own] = file.reports
  const none = { ...own!, findings: [] }
  const note = pairMix(
    [
      { name: '甲', report: own! },
      { name: '乙', report: none },
    ],
    words('zh'),
  )!.note
  expect(note!.split('乙：').map((each) => each.includes('核对发现'))).toEqual([true, false])
})

test('what a release froze has no findings, and its charts say none', () => {
  const frozen = {
    ...file,
    reports: file.reports.map(({ report, editions, observations }) => ({
      report,
      editions,
      observations,
    })),
  }
  expect(drawAll(frozen).zh[at]!.note).not.toContain('核对发现')
})
