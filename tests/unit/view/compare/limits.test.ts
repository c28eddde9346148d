import { describe, expect, test } from 'vitest'
import type { Side } from '../../../../src/view/compare/limits.ts'
import { commonYear, limitKinds, limitsOf } from '../../../../src/view/compare/limits.ts'

const side: Side = {
  id: 'a',
  level: 'county',
  kind: 'gov',
  scope: 'region',
  year: 2024,
  edition: 'form-2021',
  statuses: 'computed',
}
const with_ = (id: string, more: Partial<Side>): Side => ({ ...side, id, ...more })

test('alike in everything, nothing limits the comparison', () => {
  expect(limitsOf([side, with_('b', {})])).toEqual([])
})

test.each([
  ['scope', { scope: 'core' }],
  ['level', { level: 'prefecture' }],
  ['kind', { kind: 'dept' }],
  ['year', { year: 2023 }],
  ['edition', { edition: 'form-2019' }],
] as const)('%s: where it differs, it concerns all', (kind, more) => {
  expect(limitsOf([side, with_('b', {}), with_('c', more)])).toEqual([
    { kind, ids: ['a', 'b', 'c'] },
  ])
})

test.each([
  ['small', 'computed small'],
  ['small', 'zero'],
  ['missing', 'computed missing'],
] as const)('%s: it concerns those with such an indicator (%s)', (kind, statuses) => {
  expect(limitsOf([side, with_('b', { statuses })])).toEqual([{ kind, ids: ['b'] }])
})

test('a scope that is not clear is said even where all are unclear, and of one alone', () => {
  const unclear = { scope: 'unknown' }
  expect(limitsOf([with_('a', unclear), with_('b', unclear)])).toEqual([
    { kind: 'unknown', ids: ['a', 'b'] },
  ])
  expect(limitsOf([with_('a', unclear)])).toEqual([{ kind: 'unknown', ids: ['a'] }])
  expect(limitsOf([side, with_('b', unclear)]).map(({ kind }) => kind)).toEqual([
    'scope',
    'unknown',
  ])
})

test('limits are said in their order, scope first', () => {
  const other = with_('b', {
    scope: 'unknown',
    level: 'x',
    kind: 'x',
    year: 1,
    edition: 'x',
    statuses: 'small missing',
  })
  expect(limitsOf([side, other]).map(({ kind }) => kind)).toEqual(limitKinds)
  expect(limitKinds[0]).toBe('scope')
})

describe('the year of a comparison', () => {
  test.each([
    [
      [
        [2023, 2024],
        [2022, 2023],
      ],
      2023,
    ],
    [
      [
        [2022, 2023, 2024],
        [2022, 2023],
        [2021, 2022],
      ],
      2022,
    ],
    [[[2023], [2024]], null],
    [[[2019, 2024]], 2024],
    [[[]], null],
    [[], null],
  ])('of %j is %s', (years, expected) => {
    expect(commonYear(years)).toBe(expected)
  })
})
