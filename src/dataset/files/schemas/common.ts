/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [key: string]: unknown }

/** The dialect of every published schema: the one that the most validators know. */
export const draft = 'http://json-schema.org/draft-07/schema#'

/** An object with exactly these properties, all required but those named. */
export function object(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties).filter((name) => !optional.includes(name)),
    additionalProperties: false,
  }
}

/** A list of what a schema describes. */
export function list(items: JsonSchema, more: JsonSchema = {}): JsonSchema {
  return { type: 'array', items, ...more }
}

/** A list of exactly these values, in their order. */
export function tuple(items: readonly JsonSchema[]): JsonSchema {
  return { type: 'array', items, minItems: items.length, additionalItems: false }
}

/** An object as a map: any key, and values that a schema describes. */
export function map(values: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: values }
}

/** What a schema describes, or null. */
export function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] }
}

/** A text, not empty. */
export const text: JsonSchema = { type: 'string', minLength: 1 }

/** A text, which may be empty. */
export const anyText: JsonSchema = { type: 'string' }

/** A text in both languages. */
export const label: JsonSchema = object({ zh: text, en: text })

/** A day, `YYYY-MM-DD`. */
export const date: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }

/** A year of four digits. */
export const year: JsonSchema = { type: 'integer', minimum: 1900, maximum: 2099 }
