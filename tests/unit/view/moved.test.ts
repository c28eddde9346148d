import { expect, test } from 'vitest'
import { movedReports } from '../../../src/view/moved.ts'

test('a report that is gone leads to the successor’s of the year, else to the successor', () => {
  const agencies = [
    { id: 'old', years: [2022], successor: 'new' },
    { id: 'new', years: [2021, 2023], successor: null },
  ]
  expect(movedReports(agencies, 2024)).toEqual([
    { id: 'old', year: 2019, to: 'agencies/new/' },
    { id: 'old', year: 2020, to: 'agencies/new/' },
    { id: 'old', year: 2021, to: 'agencies/new/2021/' },
    { id: 'old', year: 2023, to: 'agencies/new/2023/' },
    { id: 'old', year: 2024, to: 'agencies/new/' },
  ])
})

test('without a successor nothing leads anywhere else', () => {
  expect(movedReports([{ id: 'a', years: [], successor: null }], 2024)).toEqual([])
})
