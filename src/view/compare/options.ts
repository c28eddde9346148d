import type { Words } from '../../locale/words.ts'
import type { Directory, Entry } from './directory.ts'
import { groupLabel } from './strips.ts'

/** The indicators that are compared where the address names none. */
export const chosenAtFirst: readonly string[] = [
  'received',
  'disclosure-rate',
  'refusal-rate',
  'not-held-rate',
  'review-correction-rate',
]

/** Agencies to choose from, of one level and scope; those whose scope is not clear stand last. */
export type Choice = { readonly label: string; readonly entries: readonly Entry[] }

/** Every agency of the directory under the label of its group. */
export function choicesOf({ groups, places }: Directory, t: Words): readonly Choice[] {
  const unknown = [...places.values()].flatMap(({ group, entry }) => (group ? [] : [entry]))
  const named = groups.map((group) => ({ label: groupLabel(group[0]!, t), entries: group }))
  return unknown.length > 0
    ? [...named, { label: t.compare.unknownScope, entries: unknown }]
    : named
}
