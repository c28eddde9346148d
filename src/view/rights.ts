import { editions, newestCell, tableOf } from '../form/editions.ts'
import { plainLabel } from '../form/form.ts'
import { groupLeaves } from '../form/identities.ts'
import { meaningOf } from '../form/meaning.ts'
import type { OutcomeGroup } from '../form/sum.ts'
import { outcomeGroupsOf } from '../form/sum.ts'
import type { Label } from '../locale/label.ts'
import type { Words } from '../locale/words.ts'

/** An outcome of the newest form: what one can do about it, and each of its grounds. */
export type OutcomeInLaw = {
  readonly id: OutcomeGroup
  readonly name: string
  readonly can: string
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly explain: Label | null
    readonly articles: readonly string[]
    /** What one can do about this ground in particular. */
    readonly can: string | null
  }[]
}

/** Every outcome and ground of the newest form in its order, with meaning, articles and what one can do. */
export function outcomesInLaw(t: Words): readonly OutcomeInLaw[] {
  const table = tableOf(editions.at(-1)!, 'requests')
  const own: Readonly<Record<string, string>> = t.rights.rows
  return outcomeGroupsOf(table).map((group) => ({
    id: group,
    name: t.label(plainLabel(table.rows.find(({ id }) => id === group)!.label)),
    can: t.rights.groups[group],
    rows: groupLeaves(table, group).map((id) => {
      const cell = newestCell(`requests.${id}.total`)!
      return {
        id,
        name: t.label(plainLabel(cell.row.label)),
        ...meaningOf(cell),
        can: own[id] ?? null,
      }
    }),
  }))
}
