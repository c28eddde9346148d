import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinParts, splitParts, textOf } from '../../../src/dataset/parts.ts'
import type { Portion } from '../../../src/dataset/portion.ts'
import { stretchesOf } from '../../../src/dataset/stretch.ts'
import { agency } from '../support/made-up.ts'

const portion = (id: string): Portion => ({
  ...{ agency: { ...agency, id }, key: id, reports: [], findings: 0, files: [], faults: [] },
  tables: () => ({}),
})
const ids = Array.from({ length: 600 }, (_, at) => `place-${110_000 + 7 * at}-gov`)

/** The ids of each stretch, those that go together in one list. */
function cut(all: readonly string[]): string[][][] {
  const groups: string[][][] = [[]]
  for (const { portions, ends } of stretchesOf(all.map(portion))) {
    groups.at(-1)!.push(portions.map((each) => each.agency.id))
    if (ends) groups.push([])
  }
  expect(groups.pop()).toEqual([])
  return groups
}

test('stretches hold all agencies in their order, 12 to 24 each and up to 120 together', () => {
  const groups = cut(ids)
  expect(groups.flat(2)).toEqual(ids)
  const lengths = groups.flat().map(({ length }) => length)
  expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThanOrEqual(12)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(24)
  expect(Math.max(...groups.map((group) => group.flat().length))).toBeLessThanOrEqual(120)
  expect(cut(ids.slice(0, 11))).toEqual([[ids.slice(0, 11)]])
  expect(cut([])).toEqual([])
})

test('an agency more changes the stretches beside it, and leaves nearly all as they were', () => {
  const before = new Set(cut(ids).flat().map(String))
  for (const at of [0, 100, 333, 599]) {
    const after = cut(ids.toSpliced(at, 0, `new-${at}-gov`)).flat()
    const others = after.filter((stretch) => !before.has(String(stretch)))
    expect(others.length).toBeLessThanOrEqual(8)
  }
})

test('parts are given back as they were, bytes and text of any characters', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.uint8Array(), fc.string({ unit: 'grapheme' }))), (parts) => {
      const back = splitParts(joinParts(parts))
      expect(
        back.map((each, at) => (typeof parts[at] === 'string' ? textOf(each) : [...each])),
      ).toEqual(parts.map((each) => (typeof each === 'string' ? each : [...each])))
    }),
  )
})
