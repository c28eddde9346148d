import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { expect, inject, test } from 'vitest'
import { testAll } from '../unit/support/all.ts'
import { parsePage, read } from './pages.ts'

type Row = Record<string, string>

const { folder } = inject('root')
const csv = (name: string): Row[] =>
  Papa.parse<Row>(readFileSync(join(folder, 'data', 'v1', `${name}.csv`), 'utf8').trimEnd(), {
    header: true,
  }).data
const observations = csv('observations')
const reports = csv('reports')

const pages = reports.flatMap(({ report_id: id, agency_id: agency, year }) =>
  ['', 'en/'].map((locale) => {
    const name = `${locale}agencies/${agency}/${year}/index.html`
    const own = observations.filter((row) => row['report_id'] === id)
    return { name, own, document: parsePage(read(folder, name)) }
  }),
)

testAll('a page prints every cell as the CSV does', pages, ({ own, document }) => {
  expect(own.length).toBeGreaterThan(180)
  for (const { cell, status, printed } of own) {
    const element = document.getElementById(cell!)
    const shown = element?.dataset['printed'] ?? element?.textContent?.trim()
    expect([cell, element?.tagName]).toEqual([cell, 'TD'])
    if (status === 'reported') expect([cell, digits(shown!)]).toEqual([cell, digits(printed!)])
    else expect([cell, typeof shown]).toEqual([cell, 'string'])
  }
})

testAll('blank is said, and is never 0', pages, ({ own, document }) => {
  const blanks = own.filter(({ status }) => status === 'blank')
  const zeros = blanks.filter(({ cell }) =>
    /\d/.test(digits(document.getElementById(cell!)?.textContent ?? '')),
  )
  expect(zeros).toEqual([])
})

test('the home page counts what the files hold', () => {
  const text = parsePage(read(folder, 'en/index.html')).body.textContent ?? ''
  expect(text).toContain(String(reports.length))
  expect(text).toContain(String(new Set(reports.map((row) => row['agency_id'])).size))
})

/** A cell's text without thousands separators, markers of findings and notes of status. */
function digits(text: string): string {
  return text.replaceAll(/[,\s\u2460-\u2473\u3251-\u325F]/g, '')
}
