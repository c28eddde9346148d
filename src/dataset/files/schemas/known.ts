import { divisionColumns } from '../../../agency/division.ts'
import type { JsonSchema } from './common.ts'
import { date, draft, label, list, object, orNull, text } from './common.ts'

/** The schema of `curated/known.json`: the register column by column, and the agencies that are held as their files say, with the years of their reports. */
export function knownSchema(): JsonSchema {
  const columns = divisionColumns.map((name) => [
    name,
    list({ type: name === 'pseudo' ? 'boolean' : name === 'code' ? 'integer' : 'string' }),
  ])
  return {
    $schema: draft,
    title: '区划与机关 The register and the agencies',
    ...object({
      divisions: object(Object.fromEntries(columns) as Record<string, JsonSchema>),
      agencies: list(
        object(
          {
            id: text,
            name: label,
            kind: text,
            level: text,
            division: text,
            parent: orNull(text),
            website: orNull(text),
            variants: list(text),
            valid_from: date,
            valid_to: date,
            successor: list(text),
          },
          ['variants', 'valid_from', 'valid_to', 'successor'],
        ),
      ),
      date,
      years: {
        type: 'object',
        additionalProperties: list({ type: 'integer' }),
      },
    }),
  }
}
