import { expect, test } from 'vitest'
import { crosswalk, neighboursOf, ownCells } from '../../../src/form/crosswalk.ts'
import type { CellId } from '../../../src/form/editions.ts'
import { cellIds, cellsOf, editions } from '../../../src/form/editions.ts'

const [first] = crosswalk

test('a crosswalk from each edition to the next, in which every cell of either stands once', () => {
  const ids = editions.map(({ id }) => id)
  expect(crosswalk.map(({ before, after }) => [before, after])).toEqual(
    ids.slice(1).map((id, at) => [ids[at], id]),
  )
  for (const step of crosswalk) {
    for (const side of ['before', 'after'] as const) {
      const edition = editions.find(({ id }) => id === step[side])!
      const listed = step.correspondences.flatMap((each) => each[side])
      expect(listed.toSorted()).toEqual(
        cellsOf(edition)
          .map((cell) => cell.id)
          .toSorted(),
      )
    }
  }
})

test('how many correspondences there are of each kind', () => {
  const counts: Record<string, number> = {}
  for (const { comparable } of first!.correspondences) {
    counts[comparable] = (counts[comparable] ?? 0) + 1
  }
  expect(counts).toEqual({ same: 164, caution: 10, sum: 7, none: 18 })
})

test('cells compared as a sum: one of 2019 against three of 2021', () => {
  const sums = first!.correspondences.filter(({ comparable }) => comparable === 'sum')
  for (const { before, after } of sums) expect([before.length, after.length]).toEqual([1, 3])
  const three = ['no_correction', 'fee_unpaid', 'other'].map(
    (each) => `requests.other_${each}.total`,
  )
  const against = neighboursOf('form-2019', 'requests.other_outcome.total')
  expect([against.edition, against.cells]).toEqual(['form-2021', three])
  const back = neighboursOf('form-2021', 'requests.other_other.total')
  expect([back.edition, back.cells]).toEqual(['form-2019', ['requests.other_outcome.total']])
})

test('only what is the same in both editions goes without a reason', () => {
  for (const { comparable, why } of first!.correspondences) {
    expect(why === null).toBe(comparable === 'same')
  }
})

test('a cell is asked of an edition that has it', () => {
  expect(() => neighboursOf('form-2019', 'requests.other_other.total')).toThrow(
    'the crosswalk lacks requests.other_other.total of form-2019',
  )
})

test.each<[(typeof editions)[number]['id'], CellId, readonly string[]]>([
  ['form-2021', 'requests.granted.total', ['requests.granted.total']],
  ['form-2019', 'requests.other_fee_unpaid.research', ['requests.other_outcome.research']],
  [
    'form-2021',
    'requests.other_outcome.total',
    [
      'requests.other_no_correction.total',
      'requests.other_fee_unpaid.total',
      'requests.other_other.total',
    ],
  ],
  ['form-2021', 'documents.rules.newly_made', ['documents.rules.newly_made']],
  ['form-2021', 'procurement.central.amount', ['procurement.central.amount']],
])('in %s, %s is stood for by %j', (edition, cell, own) => {
  expect(ownCells(edition, cell)).toEqual(own)
})

test('every cell of any edition is stood for in each', () => {
  for (const { id } of editions) {
    for (const cell of cellIds) expect(ownCells(id, cell).length).toBeGreaterThan(0)
  }
})
