import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { parseDivisions } from '../../../src/agency/divisions-file.ts'
import type { Agency } from '../../../src/agency/agency.ts'
import { places } from '../../../src/dataset/tables/places.ts'
import type { DatasetContext } from '../../../src/dataset/record.ts'

const path = 'data/divisions.csv'
const register = parseDivisions(new VFile({ path, value: readFileSync(path) }))

const agencyOf = (kind: Agency['kind'], division: string): Agency => ({
  id: `made-${division}-${kind}`,
  name: { zh: '某机关', en: 'Some agency' },
  kind,
  level: 'county',
  division,
  parent: null,
  website: null,
})
const held = [
  { agency: agencyOf('gov-office', '140825'), years: [2023] },
  { agency: agencyOf('gov', '140826'), years: [2024, 2025] },
  { agency: agencyOf('gov-office', '140826'), years: [2019] },
  { agency: agencyOf('dept', '140827'), years: [2025] },
]

function rowsOn(date: string): ReadonlyMap<unknown, Readonly<Record<string, unknown>>> {
  const context = { register, release: { version: '0', date } } as unknown as DatasetContext
  const names = places.columns.map(({ name }) => name)
  return new Map(
    places
      .rows(held, context)
      .map((row) => [row[0], Object.fromEntries(names.map((name, at) => [name, row[at]]))]),
  )
}

const rows = rowsOn('2026-11-24')

test('every division of the register has a row, in the order of codes', () => {
  const codes = [...rows.keys()] as string[]
  expect(codes).toHaveLength(register.size)
  expect(codes).toEqual([...codes].sort())
})

test('a place has its government, whose last report due may be held', () => {
  expect(rows.get('140826')).toEqual({
    division_code: '140826',
    name_zh: '绛县',
    name_en: 'Jiangxian County',
    level: 'county',
    prefecture_code: '140800',
    province_code: '140000',
    agency_id: 'made-140826-gov',
    reports: 2,
    last_year: 2025,
    due_year: 2025,
    due: '2026-03-31',
    state: 'held',
  })
})

test('without a government its office stands for a place, a department never', () => {
  const shown = ['140825', '140827'].map((code) => {
    const { agency_id: agency, reports, last_year: last, state } = rows.get(code)!
    return [agency, reports, last, state]
  })
  expect(shown).toEqual([
    ['made-140825-gov-office', 1, 2023, 'missing'],
    [null, 0, null, 'missing'],
  ])
})

test.each([
  ['no more', '130521'],
  ['a zone', '130171'],
  ['a league', '152500'],
  ['a prefecture without a people’s government', '653100'],
  ['Taiwan', '710000'],
  ['Hong Kong', '810000'],
  ['Macao', '820000'],
  ['Kinmen', '350527'],
])('the law asks for no report here of %s', (_, code) => {
  const { due, due_year: year, state } = rows.get(code)!
  expect([code, due, year, state]).toEqual([code, null, null, null])
})

test('what a province governs itself has no prefecture', () => {
  const shown = ['110101', '429004', '140000', '140800'].map(
    (code) => rows.get(code)!['prefecture_code'],
  )
  expect(shown).toEqual([null, null, null, null])
})

test('a report is due the day after the last of March', () => {
  expect(rowsOn('2026-03-31').get('140826')!['due_year']).toBe(2024)
  expect(rowsOn('2026-04-01').get('140826')!['due_year']).toBe(2025)
})
