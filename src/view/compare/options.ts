import { messages } from '../../locale/messages.ts'
import type { Label } from '../../locale/locale.ts'
import type { Directory, Entry } from './directory.ts'
import { groupLabel } from './peer-charts.ts'

/** The measures that are compared where the address names none. */
export const chosenAtFirst: readonly string[] = [
  'received',
  'disclosure-rate',
  'refusal-rate',
  'not-held-rate',
  'review-correction-rate',
]

/** Agencies to choose from, of one level and scope; those whose scope is not clear stand last. */
export type Choice = { readonly label: Label; readonly entries: readonly Entry[] }

/** Every agency of the directory under the label of its group. */
export function choicesOf({ groups, places }: Directory): readonly Choice[] {
  const unknown = [...places.values()].flatMap(({ group, entry }) => (group ? [] : [entry]))
  const named = groups.map((group) => ({ label: groupLabel(group[0]!), entries: group }))
  return unknown.length > 0
    ? [...named, { label: messages.compare.unknownScope, entries: unknown }]
    : named
}
