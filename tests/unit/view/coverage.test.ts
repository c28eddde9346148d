import { expect, test } from 'vitest'
import type { RowNamed } from '../../../src/dataset/tables.ts'
import { coverageGroups } from '../../../src/view/coverage.ts'
import { publishReal } from '../dataset/product/support.ts'

const published = await publishReal()
const agencies = JSON.parse(published.text('agencies.json')) as RowNamed<'agencies'>[]
const coverage = JSON.parse(published.text('coverage.json')) as RowNamed<'coverage'>[]

test('every agency is in one group, and what is due and held adds up to the whole', () => {
  const groups = coverageGroups(agencies, coverage)
  const sum = (of: 'agencies' | 'due' | 'held'): number =>
    groups.reduce((all, group) => all + group[of], 0)
  expect(sum('agencies')).toBe(agencies.length)
  expect(sum('held')).toBe(10)
  expect(sum('due')).toBe(coverage.filter(({ state }) => state !== 'not_due').length)
  expect(groups.map(({ level, kind }) => `${level} ${kind}`)).toEqual([
    'province gov-office',
    'prefecture gov',
    'county gov',
    'county gov-office',
    'county dept',
  ])
})
