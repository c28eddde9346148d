import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages.ts'
import type { Limit } from './limits.ts'

/** A limit in words; where it concerns some agencies only, their names follow. */
export function limitSentence(
  { kind, ids }: Limit,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const { between, compare } = messages
  const sentence = compare.limit[kind][locale]
  if (!endsOpen(sentence)) return sentence
  const list = ids.map((id) => names.get(id) ?? id).join(between.list[locale])
  return `${sentence}${list}${between.stop[locale].trim()}`
}

/** Whether a sentence wants the names of agencies after it. */
export function endsOpen(sentence: string): boolean {
  return /[：:] ?$/u.test(sentence)
}
