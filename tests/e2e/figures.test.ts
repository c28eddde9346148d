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

test.each(['', 'en/'])(
  'below a ground on /%srights/ are the agencies whose newest report that is no draft has requests of it, each count at its cell',
  (locale) => {
    const document = parsePage(read(folder, `${locale}rights/index.html`))
    const newest = Map.groupBy(
      reports.filter((row) => row['reviewed'] === 'true'),
      (row) => row['agency_id'],
    )
    const last = new Set([...newest.values()].map((own) => own.at(-1)!['report_id']))
    const grounds = observations.filter(
      ({ report_id: id, cell, value }) =>
        last.has(id) &&
        Number(value) > 0 &&
        /^requests\.(denied|unavailable)_\w+\.total$/.test(cell!),
    )
    expect(grounds.length).toBeGreaterThan(20)
    const shown = [...document.querySelectorAll('dd details li a')].map(
      (link) =>
        `${link.getAttribute('href')!.replace(/^.*agencies\//, '')} ${/[\d,]+$/.exec(link.textContent)?.[0].replaceAll(',', '') ?? '*'}`,
    )
    const expected = grounds.map(
      (row) => `${row['agency_id']}/${row['year']}/#${row['cell']} ${row['value']}`,
    )
    expect(shown).toEqual(expect.arrayContaining(expected))
    expect(shown.filter((each) => /#requests\.granted/.test(each))).toEqual([])
  },
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

testAll(
  'the head of each row leads to the line that its cells are on',
  pages,
  ({ own, document }) => {
    const lines = new Map(
      [...document.querySelectorAll('table.form th > a + a')].map((link) => [
        /#(?:form-\d+\.)?(.+)$/.exec(link.previousElementSibling!.getAttribute('href')!)?.[1],
        /\/source\/#(L\d+)$/.exec(`/${link.getAttribute('href')}`)?.[1],
      ]),
    )
    const rows = Map.groupBy(own, (each) => `${each['table']}.${each['row']}`)
    for (const [row, cells] of rows) {
      expect([row, ...new Set(cells.map((each) => `L${each['line']}`))]).toEqual([
        row,
        lines.get(row),
      ])
    }
    expect(lines.size).toBe(rows.size)
  },
)

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
