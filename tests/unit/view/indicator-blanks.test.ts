import { expect, test } from 'vitest'
import { indicatorOf, indicators } from '../../../src/indicator/indicators.ts'
import { words } from '../../../src/locale/words.ts'
import { blanksOf } from '../../../src/view/indicator-blanks.ts'

const [zh, en] = [words('zh'), words('en')]
const { cells, zero, small } = en.method.blankWhen

test('a rate has no value where a cell is blank, of none and of few; a count where a cell is blank', () => {
  expect(blanksOf(indicatorOf('disclosure-rate'), en)).toEqual([cells, zero, small])
  expect(blanksOf(indicatorOf('reviews'), en)).toEqual([cells])
})

test('an edition without the row is named', () => {
  expect(blanksOf(indicatorOf('other-other-rate'), zh)).toEqual([
    zh.method.blankWhen.cells,
    '2019版表格没有相应的行或列',
    zh.method.blankWhen.zero,
    zh.method.blankWhen.small,
  ])
  expect(blanksOf(indicatorOf('normative-net-change'), en)).toEqual([
    'one of the two is not filled in',
    'the 2019 form has no such row or column',
  ])
})

test('what is no sum of cells says itself what it needs, each cause once', () => {
  expect(blanksOf(indicatorOf('received-change'), en)).toEqual([
    'the report on the year before is not held, or scopes differ or are not clear',
    zero,
    small,
  ])
  expect(blanksOf(indicatorOf('days-late'), en)).toEqual([
    'no date of the page is known, or the law sets no date',
  ])
  expect(blanksOf(indicatorOf('consistency-rate'), en)).toEqual([zero, small])
})

test('of every indicator it is said', () => {
  expect(indicators.filter((each) => blanksOf(each, en).length === 0)).toEqual([])
})
