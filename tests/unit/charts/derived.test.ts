import { describe, expect, test } from 'vitest'
import { chartCsv } from '../../../src/charts/chart-csv.ts'
import { outcomeMix } from '../../../src/charts/outcome-mix.ts'
import { refusalGrounds } from '../../../src/charts/refusal-grounds.ts'
import { requestTrend } from '../../../src/charts/request-trend.ts'
import { locales } from '../../../src/locale/locale.ts'
import { words } from '../../../src/locale/words.ts'
import { applicantRows } from '../../../src/view/applicant-outcomes.ts'
import { groundsOf } from '../../../src/view/grounds.ts'
import { answer } from '../../../src/view/answer.ts'
import { madeFile } from './fixture.ts'

/** A report whose column of totals is blank on three rows of outcomes: 40, 3 and a row of nothing; the rest adds up. */
const cells = {
  'requests.received.natural_person': 50,
  'requests.received.total': 50,
  'requests.granted.natural_person': 40,
  'requests.granted.total': 'blank',
  'requests.denied_deliberative.natural_person': 3,
  'requests.denied_deliberative.total': 'blank',
  'requests.denied_third_party.total': 'blank',
  'requests.unavailable_not_held.natural_person': 7,
  'requests.unavailable_not_held.total': 7,
  'requests.outcome_total.natural_person': 50,
  'requests.outcome_total.total': 50,
} as const
const file = madeFile([{ year: 2024, cells }])
const report = file.reports[0]!

describe.each(locales)('in %s, a total left blank', (locale) => {
  const t = words(locale)

  test('stands in charts with its share and an asterisk, and the note explains it', () => {
    const chart = outcomeMix(file, t)!
    expect(chart.table.rows.slice(0, 4).map(([, ...figures]) => figures)).toEqual([
      ['40*', '80.0%'],
      ['0', '0.0%'],
      ['3*', '6.0%'],
      ['7', '14.0%'],
    ])
    expect(chart.svg).toContain('40*')
    expect(chart.description).toContain('40*')
    expect(chart.note).toContain(t.chartNotes.derived)
    expect(refusalGrounds(file, t)!.table.rows.map((row) => row.at(-1))).toEqual([
      '3*',
      '3*',
      '7',
      '7',
    ])
  })

  test('is told in the lead of the page', () => {
    const sentences = answer(report, null, t)
    expect(sentences).toHaveLength(3)
    expect(sentences[1]).toContain('80.0%')
    expect(sentences[2]).toBe(t.answer.derived(t.answer.toldOf.parts))
  })

  test('is no ground that the report gives as 0', () => {
    const { groups, zeros, derivedZeros } = groundsOf(report as Parameters<typeof groundsOf>[0])
    const names = (labels: typeof zeros): string[] => labels.map((label) => t.label(label))
    const third = { zh: '保护第三方合法权益', en: 'Protects a third party' }
    expect(derivedZeros).toHaveLength(1)
    expect(names(derivedZeros)[0]).toContain(t.label(third).slice(0, 4))
    expect(zeros).toHaveLength(16)
    expect(groups.flatMap(({ grounds }) => grounds.map(({ cell }) => cell))).toEqual([
      'requests.denied_deliberative.total',
      'requests.unavailable_not_held.total',
    ])
  })

  test('a report without any has no asterisk and no note', () => {
    const whole = madeFile([{ year: 2024, cells: { ...cells, ...printed } }])
    const chart = outcomeMix(whole, t)!
    expect(chart.table.rows.flat().filter((text) => text.includes('*'))).toEqual([])
    expect(chart.note).not.toContain(t.chartNotes.derived)
    expect(answer(whole.reports[0]!, null, t)).toHaveLength(2)
    expect(applicantRows(whole.reports[0]!, t).some(({ derived }) => derived)).toBe(false)
  })
})

const printed = {
  'requests.granted.total': 40,
  'requests.denied_deliberative.total': 3,
  'requests.denied_third_party.total': 0,
} as const

test('the chart’s file has the figure with the status derived', () => {
  const [zh, en] = locales.map((locale) => outcomeMix(file, words(locale))!)
  const rows = chartCsv({ zh: zh!, en: en! }, file).split('\n')
  expect(rows[1]).toBe(
    'made-2024,made,2024,requests.granted.total,予以公开,Granted in full,40,derived,50,0.8,件,region,,',
  )
})

test('where a file says which totals are worked out, no other is', () => {
  const frozen = {
    ...file,
    reports: file.reports.map((each) => ({
      ...each,
      observations: [...each.observations],
      derived: {},
    })),
  }
  expect(outcomeMix(frozen, words('en'))!.table.rows[0]).toEqual([
    'Granted in full',
    'left blank',
    '–',
  ])
})

test('a year before and one after a break of the law have it between them', () => {
  const years = [2020, 2021].map((year) => ({
    year,
    edition: 'form-2021' as const,
    cells: { ...cells, ...printed },
  }))
  expect(requestTrend(madeFile(years), words('en'))!.note).toContain('2021 (processing fee)')
})
