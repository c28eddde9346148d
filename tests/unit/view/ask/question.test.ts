import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, nothing, putIns, questionOf } from '../../../../src/view/ask/question.ts'
import { readyQuestions } from '../../../../src/view/ask/ready.ts'
import { figureNamed } from '../../../../src/view/ask/figures.ts'
import { holds } from '../../support/runs.ts'

const several = (of: fc.Arbitrary<string>, most: number) => fc.uniqueArray(of, { maxLength: most })
const digits = (count: number) =>
  fc.integer({ min: 10 ** (count - 1), max: 10 ** count - 1 }).map(String)

const questions = fc.record({
  figures: several(
    fc.constantFrom(
      'received',
      'disclosure-rate',
      'requests.granted.total',
      'days-late',
      'reviews',
    ),
    4,
  ),
  group: fc.option(fc.constantFrom('county', 'county-region', 'nation-unknown')),
  provinces: several(digits(2), 6).map((all) => all.sort()),
  agencies: several(
    fc.constantFrom('jincheng-140500-gov', 'a-b-1', 'xinjiang-140825-gov-office'),
    3,
  ).map((all) => all.sort()),
  years: fc.oneof(
    fc.constant('all' as const),
    several(digits(4), 5).map((all) => all.map(Number).sort((a, b) => a - b)),
  ),
  order: fc.constantFrom('code' as const, 'value' as const),
  with: fc.subarray([...putIns]),
})

test('an address holds the whole question, and the same question has one address', () => {
  holds(
    fc.property(questions, (question) => {
      const address = addressOf(question)
      expect(questionOf(address)).toEqual(question)
      expect(addressOf(questionOf(address))).toBe(address)
    }),
  )
})

test('parameters stand in one order, whatever the order in which they came', () => {
  const address =
    '?figure=received&group=county&province=14&province=32&agency=a-1&year=2023&year=2024&order=value&with=draft&with=small'
  const mixed = new URLSearchParams(address)
  const turned = new URLSearchParams([...mixed].filter(([name]) => name !== 'figure').reverse())
  turned.append('figure', 'received')
  expect(addressOf(questionOf(`?${String(turned)}`))).toBe(address)
  expect(addressOf(nothing)).toBe('')
})

describe('what no question can hold is left out', () => {
  test.each([
    ['markup', '?figure=<img src=x onerror=alert(1)>&group=<b>&agency="><script>', nothing],
    ['a path', '?figure=../../release&agency=../x&province=1%2F', nothing],
    ['what is no number', '?year=20a4&year=99999&province=x1', nothing],
    [
      'an order, a choice that there is not',
      '?order=random&with=everything&with=__proto__',
      nothing,
    ],
    ['the same twice', '?figure=received&figure=received', { ...nothing, figures: ['received'] }],
    [
      'more than there is room for',
      `?${Array.from({ length: 500 }, (_, at) => `figure=a${at}`).join('&')}`,
      { ...nothing, figures: ['a0', 'a1', 'a2', 'a3'] },
    ],
  ])('%s', (_, address, question) => {
    expect(questionOf(address)).toEqual(question)
  })
})

test('there are ten ready questions, each of figures that there are, and with an address of its own', () => {
  expect(readyQuestions).toHaveLength(10)
  const figures = readyQuestions.flatMap(({ question }) => question.figures)
  expect(figures.filter((id) => figureNamed(id) === null)).toEqual([])
  expect(new Set(readyQuestions.map(({ question }) => addressOf(question))).size).toBe(10)
})
