import { expect, test } from 'vitest'
import { breaksOf } from '../../../src/indicator/breaks.ts'
import { indicators } from '../../../src/indicator/indicators.ts'
import { outcomeMeasures, themes } from '../../../src/indicator/themes.ts'
import { formulaOf } from '../../../src/dataset/tables/measures.ts'

test('every measure belongs to one theme', () => {
  const named = themes.flatMap(({ measures }) => measures)
  expect([...named].sort()).toEqual(indicators.map(({ id }) => id).sort())
})

test('the outcome measures are shares of all concluded and leave none out', () => {
  const parts = outcomeMeasures.map((id) => indicators.find((each) => each.id === id)!)
  expect(new Set(parts.map(({ denominator }) => String(denominator))).size).toBe(1)
  const cells = parts.flatMap(({ numerator }) => formulaOf(numerator).split(' + '))
  expect(new Set(cells).size).toBe(cells.length)
  expect(cells).toHaveLength(21)
})

test('breaks: what rests on disputes, on other handling and on the equations', () => {
  const breaks = Object.fromEntries(
    indicators.map(({ id, numerator, denominator }) => [
      id,
      breaksOf(id, [formulaOf(numerator), denominator === null ? '' : formulaOf(denominator)]),
    ]),
  )
  const having = (name: string): string[] =>
    Object.keys(breaks).filter((id) => breaks[id]!.some((each) => each === name))
  expect(having('form-2021').sort()).toEqual(['consistency-rate', 'other-rate'])
  expect(having('review-first-2024').sort()).toEqual([
    'court-correction-rate',
    'court-correction-rate-decided',
    'lawsuits',
    'review-correction-rate',
    'review-correction-rate-decided',
    'review-rate',
    'reviews',
  ])
})
