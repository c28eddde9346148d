import { describe, expect, test } from 'vitest'
import { sqlLimits } from '../../../../src/view/ask/run-sql.ts'
import { publishReal } from '../../dataset/product/support.ts'
import { asked } from './sql.ts'

const published = await publishReal()
const small = { ...sqlLimits, steps: 20_000 }

describe('a query that asks too much is refused', () => {
  test.each([
    ['by its text', `select 1 -- ${'x'.repeat(10_000)}`, { refused: 'long', what: '10000' }],
    [
      'as it joins each row with many',
      'select a.cell, b.cell from observations a join observations b on a."column" = b."column" order by 1',
      { refused: 'much', what: '20000' },
    ],
    [
      'as it groups what a join multiplies',
      'select a.cell, count(*) from observations a join observations b on a."table" = b."table" group by a.cell',
      { refused: 'much', what: '20000' },
    ],
    [
      'as it sorts a whole table with its windows',
      'select cell, row_number() over (order by value) as at from observations order by value',
      { refused: 'much', what: '3000' },
    ],
    [
      'as its table is not published',
      'select * from "../release.json"',
      { refused: 'table', what: '../release.json' },
    ],
    [
      'as it has no table of that name',
      'select * from __proto__',
      { refused: 'table', what: '__proto__' },
    ],
  ])('%s', async (_, sql, refusal) => {
    const steps = refusal.what === '3000' ? 3_000 : small.steps
    expect(await asked(published, sql, { ...small, steps })).toEqual(refusal)
  })
})

test('rows beyond the limit of an answer are not worked out, and it says so', async () => {
  const answer = await asked(published, 'select cell from observations', { ...small, rows: 3 })
  expect(answer).toEqual({
    columns: ['cell'],
    rows: [
      ['disputes.direct_suit.corrected'],
      ['disputes.direct_suit.other'],
      ['disputes.direct_suit.pending'],
    ],
    more: true,
  })
})

test('what is no query is said with its place', async () => {
  await expect(asked(published, 'drop table reports')).rejects.toThrow(/at position 0/)
  await expect(asked(published, 'select nothing from reports')).rejects.toThrow(
    /Column "nothing" not found/,
  )
})

test('what is no text is shown as one: dates, lists, yes and no', async () => {
  const answer = await asked(
    published,
    `select r.signed, r.reviewed, f.cells from findings f
     join reports r on f.report_id = r.report_id
     where f.finding_id = 'jiangxian-140826-gov-2024.dates.signed'`,
  )
  expect(answer).toEqual({
    columns: ['signed', 'reviewed', 'cells'],
    rows: [['2024-02-20', true, '']],
    more: false,
  })
})

test('two columns of one name are refused, since one value would stand in both', async () => {
  await expect(asked(published, 'select agency_id as a, year as a from reports')).rejects.toThrow(
    'Two columns are named "a"',
  )
})
