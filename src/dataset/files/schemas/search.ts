import type { JsonSchema } from './common.ts'
import { anyText, draft, list, object, text } from './common.ts'

const whole: JsonSchema = { type: 'integer', minimum: 0 }
const pair = (items: readonly JsonSchema[], rest: JsonSchema | false): JsonSchema => ({
  type: 'array',
  items,
  minItems: items.length,
  additionalItems: rest,
})

/** The schema of `search.json`: the names by which agencies, places and topics are found. */
export function searchSchema(): JsonSchema {
  return {
    $schema: draft,
    title: '检索 The search index',
    ...object({
      levels: list(pair([text, text], false), { minItems: 1 }),
      forms: list(pair([text, text, text, whole], false)),
      codes: list(whole),
      names: list(anyText),
      pinyin: list(anyText),
      agencies: list(list(pair([whole, whole, whole], text))),
      placeLevels: list(whole),
      former: list(pair([whole], text)),
      topics: list(pair([text, text, text], text)),
    }),
  }
}
