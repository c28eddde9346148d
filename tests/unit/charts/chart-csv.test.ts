import Papa from 'papaparse'
import { expect } from 'vitest'
import { chartColumns, chartCsv } from '../../../src/charts/chart-csv.ts'
import { drawAll } from '../../../src/charts/draw-all.ts'
import { wordsOf, yearOf } from '../../../src/charts/figures.ts'
import type { AgencyFigures, ReportFigures } from '../../../src/dataset/agency-file.ts'
import { testAll } from '../support/all.ts'
import { shapes } from './fixture.ts'
import { words } from '../../../src/locale/words.ts'

type Row = Record<(typeof chartColumns)[number], string>

const all = Object.entries(shapes).flatMap(([name, file]) => {
  const { zh, en } = drawAll(file)
  return zh.map((chart, at) => {
    const text = chartCsv({ zh: chart, en: en[at]! }, file)
    const rows = Papa.parse<Row>(text.trimEnd(), { header: true }).data
    return { name: `${name}, ${chart.id}`, file, zh: chart, en: en[at]!, text, rows }
  })
})

testAll('a chart’s file is canonical CSV with its columns on line 1', all, ({ text, rows }) => {
  expect(text.startsWith(`${chartColumns.join(',')}\n`)).toBe(true)
  expect(text.endsWith('\n')).toBe(true)
  expect(text).not.toMatch(/\r|\uFEFF/)
  expect(rows.every((row) => Object.keys(row).join() === chartColumns.join())).toBe(true)
})

testAll('a chart’s file holds what the observations hold', all, ({ file, rows }) => {
  expect(rows.length).toBeGreaterThan(1)
  for (const row of rows) {
    const found = cellsOf(file, row)
    const known = found.every(({ value }) => typeof value === 'number')
    const sum = found.reduce((total, { value }) => total + Number(value), 0)
    expect(row.value).toBe(known && row.report_id !== '' ? String(sum) : '')
    expect(row.status).toBe(
      row.report_id === ''
        ? 'missing'
        : (found.find(({ value }) => typeof value !== 'number')?.status ?? 'reported'),
    )
  }
})

testAll('a chart’s file says what it counts, and whose requests each report has', all, (of) => {
  for (const row of of.rows) {
    const report = of.file.reports.find((each) => each.report.report_id === row.report_id)
    expect([row.unit, row.scope, row.review]).toEqual(['件', report?.report.scope ?? '', ''])
  }
})

testAll('a chart’s file holds the figures of the table, in its order', all, ({ zh, en, rows }) => {
  for (const chart of [zh, en]) {
    const figures = chart.figures.map(({ figure }) =>
      wordsOf(figure, words(chart === zh ? 'zh' : 'en')),
    )
    expect(figures).toEqual(figuresOf(chart.table))
    expect(rows.map((row) => row.value)).toEqual(
      chart.figures.map(({ figure: { value } }) => (value === null ? '' : String(value))),
    )
  }
})

testAll(
  'a chart’s file gives a share with its denominator, and none of under ten cases',
  all,
  ({ rows }) => {
    for (const { value, denominator, share } of rows) {
      if (share === '') expect(denominator === '' || value === '' || +denominator < 10).toBe(true)
      else expect(Number(share)).toBeCloseTo(Number(value) / Number(denominator), 6)
      if (share !== '') expect(Number(denominator)).toBeGreaterThanOrEqual(10)
    }
  },
)

testAll('a chart’s file names each figure in both languages', all, ({ zh, en, rows }) => {
  expect(rows.map((row) => row.label_zh)).toEqual(zh.figures.map(({ label }) => label))
  expect(rows.map((row) => row.label_en)).toEqual(en.figures.map(({ label }) => label))
})

function cellsOf(file: AgencyFigures, { year, cells }: Row): ReportFigures['observations'] {
  const report = file.reports.find((each) => String(yearOf(each)) === year)
  return (report?.observations ?? []).filter(({ cell }) => cells.split(';').includes(cell))
}

/** The figures of a table without names, years and shares, row by row. */
function figuresOf({
  head,
  rows,
}: {
  head: readonly string[]
  rows: readonly (readonly string[])[]
}): string[] {
  const names = /^(理由|Ground)$/.test(head[1]!) ? 2 : 1
  const shown = head.map((text, at) => at >= names && !/^占|^Share/.test(text))
  return rows.flatMap((row) =>
    row.filter((_, at) => shown[at]).map((text) => text.replace(/ ?[（(][<\d.]+%[）)]$/, '')),
  )
}
