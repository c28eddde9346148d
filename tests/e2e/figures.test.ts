import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, inject, test } from 'vitest'
import { parsePage, read } from './pages.ts'

type Row = Record<string, string>

const { folder } = inject('root')
const csv = (name: string): Row[] =>
  Papa.parse<Row>(readFileSync(join(folder, 'data', 'v1', `${name}.csv`), 'utf8').trimEnd(), {
    header: true,
  }).data
const observations = csv('observations')
const reports = csv('reports')

describe.each(reports)('$report_id', ({ report_id: id, agency_id: agency, year }) => {
  const own = observations.filter((row) => row['report_id'] === id)

  test.each(['', 'en/'])('the page %s prints every cell as the CSV does', (locale) => {
    const path = `${locale}agencies/${agency}/${year}/index.html`
    const document = parsePage(read(folder, path))
    const shown = own.map(({ cell }) => {
      const element = document.getElementById(cell!)
      return [cell, element?.tagName, element?.dataset['printed'] ?? element?.textContent?.trim()]
    })
    const expected = own.map(({ cell, status, printed }) => [
      cell,
      'TD',
      status === 'reported' ? printed : expect.any(String),
    ])
    expect(own.length).toBeGreaterThan(180)
    expect(shown.map(([cell, tag, text]) => [cell, tag, digits(String(text))])).toEqual(
      expected.map(([cell, tag, text]) => [
        cell,
        tag,
        typeof text === 'string' ? digits(text) : text,
      ]),
    )
  })

  test('blank is said, and is never 0', () => {
    const document = parsePage(read(folder, `agencies/${agency}/${year}/index.html`))
    const blanks = own.filter(({ status }) => status === 'blank')
    const zeros = blanks.filter(({ cell }) =>
      /\d/.test(own0(document.getElementById(cell!)?.textContent)),
    )
    expect(zeros).toEqual([])
  })
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

function own0(text: string | null | undefined): string {
  return (text ?? '').replaceAll(/[\u2460-\u2473\u3251-\u325F]/g, '')
}
