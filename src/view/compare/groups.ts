import type { Level } from '../../agency/levels.ts'
import type { Scope } from '../../report/report.ts'
import { byCodeUnit } from '../../curated/order.ts'

/** An agency by what makes it like another: its level, the scope of its newest report, and where it is. */
export type Member = {
  readonly id: string
  readonly level: Level
  readonly scope: Scope
  /** Its division code; the first two digits are the province. */
  readonly code: string
}

/** Agencies of one level and scope, in the order of their division codes. */
export type Group<T extends Member = Member> = readonly T[]

/** Up to this many agencies of a group are each paired with every other. */
export const fewAgencies = 12

/** How many similar agencies each has a page with in a larger group. */
export const handful = 2

/**
 * Agencies that may be compared, by level and scope, each group in the order of division codes. A scope that is not
 * known is like no other: those agencies are left out.
 */
export function groupsOf<T extends Member>(members: readonly T[]): readonly Group<T>[] {
  const known = members.filter(({ scope }) => scope !== 'unknown')
  return [...Map.groupBy(known, ({ level, scope }) => `${level} ${scope}`).values()].map((group) =>
    [...group].sort((a, b) => byCodeUnit(a.code, b.code) || byCodeUnit(a.id, b.id)),
  )
}

/**
 * The agencies most like the one at `at` in its group: of its own province first, then the nearest in the order of
 * codes. No figure plays a part in it.
 */
export function likeAgencies<T extends Member>(
  group: Group<T>,
  at: number,
  most = handful,
): readonly T[] {
  const own = province(group[at]!)
  // Provinces stand together in the order of codes, so that nobody further off can come before these.
  const first = Math.max(0, at - most)
  return group
    .slice(first, at + most + 1)
    .map((member, index) => ({ member, far: Math.abs(first + index - at) }))
    .filter(({ far }) => far > 0)
    .sort(
      (a, b) =>
        Number(province(b.member) === own) - Number(province(a.member) === own) || a.far - b.far,
    )
    .slice(0, most)
    .map(({ member }) => member)
}

/** The pairs of a group that have a page, each agency in code-unit order of ids, in the order of the group. */
export function pairsOf<T extends Member>(group: Group<T>): readonly (readonly [T, T])[] {
  const pairs = new Map<string, readonly [T, T]>()
  group.forEach((member, at) => {
    const others = group.length <= fewAgencies ? group.slice(at + 1) : likeAgencies(group, at)
    for (const other of others) {
      const pair = [member, other].sort((a, b) => byCodeUnit(a.id, b.id)) as [T, T]
      pairs.set(pair.map(({ id }) => id).join('/'), pair)
    }
  })
  return [...pairs.values()]
}

/** Whether an agency and the one that is like it in this place, from 0 on, surely have a page. */
export function hasPage(group: Group, place: number): boolean {
  return group.length <= fewAgencies || place < handful
}

/** The path of a pair's page, whichever is named first. */
export function pairPath(a: string, b: string): string {
  return `compare/${[a, b].sort(byCodeUnit).join('/')}/`
}

function province({ code }: Member): string {
  return code.slice(0, 2)
}
