import type { Label } from '../locale/label.ts'
import type { Check, CheckResult } from './check.ts'
import { settled } from './check.ts'

/** The columns that may be signed, and those that may have decimals. */
const signed = new Set(['items_change'])
const decimal = new Set(['amount'])

/** Counts are whole numbers of 0 or more; 本年增/减 is signed, amounts of money are decimals. */
export const wholeNumbers: Check = {
  id: 'whole-numbers',
  label: { zh: '件数为非负整数', en: 'Counts are whole numbers' },
  exact: true,
  severity: 'error',
  statement: {
    zh: '件数、项数是不小于0的整数；只有“本年增/减”可以为负，金额可以有小数。',
    en: 'Counts are whole numbers of 0 or more; only a change of items may be negative, only an amount of money may have decimals.',
  },
  formula: 'every count >= 0 and whole',
  example: {
    zh: '行政许可1,682件，成立；件数写成16.82则不成立。',
    en: '1,682 licences hold; 16.82 would not.',
  },
  limits: {
    zh: '不说明数值是否属实。',
    en: 'Says nothing of whether a count is right.',
  },
  run: (report) =>
    report.observations
      .filter(({ value }) => value !== null)
      .map(({ cell, column, value, printed }): CheckResult => {
        const amount = value!
        const whole = decimal.has(column) || Number.isInteger(amount)
        const expected = whole ? '>= 0' : 'a whole number'
        if (whole && (signed.has(column) || amount >= 0)) {
          return settled(cell, 'passed', [cell], [printed, expected])
        }
        const wanted = wantedIn(column)
        return {
          at: cell,
          verdict: 'fails',
          place: { kind: 'cell', at: cell },
          cells: [cell],
          actual: printed,
          expected,
          difference: null,
          message: {
            zh: `该格填${printed}，应为${wanted.zh}。可能是填写或转换所致，请对照原文。`,
            en: `The cell says ${printed}, where ${wanted.en} is expected. The report or its conversion may be the cause: compare the source.`,
          },
        }
      }),
}

/** What a column may hold, in words. */
function wantedIn(column: string): Label {
  if (signed.has(column)) return { zh: '整数', en: 'a whole number' }
  if (decimal.has(column)) return { zh: '不小于0的数', en: 'a number of 0 or more' }
  return { zh: '不小于0的整数', en: 'a whole number of 0 or more' }
}
