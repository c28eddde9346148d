import { expect, test } from 'vitest'
import { words } from '../../../../src/locale/words.ts'
import { rateText } from '../../../../src/view/compare/rate-text.ts'
import { count, ratio } from '../../../../src/indicator/indicator.ts'

test.each([
  [ratio(313, 720), ['43.5%', '313/720']],
  [ratio(1816, 3050), ['59.5%', '1,816/3,050']],
  [ratio(0, 65), ['0.0%', '0/65']],
  [ratio(3, 4), ['3/4', '']],
  [ratio(0, 0), ['—', '']],
  [ratio(null, 805), ['none', '']],
  [ratio(3, null), ['none', '']],
  [count(3525), ['3,525', '']],
  [count(0), ['0', '']],
  [count(-25), ['-25', '']],
  [count(null), ['none', '']],
])('%j is shown as %j', (reading, expected) => {
  expect(rateText(reading, 'none', words('en'))).toEqual(expected)
})
