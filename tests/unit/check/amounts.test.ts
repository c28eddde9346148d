import { amounts } from '../../../src/check/amounts.ts'
import type { Context } from '../../../src/check/check.ts'
import type { FrontMatter, Report } from '../../../src/report/report.ts'
import { golden } from '../support/golden.ts'
import { makeReport } from '../support/made-up.ts'

const fee = (text: string, more: Partial<FrontMatter> = {}): Report =>
  makeReport({ 'fees.administrative.amount': text }, more)
const bought = (text: string, year: number): Report =>
  makeReport({ 'procurement.central.amount': text }, { edition: 'form-2019', year })
const of = (now: Report, last: Report | null = null): [Report, Partial<Context>] => [
  now,
  { previous: last },
]
const before = (text: string, more: Partial<FrontMatter> = {}): Report =>
  fee(text, { year: 2022, ...more })

golden(amounts, {
  'an amount alone': of(fee('65335')),
  'an amount left blank': of(fee(''), before('65335')),
  'none, after some': of(fee('0'), before('65335')),
  'an amount just short of a hundred times': of(fee('653349.99'), before('6533.5')),
  'a hundred times as much': of(fee('653350'), before('6533.5')),
  'a hundredth': of(fee('6533.5'), before('653350')),
  'a hundred times, by 100 million yuan': of(fee('10101.0102'), before('101.0101')),
  'a hundred times, by a little less': of(fee('10100'), before('101')),
  'a hundred and one times, by 100 million yuan to the yuan': of(fee('10100'), before('100')),
  'last year left blank': of(fee('653350'), before('')),
  'two years before': of(fee('653350'), before('6533.5', { year: 2021 })),
  'of another scope': of(fee('653350'), before('6533.5', { scope: 'core' })),
  'just short of a trillion yuan': of(fee('99999999.9999')),
  'a trillion yuan': of(fee('100000000')),
  'a trillion yuan, printed with its unit': of(fee('10000亿元')),
  'a hundred times, printed with another unit': of(fee('65亿元'), before('6500')),
  'a hundred times, last year with another unit': of(fee('650000'), before('65000000元')),
  'an amount without a unit': of(bought('251000', 2020)),
  'in another unit than money': of(bought('251000件', 2020)),
  'an amount that prints its unit': of(bought('251000元', 2020), bought('251000', 2019)),
  'both print theirs': of(bought('2510000000元', 2020), bought('251000元', 2019)),
  'neither says whose, a hundred times': of(
    fee('653350', { scope: 'unknown' }),
    before('6533.5', { scope: 'unknown' }),
  ),
  'neither says whose, a thousand times': of(
    fee('653350', { scope: 'unknown' }),
    before('653.35', { scope: 'unknown' }),
  ),
})
