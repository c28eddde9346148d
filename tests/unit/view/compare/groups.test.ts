import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Member } from '../../../../src/view/compare/groups.ts'
import {
  fewAgencies,
  groupsOf,
  handful,
  likeAgencies,
  pairPath,
  pairsOf,
} from '../../../../src/view/compare/groups.ts'
import { partnersOf } from '../../../../src/view/compare/pair.ts'

const member = (code: string, more: Partial<Member> = {}): Member => ({
  id: `x${code}`,
  level: 'county',
  scope: 'region',
  code,
  ...more,
})
const codes = (members: readonly Member[]): string[] => members.map(({ code }) => code)
const many = (count: number): Member[] =>
  Array.from({ length: count }, (_, at) => member(String(110000 + at)))

describe('groups', () => {
  test('are of one level and one scope, in the order of codes, whatever the order before', () => {
    const members = [
      member('320001'),
      member('110002', { scope: 'core' }),
      member('110001'),
      member('110003', { level: 'prefecture' }),
    ]
    const groups = groupsOf(members).map(codes)
    expect(groups).toEqual([['110001', '320001'], ['110002'], ['110003']])
    expect(
      groupsOf([...members].reverse())
        .map(codes)
        .sort(),
    ).toEqual([...groups].sort())
  })

  test('leave out those whose scope is not known', () => {
    expect(
      groupsOf([member('1', { scope: 'unknown' }), member('2', { scope: 'unknown' })]),
    ).toEqual([])
  })
})

describe('like agencies', () => {
  const group = ['130001', '140001', '140002', '140009', '150001', '150002'].map((code) =>
    member(code),
  )

  test('are those of the same province first, then the nearest by code', () => {
    expect(codes(likeAgencies(group, 1, 3))).toEqual(['140002', '140009', '130001'])
    expect(codes(likeAgencies(group, 5, 2))).toEqual(['150001', '140009'])
    expect(codes(likeAgencies(group, 0, 2))).toEqual(['140001', '140002'])
  })

  test('are the same as by looking at the whole group', () => {
    const code = fc
      .tuple(fc.integer({ min: 11, max: 15 }), fc.integer({ min: 0, max: 99 }))
      .map(([province, rest]) => `${province}${String(rest).padStart(4, '0')}`)
    fc.assert(
      fc.property(
        fc.uniqueArray(code, { minLength: 1, maxLength: 40 }),
        fc.nat(),
        fc.integer({ min: 1, max: 6 }),
        (list, seed, most) => {
          const all = groupsOf(list.map((each) => member(each)))[0]!
          const at = seed % all.length
          const own = all[at]!.code.slice(0, 2)
          const key = (other: Member): number =>
            (other.code.startsWith(own) ? 0 : 1000) + Math.abs(all.indexOf(other) - at)
          const expected = all
            .filter((_, index) => index !== at)
            .map((other, index) => ({ other, index }))
            .sort((a, b) => key(a.other) - key(b.other) || a.index - b.index)
            .slice(0, most)
            .map(({ other }) => other.code)
          expect(codes(likeAgencies(all, at, most))).toEqual(expected)
        },
      ),
    )
  })
})

describe('pairs', () => {
  test('of a few agencies are all there are, ids in code-unit order', () => {
    const group = groupsOf([
      member('1', { id: 'c' }),
      member('2', { id: 'a' }),
      member('3', { id: 'b' }),
    ])
    const ids = pairsOf(group[0]!).map((pair) => pair.map(({ id }) => id).join(' '))
    expect(ids.sort()).toEqual(['a b', 'a c', 'b c'])
    expect(pairsOf(many(fewAgencies))).toHaveLength((fewAgencies * (fewAgencies - 1)) / 2)
    expect(pairsOf(many(1))).toEqual([])
  })

  test.each([fewAgencies + 1, 100, 3300])('of %d agencies are a handful for each', (count) => {
    const group = many(count)
    const pairs = pairsOf(group)
    expect(pairs.length).toBeLessThanOrEqual(handful * count)
    const paths = new Set(pairs.map(([a, b]) => pairPath(a.id, b.id)))
    expect(paths.size).toBe(pairs.length)
    const missing = group.flatMap(({ id }, at) =>
      likeAgencies(group, at).filter((other) => !paths.has(pairPath(id, other.id))),
    )
    expect(missing).toEqual([])
  })

  test('are listed once, each under the agency that comes first', () => {
    const group = many(20)
    const listed = partnersOf(group).flatMap(([first, others]) =>
      others.map((other) => pairPath(first.id, other.id)),
    )
    expect(listed.sort()).toEqual(
      pairsOf(group)
        .map(([a, b]) => pairPath(a.id, b.id))
        .sort(),
    )
  })

  test('have one address, whichever is named first', () => {
    expect(pairPath('b', 'a')).toBe('compare/a/b/')
    expect(pairPath('a', 'b')).toBe('compare/a/b/')
  })
})
