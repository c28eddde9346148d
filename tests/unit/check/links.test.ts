import { expect, test } from 'vitest'
import { followsOn, linksBetween, sameScope, yearsBetween } from '../../../src/check/links.ts'
import { makeReport } from '../support/made-up.ts'

const now = makeReport({
  'requests.carried_in.total': '9',
  'documents.normative.issued': '50',
  'documents.normative.repealed': '227',
  'documents.normative.in_force': '420',
  'documents.rules.repealed': '',
})
const before = makeReport(
  { 'requests.carried_out.total': '8', 'documents.normative.in_force': '597' },
  { year: 2022 },
)

test('the years between two reports', () => {
  expect(yearsBetween(before, now)).toEqual([])
  expect(yearsBetween(makeReport({}, { year: 2019 }), now)).toEqual([2020, 2021, 2022])
})

test.each([
  ['the year before, of one scope', before, true],
  ['two years before', { ...before, year: 2021 }, false],
  ['the same year', { ...before, year: 2023 }, false],
  ['a later year', { ...before, year: 2024 }, false],
  ['another scope', { ...before, scope: 'core' as const }, false],
])('a report follows on that of %s: %4$s', (_, other, follows) => {
  expect(followsOn(other, now)).toBe(follows)
  expect(linksBetween(other, now)).toHaveLength(follows ? 9 : 0)
})

test('two reports that do not say whose requests they count are not known to count the same', () => {
  const [earlier, later] = [before, now].map((each) => ({ ...each, scope: 'unknown' as const }))
  expect(sameScope(earlier!, later!)).toBe(false)
  expect(linksBetween(earlier!, later!)).toEqual([])
  expect(sameScope(before, now)).toBe(true)
})

test('a report hands over the requests of each column, then the documents of each kind', () => {
  const links = linksBetween(before, now)
  expect(links.map(({ kind, at }) => `${kind} ${at}`)).toEqual([
    'carried natural_person',
    'carried enterprise',
    'carried research',
    'carried public_interest',
    'carried legal_service',
    'carried other_org',
    'carried total',
    'in_force rules',
    'in_force normative',
  ])
  expect(links[6]).toEqual({
    kind: 'carried',
    at: 'total',
    label: { zh: '总计', en: 'Total' },
    cell: 'requests.carried_in.total',
    terms: [8],
    expected: 8,
    stated: 9,
  })
  expect(links[7]).toMatchObject({ terms: [0, 0, null], expected: null, stated: 0 })
  expect(links[8]).toEqual({
    kind: 'in_force',
    at: 'normative',
    label: { zh: '行政规范性文件', en: 'Administrative normative documents' },
    cell: 'documents.normative.in_force',
    terms: [597, 50, -227],
    expected: 420,
    stated: 420,
  })
})

test('what either report leaves blank is not known', () => {
  const blank = makeReport({ 'requests.carried_in.total': '' })
  expect(linksBetween(before, blank)[6]).toMatchObject({ expected: 8, stated: null })
  const unknown = makeReport({ 'requests.carried_out.total': '?' }, { year: 2022 })
  expect(linksBetween(unknown, now)[6]).toMatchObject({ terms: [null], expected: null, stated: 9 })
})
