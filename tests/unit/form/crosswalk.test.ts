import { expect, test } from 'vitest'
import { correspondenceOf, crosswalk } from '../../../src/form/crosswalk.ts'
import { cellIds, cellsOf } from '../../../src/form/editions.ts'
import { form2019 } from '../../../src/form/editions/2019.ts'
import { form2021 } from '../../../src/form/editions/2021.ts'

test.each([
  ['form-2019', form2019],
  ['form-2021', form2021],
] as const)('every cell of %s stands in the crosswalk once, and no other', (id, edition) => {
  const listed = crosswalk.flatMap((each) => each[id])
  expect(listed.toSorted()).toEqual(
    cellsOf(edition)
      .map((cell) => cell.id)
      .toSorted(),
  )
})

test('how many correspondences there are of each kind', () => {
  const counts: Record<string, number> = {}
  for (const { comparable } of crosswalk) counts[comparable] = (counts[comparable] ?? 0) + 1
  expect(counts).toEqual({ same: 164, caution: 10, sum: 7, none: 18 })
})

test('cells compared as a sum: one of 2019 against three of 2021', () => {
  for (const each of crosswalk.filter(({ comparable }) => comparable === 'sum')) {
    expect([each['form-2019'].length, each['form-2021'].length]).toEqual([1, 3])
  }
  expect(correspondenceOf('requests.other_other.total')).toBe(
    correspondenceOf('requests.other_outcome.total'),
  )
})

test('only what is the same in both editions goes without a reason', () => {
  for (const { comparable, why } of crosswalk) expect(why === null).toBe(comparable === 'same')
  expect(cellIds.every((id) => correspondenceOf(id) !== undefined)).toBe(true)
})
