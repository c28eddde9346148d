import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { agencyIdPattern } from '../../../../src/agency/agency.ts'
import { excelFormat } from '../../../../src/dataset/files/excel-csv.ts'
import { isFormula, isRetyped, openGuard } from '../../../../src/dataset/guard.ts'
import { key, list, number, text } from '../../../../src/dataset/column.ts'
import type { Row } from '../../../../src/dataset/table.ts'
import { ofCode } from '../../../../src/dataset/table.ts'
import { cellIds } from '../../../../src/form/editions.ts'
import { frozen } from '../../support/folder.ts'
import { run } from './run.ts'
import { publishReal, scratch } from './support.ts'

const table = ofCode(() => []).table({
  name: 'made',
  label: { zh: '样', en: 'Made' },
  grain: { zh: '一行', en: 'a row' },
  mind: { zh: '不相加', en: 'Do not add' },
  columns: [
    key(text('id', '编号', 'Id', () => null)),
    text('title', '标题', 'Title', () => null),
    text('printed', '原样', 'As printed', () => null, { verbatim: true }),
    number('value', '数值', 'Value', () => null),
    list('cells', '单元格', 'Cells', () => []),
  ],
})
const { path: folder, remove } = scratch()
afterAll(remove)

function fault(row: Row): string | null {
  return openGuard(table)(row, null)?.reason.en ?? null
}

test.each([
  ['=1+1'],
  ['+86'],
  ['-1+1'],
  ['@SUM(A1)'],
  ['\t=1'],
  ['\r=1'],
  ['\n=1'],
  ['＝1+1'],
  ['＋1'],
  ['－1'],
  ['＠a'],
  ['-'],
  ['-5'],
])('%j may not stand in a canonical file', (text) => {
  expect(fault(['a', text, '', null, []])).toMatch(/made\.title/)
  expect(fault(['a', '', '', null, ['x', text]])).toMatch(/made\.cells/)
})

test.each([
  ['-5'],
  ['+461'],
  ['-'],
  ['—'],
  ['－'],
  ['-1,234.5'],
  ['-3件'],
  ['--'],
  ['－4'],
  ['＋19'],
  ['−4'],
  ['－１，２３４．５'],
])('%j may stand where the text of a cell does', (text) => {
  expect(fault(['a', 'b', text, -5, []])).toBeNull()
})

test.each([
  ['=1+1'],
  ['+cmd'],
  ['＋cmd'],
  ['－1+1'],
  ['－A1'],
  ['@x'],
  ['-1+1'],
  ['-A1'],
  ["-2+3+cmd|' /C calc'!A0"],
])('%j may not stand there either', (text) => {
  expect(fault(['a', 'b', text, null, []])).toMatch(/made\.printed/)
})

test.each([
  ['1'],
  ['1e5'],
  ['73928e05'],
  ['1-2'],
  ['2024-01-01'],
  ['1/2'],
  ['mar-2024'],
  ['1-dec'],
  ['true'],
  ['1.5'],
  [''],
])('an id %j is refused', (id) => {
  expect(fault([id, 'b', '', null, []])).toMatch(id === '' ? /made\.id/ : /made\.id/)
})

test('no key is there twice, and keys rise from row to row', () => {
  const guard = openGuard(table)
  const row = (id: string): Row => [id, '', '', null, []]
  expect(guard(row('b'), null)).toBeNull()
  expect(guard(row('b'), null)?.reason.en).toMatch(/second row of made with the key b/)
  expect(guard(row('c'), null)).toBeNull()
  expect(() => guard(row('a'), null)).toThrow(/out of order/)
})

test.each([
  ['140500-gov'],
  ['1e5'],
  ['2024-01-01'],
  ['mar-2024'],
  ['e140500-gov'],
  ['a-140500-gov'],
  ['jincheng-1e5-gov'],
  [''],
])('an agency may not have the id %j', (id) => {
  expect(agencyIdPattern.test(id)).toBe(false)
})

test('every id of the published data and of the form is safe in a spreadsheet', async () => {
  const published = await publishReal()
  expect(published.written.faults).toEqual([])
  for (const id of cellIds) expect(isRetyped(id)).toBe(false)
  fc.assert(
    fc.property(
      fc.stringMatching(agencyIdPattern),
      fc.integer({ min: 1990, max: 2099 }),
      (id, year) => {
        expect([isRetyped(id), isRetyped(`${id}-${year}`), isFormula(id)]).toEqual([
          false,
          false,
          false,
        ])
        expect(Number(id)).toBeNaN()
        expect(id).toMatch(/^[a-z]{2}/)
      },
    ),
  )
})

test('only the Excel file guards: formulas, zeros, exponents, dates; figures and ids stay', () => {
  const line = excelFormat(table).text
  const shown = (value: string): string => line(['a', value, '', 1, []]).split(',')[1]!
  expect(
    ['=1', '-5', '000123', '1e5', '1-2', '3.10', '12345678901234567', '1-dec'].map(shown),
  ).toEqual(
    ['=1', '-5', '000123', '1e5', '1-2', '3.10', '12345678901234567', '1-dec'].map(
      (each) => `'${each}`,
    ),
  )
  const plain = ['140500', 'form-2019', 's1-4', '2024-02-20', '件', 'a', '0', '1.5', '']
  expect(plain.map(shown)).toEqual(plain)
})

test('a build with a formula stops, names file and line, and leaves the last output as it was', () => {
  const [data, out] = [join(folder, 'data'), join(folder, 'out')]
  cpSync(frozen, data, { recursive: true })
  mkdirSync(out)
  expect(run(['scripts/build-data.ts', '--data', data, '--out', out]).status).toBe(0)
  const before = readFileSync(join(out, 'v1', 'SHA256SUMS'), 'utf8')
  const report = join(data, 'agencies/14/jincheng-140500-gov/2024.md')
  const curated = readFileSync(report, 'utf8')
  writeFileSync(
    report,
    curated.replace(
      'corrections: []',
      'corrections:\n  - {cell: requests.received.total, kind: misprint, was: "718", now: "=1+1", reason: {zh: 样, en: made}, by: a, date: 2026-11-22}',
    ),
  )
  const { status, stderr } = run(['scripts/build-data.ts', '--data', data, '--out', out])
  expect(status).toBe(1)
  expect(stderr).toMatch(
    /jincheng-140500-gov\/2024\.md:21:70 error Unexpected `=1\+1`, expected the text of a cell: a number,/,
  )
  expect(readFileSync(join(out, 'v1', 'SHA256SUMS'), 'utf8')).toBe(before)
  expect(readdirSync(out)).toEqual(['v1'])
}, 60_000)
