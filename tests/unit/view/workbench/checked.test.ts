import { expect, test } from 'vitest'
import { cellsOf, findEdition } from '../../../../src/form/editions.ts'
import { recheck } from '../../../../src/view/workbench/checked.ts'
import { made, open, text } from './opened.ts'

const total = 'requests.received.total'
const more = String(Number(made.cells.get(total)) + 1)

test('each cell of the form is in a table once, has a name, and a place in the file', async () => {
  const { reading } = await open(text, 'en')
  const boxes = reading.tables.flatMap(({ rows }) =>
    rows.flat().filter(({ cell }) => cell !== null),
  )
  const ids = cellsOf(findEdition('form-2021')!).map(({ id }) => id)
  expect(boxes.map(({ cell }) => cell)).toEqual(ids)
  expect(new Set(boxes.map((box) => box.text)).size).toBe(ids.length)
  expect(boxes.find(({ cell }) => cell === total)!.text).toBe(
    'Requests newly received this year, Total',
  )
  expect(Object.keys(reading.places).sort()).toEqual([...ids].sort())
  expect(reading.places[total]!.line).toBeGreaterThan(1)
  expect(reading.checked.sums.every(({ outcome }) => outcome === 'passed')).toBe(true)
})

test('a typed figure goes into the draft, and its sums and findings say what no longer holds', async () => {
  const { reading, work } = await open(text, 'zh')
  const now = recheck(work, { printed: { [total]: more }, readings: [] })
  const before = reading.checked.text.split('\n')
  const after = now.text.split('\n')
  expect(after.filter((line, at) => line !== before[at])).toEqual([
    before.find((line) => line.startsWith('| 一、本年新收'))!.replace(/\d+ \|$/, `${more} |`),
  ])
  expect(now.cells[total]).toEqual({ printed: more, status: 'reported', wrong: false })
  expect(now.sums.filter(({ outcome }) => outcome === 'fails')).toMatchObject([
    {
      along: 'column',
      stated: 'requests.outcome_total.total',
      difference: -1,
      suspect: { cell: total, value: Number(more) - 1 },
    },
    {
      along: 'row',
      stated: total,
      difference: 1,
      suspect: { cell: total, value: Number(more) - 1 },
    },
  ])
  const known = new Set(reading.checked.findings.map(({ check }) => check))
  expect(now.findings.map(({ check }) => check).filter((each) => !known.has(each))).toEqual([
    'balance',
    'applicants',
  ])
  expect(now.findings[1]!.text).toMatch(
    /^申请人合计（本年新收政府信息公开申请数量）：各类申请人之和为/u,
  )
  expect(recheck(work, { printed: {}, readings: [] })).toEqual(reading.checked)
})

test('what no cell may hold is told and leaves the draft as it was', async () => {
  const { reading, work } = await open(text, 'zh')
  const now = recheck(work, { printed: { [total]: '12a' }, readings: [] })
  expect(now.text).toBe(reading.checked.text)
  expect(Object.entries(now.cells).filter(([, { wrong }]) => wrong)).toEqual([
    [total, { printed: made.cells.get(total), status: 'reported', wrong: true }],
  ])
})

test('the report of the year before that the site holds is compared, and its year said', async () => {
  const { reading } = await open(text, 'zh')
  const { agency, year, checked } = reading
  const carried = made.cells.get('requests.carried_out.total')!
  const value = checked.text
    .replaceAll(String(year), String(year - 1))
    .replace(new RegExp(`${carried} \\|(\n\n## 四)`), `${Number(carried) + 5} |$1`)
  const held = await open(text, 'zh', { [`curated/${agency.id}/${year - 1}.md`]: value })
  expect(reading.previous).toBeNull()
  expect(held.reading.previous).toBe(year - 1)
  const checks = ({ findings }: typeof checked): string[] => findings.map(({ check }) => check)
  expect(checks(checked)).not.toContain('carry-over')
  expect(checks(held.reading.checked)).toContain('carry-over')
})
