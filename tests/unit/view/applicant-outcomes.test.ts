import { expect, test } from 'vitest'
import { applicantRows } from '../../../src/view/applicant-outcomes.ts'
import { madeFile } from '../charts/fixture.ts'
import { words } from '../../../src/locale/words.ts'

const cells = {
  'requests.received.natural_person': 30,
  'requests.received.enterprise': 4,
  'requests.received.research': 2,
  'requests.outcome_total.natural_person': 20,
  'requests.outcome_total.enterprise': 5,
  'requests.granted.natural_person': 5,
  'requests.granted.enterprise': 3,
  'requests.denied_state_secret.natural_person': 1,
  'requests.denied_other_law.natural_person': 2,
} as const
const rowsOf = (more: Record<string, number | 'blank'> = {}, locale: 'zh' | 'en' = 'en') =>
  new Map(
    applicantRows(
      madeFile([{ year: 2024, cells: { ...cells, ...more } }]).reports[0]!,
      words(locale),
    ).map((row) => [row.name, row.cells]),
  )

test('individuals and the five kinds of organisation, groups added up, shares from ten cases on', () => {
  const rows = [...rowsOf()]
  expect(rows[0]![1]).toEqual(['30', '6'])
  expect(rows[1]).toEqual(['Granted in full', ['5 (25.0%)', '3']])
  expect(rows[3]).toEqual(['Refused', ['3 (15.0%)', '0']])
  expect(rows.at(-1)![1]).toEqual(['20', '5'])
})

test('a blank is said, and makes no sum', () => {
  const rows = rowsOf({ 'requests.granted.research': 'blank' }, 'zh')
  expect(rows.get('予以公开')).toEqual(['5（25.0%）', '未填'])
})
