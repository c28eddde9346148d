import { expect, test } from 'vitest'
import { breaksOf } from '../../../src/indicator/breaks.ts'
import { indicators } from '../../../src/indicator/indicators.ts'
import { outcomeIndicators, themes } from '../../../src/indicator/themes.ts'
import { cellsOfSum } from '../../../src/form/sum.ts'
import { isSum } from '../../../src/indicator/indicator.ts'

test('every indicator belongs to one theme', () => {
  const named = themes.flatMap(({ indicators: ids }) => ids)
  expect([...named].sort()).toEqual(indicators.map(({ id }) => id).sort())
})

test('the outcome indicators are shares of all concluded and leave none out', () => {
  const parts = outcomeIndicators.map((id) => indicators.find((each) => each.id === id)!)
  expect(new Set(parts.map(({ denominator }) => denominator)).size).toBe(1)
  const cells = parts.flatMap(({ numerator }) =>
    isSum(numerator) ? cellsOfSum(numerator, () => 'form-2021') : [],
  )
  expect(new Set(cells).size).toBe(cells.length)
  expect(cells).toHaveLength(21)
})

test('breaks: what rests on disputes, on other handling and on the equations', () => {
  const breaks = Object.fromEntries(indicators.map((each) => [each.id, breaksOf(each)]))
  const having = (name: string): string[] =>
    Object.keys(breaks).filter((id) => breaks[id]!.some((each) => each.id === name))
  expect(having('form-2021').sort()).toEqual(['consistency-rate', 'other-other-rate', 'other-rate'])
  const court = [
    'court-correction-rate',
    'court-correction-rate-decided',
    'lawsuit-rate',
    'lawsuits',
  ]
  expect(having('court-rules-2025').sort()).toEqual(court)
  expect(having('fees-2021')).toEqual(['other-rate'])
  expect(having('regulation-2019')).toEqual([])
  expect(having('review-first-2024').sort()).toEqual([
    ...court,
    'review-correction-rate',
    'review-correction-rate-decided',
    'review-other-rate',
    'review-rate',
    'reviews',
    'upheld-rate',
  ])
})
