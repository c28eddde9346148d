import type { Words } from '../../locale/words.ts'
import type { Limit } from './limits.ts'

/** A limit in words; where it concerns some agencies only, their names follow. */
export function limitSentence(
  { kind, ids }: Limit,
  names: ReadonlyMap<string, string>,
  t: Words,
): string {
  const { between, compare } = t
  const sentence = compare.limit[kind]
  if (!endsOpen(sentence)) return sentence
  const list = ids.map((id) => names.get(id) ?? id).join(between.list)
  return `${sentence}${list}${between.stop.trim()}`
}

/** Whether a sentence wants the names of agencies after it. */
export function endsOpen(sentence: string): boolean {
  return /[：:] ?$/u.test(sentence)
}
