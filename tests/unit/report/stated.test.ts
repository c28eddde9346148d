import { expect, test } from 'vitest'
import { readStated } from '../../../src/report/stated.ts'

test.each([
  ['718', 718, 'exact', 0],
  ['1,234.50', 1234.5, 'exact', 2],
  ['-12.3', -12.3, 'exact', 1],
  ['１２．５', 12.5, 'exact', 1],
  ['约700', 700, 'about', 0],
  ['大约700', 700, 'about', 0],
  ['700左右', 700, 'about', 0],
  ['700余', 700, 'over', 0],
  ['1.35余', 1.35, 'over', 2],
  ['约11000余', 11000, 'over', 0],
  ['700多', 700, 'over', 0],
  ['700以上', 700, 'over', 0],
  ['超700', 700, 'over', 0],
  ['超过700', 700, 'over', 0],
  ['逾700', 700, 'over', 0],
  ['近720', 720, 'under', 0],
  ['将近720', 720, 'under', 0],
  ['接近720', 720, 'under', 0],
  ['不足720', 720, 'under', 0],
  ['不到720', 720, 'under', 0],
])('%s is %d, %s, to %d decimals', (printed, value, precision, decimals) => {
  expect(readStated(printed)).toEqual({ value, precision, decimals })
})

test.each([
  '',
  '/',
  '?',
  'absent',
  '七百余',
  '约',
  '余',
  '约约700',
  '700件',
  '约700件',
  '约 /',
  '700余多',
  'toString',
])('%s is no figure of a text', (printed) => {
  expect(readStated(printed)).toBeNull()
})
