import type { Part } from '../curated/said.ts'
import { labelOf } from '../curated/said.ts'
import type { Label } from '../locale/label.ts'

/** A sentence in both languages with parts in the places of their keys: `{zh: '{n}格', en: '{n} cells'}` with `{n: 3}`. */
export function worded(sentence: Label, parts: Readonly<Record<string, Part | number>>): Label {
  const of = (language: keyof Label): string =>
    sentence[language].replace(/\{(\w+)\}/gu, (_, name: string) => {
      const part = parts[name]
      return typeof part === 'number' ? String(part) : labelOf(part ?? '')[language]
    })
  return { zh: of('zh'), en: of('en') }
}

/** Parts one after the other, in each language with its own mark between them. */
export function listed(parts: readonly Part[], between: Label = { zh: '、', en: ', ' }): Label {
  const of = (language: keyof Label): string =>
    parts.map((part) => labelOf(part)[language]).join(between[language])
  return { zh: of('zh'), en: of('en') }
}

/** What stands between two parts of which one holds. */
export const or: Label = { zh: '或', en: ' or ' }

/** What stands between sentences of one message. */
export const semicolon: Label = { zh: '；', en: '; ' }
