import type { RowNamed } from '../dataset/tables.ts'
import { agencyKinds } from '../agency/agency.ts'
import { levels } from '../agency/levels.ts'

/** How many reports were due or held of agencies of a level and kind, and how many of them are held. */
export type CoverageGroup = {
  readonly level: keyof typeof levels
  readonly kind: keyof typeof agencyKinds
  readonly agencies: number
  readonly due: number
  readonly held: number
}

/** What is held by who is to publish: level and kind in the order of their lists, those without an agency left out. */
export function coverageGroups(
  agencies: readonly RowNamed<'agencies'>[],
  coverage: readonly RowNamed<'coverage'>[],
): readonly CoverageGroup[] {
  const rows = Map.groupBy(coverage, ({ agency_id: id }) => id)
  return keysOf(levels).flatMap((level) =>
    keysOf(agencyKinds).flatMap((kind) => {
      const own = agencies.filter((each) => each.level === level && each.kind === kind)
      const states = own.flatMap(({ agency_id: id }) => rows.get(id) ?? [])
      const due = states.filter(({ state }) => state !== 'not_due').length
      const held = states.filter(({ state }) => state === 'held').length
      return own.length === 0 ? [] : [{ level, kind, agencies: own.length, due, held }]
    }),
  )
}

function keysOf<Key extends string>(of: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(of) as Key[]
}
